"""The directory's search field: by number, name or postcode; without it, the tables."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, live, opened


@pytest.mark.parametrize("typed", ["29", "29200", "finistere", "Finistère"])
def test_the_agency_is_found(browser: Browser, root: str, typed: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}annuaire-ars/")
        live(page)
        page.get_by_label("Trouvez votre ARS").fill(typed)
        expect(page.locator("#annuaire-dit")).to_have_text("1 département trouvé.")
        found = page.locator("#annuaire-resultats")
        expect(found).to_contain_text("ARS Bretagne")
        assert axe(page) == []
        found.get_by_role("link", name="(à vérifier)").click()
        assert page.url == f"{root}sources/#fait-ars-site-bretagne"


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
