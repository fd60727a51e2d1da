"""What no tool tells of the sources: their size, and who reads the clock or knows a path."""

import ast
from collections.abc import Iterator

from wizard.project import ROOT

LONGEST = 300  # lines
PATH_AND_CLOCK = ("wizard/project.py", "wizard/browser/static/unpack.py")


def python_files(*folders: str) -> Iterator[tuple[str, str]]:
    """The Python files of some folders: the name from the root, the text."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_a_file_is_read_in_one_sitting() -> None:
    files = python_files("wizard", "tests", "bench")
    sizes = {name: len(text.splitlines()) for name, text in files}
    assert {name for name, size in sizes.items() if size > LONGEST} == set()


def clocks_and_paths(source: str) -> Iterator[str]:
    """The expressions of a module that ask what day it is, or where the project is."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name) and node.id == "__file__":
            yield node.id
        if isinstance(node, ast.Attribute):
            said = ast.unparse(node)
            if said.endswith((".today", ".now", ".utcnow", "time.time", ".cwd", ".getcwd")):
                yield said


def test_only_the_project_knows_a_path_or_a_clock() -> None:
    """The pages' own folder, in the browser, is no path of the project."""
    found = {
        name: asked
        for name, text in python_files("wizard")
        if name not in PATH_AND_CLOCK and (asked := list(clocks_and_paths(text)))
    }
    assert found == {}


def test_asking_is_seen() -> None:
    asked = clocks_and_paths("a = date.today()\nb = datetime.now(UTC)\nc = Path(__file__)")
    assert sorted(asked) == ["__file__", "date.today", "datetime.now"]
