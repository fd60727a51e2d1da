"""What differs between two versions of a journey, as plain values."""

from typing import Literal, NamedTuple

type Answers = list[tuple[str, str]]


class Situation(NamedTuple):
    """All that one reader is asked, by one version and then by the other: the `answers`, and the
    `address` of the page they end on, relative to the site's root, in the later version that has
    one."""

    answers: Answers
    address: str


class Moved(NamedTuple):
    """Situations that one procedure was for, and now another is. `old` is None when an answer
    was not there before, `new` when it is there no more. `combinations` counts those of all the
    answers of both versions, whether a question is asked or not."""

    old: str | None
    new: str | None
    combinations: int
    situations: list[Situation]


class Reworded(NamedTuple):
    """Situations of a procedure in which readers find other words in one `part` of the page.
    `wordings` holds each different couple of HTML texts, before and after."""

    procedure: str
    part: str
    wordings: list[tuple[str, str]]
    situations: list[Situation]


How = Literal["added", "removed", "changed"]


class Named(NamedTuple):
    """Something of the journey that has a name: `kind` is « question », « answer »,
    « profession », « body », « field » (of letters), « fact » (of the ledger), « term » or
    « page »."""

    kind: str
    how: How
    name: str


class Changes(NamedTuple):
    """All that differs, the most situations first."""

    moved: list[Moved]
    reworded: list[Reworded]
    named: list[Named]

    def nothing(self) -> bool:
        """Whether readers see no difference."""
        return not (self.moved or self.reworded or self.named)
