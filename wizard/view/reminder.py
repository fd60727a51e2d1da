"""The calendar file of a wait. The build made it with a calendar library (folding, escaping,
French text); only the two dates, of fixed width, are put in here."""

from wizard.view.parts import Reminder

# The dates the build wrote, in the form of RFC 5545, §3.3.5 (UTC).
START = "19700102T000000Z"
STAMP = "19700101T000000Z"


def calendar(reminder: Reminder, start: str, stamp: str) -> str:
    """The text of the .ics file of an event that begins at `start`, written at `stamp`.

    Both are in UTC, YYYYMMDDTHHMMSSZ, so that no time zone can be wrong.
    """
    return reminder.event.replace(START, start).replace(STAMP, stamp)
