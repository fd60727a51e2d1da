"""The help desk's console in a browser: a call by keyboard alone, single keys off, no script."""

from typing import Any

from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, live, opened

COPY: Any = {"permissions": ["clipboard-read", "clipboard-write"]}
SCREEN: Any = {"width": 1280, "height": 800}


def test_a_call_by_keyboard_alone(browser: Browser, root: str) -> None:
    with opened(browser, **COPY, viewport=SCREEN) as page:

        def copied(done: str) -> str:
            page.keyboard.press("c")
            expect(page.locator("#poste-dit")).to_have_text(done)
            return str(page.evaluate("navigator.clipboard.readText()"))

        page.goto(f"{root}assistance/")
        live(page)
        # The answers of the row that waits, on the digits wherever the layout puts them.
        page.keyboard.press("2")
        page.keyboard.press("1")
        assert "Carte perdue" in copied("Titre et code copiés.")
        assert "Pour commencer" in copied("Phrase à dire copiée.")
        text = copied("Récapitulatif et lien copiés.")
        assert f"{root}assistant/besoin-carte/incident-perdue/" in text
        assert text.rstrip().endswith("Remarques\u00a0:")
        tools = page.get_by_role("group", name="Copier").bounding_box()
        assert tools is not None
        assert tools["y"] + tools["height"] < SCREEN["height"]
        row = page.locator("[data-fait=autorite]")
        expect(row).to_contain_text("sans effet ici")
        assert axe(page) == []
        # A second need in the same call, said in words.
        page.keyboard.press("Escape")
        expect(page.locator("#poste-certain")).to_contain_text("Rien encore")
        page.keyboard.press("/")
        page.keyboard.type("kiné carte perdue déménagé")
        page.keyboard.press("Enter")
        expect(page.locator("#poste-besoins button")).to_have_count(2)
        page.keyboard.press("c")
        page.keyboard.press("c")
        assert copied("Récapitulatif et lien copiés.").count("Masseur-kinésithérapeute") == 2
        page.keyboard.press("Backspace")
        expect(page.locator("#poste-besoins button")).to_have_count(0)
        page.keyboard.press("?")
        expect(page.locator("#poste-touches")).to_be_visible()
        assert axe(page) == []


def test_single_keys_are_turned_off_and_stay_so(browser: Browser, root: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 640}) as page:
        page.goto(f"{root}assistance/")
        live(page)
        page.get_by_role("checkbox", name="Touches simples").uncheck()
        page.keyboard.press("2")
        page.keyboard.press("s")  # the theme's own
        expect(page.locator("[aria-pressed=true]")).to_have_count(0)
        assert page.evaluate("document.activeElement.id") == "poste-simples"
        page.reload()
        live(page)
        expect(page.get_by_role("checkbox", name="Touches simples")).not_to_be_checked()
        # Buttons do the same, and a row is one stop, with arrows inside.
        first = page.locator("[data-fait=besoin] button").first
        first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Carte CPS", exact=True)).to_have_attribute(
            "aria-pressed", "true"
        )
        page.get_by_role("button", name="Carte volée").click()
        expect(page.locator("#poste-issue h2")).to_contain_text("Carte volée")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert axe(page) == []
