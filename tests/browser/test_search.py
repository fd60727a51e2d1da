"""The theme's search box: what tired people and help desks type, and where it leads them."""

import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import opened, static

MESSAGES = "messages-d-erreur/"

# What is typed or pasted, and the pages one of which must be among the first three.
QUERIES = {
    query: [wanted] if isinstance(wanted, str) else wanted
    for part in tomllib.loads((Path(__file__).parent / "requetes.toml").read_text("utf-8")).values()
    for query, wanted in part.items()
}


@pytest.fixture(scope="module")
def box(browser: Browser, root: str) -> Iterator[Page]:
    """A page whose search box is ready."""
    with opened(browser) as page:
        page.goto(f"{root}faq/")
        yield page


def found(page: Page, query: str) -> list[list[str]]:
    """What the box shows for a query: for each of the first pages, the addresses of the page and
    of its parts on screen."""
    field = page.locator("[data-md-component=search-query]")
    said = page.locator(".md-search-result__meta")
    for text, answer in (("", "Taper pour"), (query, "trouvé")):
        field.fill(text)
        field.press("End")
        expect(said).to_contain_text(answer)
    addresses: list[list[str]] = page.evaluate(
        """[...document.querySelectorAll(".md-search-result__item")].slice(0, 3).map((item) =>
            [...item.querySelectorAll(":scope > a")].map((a) => a.pathname.slice(1) + a.hash))"""
    )
    return addresses


def first_three(page: Page, query: str, *wanted: str) -> list[str]:
    """Nothing when a wanted address is among the first three pages, else what is there."""
    pages = found(page, query)
    right = any(address in addresses for addresses in pages for address in wanted)
    return [] if right else [f"{query}: {pages}"]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_each_query_finds_its_page_among_the_first_three(box: Page) -> None:
    assert len(QUERIES) >= 150
    wrong = [line for query, wanted in QUERIES.items() for line in first_three(box, query, *wanted)]
    assert wrong == []


def test_accents_capitals_and_plurals_do_not_count(box: Page) -> None:
    for query in ("carte pas reçue", "numéro RPPS", "carte volée", "accès refusé", "infirmière"):
        assert found(box, without_accents(query)) == found(box, query)
        assert found(box, query.upper()) == found(box, query)
    assert found(box, "infirmières") == found(box, "infirmier")


def test_every_message_is_found_typed_or_pasted(box: Page, site: Path) -> None:
    page = BeautifulSoup(static(site, MESSAGES), "html.parser")
    titles = {str(h["id"]): h.get_text().removesuffix("¶") for h in page.select("article h2[id]")}
    assert len(titles) >= 20
    wrong = [
        line
        for anchor, title in titles.items()
        for query in (f"« {title} »", without_accents(title).lower().replace("’", "'"))
        for line in first_three(box, query, f"{MESSAGES}#{anchor}")
    ]
    assert wrong == []


def test_the_other_words_for_a_message_find_it(box: Page, site: Path) -> None:
    page = BeautifulSoup(static(site, MESSAGES), "html.parser")
    said = [p.get_text() for p in page.select("article p") if "On dit aussi" in p.get_text()]
    words = [word for text in said for word in text.partition(":")[2].rstrip(".").split(", ")]
    assert len(words) >= 20
    wrong = [line for word in words for line in first_three(box, word, MESSAGES)]
    assert wrong == []


def test_the_words_found_are_marked_as_they_are_written(box: Page) -> None:
    found(box, "jamais recue")
    expect(box.locator(".md-search-result mark", has_text="reçue").first).to_be_visible()


def test_typing_then_enter_opens_the_first_part_found(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(root)
        page.keyboard.press("/")
        page.keyboard.type("identifiant incorrect")
        expect(page.locator(".md-search-result__meta")).to_contain_text("trouvé")
        page.keyboard.press("Enter")
        # The address is one that may be sent: no word searched for in it.
        page.wait_for_url(f"{root}{MESSAGES}#lapplication-e-cps-refuse-mon-identifiant")


def test_editors_pages_are_not_in_readers_results(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert [e["location"] for e in index["docs"] if e["location"].startswith("projet/")] == []
