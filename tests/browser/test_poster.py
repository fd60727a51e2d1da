"""The poster on a phone, under the keyboard, under axe, and on paper."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, opened

ADDRESS = "quelle-demarche/"
WIDTHS = [320, 768, 1280]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_its_screen_and_axe_finds_nothing(
    browser: Browser, root: str, width: int, scheme: Any
) -> None:
    size: Any = {"width": width, "height": 800}
    with opened(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(f"{root}{ADDRESS}")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # Nor is anything cut: each box holds its words.
        cut = "boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).length"
        assert page.locator(".affiche a, .affiche p").evaluate_all(cut) == 0
        assert axe(page) == []


def test_the_keyboard_goes_from_box_to_box_in_reading_order(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{ADDRESS}")
        boxes = page.locator(".affiche a")
        boxes.first.focus()
        for number in range(1, boxes.count()):
            page.keyboard.press("Tab")
            expect(boxes.nth(number)).to_be_focused()
        expect(boxes.last).to_have_css("outline-width", "3px")


def test_a_box_opens_the_wizard_there(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{ADDRESS}")
        page.locator("[data-procedure=franceconnect-coordonnees] a").click()
        expect(page.locator("article[data-procedure=franceconnect-coordonnees]")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fonts", ["ours", "the system's"])
def test_it_prints_on_one_landscape_sheet(
    browser: Browser, root: str, tmp_path: Path, fonts: str, scheme: Any
) -> None:
    with opened(browser, color_scheme=scheme) as page:
        if fonts != "ours":
            page.route("**/*.woff2", lambda route: route.abort())
        page.goto(f"{root}{ADDRESS}")
        pdf = tmp_path / "affiche.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True)
        content = pdf.read_bytes()
        assert content.count(b"/Type /Page\n") == 1
        width, height = (
            float(side) for side in content.split(b"/MediaBox [")[1].split(b"]")[0].split()[2:]
        )
        assert (round(width), round(height)) == (1191, 842)  # A3, in points
        page.emulate_media(media="print")
        # Printed from the dark theme too: dark words on white paper.
        expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 0)")
