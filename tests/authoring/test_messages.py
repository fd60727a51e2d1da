"""The catalogue of messages (docs/projet/messages.md): each mistake gives the message it says.

A section of the page names a message by its identity (`data-message`) and holds a `diff` block,
which begins with `--- ` and the file to change, and a `text` block with what is said. In a diff,
the lines « - » and « » must stand once in the file; only « + » lines go to the end of it;
`@@ … @@` quotes the line that must be reported, when it does not hold the first name quoted.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File

from tests.conftest import COFFEE
from wizard.authoring.check import texts
from wizard.authoring.load import load
from wizard.authoring.read.messages import ALL
from wizard.authoring.read.problems import JourneyError, Problem, closest
from wizard.project import ROOT, Project
from wizard.publish import locks
from wizard.publish.publisher import host

PAGE = ROOT / "docs/projet/messages.md"
LOCK = ROOT / COFFEE / "addresses.lock"
# The site's settings, but for the line that the coffee machine's page asks for.
CONFIG = load_config(str(ROOT / "mkdocs.yml"), extra={"hote": {"tenancier": "la comptabilité"}})


class Section(NamedTuple):
    """`diff` changes `file`; `reported` quotes the line that must be reported."""

    heading: str
    id: str
    file: str
    diff: list[str]
    reported: str | None
    messages: list[str]


def sections() -> Iterator[Section]:
    for part in re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading = re.fullmatch(r'(.+) \{ data-message="(.+)" \}', part.splitlines()[0])
        diff = re.search(r"^```diff\n--- (.+?)\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        text = re.search(r"^```text\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        assert heading, part.splitlines()[0]
        assert diff, heading
        assert text, heading
        lines = diff[2].splitlines()
        quoted = [line.removeprefix("@@ ").removesuffix(" @@") for line in lines if "@@" in line]
        yield Section(
            heading[1],
            heading[2],
            diff[1],
            [line for line in lines if "@@" not in line],
            quoted[0] if quoted else None,
            text[1].splitlines(),
        )


SECTIONS = list(sections())


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


def written_by_editors() -> dict[str, bytes]:
    """The coffee machine's files, by name from the root, and its pages, by name from docs/."""
    project = Project(ROOT, COFFEE)
    files = {f"{COFFEE}/{name}": content for name, content in project.journey_files().items()}
    return files | {f"docs/{name}": content for name, content in project.pages().items()}


def refused(files: dict[str, bytes]) -> list[Problem]:
    """What `make build` refuses: the journey and its pages, the host's lines they ask for, the
    addresses that would break."""
    try:
        journey = load(below(COFFEE, files), below("docs", files), COFFEE)
    except JourneyError as error:
        return error.problems
    pages = {File(name, None, "", use_directory_urls=True).url for name in journey.pages}
    generated = {address for address in locks.published(LOCK) if address.startswith("assistant/")}
    return [
        *texts.in_pages(journey, host(CONFIG, "")),
        *locks.problems(generated | pages, [], LOCK),
    ]


def below(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of a folder, by name relative to it."""
    inside = f"{folder}/"
    return {
        name.removeprefix(inside): content
        for name, content in files.items()
        if name.startswith(inside)
    }


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.heading)
def test_the_mistake_gives_the_documented_message(section: Section) -> None:
    files = written_by_editors()
    written = apply(section.diff, files, section.file)
    problems = refused(files)
    assert sorted(without_numbers(str(problem)) for problem in problems) == sorted(
        without_numbers(message) for message in section.messages
    )
    assert section.id in {problem.id for problem in problems}
    for problem in problems:
        check_line(problem, section, written, files)


def check_line(
    problem: Problem, section: Section, written: set[int], files: dict[str, bytes]
) -> None:
    """The reported line is the one that is wrong."""
    quoted = re.search("« (.+?) »", problem.what)
    if section.reported == "première ligne":
        assert problem.line == 1
        return
    known = files
    text = known[problem.file].decode().splitlines()
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


def test_every_message_is_in_the_catalogue() -> None:
    assert {section.id for section in SECTIONS} == set(ALL)


def test_each_heading_names_one_mistake() -> None:
    assert len({section.heading for section in SECTIONS}) == len(SECTIONS)


def test_the_unchanged_files_are_not_refused() -> None:
    assert refused(written_by_editors()) == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "cure"),
    [
        ("procedures/badge.toml", 'follows = ["badge"]', "follows = 3", 'follows = ["…"]'),
        ("ledger.toml", "official = true", 'official = "peut-être"', "official = true"),
        ("rules.toml", 'when.envie = "badge"', "when = 3", 'when.fait = "…"'),
        ("rules.toml", 'when.envie = "badge"', "when.envie = 3", 'when.envie = "…"'),
    ],
)
def test_the_cure_shows_how_the_value_is_written(
    file: str, right: str, wrong: str, cure: str, coffee_files: dict[str, bytes]
) -> None:
    coffee_files[file] = coffee_files[file].replace(right.encode(), wrong.encode(), 1)
    with pytest.raises(JourneyError, match=re.escape(f"forme attendue: écrivez {cure}") + "$"):
        load(coffee_files, {})


def test_a_cure_never_offers_an_empty_choice() -> None:
    assert closest("moka", []) == "rien de tel n’existe encore, créez-le d’abord"
