"""A word is explained in place, by keyboard as by mouse."""

from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, opened


def test_a_word_is_explained_and_dismissed_by_keyboard(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}guides/psc-e-cps/")
        word = page.get_by_role("button", name="ARS", exact=True)
        told = page.locator("#mot-ars")
        expect(told).to_be_hidden()
        word.focus()
        page.keyboard.press("Enter")
        expect(told).to_be_visible()
        expect(told).to_contain_text("agence régionale de santé")
        assert axe(page) == []
        page.keyboard.press("Escape")
        expect(told).to_be_hidden()
        expect(word).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{root}glossaire/#ars")


def test_an_explanation_fits_a_phone(browser: Browser, root: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 640}) as page:
        page.goto(f"{root}guides/psc-e-cps/")
        for word in page.locator("button.mot").all():
            word.click()
            told = page.locator("[popover]:popover-open")
            box = told.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 320
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 640
            page.keyboard.press("Escape")
