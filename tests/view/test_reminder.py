"""The calendar file of a wait is one that calendars read."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from wizard.view.content import Content, Procedure
from wizard.view.reminder import calendar

WITH_A_WAIT = ["depannage", "remplissage"]


def utc(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%SZ")


def year(number: int) -> int:
    """The start of a year, in seconds since 1970."""
    return int(datetime(number, 1, 1, tzinfo=UTC).timestamp())


def procedures(coffee_content: Content) -> list[Procedure]:
    return [procedure for procedure in coffee_content.procedures if procedure.reminder is not None]


def test_the_procedures_that_make_people_wait(coffee_content: Content) -> None:
    assert [procedure.id for procedure in procedures(coffee_content)] == WITH_A_WAIT
    for procedure in procedures(coffee_content):
        assert procedure.reminder is not None
        assert procedure.reminder.hours == 2


@given(
    start=st.integers(year(2020), year(2040)).map(lambda s: datetime.fromtimestamp(s, UTC)),
    data=st.data(),
)
def test_a_calendar_reads_the_instant_and_the_text(
    coffee_content: Content, start: datetime, data: st.DataObject
) -> None:
    procedure = data.draw(st.sampled_from(procedures(coffee_content)))
    assert procedure.reminder is not None
    stamp = start - timedelta(hours=2)
    text = calendar(procedure.reminder, utc(start), utc(stamp))
    event: Any
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["DTSTART"].dt == start
    assert event["DTSTAMP"].dt == stamp
    assert event["SUMMARY"] == procedure.reminder.title
    assert event["DESCRIPTION"].startswith("2\u00a0heures après ")
    assert event["UID"].startswith(utc(start))
    assert "1970" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize("property", ["PRODID", "VERSION"])
def test_the_file_has_what_the_standard_requires(coffee_content: Content, property: str) -> None:
    reminder = procedures(coffee_content)[0].reminder
    assert reminder is not None
    text = calendar(reminder, "20261125T133000Z", "20261123T133000Z")
    assert property in Calendar.from_ical(text)
