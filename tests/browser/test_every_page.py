"""Every page and every state: axe clean, no sideways scrolling; every sheet on two pages."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.helpers import axe, opened
from wizard.engine.address import print_path
from wizard.engine.table import State

LOOKS: dict[str, dict[str, Any]] = {
    "bureau clair": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "téléphone sombre": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_page(browser: Browser, root: str, site: Path, look: str) -> None:
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    found: list[str] = []
    with opened(browser, reduced_motion="reduce", **LOOKS[look]) as page:
        # The engine's own pages are tested live elsewhere; here, as they were built.
        page.route("**/boot.js", lambda route: route.abort())
        for address in pages:
            page.goto(root if address == "." else f"{root}{address}/")
            found += [f"{address}: {problem}" for problem in axe(page)]
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > LOOKS[look]["viewport"]["width"]:
                found.append(f"{address}: sideways scrolling, {width} px")
    assert found == []


def test_every_outcome_prints_on_two_pages_at_most(
    browser: Browser, root: str, every_state: list[State], tmp_path: Path
) -> None:
    seen: set[tuple[str, str]] = set()
    with opened(browser, java_script_enabled=False) as page:
        for state in every_state:
            if state.row is None or (state.row.procedure, state.path[-1][1]) in seen:
                continue
            seen.add((state.row.procedure, state.path[-1][1]))
            page.goto(f"{root}assistant/{print_path(state.path)}")
            pdf = tmp_path / "fiche.pdf"
            page.pdf(path=pdf, format="A4")
            pages = pdf.read_bytes().count(b"/Type /Page\n")
            assert 1 <= pages <= 2, (state.path, pages)
    assert len(seen) >= 28
