"""The built site: complete, linked, self-contained, said in good typography."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.pages import PAGES
from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.publish.checks import Pages, pages_of
from wizard.publish.pages.codes import FOLDER
from wizard.view.page import render, title


@pytest.fixture(scope="module")
def pages(site: Path) -> Pages:
    """Every page of the site, parsed, by address; what only sends on to one is not one."""
    found = pages_of(site)
    return {address: page for address, page in found.items() if not address.startswith(FOLDER)}


def test_every_state_has_its_page(site: Path, journey: Compiled, every_state: list[State]) -> None:
    for state in every_state:
        html = (site / "assistant" / print_path(state.path) / "index.html").read_text()
        assert f"<title>{title(journey.content, state)}</title>" in html.replace("&amp;", "&")
        assert render(journey.table, journey.content, state) in html


def test_no_page_loads_anything_from_elsewhere(pages: Pages) -> None:
    for address, page in pages.items():
        for tag in page.find_all(["script", "img", "iframe", "link"]):
            if tag.name == "link" and tag.get("rel") == ["canonical"]:
                continue
            source = str(tag.get("src") or tag.get("href") or "")
            assert not urlsplit(source).netloc, (address, source)


def test_the_html_of_the_root_says_that_no_engine_runs(pages: Pages) -> None:
    for address, page in pages.items():
        assert page.html is not None
        assert page.html["data-engine"] == "static", address


def test_guides_have_their_steps_at_stable_anchors(pages: Pages) -> None:
    guides = {a: p for a, p in pages.items() if a.startswith("guides/")}
    assert len(guides) >= 14
    for address, page in guides.items():
        steps = page.select(".etapes > li")
        if steps:
            expected = [f"etape-{n}" for n in range(1, len(steps) + 1)]
            assert [step["id"] for step in steps] == expected, address


def test_search_knows_the_guides_and_the_first_question_only(site: Path, journey: Compiled) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["lang"] == ["fr"]
    pages = {entry["location"].partition("#")[0] for entry in index["docs"]}
    assert {f"guides/{procedure.id}/" for procedure in journey.content.procedures} <= pages
    assert {page for page in pages if page.startswith("assistant/")} == {"assistant/"}


def test_no_page_is_left_without_a_test(pages: Pages) -> None:
    assert {address.removeprefix("/") for address in pages} == set(PAGES)


def test_every_picture_has_its_words(pages: Pages) -> None:
    for address, page in pages.items():
        for picture in page.find_all("img"):
            assert str(picture.get("alt", "")).strip(), (address, picture)
        article = page.find("article")
        assert article is not None, address
        for drawing in article.find_all("svg"):
            if drawing.find_parent(attrs={"aria-hidden": "true"}):
                continue
            if drawing.find("a", href=True):
                # An image has no links for a screen reader: a drawing of links is a group.
                assert drawing.get("role") == "group", (address, str(drawing)[:80])
                assert drawing.get("aria-label"), (address, str(drawing)[:80])
                continue
            assert drawing.get("role") == "img", (address, str(drawing)[:80])
            named = str(drawing.get("aria-labelledby", "")).split()
            assert named, (address, str(drawing)[:80])
            for id in named:
                words = drawing.find(id=id)
                assert words is not None, (address, id)
                assert words.get_text().strip(), (address, id)


def test_the_site_map_lists_what_is_worth_finding(
    site: Path, journey: Compiled, every_state: list[State]
) -> None:
    found = (site / "sitemap.xml").read_text(encoding="utf-8")
    for procedure in journey.content.procedures:
        assert f"/guides/{procedure.id}/</loc>" in found
    assert "/assistant/</loc>" in found
    assert not [state for state in every_state if state.path and state.address() in found]
