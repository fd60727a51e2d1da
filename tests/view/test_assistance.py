"""The help desk's console: answers in any order, one key each, and what is said, sent, pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.assistance import desk, sentences
from wizard.engine.assistance import idle, settled
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table
from wizard.publish.pages.assistance import spoken
from wizard.view.aside import Aside
from wizard.view.assistance import Desk, said
from wizard.view.assistance.call import Call, another, begun, keys, pressed, stroke, waiting
from wizard.view.assistance.copies import LINK, SHORT, TICKET, copied
from wizard.view.assistance.letters import frugal, uncapitalised
from wizard.view.assistance.outcome import outcome
from wizard.view.assistance.panel import certain, marks
from wizard.view.assistance.sms import size
from wizard.view.content import Content

ROOT = "https://exemple.fr/"


@pytest.fixture(scope="module")
def coffee_desk(coffee: Compiled) -> Desk:
    return desk(coffee.written)


@pytest.fixture(scope="module")
def words(coffee: Compiled) -> Content:
    return spoken(coffee)


@st.composite
def partial_answers(draw: st.DrawFn, table: Table) -> list[tuple[str, str]]:
    facts = draw(st.permutations(table.facts))
    return [(f.id, draw(st.sampled_from(f.answers))) for f in facts[: draw(st.integers(0, 6))]]


def outcomes(table: Table, answers: list[tuple[str, str]]) -> set[int]:
    """By brute force: the rows reached whatever else is answered."""
    given = {fact for fact, _ in answers}
    ways = [answers]
    for fact in table.facts:
        if fact.id not in given:
            ways = [[*way, (fact.id, answer)] for way in ways for answer in fact.answers]
    found = set()
    for way in ways:
        row = resolve(table, way).row
        assert row is not None
        found.add(table.rows.index(row))
    return found


@given(data=st.data())
def test_an_outcome_is_certain_when_nothing_left_can_change_it(
    coffee_table: Table, data: st.DataObject
) -> None:
    answers = data.draw(partial_answers(coffee_table))
    state = settled(coffee_table, answers)
    possible = outcomes(coffee_table, answers)
    if state is None:
        assert len(possible) > 1
    else:
        assert state.row is not None
        assert possible == {coffee_table.rows.index(state.row)}
    for fact in idle(coffee_table, answers):
        others = [pair for pair in answers if pair[0] != fact]
        known = coffee_table.fact(fact)
        assert known is not None
        each = [outcomes(coffee_table, [*others, (fact, a)]) for a in known.answers]
        assert all(one == each[0] for one in each)


def test_keys_reach_every_outcome_in_the_order_of_asking(
    coffee: Compiled, coffee_desk: Desk, words: Content, coffee_states: list[State]
) -> None:
    for state in (state for state in coffee_states if state.fact is None):
        call = begun()
        for key in keys(coffee.table, coffee_desk, state.path):
            after = stroke(coffee.table, coffee_desk, words, call, key)
            assert after is not None
            call = after
        reached = settled(coffee.table, call.answers())
        assert reached is not None
        assert reached.path == state.path


def test_an_answer_implies_what_it_is_about_and_a_second_press_takes_it_back(
    coffee: Compiled, coffee_desk: Desk, words: Content
) -> None:
    call = pressed(coffee_desk, words, begun(), "panne", "goutte")
    assert call.answers() == [("panne", "goutte"), ("envie", "panne")]
    assert waiting(coffee.table, call) == ""
    assert [mark.fact for mark in marks(coffee.table, coffee_desk, call) if mark.idle] == [
        "service",
        "badge",
        "voyant",
        "sucre",
    ]
    assert pressed(coffee_desk, words, call, "panne", "goutte").answers() == [("envie", "panne")]
    assert stroke(coffee.table, coffee_desk, words, call, "w") is None


def test_what_contradicts_takes_the_place(coffee_desk: Desk, words: Content) -> None:
    call = begun().with_answers([("envie", "cafe"), ("badge", "oui")])
    after = pressed(coffee_desk, words, call, "panne", "tousse")
    assert after.answers() == [("badge", "oui"), ("panne", "tousse"), ("envie", "panne")]


def two_needs(coffee_desk: Desk, words: Content) -> Call:
    call = pressed(coffee_desk, words, begun(), "panne", "goutte")
    call = pressed(coffee_desk, words, call, "service", "atelier")
    call = another(coffee_desk, call)
    assert call.answers() == [("service", "atelier")]
    return pressed(coffee_desk, words, call, "envie", "badge")


def test_two_needs_make_one_recap(coffee: Compiled, coffee_desk: Desk, words: Content) -> None:
    call = two_needs(coffee_desk, words)
    states = call.outcomes(coffee.table)
    assert [state.path for state in states] == [
        [("envie", "panne"), ("panne", "goutte")],
        [("envie", "badge")],
    ]
    text = copied(words, call, states, TICKET, ROOT, "hier")
    assert text.splitlines()[0].startswith("Le hier, La machine à café")
    assert text.count("Le hier") == text.count("Remarques") == 1
    for expected in ("Besoin\u00a01", "Besoin\u00a02", "La panne\u00a0: Elle goutte", "Délai"):
        assert expected in text
    addresses = copied(words, call, states, LINK, ROOT, "").splitlines()
    assert addresses == [ROOT + "assistant/" + state.address() for state in states]
    assert copied(words, begun(), [], TICKET, ROOT, "hier") == ""


def test_another_need_begins_only_after_the_first(coffee_desk: Desk) -> None:
    assert another(coffee_desk, begun()).needs == [[]]


def test_every_outcome_is_said_shortly_and_sent(
    journey: Compiled, every_state: list[State]
) -> None:
    content = spoken(journey)
    for state in (state for state in every_state if state.fact is None):
        text = said.aloud(content, state)
        assert "<" not in text
        assert "{" not in text
        assert text[-1] in ".!?"
        assert len(text) < 330, text
        call = begun().with_answers(list(state.path))
        for kind in (TICKET, SHORT):
            copy = copied(content, call, [state], kind, ROOT, "hier")
            assert ROOT + "assistant/" + state.address() in copy
            assert "relire)" not in copy
        short = copied(content, call, [state], SHORT, ROOT, "")
        assert size(short).plain, short
        assert size(short).parts <= 2, short
        assert "data-etape" in outcome(journey.table, content, call, ROOT)


def test_what_is_certain_is_said(coffee: Compiled, coffee_desk: Desk, words: Content) -> None:
    def sentence(call: Call) -> str:
        return certain(coffee.table, words, coffee_desk, call)

    assert sentence(begun()).startswith("Rien encore")
    assert sentence(begun().with_answers([("envie", "panne")])) == (
        "Encore à savoir\u00a0: Panne, Métier."
    )
    assert sentence(begun().with_answers([("envie", "badge")])).startswith("Certain\u00a0:")


def test_the_profession_and_the_departement_are_in_the_ticket(
    coffee: Compiled, words: Content
) -> None:
    profession, place = words.professions[0], words.places[0]
    call = begun().with_answers([("envie", "badge")])
    call.said = Aside(profession, place)
    text = copied(words, call, call.outcomes(coffee.table), TICKET, ROOT, "hier")
    assert profession.label in text
    assert place.name in text
    assert f"?profession={profession.id}&departement={place.number}" in text


@pytest.mark.parametrize(
    ("text", "letters", "parts", "plain"),
    [
        ("", 0, 1, True),
        ("é" * 160, 160, 1, True),
        ("a" * 161, 161, 2, True),
        ("a" * 306, 306, 2, True),
        ("a" * 307, 307, 3, True),
        ("€" * 80, 160, 1, True),
        ("ê", 1, 1, False),
        ("ê" * 71, 71, 2, False),
        ("ê" * 135, 135, 3, False),
    ],
)
def test_short_messages_are_counted_as_operators_do(
    text: str,
    letters: int,
    parts: int,
    plain: bool,  # noqa: FBT001
) -> None:
    counted = size(text)
    assert (counted.letters, counted.parts, counted.plain) == (letters, parts, plain)


def test_a_short_message_is_written_in_its_alphabet() -> None:
    text = frugal("«\u00a0L’œuvre, ça presse\u00a0: être reçu…\u00a0»")
    assert text == '"L\'oeuvre, ca presse : etre recu..."'
    assert size(text).plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Écrivez-lui", "écrivez-lui"), ("ANS", "ANS"), ("", ""), ("e-CPS", "e-CPS"), ("À", "À")],
)
def test_a_sentence_inside_another_loses_its_capital(text: str, expected: str) -> None:
    assert uncapitalised(text) == expected


def test_what_is_to_be_read_again_is_not_said_but_a_doubt_is() -> None:
    late = '<a class="a-relire" data-relire="2000-01-01">(à relire)</a>'
    html = f"<p>Environ <b>5 jours</b>&nbsp;{late}.</p>"
    doubt = '<p>Dix <a class="a-verifier" href="#">(à vérifier)</a>.</p>'
    assert said.plain(html) == "Environ 5 jours."
    assert said.plain(doubt) == "Dix (à vérifier)."


def test_the_console_says_only_its_own_sentences(coffee: Compiled) -> None:
    assert not set(sentences(coffee.written)) & set(coffee.content.words)
