"""The help desk's console: the values it is made of, compiled at build for its page alone.

Plain classes like those of wizard/view/content.py; the engine's other pages are sent nothing of
this folder (wizard/publish/assets.py).
"""

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

# The keys of a row's answers, in order; no row is reached by one of them, nor by a command's.
ANSWER_KEYS = "1234567890xyz"
COPY, ANOTHER = "c", "d"
RESERVED = ANSWER_KEYS + COPY + ANOTHER


class Row:
    """The row of a fact: its `label`, the `key` that goes to it, and what an answer of it
    `implies`, (fact, answer)."""

    def __init__(self, fact: str, label: str, key: str, implies: "list[tuple[str, str]]") -> None:
        self.fact = fact
        self.label = label
        self.key = key
        self.implies = [(name, answer) for name, answer in implies]  # read from JSON as lists


class Phrase:
    """What callers say: `says` is one way in folded words, `means` the answers it gives. An
    `alone` one is heard only when nothing else said contradicts it."""

    def __init__(
        self,
        says: str,
        means: "list[tuple[str, str]]",
        alone: bool,  # noqa: FBT001 (a value read from a file)
    ) -> None:
        self.says = says
        self.means = [(name, answer) for name, answer in means]
        self.alone = alone


class Desk:
    """All that the console knows beside the journey. `rows` are in the order of asking; words
    `ignored` say nothing of a case."""

    def __init__(self, rows: "list[Row]", phrases: "list[Phrase]", ignored: str) -> None:
        self.rows = rows
        self.phrases = phrases
        self.ignored = ignored

    def row(self, fact: str) -> Row:
        """The row of a fact. Raises KeyError when there is none."""
        for row in self.rows:
            if row.fact == fact:
                return row
        raise KeyError(fact)

    def implied(self, pairs: "list[tuple[str, str]]") -> "list[tuple[str, str]]":
        """Answers, and those they imply; what is given is not changed by what is implied."""
        given = [fact for fact, _ in pairs]
        found = list(pairs)
        for fact, _ in pairs:
            for name, answer in self.row(fact).implies:
                if name not in given:
                    given.append(name)
                    found.append((name, answer))
        return found


CLASSES: "list[Any]" = [Row, Phrase, Desk]
