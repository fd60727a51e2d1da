"""Finding one's profession among forty, by keyboard, and a way out."""

from playwright.sync_api import Browser, expect

from tests.browser.helpers import answer, axe, live, opened

QUESTION = "assistant/besoin-coordonnees/"


def test_a_profession_is_found_and_chosen_by_keyboard(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        field = page.get_by_label("Tapez votre profession")
        field.focus()
        page.keyboard.type("kiné")
        expect(page.locator("#chercher-dit")).to_have_text("2 professions trouvées.")
        assert axe(page) == []
        page.keyboard.press("Enter")
        expect(page.locator("#chercher-resultats a:focus")).to_contain_text("kinésithérapeute")
        page.keyboard.press("Enter")
        expect(page.locator("[data-procedure=ordre]")).to_be_visible()
        expect(field).to_be_hidden()


def test_enter_does_not_pick_a_doubtful_result(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        page.get_by_label("Tapez votre profession").fill("psy")
        page.keyboard.press("Enter")
        expect(page.locator("#chercher-dit")).to_contain_text("Choisissez")
        expect(page.get_by_label("Tapez votre profession")).to_be_focused()
        expect(page.locator("[data-question]")).to_be_visible()


def test_what_is_known_of_a_profession_is_told(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        page.get_by_label("Tapez votre profession").fill("ambulancier")
        expect(page.locator("#chercher-dit")).to_contain_text("Nos sources ne disent pas")


def test_an_unknown_profession_is_shown_the_way_out(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        page.get_by_label("Tapez votre profession").fill("astronaute")
        expect(page.locator("#chercher-dit")).to_contain_text("pas dans la liste")
        page.locator("[data-profession=hors-liste]").click()
        expect(page.locator("[data-procedure=trouver-autorite]")).to_be_visible()


def test_the_field_is_only_there_for_its_question(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        expect(page.locator("#chercher")).to_be_hidden()


def test_the_field_is_empty_again_on_another_path(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        page.get_by_label("Tapez votre profession").fill("infirmier")
        page.locator("#chercher-resultats a").first.click()
        page.get_by_role("link", name="Recommencer").click()
        answer(page, [("besoin", "message-ars"), ("carte-cps", "non")])
        expect(page.get_by_label("Tapez votre profession")).to_have_value("")
        page.get_by_label("Tapez votre profession").fill("infirmier")
        page.locator("#chercher-resultats a").first.click()
        wanted = "assistant/besoin-message-ars/carte-cps-non/autorite-ordre-infirmiers/"
        page.wait_for_url(f"{root}{wanted}?profession=infirmier")
