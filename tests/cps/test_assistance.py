"""The help desk hears what callers say, and answers the usual cases in a few keys."""

import pytest

from tests.cps.calls import PHRASES, SIX, USUAL
from wizard.authoring.compile import Compiled
from wizard.authoring.compile.assistance import desk
from wizard.authoring.compile.table import states
from wizard.engine.address import print_path
from wizard.engine.assistance import settled
from wizard.engine.decide import State, open_facts, resolve
from wizard.publish.pages.assistance import spoken
from wizard.view.assistance import Desk
from wizard.view.assistance.call import Call, begun, keys, stroke
from wizard.view.assistance.phrases import Ear, Heard

# Seconds per key (keystroke-level model, as when the calls were timed).
KEY = 0.28


@pytest.fixture(scope="module")
def console(journey: Compiled) -> Desk:
    return desk(journey.written)


@pytest.fixture(scope="module")
def ear(journey: Compiled, console: Desk) -> Ear:
    return Ear(console, spoken(journey))


def _ends(journey: Compiled) -> list[State]:
    return [state for state in states(journey.table) if state.fact is None]


def addresses(journey: Compiled, heard: Heard) -> list[str]:
    """The outcomes heard; what is answered, and « … », when something is still to ask."""
    found = []
    for answers in heard.needs:
        state = settled(journey.table, answers)
        given = resolve(journey.table, answers).path
        found.append(print_path(state.path if state else given) + ("" if state else "…"))
    return found


def test_there_are_enough_phrases() -> None:
    assert len({said for said, *_ in PHRASES}) >= 60


@pytest.mark.parametrize(("said", "needs"), [(s, n) for s, n, *_ in PHRASES])
def test_what_callers_say_is_understood(
    journey: Compiled, ear: Ear, said: str, needs: list[str]
) -> None:
    heard = ear.hear(said)
    assert addresses(journey, heard) == needs
    assert heard.unknown == []


@pytest.mark.parametrize(("said", "beside"), [(s, more[0]) for s, _, *more in PHRASES if more])
def test_who_calls_is_understood(ear: Ear, said: str, beside: str) -> None:
    assert ear.hear(said).said.address() == beside


def test_what_is_not_understood_is_told(ear: Ear) -> None:
    assert ear.hear("carte perdue zorglub").unknown == ["zorglub"]
    assert ear.hear("").needs == [[]]
    assert [one.id for one in ear.hear("psy carte perdue").professions][:2] == [
        "psychologue",
        "psychotherapeute",
    ]


def test_no_phrase_says_two_things(console: Desk) -> None:
    seen: dict[tuple[str, ...], set[tuple[tuple[str, str], ...]]] = {}
    for phrase in console.phrases:
        assert phrase.says
        seen.setdefault(tuple(sorted(phrase.says.split())), set()).add(tuple(phrase.means))
    assert {says: means for says, means in seen.items() if len(means) > 1} == {}


def test_what_an_answer_implies_is_what_its_question_asks_for(
    journey: Compiled, console: Desk
) -> None:
    """With another answer to the implied fact, the question would not be asked."""
    for row in console.rows:
        for name, answer in row.implies:
            fact = journey.table.fact(name)
            assert fact is not None
            for other in fact.answers:
                asked = row.fact in open_facts(journey.table, [(name, other)])
                assert asked == (other == answer)


@pytest.mark.parametrize("address", USUAL)
def test_the_usual_situations_take_six_keys_at_most(
    journey: Compiled, console: Desk, address: str
) -> None:
    content = spoken(journey)
    path = next(state.path for state in _ends(journey) if print_path(state.path) == address)
    pressed = keys(journey.table, console, path)
    assert len(pressed) <= 6
    call = begun()
    for key in pressed:
        call = stroke(journey.table, console, content, call, key) or call
    reached = settled(journey.table, call.answers())
    assert reached is not None
    assert reached.path == path


def test_every_situation_takes_six_keys_at_most(journey: Compiled, console: Desk) -> None:
    assert max(len(keys(journey.table, console, s.path)) for s in _ends(journey)) <= 6


@pytest.mark.parametrize(("typed", "then", "needs"), SIX)
def test_the_six_calls_take_less_than_eight_seconds(
    journey: Compiled, console: Desk, ear: Ear, typed: str, then: str, needs: list[str]
) -> None:
    """« / », the words, Enter, the keys of what is left, then three times the copy key."""
    heard = ear.hear(typed)
    call = Call(heard.needs, 0, heard.said, "")
    for key in then:
        call = stroke(journey.table, console, spoken(journey), call, key) or call
    assert [print_path(s.path) for s in call.outcomes(journey.table)] == needs
    typing = len(typed) + 2 if typed else 0
    assert (typing + len(then) + 3) * KEY < 8
