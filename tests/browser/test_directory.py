"""The directory's search field: by number, name or postcode; without it, the tables."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, doubtful_site, live, opened
from wizard.authoring.read.written import Written


@pytest.mark.parametrize("typed", ["29", "29200", "finistere", "Finistère"])
def test_the_agency_is_found(browser: Browser, root: str, typed: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}annuaire-ars/")
        live(page)
        page.get_by_label("Trouvez votre ARS").fill(typed)
        expect(page.locator("#annuaire-dit")).to_have_text("1 département trouvé.")
        expect(page.locator("#annuaire-resultats")).to_contain_text("ARS Bretagne")
        assert axe(page) == []


def test_a_finger_hits_each_link_of_the_tables(browser: Browser, root: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}) as page:
        page.goto(f"{root}annuaire-ars/")
        live(page)
        heights = page.locator(".cartes a:visible").evaluate_all(
            "found => found.map((one) => one.getBoundingClientRect().height)"
        )
        assert min(heights) >= 44
        # A row folded into a card is still one for screen readers.
        expect(
            page.get_by_role("row", name="Bretagne").first.get_by_role("cell")
        ).not_to_have_count(0)


def test_a_doubtful_site_leads_to_its_line_in_the_register(
    browser: Browser, root: str, sources: Written
) -> None:
    number, site = doubtful_site(sources)
    with opened(browser) as page:
        page.goto(f"{root}annuaire-ars/")
        live(page)
        page.get_by_label("Trouvez votre ARS").fill(number)
        found = page.locator("#annuaire-resultats")
        found.get_by_role("link", name="(à vérifier)").first.click()
        page.wait_for_url(f"{root}sources/#fait-{site}")


def test_an_unknown_place_is_told(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}annuaire-ars/")
        live(page)
        page.get_by_label("Trouvez votre ARS").fill("atlantide")
        expect(page.locator("#annuaire-dit")).to_contain_text("Aucun département")


def test_without_javascript_the_tables_are_there_and_no_dead_field(
    browser: Browser, root: str
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{root}annuaire-ars/")
        expect(page.locator("#annuaire-recherche")).to_be_hidden()
        row = page.locator("tr", has_text="29 Finistère")
        expect(row).to_contain_text("ARS Bretagne")
