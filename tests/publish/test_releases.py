"""What changed, as a page and as a feed: the latest first, from the releases alone."""

from datetime import date
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.conftest import COFFEE
from wizard.authoring.compare.record import NAME, recorded
from wizard.authoring.compare.say import Chapter, Line
from wizard.authoring.compile import Compiled, compiled
from wizard.authoring.load import load
from wizard.project import source_day
from wizard.publish.pages import releases

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://machine.example/"
STATE = "assistant/envie-panne/panne-goutte/"


@pytest.fixture(scope="module")
def released() -> str:
    """A file of three releases, two of them of one day."""
    line = Line('2 situations passent de « A » à « B » \\ "x" <b>', ["avant : a"], [STATE, "faq/"])
    text = recorded("# Les publications.\n", date(2026, 1, 2), "Une", [Chapter("Textes", [line])])
    text = recorded(text, date(2026, 3, 1), "Deux", [])
    return recorded(text, date(2026, 3, 1), "Trois", [])


@pytest.fixture
def journey(
    released: str, coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes]
) -> Compiled:
    files = {**coffee_files, NAME: released.encode()}
    return compiled(load(files, coffee_pages, COFFEE), "La machine à café", source_day())


def test_what_is_recorded_is_read_again(released: str, journey: Compiled) -> None:
    assert released.startswith("# Les publications.\n\n[[release]]\n")
    first, *_ = journey.written.releases
    assert (first.date, first.title) == (date(2026, 1, 2), "Une")
    (change,) = first.change
    assert change.text == '2 situations passent de « A » à « B » \\ "x" <b>'
    assert (change.details, change.pages) == (("avant : a",), (STATE, "faq/"))


def test_the_page_tells_the_latest_first_with_links(journey: Compiled) -> None:
    page = BeautifulSoup(releases.page(journey, "../"), "html.parser")
    ids = [heading["id"] for heading in page.select("h2")]
    assert ids == ["2026-03-01-2", "2026-03-01", "2026-01-02"]
    links = [(link["href"], link.get_text()) for link in page.select("a")]
    assert links == [(f"../{STATE}", "Une panne, Fuite"), ("../faq/", "faq/")]
    assert page.select_one("b") is None


def test_the_feed_is_atom_and_the_same_whatever_the_day(journey: Compiled) -> None:
    feed = releases.feed(journey, SITE)
    assert releases.feed(journey, SITE) == feed
    root = ElementTree.fromstring(feed)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00+00:00"
    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["Trois", "Deux", "Une"]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert ids[0] == f"{SITE}changements/#2026-03-01-2"
    assert len(set(ids)) == 3
    assert f"{SITE}{STATE}" in (entries[-1].findtext(f"{ATOM}summary") or "")
