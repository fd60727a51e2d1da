"""The calendar file of a wait, with two dates left to put in: see wizard/view/reminder.py."""

from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from wizard.view.reminder import STAMP, START


def event(procedure: str, title: str, subject: str) -> str:
    """The text of an .ics file: the event `title`, of half an hour, that rings when it starts.

    `procedure` makes its identifier, `subject` is what it is about.
    """
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", timedelta())
    entry = Event()
    entry.add("uid", f"{START}-{procedure}@assistant-rpps")
    entry.add("dtstamp", _date(STAMP))
    entry.add("dtstart", _date(START))
    entry.add("duration", timedelta(minutes=30))
    entry.add("summary", title)
    entry.add("description", subject)
    entry.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//assistant-rpps//FR")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    text: str = calendar.to_ical().decode()
    return text


def _date(written: str) -> datetime:
    return datetime.strptime(written, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
