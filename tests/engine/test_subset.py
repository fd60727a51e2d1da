"""The engine and the view stay pure, inside the subset that MicroPython understands."""

import ast
from pathlib import Path

import pytest

WIZARD = Path(__file__).parent.parent.parent / "wizard"
# The rooms MicroPython loads, and what each may import.
ROOMS = {
    "engine": ("wizard.engine.",),
    "view": ("wizard.engine", "wizard.view"),
    "browser": ("wizard.engine", "wizard.view", "wizard.browser", "js", "pyscript", "json"),
}
FILES = [
    path
    for room in ROOMS
    for path in sorted((WIZARD / room).rglob("*.py"))
    if path.parent.name != "static"
]

# Differences measured with MicroPython 1.28: see docs/projet/moteur.md.
FORBIDDEN_NODES = (ast.Match, ast.AsyncFunctionDef, ast.TypeAlias)
FORBIDDEN_METHODS = {
    "casefold", "removeprefix", "removesuffix", "isalnum", "upper", "lower", "_replace",
}  # fmt: skip


def _type_checking_only(tree: ast.Module) -> set[ast.AST]:
    """The nodes under `if MYPY:`, which never run."""
    return {
        inner
        for node in tree.body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "MYPY"
        for inner in ast.walk(node)
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_imports_only_what_its_room_may(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = _type_checking_only(tree)
    allowed = ROOMS[path.relative_to(WIZARD).parts[0]]
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module or ""]
        for name in names:
            assert node in skipped or name.startswith(allowed), f"{path.name}: {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_uses_only_the_common_subset(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        assert not isinstance(node, FORBIDDEN_NODES), f"{path.name}: {ast.dump(node)[:80]}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in FORBIDDEN_METHODS, f"{path.name}:{node.lineno} {node.attr}"
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            starred = any(isinstance(item, ast.Starred) for item in node.elts)
            assert not starred, f"{path.name}:{node.lineno} star in a display"
        if isinstance(node, ast.arguments):
            assert not node.posonlyargs, f"{path.name}: positional-only parameter"
        if isinstance(node, ast.Dict):
            assert None not in node.keys, f"{path.name}:{node.lineno} star in a display"
