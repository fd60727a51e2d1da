"""Keep and pass on: the link, the recap, the sheet; and a way out when copying is refused."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.helpers import answer, axe, live, opened

OUTCOME = "assistant/besoin-carte/incident-perdue/"


def test_the_link_and_the_recap_are_copied(browser: Browser, root: str) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{root}assistant/besoin-carte/")
        live(page)
        expect(page.locator("#outils")).to_be_hidden()
        answer(page, [("incident", "perdue")])
        page.get_by_role("button", name="Copier le lien").click()
        expect(page.get_by_role("status").filter(has_text="Lien copié.")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == f"{root}{OUTCOME}"
        page.get_by_role("button", name="Copier le récapitulatif").click()
        expect(page.locator("#outils-dit")).to_have_text("Récapitulatif copié.")
        text = page.evaluate("navigator.clipboard.readText()")
        assert "Carte perdue" in text
        assert f"{root}{OUTCOME}" in text


def test_a_refused_clipboard_leaves_the_text_on_screen(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.add_init_script(
            "Object.defineProperty(navigator.clipboard, 'writeText',"
            "{value: () => Promise.reject(new Error('refused'))})"
        )
        page.goto(f"{root}{OUTCOME}")
        live(page)
        page.get_by_role("button", name="Copier le lien").click()
        field = page.get_by_label("Votre navigateur refuse la copie")
        expect(field).to_be_focused()
        assert field.input_value() == f"{root}{OUTCOME}"
        assert axe(page) == []


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
