"""Facts past their review date: shown to readers, and a command for a scheduled job."""

from datetime import date

from wizard.authoring.read.problems import Problem
from wizard.authoring.read.written import Written
from wizard.authoring.text.words import date_said


def overdue(written: Written, today: date) -> list[Problem]:
    """The entries to read again in their source, oldest review date first.

    Never an error of the build: a fact does not become false on a given day.
    """
    late = [
        (entry.review, written.ledger_file, number, entry.id)
        for number, entry in enumerate(written.ledger.entry)
        if entry.review < today
    ]
    return [
        located.problem(
            ("entry", number, "review"),
            f"« {id} » devait être relu avant le {date_said(written.words, review)}",
            "relisez sa source, puis changez checked et review",
        )
        for review, located, number, id in sorted(late, key=lambda one: one[0])
    ]
