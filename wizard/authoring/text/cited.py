"""What a procedure cites of the ledger."""

from collections.abc import Iterator

from wizard.authoring.read.schema import Procedure
from wizard.authoring.text.expand import cited


def named(procedure: Procedure) -> Iterator[str]:
    """The entries a procedure cites in its texts, joins to a letter, makes wait for or opens."""
    for _, text in procedure.texts():
        yield from cited(text)
    for action in procedure.action:
        if action.ref is not None:
            yield action.ref
    for letter in procedure.letter:
        yield from letter.attachments
    if procedure.reminder is not None:
        yield procedure.reminder.wait
