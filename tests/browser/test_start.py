"""The engine never makes a reader wait: after the page, or at the first sign of an answer; and it
moves nothing when it comes."""

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.helpers import live, opened, ready

ENGINE = """() => performance.getEntriesByType("resource")
  .filter(({ name }) => name.includes("/moteur/") && !name.endsWith("/boot.js"))
  .map(({ startTime }) => startTime)"""
LOADED = "performance.getEntriesByType('navigation')[0].loadEventStart"
# Neither scrolled nor clicked: whatever moves is the page's own doing.
SHIFTS = """() => new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().filter(({ startTime }) => startTime).map(({ value }) => value)
)).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done([]), 200))"""


def hold(page: Page) -> None:
    """Hold back a file of the page for ever: the page never is loaded."""

    def keep(_: Route) -> None:
        """Never answer."""

    page.route("**/relecture.js", keep)


def test_the_engine_comes_after_the_page(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-coordonnees/")
        live(page)
        asked = page.evaluate(ENGINE)
        assert len(asked) > 4
        assert min(asked) >= page.evaluate(LOADED) > 0


def test_the_engine_comes_before_at_the_first_sign(browser: Browser, root: str) -> None:
    for sign in ("hover", "keyboard", "touch"):
        with opened(browser, has_touch=True) as page:
            hold(page)
            page.goto(f"{root}assistant/", wait_until="commit")
            page.locator("[data-moteur]").wait_for()
            if sign == "hover":
                page.locator("[data-answer=carte]").hover()
            elif sign == "keyboard":
                page.keyboard.press("Tab")
            else:
                page.locator("h1").tap()
            live(page)
            assert page.evaluate(LOADED) == 0


def test_a_click_before_the_engine_is_a_plain_link(browser: Browser, root: str) -> None:
    """Asks for nothing of the engine, which would come in the way of the page asked for."""
    with opened(browser, has_touch=True) as page:
        hold(page)
        page.goto(f"{root}assistant/", wait_until="commit")
        page.locator("[data-moteur]").wait_for()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.locator("[data-answer=carte]").tap()
        page.wait_for_url(f"{root}assistant/besoin-carte/", wait_until="commit")
        expect(page.locator("[data-question=incident]")).to_be_visible()
        before = asked[: asked.index(f"{root}assistant/besoin-carte/")]
        assert [url for url in before if "/moteur/" in url] == []


def test_nothing_moves_when_the_engine_comes(browser: Browser, root: str) -> None:
    phone = {"width": 390, "height": 800}
    for address in (
        "assistant/besoin-coordonnees/",
        "assistant/besoin-message-ars/carte-cps-non/autorite-ars/",
        "assistant/besoin-carte/incident-perdue/",
    ):
        with opened(browser, viewport=phone) as page:
            page.goto(f"{root}{address}")
            live(page)
            ready(page)
            assert sum(page.evaluate(SHIFTS)) < 0.001, address
