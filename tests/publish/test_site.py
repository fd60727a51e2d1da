"""The built site: complete, linked, self-contained, said in good typography."""

import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.engine.journey import Journey
from wizard.publish.locks import disappeared, published
from wizard.view.page import render, title

HOST = "http://site.invalid/"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    """Every page of the site, parsed, by address."""
    return {
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/": BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in sorted(site.rglob("index.html"))
    }


def test_every_state_has_its_page(site: Path, journey: Journey, every_state: list[State]) -> None:
    for state in every_state:
        html = (site / "assistant" / print_path(state.path) / "index.html").read_text()
        assert f"<title>{title(journey, state)}</title>" in html.replace("&amp;", "&")
        # The date of the version differs between the fixture and the build.
        assert _without_date(render(journey, state)) in _without_date(html)


def _without_date(html: str) -> str:
    return re.sub(r"Version [^<]*", "", html)


def test_titles_and_descriptions_are_there_and_differ(pages: dict[str, BeautifulSoup]) -> None:
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    for address, page in pages.items():
        assert page.title is not None
        found = page.title.get_text()
        assert found not in titles, f"{address} and {titles[found]}: {found}"
        titles[found] = address
        meta = page.find("meta", attrs={"name": "description"})
        assert meta is not None, address
        if not address.startswith("assistant/"):  # several states share a procedure's
            said = str(meta["content"])
            assert said not in descriptions, f"{address} and {descriptions[said]}"
            descriptions[said] = address


def test_each_page_has_one_main_heading(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        assert len(page.find_all("h1")) == 1, address


def test_every_internal_link_and_anchor_exists(pages: dict[str, BeautifulSoup], site: Path) -> None:
    ids = {a: {str(tag["id"]) for tag in page.find_all(id=True)} for a, page in pages.items()}
    for address, page in pages.items():
        here = urljoin(HOST, address.lstrip("/"))
        for tag in page.find_all(["a", "link", "script", "img"]):
            target = tag.get("href") or tag.get("src")
            if not target or not str(target).strip():
                continue
            url, anchor = urldefrag(urljoin(here, str(target)))
            if not url.startswith(HOST):
                continue
            path = urlsplit(url).path.lstrip("/")
            if (site / path / "index.html").is_file():
                known = ids[path or "/"]
                assert not anchor or anchor in known or anchor.startswith("__"), (address, target)
            else:
                assert (site / path).is_file(), (address, target)


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        for tag in page.find_all(["script", "img", "iframe", "link"]):
            if tag.name == "link" and tag.get("rel") == ["canonical"]:
                continue
            source = str(tag.get("src") or tag.get("href") or "")
            assert not urlsplit(source).netloc, (address, source)


def test_the_html_of_the_root_says_that_no_engine_runs(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        assert page.html is not None
        assert page.html["data-engine"] == "static", address


def test_guides_have_their_steps_at_stable_anchors(pages: dict[str, BeautifulSoup]) -> None:
    guides = {a: p for a, p in pages.items() if a.startswith("guides/")}
    assert len(guides) >= 14
    for address, page in guides.items():
        steps = page.select(".etapes > li")
        if steps:
            expected = [f"etape-{n}" for n in range(1, len(steps) + 1)]
            assert [step["id"] for step in steps] == expected, address


def test_search_knows_the_guides_and_the_first_question_only(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["lang"] == ["fr"]
    pages = {entry["location"].partition("#")[0] for entry in index["docs"]}
    assert "guides/ars-courriel/" in pages
    assert {page for page in pages if page.startswith("assistant/")} == {"assistant/"}


def test_no_typewriter_typography_in_what_readers_see(pages: dict[str, BeautifulSoup]) -> None:
    wrong = re.compile(r"\w'\w| [;!?](?:\s|$)| :(?:\s|$)|« | »|\.\.\.")
    for address, page in pages.items():
        if address.startswith("projet/"):
            continue
        article = page.find("article")
        assert article is not None, address
        for code in article.find_all(["code", "pre"]):
            code.decompose()
        for text in article.find_all(string=True):
            found = wrong.search(str(text))
            assert found is None, (address, str(text)[:80])


def test_published_addresses_are_locked(pages: dict[str, BeautifulSoup]) -> None:
    current = {address for address in pages if address != "/"}
    assert disappeared(current, []) == []
    assert sorted(current - set(published())) == [], "lancez « python -m wizard lock »"


def test_names_are_written_as_their_owners_do(pages: dict[str, BeautifulSoup]) -> None:
    wrong = re.compile(r"France Connect|Pro Sant[eé]Connect|Pro Sante|\beCPS\b|Agence [Nn]um[^é]")
    for address, page in pages.items():
        found = wrong.search(page.get_text())
        assert found is None, (address, found)


def test_every_picture_has_its_words(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        for picture in page.find_all("img"):
            assert str(picture.get("alt", "")).strip(), (address, picture)
        article = page.find("article")
        assert article is not None, address
        for drawing in article.find_all("svg"):
            if drawing.find_parent(attrs={"aria-hidden": "true"}):
                continue
            assert drawing.get("role") == "img", (address, str(drawing)[:80])
            named = str(drawing.get("aria-labelledby", "")).split()
            assert named, (address, str(drawing)[:80])
            for id in named:
                words = drawing.find(id=id)
                assert words is not None, (address, id)
                assert words.get_text().strip(), (address, id)


def test_the_site_map_lists_what_is_worth_finding(site: Path) -> None:
    found = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/guides/ars-courriel/</loc>" in found
    assert "/assistant/</loc>" in found
    assert "besoin-carte" not in found
