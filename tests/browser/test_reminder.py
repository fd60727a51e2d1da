"""« Quand pourrai-je continuer ? »: right across changes of time, on screen and in the file."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import axe, live, opened

MONTHS = {3: "mars", 10: "octobre", 11: "novembre"}
PATH = "assistant/besoin-coordonnees/autorite-ars/connexion-aucune/rpps-non/franceconnect-oui/"


def open_reminder(page: Page, address: str) -> None:
    page.goto(address)
    live(page)
    page.get_by_role("heading", name="Quand pourrai-je").click()


def after_48_hours(zone: str, day: str, time: str) -> datetime:
    """What Python's own time zones say."""
    start = datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone))
    return (start.astimezone(UTC) + timedelta(hours=48)).astimezone(ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "day", "time", "clock"),
    [
        # An ordinary week.
        ("Europe/Paris", "2036-11-24", "14:30", "14 h 30"),
        # Clocks go forward on 30 March 2036, back on 26 October: 48 hours all the same.
        ("Europe/Paris", "2036-03-29", "14:30", "15 h 30"),
        ("Europe/Paris", "2036-10-25", "14:30", "13 h 30"),
        # No summer time there.
        ("Indian/Reunion", "2036-03-29", "14:30", "14 h 30"),
        ("America/Martinique", "2036-10-25", "23:30", "23 h 30"),
    ],
)
def test_the_end_of_the_wait(
    browser: Browser, root: str, zone: str, day: str, time: str, clock: str
) -> None:
    expected = after_48_hours(zone, day, time)
    with opened(browser, timezone_id=zone) as page:
        open_reminder(page, f"{root}{PATH}")
        page.get_by_label("Date").fill(day)
        page.get_by_label("Heure, si").fill(time)
        told = page.locator("#rappel-dit")
        expect(told).to_contain_text(f" {expected.day} {MONTHS[expected.month]} 2036 à {clock} ")
        with page.expect_download() as download:
            page.get_by_role("button", name="Enregistrer un rappel").click()
        assert download.value.suggested_filename == "rappel.ics"
        text = download.value.path().read_bytes().decode()
        event: Any
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        assert event["DTSTART"].dt == expected
        written = event["DTSTAMP"].dt
        assert abs((written - datetime.now(UTC)).total_seconds()) < 3600
        assert event["SUMMARY"] == "Me connecter avec Pro Santé Connect"
        assert axe(page) == []


def test_without_the_hour_the_whole_day_is_counted(browser: Browser, root: str) -> None:
    with opened(browser, timezone_id="Europe/Paris") as page:
        open_reminder(page, f"{root}{PATH}")
        page.get_by_label("Date").fill("2036-11-23")
        told = page.locator("#rappel-dit")
        expect(told).to_contain_text("à partir du mercredi 26 novembre 2036 au matin")


def test_a_wait_that_is_over_is_said_to_be(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_reminder(page, f"{root}{PATH}")
        page.get_by_label("Date").fill("2020-01-01")
        expect(page.locator("#rappel-dit")).to_contain_text("sont passées")


def test_a_missing_date_is_an_error_that_leads_to_its_field(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        open_reminder(page, f"{root}{PATH}")
        title = page.title()
        page.get_by_role("button", name="Enregistrer un rappel").click()
        expect(page.locator("#rappel-erreurs")).to_be_focused()
        assert page.title() == f"Erreur\u00a0: {title}"
        page.get_by_role("link", name="Indiquez la date").click()
        expect(page.get_by_label("Date")).to_be_focused()
        page.get_by_label("Date").fill("2026-11-23")
        expect(page.locator("#rappel-erreurs")).to_be_hidden()
        assert page.title() == title


def test_a_procedure_without_delay_has_no_reminder(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-carte/incident-perdue/")
        live(page)
        expect(page.locator("#rappel")).to_be_hidden()
