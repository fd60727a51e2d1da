"""The directory as readers see it."""

from pathlib import Path

from tests.conftest import page_of
from wizard.authoring.check.directory import DEPARTEMENTS
from wizard.authoring.read.written import Written


def test_the_page_shows_every_place_once_without_javascript(site: Path, sources: Written) -> None:
    page = page_of(site, "annuaire-ars/")
    shown = [place.get_text() for place in page.select(".lieu")]
    expected = [f"{n}\u00a0" for n in DEPARTEMENTS]
    expected += [f"{territory.number}\u00a0" for territory in sources.directory.territoire]
    for start in expected:
        assert len([text for text in shown if text.startswith(start)]) == 1, start
    assert len(shown) == len(expected)


def test_the_only_e_mails_shown_are_those_of_the_ledger(site: Path, sources: Written) -> None:
    known = {entry.value for entry in sources.ledger.entry if entry.kind == "courriel"}
    links = page_of(site, "annuaire-ars/").select("a[href^='mailto:']")
    assert links
    assert {link.get_text() for link in links} <= known


def test_the_table_of_the_ordres_has_one_row_each(site: Path, sources: Written) -> None:
    tables = page_of(site, "guides/ordre/").select("table")
    assert len(tables[0].select("tbody tr")) == len(sources.directory.ordre)
