"""The policy of the pages: what the site does never meets it (helpers.opened_in says so of every
test); what somebody slipped into a page would do is refused."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Request

from tests.browser.helpers import live, quiet

# What is tried: what refuses it.
ATTACKS = {
    "eval('window.broken = true')": "require-trusted-types-for",
    "setTimeout('window.broken = true')": "require-trusted-types-for",
    "put('script', { text: 'window.broken = true' })": "require-trusted-types-for",
    "document.body.innerHTML += '<img src=x onerror=\"window.broken = true\">'": (
        "require-trusted-types-for"
    ),
    "put('script', { src: 'http://ailleurs.invalid/x.js' })": "require-trusted-types-for",
    "document.body.setAttribute('onclick', 'window.broken = true') ?? document.body.click()": (
        "require-trusted-types-for"
    ),
    "put('style', { textContent: 'body { display: none }' })": "style-src-elem",
    "document.body.setAttribute('style', 'display: none')": "style-src-attr",
    "put('img', { src: 'http://ailleurs.invalid/x.png' })": "img-src",
    "put('iframe', { src: 'http://ailleurs.invalid/' })": "frame-src",
    "put('form', { action: 'http://ailleurs.invalid/' }).submit()": "form-action",
    "put('base', { href: 'http://ailleurs.invalid/' })": "base-uri",
    "put('object', { data: 'http://ailleurs.invalid/' })": "require-trusted-types-for",
    "void fetch('http://ailleurs.invalid/').catch(() => 0)": "connect-src",
    "new WebSocket('ws://ailleurs.invalid/')": "connect-src",
}
TRY = """async (attack) => {
  const put = (name, properties) => {
    const element = Object.assign(document.createElement(name), properties);
    document.body.append(element);
    return element;
  };
  // What a debugger calls may evaluate text: a timer is the page's own.
  await new Promise((done) => setTimeout(done));
  const refusals = [];
  const told = new Promise((done) => addEventListener("securitypolicyviolation", (event) => {
    refusals.push(event.effectiveDirective);
    done();
  }));
  try { ATTACK } catch { /* refused at once */ }
  // The second only ends a test that is red.
  await Promise.race([told, new Promise((done) => setTimeout(done, 2000))]);
  return [refusals[0], "broken" in window];
}"""


@pytest.mark.parametrize("engine", [True, False], ids=["engine", "no engine"])
def test_attacks_are_refused(browser: Browser, root: str, engine: bool) -> None:  # noqa: FBT001
    context = browser.new_context()
    page = context.new_page()
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    page.goto(f"{root}{'assistant/?profession=<script>broken()</script>' if engine else ''}")
    if engine:
        live(page)
    quiet(page)
    found: dict[str, Any] = {}
    for attack in ATTACKS:
        found[attack] = page.evaluate(TRY.replace("ATTACK", attack))
    assert found == {attack: [directive, False] for attack, directive in ATTACKS.items()}
    left = [request for request in asked if not request.url.startswith(root)]
    assert [request.url for request in left if request.failure != "csp"] == []
    context.close()
