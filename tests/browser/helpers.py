"""How the browser tests walk the site and look at it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, expect

from wizard.authoring.read.written import Written
from wizard.publish.assets import MODULES

# What is awaited always comes, however busy the machine is: this only ends a test that is red.
PATIENCE = 60_000  # milliseconds
expect.set_options(timeout=PATIENCE)

AXE = (MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page in a fresh context, closed afterwards. An error in the page fails the test."""
    context = browser.new_context(**options)
    with opened_in(context) as page:
        yield page
    context.close()


@contextmanager
def opened_in(context: BrowserContext) -> Iterator[Page]:
    """A page that shares the files already fetched, closed afterwards. An error in it fails the
    test."""
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    # What the page's policy refuses is an error of the page, and the console says it.
    page.on("console", lambda said: errors.append(said.text) if refused(said.text) else None)
    yield page
    page.close()
    assert not errors, errors


def refused(said: str) -> bool:
    """Whether a line of the console tells of something the page's policy refused."""
    return "Content Security Policy" in said or "Trusted" in said


def live(page: Page) -> None:
    """Wait for the engine."""
    page.wait_for_selector("html[data-engine=live]", timeout=PATIENCE)


def ready(page: Page) -> None:
    """Wait for the tools of the state on screen, all drawn."""
    page.wait_for_selector("html[data-outils=prets]")


def quiet(page: Page) -> None:
    """Wait until the page has fetched what it fetches by itself: the fonts."""
    page.evaluate("document.fonts.ready.then(() => null)")


def open_search(page: Page) -> None:
    """Open the search, which then fetches its index."""
    page.locator("[data-md-component=search-query]").focus()
    expect(page.locator(".md-search-result__meta")).to_contain_text("Taper pour")


def fragment(page: Page) -> str:
    """The state on screen, as the browser serialises it."""
    html: str = page.evaluate(
        "document.querySelector('[data-question], [data-procedure]').outerHTML"
    )
    return html


def answer(page: Page, path: list[tuple[str, str]]) -> None:
    """Click the answers of a path, one question after the other."""
    for fact, name in path:
        page.locator(f"[data-question={fact}] [data-answer={name}]").first.click()
        page.locator(f"[data-question={fact}]").wait_for(state="detached")


def requests(context: BrowserContext) -> list[str]:
    """A list that collects the address of every request the context makes from now on."""
    seen: list[str] = []
    note: Callable[[Request], None] = lambda request: seen.append(request.url)  # noqa: E731
    context.on("request", note)
    return seen


def axe(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds on the page, one line per element: WCAG 2.0 to 2.2 A and AA, and axe's
    best practices; or only what these rules of axe find."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules is not None:
        options["runOnly"] = rules
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def questions(page: Page) -> list[str]:
    """A list that collects the type of each dialog the page opens from now on; all are
    accepted."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    return asked


def refuse_clipboard(page: Page) -> None:
    """Make the browser refuse to copy, from the next page on."""
    page.add_init_script(
        "Object.defineProperty(navigator.clipboard, 'writeText',"
        "{value: () => Promise.reject(new Error('refused'))})"
    )


def doubtful_site(sources: Written) -> tuple[str, str]:
    """A département whose agency's site is still to be verified, and the ledger's entry of it."""
    status = {entry.id: entry.status for entry in sources.ledger.entry}
    for ars in sources.directory.ars:
        if status[ars.site] == "to-verify":
            return next(iter(ars.departements)), ars.site
    pytest.skip("every agency's site is verified")


def static(site: Path, address: str) -> str:
    """The file a host serves for an address."""
    return (site / address / "index.html").read_text(encoding="utf-8")


# What must never leave the page.
SECRETS = ["Camille Exemple", "10000005479", "camille@exemple.invalid", "0600000000"]


def write(page: Page) -> None:
    """Open the tool, as the button of the first screen does."""
    live(page)
    ready(page)
    page.locator("[data-action]").click()
    expect(page.locator("#lettre-texte")).to_be_visible()


def leave_letter(page: Page) -> None:
    """Close the tool, back on the page."""
    page.keyboard.press("Escape")
    expect(page.locator("#lettre")).to_be_hidden()


def message(page: Page) -> str:
    return page.get_by_role("textbox", name="Votre message").input_value()


def choose_place(page: Page, typed: str) -> None:
    """Type in the field of the département and follow the only result, by keyboard."""
    live(page)
    ready(page)
    page.locator("#vous-texte").fill(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#vous-resultats a:focus")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**departement=*")
    ready(page)
