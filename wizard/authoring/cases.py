"""The journey as cases: each path, answer after answer, and the procedure it ends on.

They are written beside the journey and read in its changes: one line tells a reviewer who is now
sent elsewhere. The site publishes them at its root, for those who count or compare.
"""

import csv
import io

from wizard.authoring.compile.table import states
from wizard.engine.rules import Table

# The file, by name relative to the journey's folder.
NAME = "parcours.csv"


def cases(table: Table) -> str:
    """The text of parcours.csv: a heading, then a line per complete path, in reading order."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(["réponses", "démarche"])
    for state in states(table):
        if state.row is not None:
            answers = " ".join(f"{fact}={answer}" for fact, answer in state.path)
            lines.writerow([answers, state.row.procedure])
    return written.getvalue()
