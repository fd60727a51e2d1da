"""Facts past their review date: shown to readers, and a command for a scheduled job."""

from datetime import date

from wizard.authoring.read.problems import Problem
from wizard.authoring.read.written import Journey
from wizard.authoring.text.french import french_date


def overdue(journey: Journey, today: date) -> list[Problem]:
    """The entries to read again in their source, oldest review date first.

    Never an error of the build: a fact does not become false on a given day.
    """
    late = [
        (entry.review, journey.ledger_file, number, entry.id)
        for number, entry in enumerate(journey.ledger.entry)
        if entry.review < today
    ]
    return [
        located.problem(
            ("entry", number, "review"),
            f"« {id} » devait être relu avant le {french_date(review)}",
            "relisez sa source, puis changez checked et review",
        )
        for review, located, number, id in sorted(late, key=lambda one: one[0])
    ]
