"""Tests of mechanism never name this journey, which changes: they have the coffee machine."""

import re
from pathlib import Path

import pytest

from wizard.authoring.read.written import Written

TESTS = Path(__file__).parent.parent
FILES = [
    path
    for room in ("engine", "view", "authoring", "upkeep")
    for path in sorted((TESTS / room).rglob("*.py"))
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_test_of_mechanism_does_not_name_the_journey(path: Path, sources: Written) -> None:
    text = path.read_text(encoding="utf-8")
    assert [id for id in sources.procedures if re.search(rf"[\"'/]{id}[\"'/.]", text)] == []
