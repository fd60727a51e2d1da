"""The ledger's rules: everything stated is in it, everything in it is stated."""

import pytest

from wizard.authoring.check.ledger import problems, uses
from wizard.authoring.read.written import Journey


def test_the_real_ledger_and_pages_keep_the_rules(
    sources: Journey, pages: dict[str, bytes]
) -> None:
    assert [str(problem) for problem in problems(sources, pages)] == []


def test_an_entry_is_found_where_it_is_used(sources: Journey, pages: dict[str, bytes]) -> None:
    assert "guides/ans-carte.md" in uses(sources, pages)["ans-telephone"]


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
    sources: Journey, pages: dict[str, bytes], line: str, what: str
) -> None:
    page = pages["guides/ordre.md"] + f"\n{line}\n".encode()
    number = len(page.decode().splitlines())
    changed = {**pages, "guides/ordre.md": page}
    found = [str(problem) for problem in problems(sources, changed)]
    assert len(found) == 1
    assert found[0].startswith(f"docs/guides/ordre.md:{number}: {what} à la main")
