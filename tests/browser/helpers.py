"""How the browser tests walk the site and look at it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request

from wizard.build.runtime import MODULES

AXE = (MODULES / "axe-core/axe.min.js").read_text(encoding="utf-8")


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page in a fresh context, closed afterwards. An error in the page fails the test."""
    context = browser.new_context(**options)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def live(page: Page) -> None:
    """Wait for the engine."""
    page.wait_for_selector("html[data-engine=live]", timeout=20_000)


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


def static(site: Path, address: str) -> str:
    """The file a host serves for an address."""
    return (site / address / "index.html").read_text(encoding="utf-8")
