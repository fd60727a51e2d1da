"""When the engine cannot start: the pages stay as they were built."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import answer


@pytest.mark.parametrize(
    ("pattern", "reply", "event", "last_words"),
    [
        ("**/micropython.wasm", {"status": 404}, "pageerror", "Aborted"),
        (
            "**/micropython.js",
            {"status": 200, "content_type": "text/html", "body": "<html>"},
            "pageerror",
            "micropython.js",
        ),
        (
            "**/moteur.json",
            {"status": 200, "body": "<html>pas trouvé</html>"},
            "console",
            "PythonError",
        ),
        ("**/moteur.json", {"status": 404}, "pageerror", "moteur.json"),
        ("**/unpack.py", {"status": 500}, "console", "FetchError"),
        (
            "**/core.js",
            {"status": 200, "content_type": "application/octet-stream", "body": "x"},
            "pageerror",
            "core.js",
        ),
    ],
)
def test_when_the_engine_cannot_start_the_links_keep_working(
    browser: Browser, root: str, pattern: str, reply: dict[str, Any], event: Any, last_words: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(pattern, lambda route: route.fulfill(**reply))

    def last(said: Any) -> bool:
        return last_words in (said.text if event == "console" else str(said))

    with page.expect_event(event, last):
        page.goto(f"{root}assistant/")
    text = page.locator("body").inner_text()
    assert "Traceback" not in text
    assert "Error" not in text
    answer(page, [("besoin", "carte"), ("incident", "perdue")])
    expect(page.locator("[data-procedure=ans-carte]")).to_be_visible()
    assert page.locator("html").get_attribute("data-engine") == "static"
    context.close()
