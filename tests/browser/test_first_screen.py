"""Every outcome says at once what to do, to one person, and is short."""

from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.helpers import opened_in, ready
from tests.pages import OUTCOMES

PHONE: Any = {"width": 360, "height": 740}
FIRST_SCREEN = 640  # what the browser's own bars leave of it
LONGEST = 3600
MEDIAN = 2600
TOOLS = 200  # what the titles of the tools add to a page without them

HEIGHT = "document.documentElement.scrollHeight"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that keeps the files already fetched."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.mark.parametrize("address", OUTCOMES)
def test_the_first_screen_says_what_to_do_and_the_page_is_short(
    phone: BrowserContext, root: str, address: str
) -> None:
    with opened_in(phone) as page:
        page.goto(f"{root}{address}")
        ready(page)
        action = page.locator("[data-procedure] [data-action]")
        expect(action).to_have_count(1)
        box = action.bounding_box()
        assert box is not None
        assert box["y"] <= FIRST_SCREEN
        assert box["height"] >= 44
        expect(page.locator(".principale:visible")).to_have_count(1)
        assert page.evaluate(HEIGHT) <= LONGEST
        tools = page.locator(".outils:not(#vous):visible").evaluate_all(
            "found => found.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)"
        )
        assert tools <= TOOLS


def test_half_of_the_pages_are_shorter_still(browser: Browser, root: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    heights = []
    with opened_in(context) as page:
        for address in OUTCOMES:
            page.goto(f"{root}{address}")
            heights.append(page.locator("html").evaluate("html => html.scrollHeight"))
    context.close()
    assert median(heights) <= MEDIAN - TOOLS


def test_the_doubts_of_a_page_are_in_one_place(phone: BrowserContext, root: str) -> None:
    with opened_in(phone) as page:
        page.goto(f"{root}assistant/besoin-carte/incident-perdue/")
        marked = page.locator("[data-procedure] .a-verifier").evaluate_all(
            "found => [...new Set(found.map((one) => one.getAttribute('href')))]"
        )
        listed = page.locator(".bloc-doutes li a").evaluate_all(
            "found => found.map((one) => one.getAttribute('href'))"
        )
        assert marked
        assert listed == marked
