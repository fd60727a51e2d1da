"""The letter: complete, helpful, and nothing of it leaves the page."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Dialog, expect

from tests.browser.helpers import answer, axe, live, opened, requests

PATH = "assistant/besoin-e-cps/blocage-contacter-ars/"
SECRETS = ["Camille Exemple", "10000005479", "camille@exemple.invalid", "0600000000"]


def test_a_letter_is_typed_and_nothing_leaves_the_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{root}{PATH}")
        live(page)
        expect(page.locator("#lettre")).to_be_hidden()
        answer(page, [("autorite", "ars")])
        page.wait_for_load_state("networkidle")
        seen = requests(page.context)
        for label, value in zip(
            ["Prénom, nom", "Numéro RPPS, si", "E-mail à", "Mobile à"], SECRETS, strict=True
        ):
            page.get_by_label(label).fill(value)
        text = page.get_by_role("textbox", name="Votre message").input_value()
        assert all(secret in text for secret in SECRETS)
        href = page.get_by_role("link", name="Ouvrir dans ma messagerie").get_attribute("href")
        assert "body=" in (href or ""), href
        assert parse_qs(urlsplit(href or "").query)["body"] == [text.replace("\n", "\r\n")]
        assert seen == []
        stored = page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
        assert "Camille" not in stored
        assert page.context.cookies() == []
        assert "Camille" not in page.url + page.evaluate("JSON.stringify(history.state)")
        assert [line for line in said if any(secret in line for secret in SECRETS)] == []
        assert axe(page) == []


def test_a_doubtful_number_is_told_and_never_blocks(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        live(page)
        field = page.get_by_label("Numéro RPPS, si")
        field.fill("10001766123")
        expect(page.locator("#lettre-rpps-dit")).to_contain_text("clé de contrôle")
        assert "10001766123" in page.get_by_role("textbox", name="Votre message").input_value()
        field.fill("8 10000005479")
        expect(page.locator("#lettre-rpps-dit")).to_be_empty()


def test_leaving_with_something_typed_asks_once(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        asked: list[str] = []

        def note(dialog: Dialog) -> None:
            asked.append(dialog.type)
            dialog.accept()

        page.on("dialog", note)
        page.goto(f"{root}{PATH}autorite-ars/")
        live(page)
        page.get_by_label("Mobile").click()
        page.keyboard.type("06")
        page.reload()
        live(page)
        assert asked == ["beforeunload"]
        page.reload()
        assert asked == ["beforeunload"]


def test_the_letter_survives_a_walk_through_the_assistant(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        live(page)
        page.get_by_label("Mobile").fill("06 12")
        page.locator("[data-change=autorite]").click()
        page.locator("[data-profession=psychologue]").click()
        assert page.get_by_label("Mobile").input_value() == "06 12"
