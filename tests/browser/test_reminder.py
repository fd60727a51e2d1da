"""« Quand pourrai-je continuer ? »: right across changes of time, on screen and in the file."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, live, opened

PATH = "assistant/besoin-coordonnees/autorite-ars/rpps-non/franceconnect-oui/"


@pytest.mark.parametrize(
    ("zone", "day", "time", "said", "instant"),
    [
        # An ordinary week.
        ("Europe/Paris", "2026-11-23", "14:30", "mercredi 25 novembre 2026 à 14 h 30", (25, 13)),
        # Clocks go back on 25 October 2026, forward on 28 March 2027: 48 hours all the same.
        ("Europe/Paris", "2026-10-24", "14:30", "lundi 26 octobre 2026 à 13 h 30", (26, 12)),
        ("Europe/Paris", "2027-03-27", "14:30", "lundi 29 mars 2027 à 15 h 30", (29, 13)),
        # No summer time there.
        ("Indian/Reunion", "2026-10-24", "14:30", "lundi 26 octobre 2026 à 14 h 30", (26, 10)),
        ("America/Martinique", "2027-03-27", "14:30", "lundi 29 mars 2027 à 14 h 30", (29, 18)),
    ],
)
def test_the_end_of_the_wait(
    browser: Browser, root: str, zone: str, day: str, time: str, said: str, instant: tuple[int, int]
) -> None:
    with opened(browser, timezone_id=zone) as page:
        page.goto(f"{root}{PATH}")
        live(page)
        page.get_by_label("Date").fill(day)
        page.get_by_label("Heure, si").fill(time)
        expect(page.locator("#rappel-dit")).to_contain_text(said)
        with page.expect_download() as download:
            page.get_by_role("button", name="Enregistrer un rappel").click()
        assert download.value.suggested_filename == "rappel.ics"
        text = download.value.path().read_bytes().decode()
        event: Any
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        start = event["DTSTART"].dt
        assert (start.day, start.hour, start.minute) == (*instant, 30)
        assert start.utcoffset() == timedelta(0)
        written = event["DTSTAMP"].dt
        assert abs((written - datetime.now(UTC)).total_seconds()) < 3600
        assert event["SUMMARY"] == "Me connecter avec Pro Santé Connect"
        assert axe(page) == []


def test_without_the_hour_the_whole_day_is_counted(browser: Browser, root: str) -> None:
    with opened(browser, timezone_id="Europe/Paris") as page:
        page.goto(f"{root}{PATH}")
        live(page)
        page.get_by_label("Date").fill("2026-11-23")
        told = page.locator("#rappel-dit")
        expect(told).to_contain_text("mercredi 25 novembre 2026 à 23 h 59")
        expect(told).to_contain_text("fin de la journée")


def test_a_missing_date_is_an_error_that_leads_to_its_field(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{PATH}")
        live(page)
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
