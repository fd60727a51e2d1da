"""The letter: complete, helpful, and nothing of it leaves the page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import (
    answer,
    axe,
    doubtful_site,
    live,
    opened,
    questions,
    quiet,
    ready,
    refuse_clipboard,
    requests,
)
from wizard.authoring.read.written import Written
from wizard.view.content import Content

PATH = "assistant/besoin-message-ars/carte-cps-non/"
SECRETS = ["Camille Exemple", "10000005479", "camille@exemple.invalid", "0600000000"]
LABELS = ["Prénom", "Numéro RPPS", "E-mail à", "Mobile à"]


def write(page: Page) -> None:
    """Open the tool, as the button of the first screen does."""
    live(page)
    ready(page)
    page.locator("[data-action]").click()
    expect(page.locator("#lettre-texte")).to_be_visible()


def message(page: Page) -> str:
    return page.get_by_role("textbox", name="Votre message").input_value()


def test_a_letter_is_typed_and_nothing_leaves_the_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{root}{PATH}")
        live(page)
        expect(page.locator("#lettre")).to_be_hidden()
        answer(page, [("autorite", "ars")])
        quiet(page)
        write(page)
        seen = requests(page.context)
        for label, value in zip(LABELS, SECRETS, strict=True):
            page.locator("#lettre").get_by_label(label).fill(value)
        page.get_by_role("button", name="Vérifier mon message").click()
        text = message(page)
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


@pytest.mark.parametrize(
    ("label", "doubtful", "said", "mended"),
    [
        ("Numéro RPPS", "10001766123", "clé de contrôle", "8 10000005479"),
        ("Mobile à", "06 12", "4 chiffres", "06 00 00 00 00"),
        ("E-mail à", "camille", "signe", "camille@exemple.invalid"),
        ("Adresse de", "3 rue des Lilas", "code postal", "3 rue des Lilas 29200 Brest"),
    ],
)
def test_a_doubtful_value_is_told_and_never_blocks(
    browser: Browser, root: str, label: str, doubtful: str, said: str, mended: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        field = page.locator("#lettre").get_by_label(label)
        field.fill(doubtful)
        field.blur()
        id = field.get_attribute("aria-describedby")
        expect(page.locator(f"#{id}")).to_contain_text(said)
        assert doubtful in message(page)
        field.fill(mended)
        expect(page.locator(f"#{id}")).to_be_empty()


def test_the_departement_gives_the_recipient(browser: Browser, root: str, content: Content) -> None:
    (number,) = [place.body for place in content.places if place.number == "29"]
    brest = content.body(number)
    assert brest is not None
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Département où vous exercez").select_option("29")
        told = page.locator("#lettre-destinataire")
        expect(told).to_contain_text(brest.name)
        expect(told).to_contain_text(brest.email or "Prenez son adresse e-mail sur son site")
        told.get_by_role("link", name="ARS").first.wait_for()
        href = page.locator("#lettre-envoi").get_attribute("href") or ""
        assert href.startswith(f"mailto:{brest.email}?")


def test_a_doubtful_site_leads_to_its_line_in_the_register(
    browser: Browser, root: str, sources: Written
) -> None:
    number, site = doubtful_site(sources)
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Département où vous exercez").select_option(number)
        told = page.locator("#lettre-destinataire")
        told.get_by_role("link", name="(à vérifier)").first.click()
        page.wait_for_url(f"{root}sources/#fait-{site}")


@pytest.mark.parametrize(
    ("path", "subject", "absent"),
    [
        (
            "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-non/franceconnect-non/",
            "enregistrement",
            "motif",
        ),
        ("besoin-coordonnees/autorite-ordre-medecins/", "Changement", "departement"),
        ("besoin-coordonnees/autorite-employeur/connexion-aucune/", "RPPS+", "lieu"),
    ],
)
def test_each_body_has_its_own_letter(
    browser: Browser, root: str, path: str, subject: str, absent: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/{path}")
        write(page)
        expect(page.locator("#lettre")).to_contain_text(subject)
        expect(page.locator(f"#lettre-{absent}")).to_have_count(0)
        told = page.locator("#lettre-destinataire")
        expect(told).to_contain_text("Ordre") if "ordre" in path else expect(told).to_be_empty()


def test_what_is_left_to_do_is_listed_and_leads_to_its_field(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        title = page.title()
        page.get_by_role("button", name="Vérifier mon message").click()
        box = page.locator("#lettre-erreurs")
        expect(box).to_be_focused()
        expect(box).to_contain_text("10 points à vérifier")
        assert page.title() == f"Erreur\u00a0: {title}"
        assert axe(page) == []
        box.get_by_role("link", name="Écrivez votre mobile.").click()
        expect(page.locator("#lettre").get_by_label("Mobile à")).to_be_focused()
        assert page.url.endswith("#lettre-mobile")
        page.locator("#lettre").get_by_label("Département où").select_option("974")
        for label, value in {
            **dict(zip(LABELS, SECRETS, strict=True)),
            "Nom d’exercice": "Exemple",
            "Nom de naissance": "Exemple",
            "Profession": "orthophoniste",
            "Commune": "Saint-Denis",
            "Adresse de": "1 rue des Lilas 97400 Saint-Denis",
        }.items():
            page.locator("#lettre").get_by_label(label).fill(value)
        page.get_by_role("button", name="Vérifier mon message").click()
        expect(box).to_be_hidden()
        expect(page.locator("#lettre-dit")).to_contain_text("Rien ne manque")
        assert page.title() == title


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
        page.get_by_role("link", name="Recommencer").click()
        expect(page.locator("[data-question=besoin]")).to_be_visible()
        assert asked == []
        answer(page, [("besoin", "message-ars"), ("carte-cps", "non"), ("autorite", "ars")])
        write(page)
        page.locator("#lettre").get_by_label("Prénom").fill("Camille Exemple")
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


def test_the_mail_program_is_opened_without_a_question(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        asked = questions(page)
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        page.locator("#lettre").get_by_label("Mobile").click()
        page.keyboard.type("06")
        page.get_by_role("link", name="Ouvrir dans ma messagerie").click()
        expect(page.locator("#lettre-texte")).to_be_visible()
        assert asked == []
        page.reload()
        live(page)
        assert asked == ["beforeunload"]


def test_without_javascript_the_message_to_copy_is_on_the_page(browser: Browser, root: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        page.locator("[data-action]").click()
        heading = page.get_by_role("heading", name="Votre message")
        expect(heading).to_be_in_viewport()
        heading.click()
        expect(page.locator(".bloc-message")).to_contain_text("Je suis [prénom] [nom d’exercice]")


def test_once_the_tool_is_there_it_alone_shows_the_message(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        write(page)
        expect(page.locator(".bloc-message")).to_be_hidden()
        first = page.locator("#lettre .boutons > *").first
        expect(first).to_have_text("Ouvrir dans ma messagerie")
        expect(page.locator("#lettre textarea[name=adresse]")).to_be_visible()
        expect(page.locator("#lettre [name=rpps]")).to_have_attribute("inputmode", "numeric")
