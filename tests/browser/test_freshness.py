"""A fact past its review date says so on the day it is read, not on the day it was built."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import live, opened
from wizard.authoring.read.written import Written

PAGE = "assistant/besoin-carte/incident-perdue/"


@pytest.fixture
def last_review(sources: Written) -> datetime:
    """Noon of the day the last fact is to be read again."""
    last = max(entry.review for entry in sources.ledger.entry)
    return datetime(last.year, last.month, last.day, 12, tzinfo=UTC)


@pytest.mark.parametrize("address", [PAGE, "guides/ans-carte/", "sources/"])
def test_nothing_is_late_before_its_day(
    browser: Browser, root: str, sources: Written, address: str
) -> None:
    first = min(entry.review for entry in sources.ledger.entry)
    with opened(browser, timezone_id="Europe/Paris") as page:
        page.clock.set_fixed_time(datetime(first.year, first.month, first.day, 12, tzinfo=UTC))
        page.goto(f"{root}{address}")
        expect(page.locator(".a-relire").first).to_be_attached()
        expect(page.locator(".a-relire").first).to_be_hidden()


@pytest.mark.parametrize("address", [PAGE, "guides/ans-carte/", "sources/"])
def test_everything_is_late_the_day_after(
    browser: Browser, root: str, last_review: datetime, address: str
) -> None:
    with opened(browser, timezone_id="Europe/Paris") as page:
        page.clock.set_fixed_time(last_review + timedelta(days=1))
        page.goto(f"{root}{address}")
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
        for mark in page.locator(".a-relire").all()[:20]:
            expect(mark).to_be_visible()


def test_the_engine_s_own_pages_follow(browser: Browser, root: str, last_review: datetime) -> None:
    with opened(browser, timezone_id="Europe/Paris") as page:
        page.clock.set_fixed_time(last_review + timedelta(days=1))
        page.goto(f"{root}assistant/besoin-carte/")
        live(page)
        page.locator("[data-answer=perdue]").click()
        expect(page.locator("[data-procedure] .a-relire").first).to_be_visible()


def test_without_javascript_the_date_itself_is_shown(
    browser: Browser, root: str, sources: Written
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{root}sources/")
        expect(page.locator(".a-relire").first).to_be_hidden()
        lines = page.locator(".registre > li").all_inner_texts()
        assert len(lines) == len(sources.ledger.entry)
        assert all("à relire avant le" in line for line in lines)
        for address in (PAGE, "guides/ans-carte/"):
            page.goto(f"{root}{address}")
            expect(page.locator(".md-content")).to_contain_text("À relire avant le")
