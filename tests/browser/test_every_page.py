"""Every page, every state and every tool: axe clean in both themes, on a desktop and on a
phone, no sideways scrolling; every sheet on two pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import axe, live, opened
from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.view.page import title

SIZES: dict[str, Any] = {
    "bureau": {"width": 1280, "height": 800},
    "téléphone": {"width": 320, "height": 640},  # also a desktop at 400 % (WCAG 1.4.10)
}


def problems(page: Page, width: int) -> Iterator[str]:
    """What is wrong with the page on screen, in both themes. Only colours change with the
    theme, so only their rule is run twice."""
    for scheme in ("default", "slate"):
        # As the theme's own button does.
        page.evaluate("s => document.body.setAttribute('data-md-color-scheme', s)", scheme)
        rules = None if scheme == "default" else ["color-contrast", "link-in-text-block"]
        yield from (f"{scheme}: {found}" for found in axe(page, rules))
    shown = page.evaluate("document.documentElement.scrollWidth")
    if shown > width:
        yield f"sideways scrolling, {shown} px"


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_any_page(browser: Browser, root: str, site: Path, size: str) -> None:
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    found: list[str] = []
    with opened(browser, viewport=SIZES[size], reduced_motion="reduce") as page:
        # The engine's pages are looked at live below; here, as they were built.
        page.route("**/boot.js", lambda route: route.abort())
        for address in pages:
            page.goto(root if address == "." else f"{root}{address}/")
            width = SIZES[size]["width"]
            found += [f"{address}: {problem}" for problem in problems(page, width)]
    assert found == []


def differing(states: list[State]) -> list[State]:
    """One state for each question and each rule: the others have the same tools, and their own
    parts are looked at above, as they were built."""
    kept: dict[str, State] = {}
    for state in states:
        part = state.fact.id if state.fact is not None else f"{state.row and state.row.rule}"
        kept.setdefault(part, state)
    return list(kept.values())


def with_all_shown(page: Page) -> None:
    """Open what is folded, and make each tool say what it can say."""
    expect(page.locator("section.outils:not([hidden]):empty")).to_have_count(0)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    for selector in ("[data-lettre=verifier]", "[data-rappel]", "[data-outil=qr]"):
        button = page.locator(selector)
        if button.count() and button.is_visible():
            button.click()
    if page.locator("#outils").is_visible():
        expect(page.locator("#outils-qr svg")).to_be_visible()
    if page.locator("#chercher").is_visible():
        page.locator("#chercher-texte").fill("e")
    page.mouse.move(0, 0)


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_live_states_and_their_tools(
    browser: Browser, root: str, journey: Compiled, every_state: list[State], size: str
) -> None:
    found: list[str] = []
    with opened(browser, viewport=SIZES[size], reduced_motion="reduce") as page:
        page.goto(f"{root}assistant/")
        live(page)
        for state in differing(every_state):
            address = f"{root}assistant/{print_path(state.path)}"
            # As the browser tells of a place in the history: no reload.
            page.evaluate(
                "a => { history.replaceState(null, '', a); dispatchEvent(new Event('popstate')) }",
                address,
            )
            page.wait_for_function("t => document.title === t", arg=title(journey.content, state))
            with_all_shown(page)
            width = SIZES[size]["width"]
            found += [f"{print_path(state.path)}: {p}" for p in problems(page, width)]
    assert found == []


def test_every_outcome_and_guide_prints_on_two_pages_at_most(
    browser: Browser, root: str, journey: Compiled, every_state: list[State], tmp_path: Path
) -> None:
    outcomes: dict[tuple[str, str], str] = {}
    for state in every_state:
        if state.row is not None:
            address = f"assistant/{print_path(state.path)}"
            outcomes.setdefault((state.row.procedure, state.path[-1][1]), address)
    assert len(outcomes) >= 28
    guides = [f"guides/{procedure.id}/" for procedure in journey.content.procedures]
    with opened(browser, java_script_enabled=False) as page:
        for address in [*outcomes.values(), *guides]:
            page.goto(f"{root}{address}")
            pdf = tmp_path / "fiche.pdf"
            page.pdf(path=pdf, format="A4")
            pages = pdf.read_bytes().count(b"/Type /Page\n")
            assert 1 <= pages <= 2, (address, pages)
