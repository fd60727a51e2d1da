"""Keep and pass on: the link, its QR code, the recap, the sheet; and a way out when refused."""

import io
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.helpers import answer, axe, live, opened, ready, refuse_clipboard

OUTCOME = "assistant/besoin-carte/incident-perdue/"


def decoded(drawing: Locator) -> list[str]:
    """What a camera reads in a drawing on screen."""
    image = Image.open(io.BytesIO(drawing.screenshot()))
    return [barcode.text for barcode in zxingcpp.read_barcodes(image)]


def unfold(page: Page) -> None:
    """Open the tool."""
    live(page)
    ready(page)
    page.get_by_role("heading", name="Transmettre").click()


def test_the_link_and_the_recap_are_copied(browser: Browser, root: str) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{root}assistant/besoin-carte/")
        live(page)
        expect(page.locator("#outils")).to_be_hidden()
        answer(page, [("incident", "perdue")])
        unfold(page)
        page.get_by_role("button", name="Copier le lien").click()
        expect(page.locator("#outils-dit")).to_have_text("Lien copié.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{root}{OUTCOME}"
        page.get_by_role("button", name="Copier le récapitulatif").click()
        expect(page.locator("#outils-dit")).to_have_text("Récapitulatif copié.")
        text = page.evaluate("navigator.clipboard.readText()")
        assert "Carte perdue" in text
        assert f"{root}{OUTCOME}" in text


def test_a_refused_clipboard_leaves_the_text_on_screen(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        refuse_clipboard(page)
        page.goto(f"{root}{OUTCOME}")
        unfold(page)
        page.get_by_role("button", name="Copier le lien").click()
        field = page.locator("#outils").get_by_label("Votre navigateur refuse la copie")
        expect(field).to_be_focused()
        assert field.input_value() == f"{root}{OUTCOME}"
        assert axe(page) == []


def test_the_qr_code_is_that_of_the_state_on_screen(browser: Browser, root: str) -> None:
    with opened(browser, color_scheme="dark") as page:
        page.goto(f"{root}assistant/besoin-carte/")
        live(page)
        answer(page, [("incident", "perdue")])
        unfold(page)
        button = page.locator("[data-outil=qr]")
        expect(button).to_have_text("Afficher le QR code")
        expect(button).to_have_attribute("aria-expanded", "false")
        button.click()
        drawing = page.get_by_role("img", name="QR code du lien de cette page")
        assert decoded(drawing) == [f"{root}{OUTCOME}"]
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(button).to_have_text("Masquer le QR code")
        assert axe(page) == []
        button.click()
        expect(drawing).to_be_hidden()


def test_sharing_is_offered_where_the_browser_can(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.add_init_script(
            "navigator.share = (what) => { window.shared = what; return Promise.reject() }"
        )
        page.goto(f"{root}{OUTCOME}")
        unfold(page)
        page.get_by_role("button", name="Partager").click()
        assert page.evaluate("window.shared.url") == f"{root}{OUTCOME}"
    with opened(browser) as page:
        page.add_init_script("delete Navigator.prototype.share")
        page.goto(f"{root}{OUTCOME}")
        unfold(page)
        expect(page.get_by_role("button", name="Partager")).to_be_hidden()


def test_the_sheet_bears_its_address_even_after_answers_in_place(
    browser: Browser, root: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-carte/")
        live(page)
        answer(page, [("incident", "perdue")])
        ready(page)
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        expect(page.locator("#fiche-adresse")).to_have_text(f"{root}{OUTCOME}")
        assert decoded(page.locator("#fiche-qr")) == [f"{root}{OUTCOME}"]


def test_an_outcome_prints_on_two_pages_without_the_site_around(
    browser: Browser, root: str, tmp_path: Path
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{OUTCOME}")
        live(page)
        page.emulate_media(media="print")
        expect(page.locator("#outils")).to_be_hidden()
        expect(page.locator(".md-header")).to_be_hidden()
        pdf = tmp_path / "fiche.pdf"
        page.pdf(path=pdf, format="A4")
        assert 1 <= pdf.read_bytes().count(b"/Type /Page\n") <= 2
