"""Every page, every state and every tool, in one visit each: axe clean in both themes, on a phone
and on a desktop, no sideways scrolling; an outcome says at once what to do and is short; a sheet
prints on two pages."""

from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.helpers import axe, live, opened, opened_in, ready
from tests.pages import FACTS, GUIDES, OUTCOMES, PAGES, RULES, STATES
from wizard.engine.address import print_path
from wizard.engine.decide import State

PHONE: Any = {"width": 360, "height": 740}
NARROW: Any = {"width": 320, "height": 640}  # also a desktop at 400 % (WCAG 1.4.10)
DESKTOP: Any = {"width": 1280, "height": 800}

FIRST_SCREEN = 640  # pixels: what the browser's own bars leave of a phone's screen
LONGEST = 3600  # pixels, on that phone, with what is folded closed
MEDIAN = 2600
TOOLS = 200  # what the titles of the tools add to a page without them

SHIFT = 0.02  # cumulative layout shift; a « good » one is below 0.1 (web.dev/articles/cls)
# Those seen since the page was asked for, by themselves: none follows a touch.
SHIFTS = """() => new Promise((done) => {
  const sum = (entries) => entries
    .filter((entry) => !entry.hadRecentInput)
    .reduce((total, entry) => total + entry.value, 0);
  const seen = new PerformanceObserver(() => {});
  seen.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum(seen.takeRecords())), 0));
})"""

HEIGHT = "document.documentElement.scrollHeight"

# Only colours change with the theme.
COLOURS = ["color-contrast", "link-in-text-block"]

# As the theme's own button does; what would still be moving is at its end at once.
WEAR = """scheme => {
  document.body.setAttribute("data-md-color-scheme", scheme);
  for (const moving of document.getAnimations()) {
    if (moving.effect.getComputedTiming().endTime !== Infinity) moving.finish();
  }
}"""


def of_the_shifts(page: Page) -> Iterator[str]:
    """What has moved by itself since the page was asked for, its typeface come."""
    page.evaluate("document.fonts.ready.then(() => null)")
    if (moved := page.evaluate(SHIFTS)) >= SHIFT:
        yield f"the page moves by {moved}"


def of_the_first_screen(page: Page) -> Iterator[str]:
    """What is wrong with an outcome as a phone shows it."""
    action = page.locator("[data-procedure] [data-action]")
    expect(action).to_have_count(1)
    box = action.bounding_box()
    assert box is not None
    if box["y"] > FIRST_SCREEN:
        yield f"the first action is at {box['y']} px"
    if box["height"] < 44:
        yield f"the first action is {box['height']} px high"
    if page.locator(".principale:visible").count() != 1:
        yield "more than one filled button"
    if (height := page.evaluate(HEIGHT)) > LONGEST:
        yield f"the page is {height} px high"


def of_the_size(page: Page, size: Any) -> Iterator[str]:
    """What axe finds at that size, in both themes, and what is out of the screen."""
    page.set_viewport_size(size)
    for scheme, rules in (("slate", COLOURS), ("default", None)):
        page.evaluate(WEAR, scheme)
        yield from (f"{size['width']} px, {scheme}: {found}" for found in axe(page, rules))
    if (shown := page.evaluate("document.documentElement.scrollWidth")) > size["width"]:
        yield f"{size['width']} px: sideways scrolling, {shown} px"


@pytest.fixture(scope="module")
def as_built(browser: Browser) -> Iterator[BrowserContext]:
    """Pages as they were built: the engine's are looked at live below."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    context.route("**/boot.js", lambda route: route.abort())
    yield context
    context.close()


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "accueil")
def test_the_page_as_it_was_built(as_built: BrowserContext, root: str, address: str) -> None:
    problems: list[str] = []
    with opened_in(as_built) as page:
        page.set_viewport_size(PHONE)
        page.goto(f"{root}{address}")
        problems += of_the_shifts(page)
        if address in OUTCOMES:
            problems += of_the_first_screen(page)
        problems += of_the_size(page, NARROW)
        if address not in STATES:  # theirs are alike, and looked at below
            problems += of_the_size(page, DESKTOP)
        if address in OUTCOMES or address in GUIDES:
            pages = page.pdf(format="A4").count(b"/Type /Page\n")
            if pages not in {1, 2}:
                problems.append(f"the sheet has {pages} pages")
    assert problems == []


def with_all_shown(page: Page) -> None:
    """Open what is folded, and make each tool say what it can say."""
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
    problems: list[str] = []
    with opened(browser, viewport=PHONE, reduced_motion="reduce") as page:
        page.goto(address)
        live(page)
        ready(page)
        problems += of_the_shifts(page)
        if page.locator("[data-procedure]").count():
            problems += of_the_first_screen(page)
            tools = page.locator(".outils:not(#vous):visible").evaluate_all(
                "found => found.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"
            )
            if tools > TOOLS:
                problems.append(f"the titles of the tools add {tools} px")
        with_all_shown(page)
        problems += [*of_the_size(page, NARROW), *of_the_size(page, DESKTOP)]
        if page.locator("[data-message]").is_visible():
            page.locator("[data-message]").click()
            page.locator("[data-lettre=verifier]").click()
            expect(page.locator("#lettre-erreurs")).to_be_visible()
            problems += axe(page)
    assert problems == []


# One state for each question and each rule: the others have the same tools, and their own parts
# are looked at above, as they were built.


@pytest.mark.parametrize("fact", FACTS)
def test_the_live_question(
    browser: Browser, root: str, every_state: list[State], fact: str
) -> None:
    state = next(one for one in every_state if one.fact is not None and one.fact.id == fact)
    look_at_live(browser, f"{root}assistant/{print_path(state.path)}")


@pytest.mark.parametrize("rule", range(len(RULES)), ids=lambda rule: f"{rule + 1}-{RULES[rule]}")
def test_the_live_outcome_of_the_rule(
    browser: Browser, root: str, every_state: list[State], rule: int
) -> None:
    state = next(one for one in every_state if one.row is not None and one.row.rule == rule)
    look_at_live(browser, f"{root}assistant/{print_path(state.path)}")


def test_half_of_the_outcomes_are_shorter_still(browser: Browser, root: str) -> None:
    heights = []
    with opened(browser, viewport=PHONE, java_script_enabled=False) as page:
        for address in OUTCOMES:
            page.goto(f"{root}{address}")
            heights.append(page.locator("html").evaluate("html => html.scrollHeight"))
    assert median(heights) <= MEDIAN - TOOLS


def test_the_doubts_of_a_page_are_in_one_place(as_built: BrowserContext, root: str) -> None:
    with opened_in(as_built) as page:
        page.goto(f"{root}assistant/besoin-carte/incident-perdue/")
        marked = page.locator("[data-procedure] .a-verifier").evaluate_all(
            "found => [...new Set(found.map((one) => one.getAttribute('href')))]"
        )
        listed = page.locator(".bloc-doutes li a").evaluate_all(
            "found => found.map((one) => one.getAttribute('href'))"
        )
        assert marked
        assert listed == marked
