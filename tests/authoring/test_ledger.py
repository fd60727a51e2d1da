"""The ledger's rules: everything stated is in it, everything in it is stated."""

import shutil
from pathlib import Path

import pytest

from wizard.authoring.check.ledger import DOCS, problems, uses
from wizard.authoring.read.written import Journey


def test_the_real_ledger_and_pages_keep_the_rules(sources: Journey) -> None:
    assert [str(problem) for problem in problems(sources)] == []


def test_an_entry_is_found_where_it_is_used(sources: Journey) -> None:
    assert "guides/ans-carte.md" in uses(sources)["ans-telephone"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Appelez le 0 806 800 213.", "un téléphone écrit"),
        ("Appelez le 01 23 45 67 89.", "un téléphone écrit"),
        ("Écrivez à rpps@ars.invalid.", "une adresse e-mail écrite"),
        ("Voyez [ici](https://exemple.invalid).", "une adresse web écrite"),
    ],
)
def test_a_fact_written_by_hand_is_refused_with_its_line(
    sources: Journey, tmp_path: Path, line: str, what: str
) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(DOCS, docs)
    page = docs / "guides" / "ordre.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    number = len(page.read_text(encoding="utf-8").splitlines())
    found = [str(problem) for problem in problems(sources, docs)]
    assert len(found) == 1
    assert found[0].startswith(f"docs/guides/ordre.md:{number}: {what} à la main")
