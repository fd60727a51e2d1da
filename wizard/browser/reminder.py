"""« Quand pourrai-je … ? »: the end of a wait, on screen and as a calendar file.

The hours are counted on the clock of the device, through its own rules for summer time; the
file says the instant in UTC, so that any calendar shows it right.
"""

import js
from browser import files, told
from pyscript.ffi import create_proxy, to_js

from wizard.view.html import escape
from wizard.view.reminder import calendar

document = js.document

# When the hour is not known: late enough for the whole day to have been counted.
MORNING = "09:00"


class ReminderTool:
    """The section of the page and the wait it shows."""

    def __init__(self, section, app):
        self.section = section
        self.app = app
        self.reminder = None
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state):
        """Show the wait of an outcome."""
        reminder = self.app.journey.procedure(state.row.procedure).reminder
        if reminder is not self.reminder:
            self.reminder = reminder
            self.section.innerHTML = _html(reminder)
        self.tell()

    def end(self):
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
        end.setUTCHours(end.getUTCHours() + self.reminder.hours)
        return end

    def typed(self, _event):
        """Follow what is typed."""
        self.tell()

    def tell(self):
        """Say when the wait ends; what was missing is no longer said."""
        told.show_errors("rappel", "", [])
        end = self.end()
        told.say("rappel", "" if end is None else self.said(end))

    def said(self, end):
        """The end of the wait, as a sentence."""
        if end.toISOString() < js.Date.new().toISOString():
            return "Les " + str(self.reminder.hours) + "\u00a0heures sont passées\u00a0: essayez."
        form = to_js({"weekday": "long", "day": "numeric", "month": "long", "year": "numeric"})
        clock = to_js({"hour": "2-digit", "minute": "2-digit"})
        day = str(end.toLocaleDateString("fr-FR", form))
        time = str(end.toLocaleTimeString("fr-FR", clock)).replace(":", "\u00a0h\u00a0")
        said = self.reminder.title + "\u00a0: à partir du " + day
        if document.getElementById("rappel-heure").value:
            return said + " à " + time + " (heure de votre appareil)."
        return said + " au matin."

    def clicked(self, event):
        """Save the calendar file, or say that the date is missing."""
        if not event.target.closest("[data-rappel]"):
            return
        end = self.end()
        if end is None:
            missing = [("rappel-jour", "Indiquez la date, jour, mois et année.")]
            told.show_errors("rappel", "Il manque la date", missing)
            return
        text = calendar(self.reminder, _utc(end), _utc(js.Date.new()))
        files.save("rappel.ics", "text/calendar", text)
        told.say(
            "rappel", self.said(end) + " Fichier enregistré\u00a0: ouvrez-le dans votre agenda."
        )


def _utc(date):
    return str(date.toISOString())[:19].replace("-", "").replace(":", "") + "Z"


def _html(reminder):
    return (
        '<h2 id="rappel-titre">Quand pourrai-je continuer\u202f?</h2>'
        "<p>Comptez " + str(reminder.hours) + "\u00a0heures après " + escape(reminder.since) + ". "
        "Indiquez quand c’était.</p>"
        + told.summary_html("rappel")
        + '<div class="champs"><p><label for="rappel-jour">Date</label>'
        '<input id="rappel-jour" type="date" min="2000-01-01" max="2099-12-31"></p>'
        '<p><label for="rappel-heure">Heure, si vous la connaissez</label>'
        '<input id="rappel-heure" type="time"></p></div>'
        '<p id="rappel-dit" role="status"></p>'
        '<p class="boutons"><button type="button" data-rappel>'
        "Enregistrer un rappel pour mon agenda (.ics)</button></p>"
    )
