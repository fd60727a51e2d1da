"""« Quand pourrai-je … ? »: the end of a wait, on screen and as a calendar file.

The hours are counted on the clock of the device, through its own rules for summer time; the
file says the instant in UTC, so that any calendar shows it right.
"""

import js
from pyscript.ffi import create_proxy, to_js

from wizard.browser.tools import files, told
from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.reminder import calendar

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools
    from wizard.view.parts import Reminder

document = js.document

# When the hour is not known: late enough for the whole day to have been counted.
MORNING = "09:00"


class ReminderTool(LiveTool):
    """The section of the page and the wait it shows."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.reminder: "Reminder | None" = None
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state: State) -> None:
        """Show the wait of an outcome."""
        if state.row is None:
            return
        reminder = self.content.procedure(state.row.procedure).wait(state.path)
        if reminder is not None and reminder is not self.reminder:
            self.reminder = reminder
            self.section.innerHTML = forms.reminder(self.content, reminder)
        self.tell()

    def end(self) -> "Any":
        """The end of the wait as a JavaScript date, or None without a readable date. When the
        hour is not known, the day is counted whole, and the wait ends on a morning."""
        day = str(document.getElementById("rappel-jour").value).split("-")
        time = str(document.getElementById("rappel-heure").value)
        if len(day) != 3 or not "2000" <= day[0] <= "2099" or len(day[0]) != 4:
            return None  # perhaps a year still being typed
        hour, minute = (time or MORNING).split(":")[:2]
        end = js.Date.new(int(day[0]), int(day[1]) - 1, int(day[2]), int(hour), int(minute))
        if not time:
            end.setDate(end.getDate() + 1)
        # In UTC, where every day has 24 hours. Milliseconds since 1970 do not fit in the integers
        # MicroPython takes from JavaScript.
        end.setUTCHours(end.getUTCHours() + self.hours())
        return end

    def hours(self) -> int:
        """How long the wait is."""
        return self.reminder.hours if self.reminder is not None else 0

    def typed(self, _event: "Any") -> None:
        """Follow what is typed."""
        self.tell()

    def tell(self) -> None:
        """Say when the wait ends; what was missing is no longer said."""
        told.show_errors(self.content, "rappel", "", [])
        end = self.end()
        told.say("rappel", "" if end is None else self.said(end))

    def said(self, end: "Any") -> str:
        """The end of the wait, as a sentence."""
        if end.toISOString() < js.Date.new().toISOString():
            return self.content.say("reminder.passed", hours=str(self.hours()))
        form = to_js({"weekday": "long", "day": "numeric", "month": "long", "year": "numeric"})
        clock = to_js({"hour": "2-digit", "minute": "2-digit"})
        day = str(end.toLocaleDateString(self.content.say("page.locale"), form))
        time = str(end.toLocaleTimeString(self.content.say("page.locale"), clock))
        hour, _, minute = time.partition(":")
        time = self.content.say("reminder.clock", hour=hour, minute=minute)
        title = self.reminder.title if self.reminder is not None else ""
        exact = document.getElementById("rappel-heure").value
        sentence = "reminder.from_time" if exact else "reminder.from_morning"
        return self.content.say(sentence, title=title, day=day, time=time)

    def clicked(self, event: "Any") -> None:
        """Save the calendar file, or say that the date is missing."""
        if not event.target.closest("[data-rappel]") or self.reminder is None:
            return
        end = self.end()
        if end is None:
            missing = [("rappel-jour", self.content.say("reminder.missing_day"))]
            told.show_errors(self.content, "rappel", self.content.say("reminder.missing"), missing)
            return
        text = calendar(self.reminder, _utc(end), _utc(js.Date.new()))
        files.save("rappel.ics", "text/calendar", text)
        told.say("rappel", self.said(end) + self.content.say("reminder.saved"))


def _utc(date: "Any") -> str:
    return str(date.toISOString())[:19].replace("-", "").replace(":", "") + "Z"


make = ReminderTool
