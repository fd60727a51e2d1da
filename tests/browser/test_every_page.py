"""Every page, every state and every tool: axe clean in both themes, on a desktop and on a
phone, no sideways scrolling; every sheet on two pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.helpers import axe, live, opened, opened_in, ready
from tests.pages import FACTS, GUIDES, OUTCOMES, PAGES, RULES
from wizard.engine.address import print_path
from wizard.engine.decide import State

SHEETS = [*OUTCOMES, *GUIDES]

DESKTOP: Any = {"width": 1280, "height": 800}
PHONE: Any = {"width": 320, "height": 640}  # also a desktop at 400 % (WCAG 1.4.10)

# As the theme's own button does; what would still be moving is at its end at once.
WEAR = """scheme => {
  document.body.setAttribute("data-md-color-scheme", scheme);
  for (const moving of document.getAnimations()) {
    if (moving.effect.getComputedTiming().endTime !== Infinity) moving.finish();
  }
}"""


def problems(page: Page) -> Iterator[str]:
    """What is wrong with the page on screen, on both screens and in both themes. Only colours
    change with the theme, so only their rules are run twice."""
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        for scheme, rules in (
            ("default", None),
            ("slate", ["color-contrast", "link-in-text-block"]),
        ):
            page.evaluate(WEAR, scheme)
            yield from (f"{size['width']} px, {scheme}: {found}" for found in axe(page, rules))
        shown = page.evaluate("document.documentElement.scrollWidth")
        if shown > size["width"]:
            yield f"sideways scrolling, {shown} px"


@pytest.fixture(scope="module")
def as_built(browser: Browser) -> Iterator[BrowserContext]:
    """Pages as they were built: the engine's are looked at live below."""
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    context.route("**/boot.js", lambda route: route.abort())
    yield context
    context.close()


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "accueil")
def test_axe_finds_nothing_on_the_page(as_built: BrowserContext, root: str, address: str) -> None:
    with opened_in(as_built) as page:
        page.goto(f"{root}{address}")
        assert list(problems(page)) == []


def with_all_shown(page: Page) -> None:
    """Open what is folded, and make each tool say what it can say."""
    ready(page)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    for click, shown in (
        ("[data-rappel]", "#rappel-erreurs"),
        ("[data-outil=qr]", "#outils-qr svg"),
    ):
        button = page.locator(click)
        if button.is_visible():
            button.click()
            expect(page.locator(shown)).to_be_visible()
    if page.locator("#chercher").is_visible():
        page.locator("#chercher-texte").fill("e")
        expect(page.locator("#chercher-dit")).not_to_be_empty()
    page.mouse.move(0, 0)


def look_at_live(browser: Browser, address: str) -> None:
    with opened(browser, viewport=DESKTOP, reduced_motion="reduce") as page:
        page.goto(address)
        live(page)
        with_all_shown(page)
        assert list(problems(page)) == []
        if page.locator("[data-message]").is_visible():
            page.locator("[data-message]").click()
            page.locator("[data-lettre=verifier]").click()
            expect(page.locator("#lettre-erreurs")).to_be_visible()
            assert list(problems(page)) == []


# One state for each question and each rule: the others have the same tools, and their own parts
# are looked at above, as they were built.


@pytest.mark.parametrize("fact", FACTS)
def test_axe_finds_nothing_on_the_live_question(
    browser: Browser, root: str, every_state: list[State], fact: str
) -> None:
    state = next(one for one in every_state if one.fact is not None and one.fact.id == fact)
    look_at_live(browser, f"{root}assistant/{print_path(state.path)}")


@pytest.mark.parametrize("rule", range(len(RULES)), ids=lambda rule: f"{rule + 1}-{RULES[rule]}")
def test_axe_finds_nothing_on_the_live_outcome_of_the_rule(
    browser: Browser, root: str, every_state: list[State], rule: int
) -> None:
    state = next(one for one in every_state if one.row is not None and one.row.rule == rule)
    look_at_live(browser, f"{root}assistant/{print_path(state.path)}")


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """Pages without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.parametrize("address", SHEETS)
def test_the_sheet_prints_on_two_pages_at_most(
    plain: BrowserContext, root: str, address: str
) -> None:
    with opened_in(plain) as page:
        page.goto(f"{root}{address}")
        assert page.pdf(format="A4").count(b"/Type /Page\n") in {1, 2}
