"""The main job in a real browser: the right procedure, with and without the engine."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import (
    answer,
    fragment,
    live,
    open_search,
    opened,
    quiet,
    ready,
    requests,
    static,
)
from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.view.page import title


def test_every_path_by_clicks_with_the_engine(
    browser: Browser, root: str, site: Path, journey: Compiled, every_state: list[State]
) -> None:
    """The 88 paths, answered in one page without a reload; each state equals its static page."""
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        page.evaluate("window.neverReloaded = true")
        for state in every_state:
            if state.fact is not None:
                continue
            for depth in range(len(state.path)):
                answer(page, state.path[depth : depth + 1])
                address = print_path(state.path[: depth + 1])
                assert page.url.split("?")[0] == f"{root}assistant/{address}"
                assert fragment(page) in static(site, f"assistant/{address}")
            assert page.title() == title(journey.content, state)
            assert state.row is not None
            expect(page.locator("[data-procedure]")).to_have_attribute(
                "data-procedure", state.row.procedure
            )
            page.get_by_role("link", name="Recommencer").click()
            page.locator("[data-question=besoin]").wait_for()
        assert page.evaluate("window.neverReloaded")


def test_every_path_by_clicks_without_javascript(
    browser: Browser, root: str, every_state: list[State]
) -> None:
    """Each procedure, and each answer of each question, through plain links."""
    with opened(browser, java_script_enabled=False) as page:
        for state in every_state:
            if state.row is None:
                continue
            page.goto(f"{root}assistant/{print_path(state.path[:-1])}")
            name, last = state.path[-1]
            page.locator(f"[data-question={name}] [data-answer={last}]").first.click()
            assert page.url == f"{root}assistant/{print_path(state.path)}"
            procedure = page.locator("[data-procedure]").get_attribute("data-procedure")
            assert procedure == state.row.procedure
            assert page.locator("h1").count() == 1
            assert page.locator("html").get_attribute("data-engine") == "static"


def test_from_the_home_page_without_javascript(browser: Browser, root: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(root)
        answer(page, [("besoin", "coordonnees")])
        page.locator("[data-profession=orthophoniste]").click()
        answer(page, [("connexion", "aucune"), ("rpps", "oui"), ("coordonnees-rpps", "perimees")])
        expect(page.locator("[data-procedure=ars-courriel] h1")).to_contain_text("ARS")


DEEP = "assistant/besoin-coordonnees/autorite-ars/connexion-aucune/rpps-oui/"


def test_a_deep_link_opens_its_state_and_stays_as_it_was_built(
    browser: Browser, root: str, site: Path
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{DEEP}")
        live(page)
        assert fragment(page) in static(site, DEEP)
        expect(page.locator("#annonce")).to_have_class("lu")


def test_back_forward_and_reload_agree_with_the_address(
    browser: Browser, root: str, site: Path
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        answer(page, [("besoin", "e-cps"), ("blocage", "pas-activee"), ("carte-cps", "oui")])
        page.go_back()
        expect(page.locator("[data-question=carte-cps]")).to_be_visible()
        page.go_back()
        expect(page.locator("[data-question=blocage]")).to_be_visible()
        page.go_forward()
        expect(page.locator("[data-question=carte-cps]")).to_be_visible()
        page.reload()
        live(page)
        address = urlsplit(page.url).path.lstrip("/")
        assert address == "assistant/besoin-e-cps/blocage-pas-activee/"
        assert fragment(page) in static(site, address)
        page.go_back()
        expect(page.locator("[data-question=blocage]")).to_be_visible()


def test_the_heading_gets_the_focus_and_the_page_its_top(browser: Browser, root: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 640}) as page:
        page.goto(f"{root}assistant/besoin-coordonnees/")
        live(page)
        page.locator("[data-profession=psychologue]").click()
        expect(page.locator("h1")).to_be_focused()
        assert page.evaluate("window.scrollY") == 0


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?besoin=coordonnees&autorite=ars", "besoin-coordonnees/autorite-ars/"),
        ("?autorite=ars&besoin=coordonnees", "besoin-coordonnees/autorite-ars/"),
        ("?rpps=oui&besoin=carte&incident=volee", "besoin-carte/incident-volee/"),
        ("?besoin=coordonnees&rpps=non", "besoin-coordonnees/"),
        ("?besoin=cartes", ""),
    ],
)
def test_parameters_become_the_canonical_address(
    browser: Browser, root: str, site: Path, query: str, canonical: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/{query}")
        live(page)
        assert page.url == f"{root}assistant/{canonical}"
        assert fragment(page) in static(site, f"assistant/{canonical}")


@pytest.mark.parametrize(
    ("damaged", "canonical", "said"),
    [
        ("besoin-carte/zzz/", "besoin-carte/", "zzz"),
        ("autorite-ars/besoin-coordonnees/", "besoin-coordonnees/autorite-ars/", ""),
        ("besoin-carte/besoin-carte/incident-volee/", "besoin-carte/incident-volee/", ""),
        ("besoin-carte/besoin-e-cps/", "besoin-carte/", "besoin-e-cps"),
        ("besoin-carte/incident-volee/rpps-oui/", "besoin-carte/incident-volee/", "RPPS connu"),
        ("besoin-coordonnees/rpps-oui/", "besoin-coordonnees/", "RPPS connu"),
        ("%E9%/besoin-carte/", "besoin-carte/", "%"),
        ("<script>alert(1)</script>/", "", "script"),
    ],
)
def test_a_damaged_address_shows_the_nearest_step_and_says_what_was_left_out(
    browser: Browser, root: str, site: Path, damaged: str, canonical: str, said: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/{damaged}")
        live(page)
        assert page.url == f"{root}assistant/{canonical}"
        assert fragment(page) in static(site, f"assistant/{canonical}")
        notice = page.locator("#annonce")
        expect(notice).to_have_class("annonce" if said else "lu")
        assert said in notice.inner_text() if said else True


def test_an_address_outside_the_assistant_gets_a_useful_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}guides/nulle-part/")
        expect(page.locator("h1")).to_have_text("Cette page n’existe pas")
        page.locator("[data-answer=carte]").click()
        expect(page.locator("[data-question=incident]")).to_be_visible()


def test_change_keeps_the_other_answers(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        vides = f"{DEEP}coordonnees-rpps-vides/franceconnect-oui/"
        page.goto(f"{root}{vides}")
        live(page)
        page.locator("[data-change=coordonnees-rpps]").click()
        expect(page.locator("[data-question=coordonnees-rpps]")).to_be_visible()
        page.reload()
        live(page)
        answer(page, [("coordonnees-rpps", "perimees")])
        expect(page.locator("[data-procedure=ars-courriel]")).to_be_visible()
        page.locator("[data-change=autorite]").click()
        expect(page.locator("#annonce")).to_contain_text("Gardé pour la suite")
        page.locator("[data-profession=medecin]").click()
        expect(page.locator("[data-procedure=ordre]")).to_be_visible()
        expect(page.locator("#annonce")).to_contain_text("Ne compte plus ici")


def test_the_whole_site_works_in_a_sub_folder(
    browser: Browser, root_under_a_path: str, site: Path
) -> None:
    with opened(browser) as page:
        page.goto(root_under_a_path)
        answer(page, [("besoin", "coordonnees")])
        live(page)
        answer(page, [("autorite", "ars"), ("connexion", "carte-cps")])
        address = "assistant/besoin-coordonnees/autorite-ars/connexion-carte-cps/"
        assert page.url.split("?")[0] == f"{root_under_a_path}{address}"
        assert fragment(page) in static(site, address)
        page.get_by_role("link", name="Lire la fiche complète").click()
        guide = "guides/psc-carte-cps/"
        page.wait_for_url(f"{root_under_a_path}{guide}")
        page.get_by_role("link", name="Assistant", exact=True).first.click()
        page.wait_for_url(f"{root_under_a_path}assistant/")


def test_the_theme_s_links_survive_a_change_of_address(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        answer(page, [("besoin", "carte"), ("incident", "question")])
        page.get_by_role("link", name="Accueil").first.click()
        page.wait_for_url(root)


def test_no_request_leaves_the_site_and_nothing_is_stored(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        seen = requests(page.context)
        page.goto(root)
        answer(page, [("besoin", "e-cps")])
        live(page)
        answer(page, [("blocage", "mobile-errone"), ("carte-cps", "non"), ("autorite", "ars")])
        ready(page)
        page.get_by_role("link", name="Lire la fiche complète").click()
        page.wait_for_url(f"{root}guides/**")
        quiet(page)
        assert not any("search_index" in url for url in seen)
        open_search(page)
        assert any("search_index" in url for url in seen)
        assert [url for url in seen if not url.startswith((root, "data:", "blob:"))] == []
        assert page.context.cookies() == []


def test_a_double_click_answers_one_question(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-coordonnees/")
        live(page)
        page.evaluate("window.clicks = 0; addEventListener('click', () => { clicks += 1 }, true)")
        page.locator("[data-profession=orthophoniste]").dblclick()
        page.wait_for_function("clicks === 2")
        expect(page.locator("[data-question=connexion]")).to_be_visible()


def test_forward_to_an_answer_given_in_place_keeps_the_page_whole(
    browser: Browser, root: str
) -> None:
    with opened(browser) as page:
        page.goto(root)
        answer(page, [("besoin", "e-cps")])
        live(page)
        answer(page, [("blocage", "pas-activee")])
        page.go_back()
        page.go_back()
        page.wait_for_url(root)
        page.go_forward()
        live(page)
        page.go_forward()
        expect(page.locator("[data-question=carte-cps]")).to_be_visible()
        answer(page, [("carte-cps", "oui")])
        sheets = "[...document.styleSheets].map((s) => s.href).filter((h) => h)"
        assert all("/assistant/assets/" not in sheet for sheet in page.evaluate(sheets))
        page.get_by_role("link", name="Accueil").first.click()
        assert page.url == root


def test_a_failure_that_stops_at_a_question_keeps_the_later_answers(
    browser: Browser, root: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-e-cps/blocage-pas-activee/carte-cps-non/")
        live(page)
        page.locator("#echec").click()
        page.get_by_role("link", name="Ni e-mail ni mobile ne s’affiche").click()
        expect(page.locator("[data-question=autorite]")).to_be_visible()
        answer(page, [("autorite", "ars")])
        expect(page.locator("[data-question=franceconnect]")).to_be_visible()
