"""The public register: every fact, its status, its sources, its dates, its pages."""

from pathlib import Path

from tests.conftest import page_of
from wizard.authoring.check.ledger import uses
from wizard.authoring.read.written import Written
from wizard.authoring.text.words import date_said
from wizard.publish.pages import register


def test_every_fact_is_there_with_its_sources_and_pages(site: Path, sources: Written) -> None:
    page = page_of(site, "sources/")
    used = uses(sources)
    for entry in sources.ledger.entry:
        line = page.find(id=f"fait-{entry.id}")
        assert line is not None, entry.id
        linked = [str(link["href"]) for link in line.find_all("a")]
        assert {f"#source-{id}" for id in entry.source} <= set(linked), entry.id
        for name in used[entry.id]:
            address = name.removesuffix("index.md").removesuffix(".md")
            assert f"../{address}/" in linked, (entry.id, name)
    assert len(page.select(".registre > li")) == len(sources.ledger.entry)


def test_the_figures_are_those_of_the_ledger(sources: Written) -> None:
    said = register.counts(sources)
    for status in ("confirmed", "leaflet", "to-verify"):
        count = sum(entry.status == status for entry in sources.ledger.entry)
        assert f"<strong>{count}</strong>" in said
    first = min(entry.review for entry in sources.ledger.entry)
    assert date_said(sources.words, first).replace("\u00a0", "&nbsp;") in said


def test_a_doubtful_fact_leads_to_its_line_from_any_page(site: Path, sources: Written) -> None:
    doubtful = [entry.id for entry in sources.ledger.entry if entry.status == "to-verify"]
    places = {name for id in doubtful for name in uses(sources)[id] if name.startswith("guides/")}
    assert places
    for name in places:
        links = page_of(site, name.removesuffix(".md")).select("a.a-verifier")
        assert links, name
        assert all("sources/#fait-" in str(link["href"]) for link in links)
