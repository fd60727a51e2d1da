"""A fact past its review date is told, and nothing else is."""

from datetime import timedelta

from wizard.authoring.read.written import Written
from wizard.authoring.text.references import entry_html
from wizard.upkeep.freshness import overdue


def test_nothing_is_overdue_on_the_day_of_the_first_review(coffee_sources: Written) -> None:
    assert overdue(coffee_sources, min(entry.review for entry in coffee_sources.ledger.entry)) == []


def test_an_entry_is_overdue_the_day_after_its_review(coffee_sources: Written) -> None:
    first = min(entry.review for entry in coffee_sources.ledger.entry)
    found = overdue(coffee_sources, first + timedelta(days=1))
    expected = [entry.id for entry in coffee_sources.ledger.entry if entry.review == first]
    assert len(found) == len(expected)
    assert all("relisez sa source" in problem.cure for problem in found)
    assert f"« {expected[0]} »" in " ".join(problem.what for problem in found)


def test_every_fact_shown_carries_its_review_date(coffee_sources: Written) -> None:
    for entry in coffee_sources.ledger.entry:
        assert f'data-relire="{entry.review.isoformat()}"' in entry_html(
            coffee_sources.words, entry
        )


def test_the_word_to_verify_is_shown(coffee_sources: Written) -> None:
    for entry in coffee_sources.ledger.entry:
        assert ("(à vérifier)" in entry_html(coffee_sources.words, entry)) == (
            entry.status == "to-verify"
        )
