"""The console compiled: its rows in the order of asking, its phrases folded, its sentences."""

from wizard.authoring.read.written import Written
from wizard.authoring.text.french import typography
from wizard.view.assistance import Desk, Phrase, Row
from wizard.view.spelling import fold


def desk(written: Written) -> Desk:
    """What the console knows of a checked journey."""
    console = written.assistance
    ignored = fold(console.ignored).split()
    return Desk(
        [
            Row(
                fact.id,
                typography(console.row[fact.id].label),
                console.row[fact.id].key,
                list(console.row[fact.id].implies.items()),
            )
            for fact in written.facts
        ],
        [
            Phrase(_folded(says, ignored), list(phrase.means.items()), phrase.alone)
            for phrase in console.phrase
            for says in phrase.says
        ],
        console.ignored,
    )


def _folded(says: str, ignored: list[str]) -> str:
    return " ".join(word for word in fold(says).split() if word not in ignored)


def sentences(written: Written) -> dict[str, str]:
    """The console's sentences, by name: « assistance.new »."""
    said = written.words.assistance.model_dump()
    return {f"assistance.{name}": typography(sentence) for name, sentence in said.items()}
