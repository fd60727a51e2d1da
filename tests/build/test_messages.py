"""The catalogue of messages (docs/projet/messages.md): each mistake gives the message it says.

A section of the page holds `diff` blocks, one per file named by their title, and the expected
messages in `text` blocks. In a diff, lines « - » and « » must stand once in the real file;
only « + » lines go to the end of it; `@@ … @@` quotes the line the message must report, when
that line does not hold the first name the message quotes.
"""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from wizard.build import load as loader
from wizard.build.load import FOLDER, load
from wizard.build.problems import JourneyError, Problem

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs/projet/messages.md"


class Section(NamedTuple):
    """`diffs` are (file, lines); `messages` the lines of the text blocks."""

    heading: str
    diffs: list[tuple[str, list[str]]]
    messages: list[str]


def sections() -> Iterator[Section]:
    for part in re.split(r"^### ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        diffs = re.findall(r'^```diff title="(.+?)"\n(.*?)^```$', part, re.MULTILINE | re.DOTALL)
        texts = re.findall(r"^```text\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        yield Section(
            part.splitlines()[0],
            [(name, lines.splitlines()) for name, lines in diffs],
            "".join(texts).splitlines(),
        )


SECTIONS = list(sections())


class Applied(NamedTuple):
    """A changed file: which of its lines (from 1) the diff wrote, and the quoted one."""

    written: set[int]
    reported: str | None


def applied(path: Path, diff: list[str]) -> Applied:
    quoted = [line.removeprefix("@@ ").removesuffix(" @@") for line in diff if line[:2] == "@@"]
    lines = [line for line in diff if line[:2] != "@@"]
    if lines == ["deleted file"]:
        path.unlink()
        return Applied(set(), quoted[0] if quoted else None)
    assert all(line == "" or line[0] in " +-" for line in lines), lines
    old = [line[1:] for line in lines if line[:1] != "+"]
    new = [line[1:] for line in lines if line[:1] != "-"]
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if old:
        places = [n for n in range(len(before)) if before[n : n + len(old)] == old]
        assert len(places) == 1, f"{path.name}: {old} found {len(places)} times"
        start = places[0]
    else:
        start = len(before)
    after = [*before[:start], *new, *before[start + len(old) :]]
    path.write_text("\n".join(after) + "\n", encoding="utf-8")
    added = [line[:1] == "+" for line in lines if line[:1] != "-"]
    written = {start + n + 1 for n, is_added in enumerate(added) if is_added}
    return Applied(written, quoted[0] if quoted else None)


def without_numbers(message: str) -> str:
    return re.sub(r"ligne \d+", "ligne N", re.sub(r":\d+:", ":N:", message))


def problems_of(section: Section, folder: Path) -> tuple[list[Problem], dict[str, Applied]]:
    shutil.copytree(FOLDER, folder)
    changes = {name: applied(folder / name, diff) for name, diff in section.diffs}
    with pytest.raises(JourneyError) as raised:
        load(folder)
    return raised.value.problems, changes


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.heading)
def test_the_mistake_gives_the_documented_message(section: Section, tmp_path: Path) -> None:
    problems, changes = problems_of(section, tmp_path / "journey")
    assert [without_numbers(str(problem)) for problem in problems] == [
        without_numbers(message) for message in section.messages
    ]
    for problem in problems:
        assert_right_line(problem, changes, tmp_path / "journey")


def assert_right_line(problem: Problem, changes: dict[str, Applied], folder: Path) -> None:
    change = changes.get(problem.file, Applied(set(), None))
    if change.reported == "première ligne":
        assert problem.line == 1
        return
    text = (folder / problem.file).read_text(encoding="utf-8").splitlines()
    reported = text[problem.line - 1].strip()
    if change.reported is not None:
        assert reported == change.reported
    else:
        quoted = re.search("« (.+?) »", problem.what)
        assert quoted is not None, "the diff must quote the reported line: @@ … @@"
        assert quoted[1] in reported
    # The same words may stand elsewhere: what the editor has just written is what is wrong.
    same = {n + 1 for n, line in enumerate(text) if line.strip() == reported}
    assert problem.line in (same & change.written or same)


def message_templates() -> Iterator[str]:
    """A pattern per message the code can say: the strings given to what reports a problem."""
    words_after = {"_unknown": "n’existe pas", "_duplicates": "existe deux fois"}
    reporters = {"problem", "Problem", "UnknownReferenceError", *words_after}
    names = ("attempts", "check", "ledger", "load", "located_toml", "text")
    for path in (Path(loader.__file__).parent / f"{name}.py" for name in names):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            said: list[ast.expr] = []
            after = ""
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if called in reporters:
                    said = [arg for arg in node.args if not isinstance(arg, ast.Tuple)][:3]
                    after = words_after.get(called, "")
            elif isinstance(node, ast.Assign):
                target, value = node.targets[0], node.value
                if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                    target, value = target.elts[0], value.elts[0]
                if isinstance(target, ast.Name) and target.id == "what":
                    said = [value]
            for expression in said:
                pattern = as_pattern(expression)
                if pattern:
                    yield f"{pattern}.*{after}"


def as_pattern(expression: ast.expr) -> str:
    parts = expression.values if isinstance(expression, ast.JoinedStr) else [expression]
    return (
        "".join(
            re.escape(part.value)
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
            else ".*"
            for part in parts
            if isinstance(part, ast.Constant | ast.FormattedValue)
        ).replace(".*.*", ".*")
        if not isinstance(expression, ast.Constant) or isinstance(expression.value, str)
        else ""
    )


def test_every_message_of_the_code_is_in_the_catalogue() -> None:
    documented = "\n".join(message for section in SECTIONS for message in section.messages)
    templates = set(message_templates())
    assert len(templates) > 40
    assert {pattern for pattern in templates if not re.search(pattern, documented)} == set()


def test_headings_are_unique() -> None:
    assert len({section.heading for section in SECTIONS}) == len(SECTIONS)
