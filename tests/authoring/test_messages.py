"""The catalogue of messages (docs/projet/messages.md): each mistake gives the message it says.

A section of the page holds a `diff` block, which begins with `--- ` and the file to change, and
a `text` block with the messages. In a diff, the lines « - » and « » must stand once in the real
file; only « + » lines go to the end of it; `@@ … @@` quotes the line the messages must report,
when that line does not hold the first name they quote.
"""

import ast
import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from wizard.authoring.check import ledger as usage
from wizard.authoring.compile import compiled
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError, Problem, closest
from wizard.authoring.read.written import Journey as Sources
from wizard.project import ROOT, Project, source_day
from wizard.publish import locks as addresses
from wizard.publish.plugin import AssistantPlugin

PAGE = ROOT / "docs/projet/messages.md"


class Section(NamedTuple):
    """`diff` changes `file`; `reported` quotes the line the `messages` must report."""

    heading: str
    file: str
    diff: list[str]
    reported: str | None
    messages: list[str]


def sections() -> Iterator[Section]:
    for part in re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading = part.splitlines()[0]
        diff = re.search(r"^```diff\n--- (.+?)\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        text = re.search(r"^```text\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        assert diff, heading
        assert text, heading
        lines = diff[2].splitlines()
        quoted = [line.removeprefix("@@ ").removesuffix(" @@") for line in lines if "@@" in line]
        yield Section(
            heading,
            diff[1],
            [line for line in lines if "@@" not in line],
            quoted[0] if quoted else None,
            text[1].splitlines(),
        )


SECTIONS = list(sections())
OF_THE_SITE = [section for section in SECTIONS if section.file.startswith("docs/")]
OF_THE_JOURNEY = [section for section in SECTIONS if section not in OF_THE_SITE]


def apply(diff: list[str], files: dict[str, bytes], name: str) -> set[int]:
    """Change a file as the diff says. Returns the lines it wrote, from 1."""
    if diff == ["fichier supprimé"]:
        del files[name]
        return set()
    before = files.get(name, b"").decode().splitlines()
    if diff[0].startswith("enregistré en "):
        encoding = diff[0].removeprefix("enregistré en ")
        files[name] = "\n".join(before).encode(encoding)
        return set()
    assert all(line[:1] in {" ", "+", "-"} for line in diff), diff
    old = [line[1:] for line in diff if line[0] != "+"]
    new = [line for line in diff if line[0] != "-"]
    start = len(before)
    if old:
        places = [n for n in range(len(before)) if before[n : n + len(old)] == old]
        assert len(places) == 1, f"{name}: {old} found {len(places)} times"
        start = places[0]
    after = [*before[:start], *(line[1:] for line in new), *before[start + len(old) :]]
    files[name] = "".join(f"{line}\n" for line in after).encode()
    return {start + n for n, line in enumerate(new, 1) if line[0] == "+"}


def without_numbers(message: str) -> str:
    return re.sub(r"ligne \d+", "ligne N", re.sub(r":\d+:", ":N:", message))


@pytest.mark.parametrize("section", OF_THE_JOURNEY, ids=lambda section: section.heading)
def test_the_mistake_gives_the_documented_message(
    section: Section, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    written = apply(section.diff, files, section.file)
    with pytest.raises(JourneyError) as raised:
        check_journey(files, pages)
    problems = raised.value.problems
    assert sorted(without_numbers(str(problem)) for problem in problems) == sorted(
        without_numbers(message) for message in section.messages
    )
    for problem in problems:
        check_line(problem, section, written, files)


def check_journey(files: dict[str, bytes], pages: dict[str, bytes]) -> None:
    """What `python -m wizard check` does, for what the real journey is not already told."""
    found = list(usage.problems(load(files), pages))
    real = load(Project(ROOT).journey_files())
    untouched = usage.problems(real, Project(ROOT).pages())
    told = {without_numbers(str(problem)) for problem in untouched}
    new = [problem for problem in found if without_numbers(str(problem)) not in told]
    if new:
        raise JourneyError(new)


def check_line(
    problem: Problem, section: Section, written: set[int], files: dict[str, bytes]
) -> None:
    """The reported line is the one that is wrong."""
    quoted = re.search("« (.+?) »", problem.what)
    if section.reported == "première ligne" or (
        quoted and problem.file == f"procedures/{quoted[1]}.toml"
    ):
        assert problem.line == 1
        return
    text = files[problem.file].decode().splitlines()
    reported = text[problem.line - 1].strip()
    if section.reported:
        assert reported == section.reported
    else:
        assert quoted, "the diff must quote the reported line: @@ … @@"
        assert quoted[1] in reported
    # The same words may stand elsewhere: what was just written is what is wrong.
    same = {n for n, line in enumerate(text, 1) if line.strip() == reported}
    if problem.file == section.file and same & written:
        assert problem.line in written


@pytest.mark.parametrize("section", OF_THE_SITE, ids=lambda section: section.heading)
def test_the_mistake_in_a_page_gives_the_documented_message(
    section: Section, sources: Sources, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    changed = dict(pages)
    apply(section.diff, changed, section.file.removeprefix("docs/"))
    with pytest.raises((PluginError, JourneyError)) as raised:
        build_page(section, sources, files, changed)
    said = [without_numbers(line) for line in str(raised.value).splitlines()]
    assert said == [without_numbers(message) for message in section.messages]


def build_page(
    section: Section, sources: Sources, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    nothing: Any = None
    config = load_config(str(ROOT / "mkdocs.yml"))
    name = section.file.removeprefix("docs/")
    if name not in pages:
        build_without_page(section, sources)
    page: Any = SimpleNamespace(
        file=SimpleNamespace(src_uri=name), url="guides/ssa/", meta={"demarche": "ssa"}
    )
    plugin_for(sources).on_page_markdown(pages[name].decode(), page, config, nothing)
    check_journey(files, pages)


def build_without_page(section: Section, sources: Sources) -> None:
    address = section.file.removeprefix("docs/").removesuffix(".md") + "/"
    pages = [SimpleNamespace(url=url) for url in addresses.published() if url != address]
    nav: Any = None
    config: Any = SimpleNamespace(plugins={})
    files: Any = SimpleNamespace(documentation_pages=lambda: pages)
    plugin_for(sources).on_nav(nav, config, files)


def plugin_for(sources: Sources) -> AssistantPlugin:
    plugin = AssistantPlugin()
    plugin.journey = compiled(sources, "", source_day())
    plugin.pages = Project(ROOT).pages()
    plugin.states = {}
    return plugin


@pytest.mark.parametrize(
    ("file", "right", "wrong", "cure"),
    [
        ("procedures/ordre.toml", 'follows = ["autorite"]', "follows = 3", 'follows = ["…"]'),
        ("ledger.toml", "official = true", 'official = "peut-être"', "official = true"),
        ("rules.toml", 'when.besoin = "carte"', "when = 3", 'when.fait = "…"'),
        ("rules.toml", 'when.besoin = "carte"', "when.besoin = 3", 'when.besoin = "…"'),
    ],
)
def test_the_cure_shows_how_the_value_is_written(
    file: str, right: str, wrong: str, cure: str, files: dict[str, bytes]
) -> None:
    files[file] = files[file].replace(right.encode(), wrong.encode(), 1)
    with pytest.raises(JourneyError, match=re.escape(f"forme attendue: écrivez {cure}") + "$"):
        load(files)


# What completes the message when a helper is given its beginning.
COMPLETED = {"unknown": ".*n’existe pas", "duplicates": ".*existe deux fois"}


# The modules that tell editors what is wrong.
CHECKING = [*sorted((ROOT / "wizard/authoring").rglob("*.py")), ROOT / "wizard/publish/plugin.py"]


def message_patterns() -> Iterator[str]:
    """A pattern per message the code can say: each string given to what reports a problem."""
    for path in CHECKING:
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if called in {"problem", "Problem", "UnknownReferenceError", *COMPLETED}:
                    # The first string is the message, the next one its cure.
                    texts = [text for text in map(as_pattern, node.args) if text][:1]
                    yield from (text + COMPLETED.get(called, "") for text in texts)
            elif isinstance(node, ast.Assign):
                target, value = node.targets[0], node.value
                if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                    target, value = target.elts[0], value.elts[0]
                if isinstance(target, ast.Name) and target.id == "what":
                    yield as_pattern(value)


def as_pattern(expression: ast.expr) -> str:
    if isinstance(expression, ast.JoinedStr):
        return "".join(as_pattern(part) or ".*" for part in expression.values)
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        return re.escape(expression.value)
    return ""


def test_every_message_of_the_code_is_in_the_catalogue() -> None:
    documented = "\n".join(message for section in SECTIONS for message in section.messages)
    patterns = set(message_patterns())
    assert len(patterns) > 40
    assert {pattern for pattern in patterns if not re.search(pattern, documented)} == set()


def test_each_heading_names_one_mistake() -> None:
    assert len({section.heading for section in SECTIONS}) == len(SECTIONS)


def test_a_cure_never_offers_an_empty_choice() -> None:
    assert closest("ssa", []) == "rien de tel n’existe encore, créez-le d’abord"
