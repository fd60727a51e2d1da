"""What is typed in the letter: kept as long as the page, no longer than the reader asks."""

from playwright.sync_api import Browser, expect

from tests.browser.helpers import (
    answer,
    leave_letter,
    live,
    message,
    opened,
    questions,
    refuse_clipboard,
    write,
)

PATH = "assistant/besoin-message-ars/carte-cps-non/"
LABELS = ["Prénom", "Numéro RPPS", "E-mail à", "Mobile à"]


def test_leaving_with_something_typed_asks_once(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        asked = questions(page)
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Mobile").click()
        page.keyboard.type("06")
        page.reload()
        live(page)
        assert asked == ["beforeunload"]
        page.reload()
        assert asked == ["beforeunload"]


def test_the_draft_survives_a_reload_when_asked_to(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        asked = questions(page)
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        letter = page.locator("#lettre")
        letter.get_by_label("Garder ce que je tape").check()
        expect(page.locator("#lettre-dit")).to_contain_text("Gardé dans cet onglet")
        letter.get_by_label("Prénom").fill("Camille")
        letter.get_by_label("Adresse de").fill("1 rue des Lilas\n29200 Brest")
        page.reload()
        write(page)
        assert asked == []
        expect(letter.get_by_label("Prénom")).to_have_value("Camille")
        assert "1 rue des Lilas\n29200 Brest" in message(page)
        expect(letter.get_by_label("Garder ce que je tape")).to_be_checked()
        assert "Camille" not in page.evaluate("JSON.stringify({...localStorage})")
        letter.get_by_role("button", name="Tout effacer").click()
        expect(letter.get_by_label("Garder ce que je tape")).not_to_be_checked()
        assert "lilas" not in page.evaluate("JSON.stringify({...sessionStorage})").lower()


def test_the_letter_survives_a_walk_through_the_assistant(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Mobile").fill("06 12")
        leave_letter(page)
        page.locator("[data-change=autorite]").click()
        page.locator("[data-profession=medecin]").click()
        expect(page.locator("#lettre-destinataire")).to_contain_text("Ordre des médecins")
        write(page)
        assert page.locator("#lettre").get_by_label("Mobile").input_value() == "06 12"


def test_the_text_is_saved_as_a_file(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Prénom").fill("Zoé Œuvrard")
        with page.expect_download() as download:
            page.get_by_role("button", name="Enregistrer le texte").click()
        assert download.value.suggested_filename == "message.txt"
        text = download.value.path().read_text(encoding="utf-8")
        assert text.startswith("Un message me demande")
        assert "Zoé Œuvrard" in text


def test_a_new_start_offers_to_forget_what_was_typed(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        asked = questions(page)
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        leave_letter(page)
        page.get_by_role("link", name="Recommencer").click()
        expect(page.locator("[data-question=besoin]")).to_be_visible()
        assert asked == []
        answer(page, [("besoin", "message-ars"), ("carte-cps", "non"), ("autorite", "ars")])
        write(page)
        page.locator("#lettre").get_by_label("Prénom").fill("Camille Exemple")
        leave_letter(page)
        page.get_by_role("link", name="Recommencer").click()
        expect(page.locator("[data-question=besoin]")).to_be_visible()
        assert asked == ["confirm"]
        answer(page, [("besoin", "coordonnees"), ("autorite", "ordre-infirmiers")])
        write(page)
        assert "Camille" not in message(page)


def test_what_was_typed_is_erased_on_request(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        name = page.locator("#lettre").get_by_label("Prénom")
        name.fill("Camille Exemple")
        page.locator("#lettre").get_by_role("button", name="Tout effacer").click()
        expect(name).to_have_value("")
        assert "Camille" not in message(page)
        expect(page.locator("#lettre-dit")).to_contain_text("effacé")


def test_nothing_typed_is_left_on_screen_once_erased(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        refuse_clipboard(page)
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        letter = page.locator("#lettre")
        letter.get_by_label("Prénom").fill("Camille Exemple")
        letter.get_by_label("Numéro RPPS").fill("123")
        letter.get_by_label("Numéro RPPS").blur()
        letter.get_by_role("button", name="Copier le message").click()
        expect(page.locator("#lettre-copie")).to_be_visible()
        letter.get_by_role("button", name="Tout effacer").click()
        expect(page.locator("#lettre-copie")).to_be_hidden()
        kept = letter.evaluate(
            "e => e.innerText + [...e.querySelectorAll('input, textarea')].map((f) => f.value)"
        )
        assert "Camille" not in kept
        assert "chiffres" not in kept
