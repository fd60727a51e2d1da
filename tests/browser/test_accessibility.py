"""axe finds nothing, in both themes, on a phone and on a desktop."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.helpers import axe, live, opened

PAGES = [
    "",
    "assistant/",
    "assistant/besoin-coordonnees/",
    "assistant/besoin-coordonnees/autorite-ars/rpps-oui/connexion-aucune/coordonnees-rpps-vides/",
    "assistant/besoin-carte/incident-perdue/",
    "assistant/besoin-e-cps/blocage-contacter-ars/autorite-ars/",
    "guides/ars-courriel/",
    "guides/ordre/",
]
VIEWPORTS = {"bureau": {"width": 1280, "height": 800}, "téléphone": {"width": 320, "height": 640}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(
    browser: Browser, root: str, address: str, viewport: str, scheme: Any
) -> None:
    size: Any = VIEWPORTS[viewport]
    with opened(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as page:
        page.goto(f"{root}{address}")
        if address.startswith("assistant/"):
            live(page)
        assert axe(page) == []
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= size["width"], "sideways scrolling"
