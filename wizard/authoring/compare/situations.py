"""The situations readers can be in, in some part of the space: all that the new version asks
them, then all that only the old one would have asked."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wizard.authoring.compare.space import Facts, Side
from wizard.authoring.prove.volumes import Box
from wizard.engine.decide import State


class Pair(NamedTuple):
    """Where all of a reader's `answers` lead in each version."""

    answers: list[tuple[str, str]]
    old: State
    new: State


def situations(old: Side, new: Side, facts: Facts, boxes: Sequence[Box]) -> Iterator[Pair]:
    """The situations that meet some boxes of the common space, in reading order: at most as many
    as the two sites have pages. What neither version has ever asked of anyone is left out."""
    places = {
        fact: (place, {answer: n for n, answer in enumerate(answers)})
        for place, (fact, answers) in enumerate(facts.items())
    }

    def below(answers: list[tuple[str, str]], boxes: Sequence[Box]) -> Iterator[Pair]:
        before, after = old.at(answers), new.at(answers)
        asked = after.fact or before.fact
        if asked is None:
            if _asked(answers, old, after) and _asked(answers, new, before):
                yield Pair(answers, before, after)
            return
        place, numbers = places[asked.id]
        for answer in asked.answers:
            # What only the old version asks has the old answers.
            if after.fact is None and answer not in old.known[asked.id]:
                continue
            meeting = [box for box in boxes if box[place] >> numbers[answer] & 1]
            if meeting:
                yield from below([*answers, (asked.id, answer)], meeting)

    if boxes:
        yield from below([], boxes)


def _asked(answers: list[tuple[str, str]], side: Side, other: State) -> bool:
    """Whether every answer that one version does not know was given to a question the other
    version asks."""
    return all(
        (fact, answer) in other.path
        for fact, answer in answers
        if answer not in side.known.get(fact, [answer])
    )
