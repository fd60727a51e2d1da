"""The steps ticked where they stand: with or without the engine, kept only on request."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import axe, fragment, live, opened, ready

OUTCOME = "assistant/besoin-carte/incident-perdue/"
STORED = "JSON.stringify(Object.entries({...localStorage}).filter(([k]) => !k.includes('__')))"
BOXES = ".etapes input[name=fait]"


def open_list(page: Page, address: str) -> None:
    page.goto(address)
    live(page)
    ready(page)
    page.get_by_role("heading", name="Garder mes coches", exact=True).click()


@pytest.mark.parametrize("javascript", [True, False])
def test_each_step_has_its_box_and_a_tick_changes_no_text(
    browser: Browser, root: str, *, javascript: bool
) -> None:
    with opened(browser, java_script_enabled=javascript) as page:
        page.goto(f"{root}{OUTCOME}")
        before = fragment(page)
        expect(page.locator(BOXES)).to_have_count(page.locator(".etapes > li").count())
        page.get_by_role("checkbox", name="Étape faite").first.check()
        assert fragment(page) == before


def test_nothing_is_kept_unless_asked_for(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.locator(BOXES).first.check()
        assert page.evaluate(STORED) == "[]"
        assert axe(page) == []
        page.reload()
        ready(page)  # what is kept, if anything, is back by now
        expect(page.locator(BOXES).first).not_to_be_checked()


def test_ticks_are_kept_on_request_then_all_erased(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.get_by_label("Garder mes coches sur cet appareil").check()
        page.locator(BOXES).nth(1).check()
        expect(page.locator("#liste-dit")).to_have_text("Coches gardées sur cet appareil.")
        open_list(page, f"{root}{OUTCOME}")
        expect(page.locator(BOXES).nth(1)).to_be_checked()
        expect(page.locator(BOXES).nth(0)).not_to_be_checked()
        page.locator("#liste").get_by_role("button", name="Tout effacer").click()
        expect(page.locator("#liste-dit")).to_contain_text("Plus rien")
        expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
        assert page.evaluate(STORED) == "[]"


def test_a_refused_storage_is_told(browser: Browser, root: str) -> None:
    page = browser.new_page()  # not `opened`: the theme’s own script complains in the console
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{get() { throw new DOMException('refused', 'SecurityError') }})"
    )
    open_list(page, f"{root}{OUTCOME}")
    page.get_by_label("Garder mes coches sur cet appareil").click()
    expect(page.locator("#liste-dit")).to_contain_text("refuse de garder")
    expect(page.get_by_label("Garder mes coches sur cet appareil")).not_to_be_checked()
    page.close()


def test_another_outcome_has_its_own_ticks(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.locator(BOXES).first.check()
        page.locator("[data-change=incident]").click()
        page.locator("[data-answer=volee]").click()
        expect(page.locator("[data-procedure]")).to_be_visible()
        expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
