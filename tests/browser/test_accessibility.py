"""What axe cannot see: sizes, big text, forced colours, motion. axe itself is run on every page
and state in test_every_page.py."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import answer, live, opened

QUESTION = "assistant/besoin-e-cps/"
OUTCOME = "assistant/besoin-coordonnees/autorite-ars/connexion-aucune/rpps-non/franceconnect-non/"
PAGES = ["", "assistant/besoin-coordonnees/", OUTCOME, "guides/psc-e-cps/", "annuaire-ars/"]

# Everything to press that is not a link inside a sentence.
TARGETS = """
[...document.querySelectorAll(`.reponse, .modifier, .revenir, .recommencer, .essai, summary,
  .outils button, .outils input:not([type=checkbox]), .outils select, .case, .principale`)]
  .filter((e) => e.offsetParent)
  .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])
"""


def too_small(page: Page, least: float) -> list[list[object]]:
    return [target for target in page.evaluate(TARGETS) if target[1] < least]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", [QUESTION, OUTCOME])
def test_what_is_pressed_is_big_enough(
    browser: Browser, root: str, address: str, width: int
) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(f"{root}{address}")
        live(page)
        if address == OUTCOME:
            expect(page.locator("#outils summary")).to_be_visible()
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
            expect(page.locator("#outils button").first).to_be_visible()
        assert len(page.evaluate(TARGETS)) > 5
        assert too_small(page, 44) == []


@pytest.mark.parametrize("address", PAGES)
def test_text_twice_as_big_needs_no_sideways_scrolling(
    browser: Browser, root: str, address: str
) -> None:
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{root}{address}")
        page.evaluate(
            "document.documentElement.style.setProperty('font-size', '200%', 'important')"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_the_edges_of_what_is_pressed(
    browser: Browser, root: str, scheme: str
) -> None:
    options = {"forced_colors": "active", "color_scheme": scheme}
    with opened(browser, **options) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        for card in page.locator(".reponse").all():
            edge, color, around = card.evaluate(
                "e => [getComputedStyle(e).borderTopWidth, getComputedStyle(e).borderTopColor,"
                " getComputedStyle(document.body).backgroundColor]"
            )
            assert edge == "2px"
            assert color != around
        page.locator(".reponse").first.focus()
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


def test_nothing_moves_when_motion_is_refused(browser: Browser, root: str) -> None:
    with opened(browser, reduced_motion="reduce") as page:
        page.goto(f"{root}assistant/")
        live(page)
        answer(page, [("besoin", "carte")])
        moving = "document.getAnimations().filter((a) => a.playState === 'running').length"
        assert page.evaluate(moving) == 0
        page.locator("[data-answer=perdue]").hover()
        assert page.evaluate(moving) == 0
