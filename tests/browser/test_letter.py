"""The letter: complete, helpful, and nothing of it leaves the page."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import (
    SECRETS,
    answer,
    axe,
    choose_place,
    doubtful_site,
    fragment,
    leave_letter,
    live,
    message,
    opened,
    questions,
    quiet,
    requests,
    static,
    write,
)
from wizard.authoring.read.written import Written
from wizard.view.content import Content

PATH = "assistant/besoin-message-ars/carte-cps-non/"
LABELS = ["Prénom", "Numéro RPPS", "E-mail à", "Mobile à"]


def test_a_letter_is_typed_and_nothing_leaves_the_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{root}{PATH}")
        live(page)
        expect(page.locator("[data-message]")).to_have_count(0)
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
        choose_place(page, "29")
        write(page)
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
        choose_place(page, number)
        write(page)
        told = page.locator("#lettre-destinataire")
        told.get_by_role("link", name="(à vérifier)").first.click()
        page.wait_for_url(f"{root}sources/#fait-{site}")


@pytest.mark.parametrize(
    ("path", "subject", "absent", "recipient"),
    [
        (
            "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-non/franceconnect-non/",
            "enregistrement",
            "motif",
            "Choisissez votre département",
        ),
        ("besoin-coordonnees/autorite-ordre-medecins/", "Changement", "departement", "Ordre"),
        ("besoin-coordonnees/autorite-employeur/connexion-aucune/", "RPPS+", "lieu", ""),
    ],
)
def test_each_body_has_its_own_letter(
    browser: Browser, root: str, path: str, subject: str, absent: str, recipient: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/{path}")
        write(page)
        expect(page.locator("#lettre")).to_contain_text(subject)
        expect(page.locator(f"#lettre-{absent}")).to_have_count(0)
        told = page.locator("#lettre-destinataire")
        expect(told).to_contain_text(recipient)


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
        leave_letter(page)
        choose_place(page, "974")
        write(page)
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
        fold = page.locator(".etape summary", has_text="Le message à recopier")
        expect(fold).to_be_in_viewport()
        expect(page.locator("[data-message]")).to_be_hidden()
        fold.click()
        expect(page.locator(".etape .message blockquote")).to_be_visible()
        expect(page.locator(".message")).to_contain_text("Je suis [prénom] [nom d’exercice]")


def test_the_tool_opens_from_its_step_and_leads_back_to_it(
    browser: Browser, root: str, site: Path
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}autorite-ars/")
        live(page)
        expect(page.locator("[data-message]")).to_be_visible()
        expect(page.locator(".message")).to_be_hidden()
        page.locator("[data-message]").click()
        expect(page.locator("#lettre-titre")).to_be_focused()
        page.locator("#lettre").get_by_role("link", name="Choisissez votre département").click()
        expect(page.locator("#lettre")).to_be_hidden()
        expect(page.locator("#vous-texte")).to_be_focused()
        page.locator("[data-message]").click()
        page.get_by_role("button", name="Fermer").click()
        expect(page.locator("[data-message]")).to_be_focused()
        assert fragment(page) in static(site, PATH + "autorite-ars/")
        write(page)
        first = page.locator("#lettre .boutons > *").first
        expect(first).to_have_text("Ouvrir dans ma messagerie")
        expect(page.locator("#lettre textarea[name=adresse]")).to_be_visible()
        expect(page.locator("#lettre [name=rpps]")).to_have_attribute("inputmode", "numeric")
