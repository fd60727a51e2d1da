"""A code dictated on the telephone: typed on the home page, it opens its place."""

from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, opened
from wizard.authoring.read.written import Written


def test_a_code_typed_on_the_home_page_opens_its_step_and_a_mistyped_one_is_offered(
    browser: Browser, root: str, sources: Written
) -> None:
    step = next(one.code for one in sources.codes if one.target and "#" in one.target)
    outcome = sources.codes[0]
    with opened(browser) as page:
        page.goto(root)
        page.get_by_label("On vous a dicté un code").fill(step.upper())
        page.keyboard.press("Enter")
        page.wait_for_url(f"{root}guides/**#etape-*")
        page.go_back()  # to where it was typed, past the pages that only sent on
        page.wait_for_url(root)
        typed = f"{outcome.code[:-2]}x-{outcome.code[-1]}"
        # An address mistyped is answered by the page of unknown addresses.
        page.goto(f"{root}c/{typed}/")
        page.wait_for_url(f"{root}codes/?code=*")
        expect(page.locator("#code-dit")).to_contain_text("n’est pas un code")
        expect(page.locator("#code-tape")).to_have_value(typed)
        near = page.locator("#code-proches a").first
        expect(near).to_have_text(outcome.code)
        assert axe(page) == []
        near.click()
        page.wait_for_url(f"{root}{outcome.target}")
