"""The list to tick: kept on the device only on request, and forgotten at once."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import axe, live, opened, ready

OUTCOME = "assistant/besoin-carte/incident-perdue/"
STORED = "JSON.stringify(Object.entries({...localStorage}).filter(([k]) => !k.includes('__')))"


def open_list(page: Page, address: str) -> None:
    page.goto(address)
    live(page)
    ready(page)
    page.get_by_text("Cocher au fur et à mesure").click()


def test_the_list_is_that_of_the_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        boxes = page.locator("#liste input[name=fait]")
        steps = page.locator(".etapes > li").count()
        prepare = page.locator(".bloc-preparer li").count()
        expect(boxes).to_have_count(steps + prepare)
        assert axe(page) == []


def test_nothing_is_kept_unless_asked_for(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.locator("#liste input[name=fait]").first.check()
        assert page.evaluate(STORED) == "[]"
        page.reload()
        ready(page)  # what is kept, if anything, is back by now
        expect(page.locator("#liste input[name=fait]").first).not_to_be_checked()


def test_ticks_are_kept_on_request_then_all_erased(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.get_by_label("Garder mes coches").check()
        page.locator("#liste input[name=fait]").nth(1).check()
        expect(page.locator("#liste-dit")).to_have_text("Coches gardées sur cet appareil.")
        open_list(page, f"{root}{OUTCOME}")
        expect(page.locator("#liste input[name=fait]").nth(1)).to_be_checked()
        expect(page.locator("#liste input[name=fait]").nth(0)).not_to_be_checked()
        page.locator("#liste").get_by_role("button", name="Tout effacer").click()
        expect(page.locator("#liste-dit")).to_contain_text("Plus rien")
        expect(page.locator("#liste input:checked")).to_have_count(0)
        assert page.evaluate(STORED) == "[]"


def test_a_refused_storage_is_told(browser: Browser, root: str) -> None:
    page = browser.new_page()  # not `opened`: the theme’s own script complains in the console
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{get() { throw new DOMException('refused', 'SecurityError') }})"
    )
    open_list(page, f"{root}{OUTCOME}")
    page.get_by_label("Garder mes coches").click()
    expect(page.locator("#liste-dit")).to_contain_text("refuse de garder")
    expect(page.get_by_label("Garder mes coches")).not_to_be_checked()
    page.close()


def test_another_outcome_has_its_own_ticks(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_list(page, f"{root}{OUTCOME}")
        page.locator("#liste input[name=fait]").first.check()
        page.locator("[data-change=incident]").click()
        page.locator("[data-answer=volee]").click()
        expect(page.locator("[data-procedure]")).to_be_visible()
        expect(page.locator("#liste input:checked")).to_have_count(0)
