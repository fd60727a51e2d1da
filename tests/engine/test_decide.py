"""The decision: the questions asked, the answers kept, the neighbours told."""

from wizard.engine.address import print_path
from wizard.engine.decide import State, change, neighbours, open_facts, resolve, still_open
from wizard.engine.rules import Table

READY = [("envie", "cafe"), ("badge", "oui"), ("voyant", "vert")]


def test_the_first_fact_that_matters_is_asked_first(coffee_table: Table) -> None:
    state = resolve(coffee_table, [])
    assert state.fact is not None
    assert state.fact.id == "envie"
    assert state.row is None


def test_answers_may_come_in_any_order(coffee_table: Table) -> None:
    assert resolve(coffee_table, READY[::-1]).path == READY


def test_a_fact_that_cannot_change_the_outcome_is_not_asked(coffee_table: Table) -> None:
    state = resolve(coffee_table, [("envie", "panne"), ("panne", "ecran-noir"), ("badge", "non")])
    assert state.row is not None
    assert state.row.procedure == "depannage"
    assert state.unused == [("badge", "non")]


def test_a_missing_answer_stops_the_replay(coffee_table: Table) -> None:
    state = resolve(coffee_table, [("envie", "cafe"), ("voyant", "vert")])
    assert state.fact is not None
    assert state.fact.id == "badge"
    assert still_open(coffee_table, state) == [("voyant", "vert")]


def test_an_answer_that_no_later_question_needs_is_not_kept(coffee_table: Table) -> None:
    state = resolve(coffee_table, [("envie", "panne"), ("badge", "oui")])
    assert still_open(coffee_table, state) == []


def test_one_changed_answer_leads_straight_to_the_new_outcome(coffee_table: Table) -> None:
    before = resolve(coffee_table, [*READY, ("sucre", "oui")])
    after = change(coffee_table, before.path, [("voyant", "rouge")], [])
    assert after.row is not None
    assert after.row.procedure == "remplissage"
    assert after.unused == [("sucre", "oui")]


def test_a_forgotten_answer_is_asked_again(coffee_table: Table) -> None:
    after = change(coffee_table, READY, [], ["badge"])
    assert after.fact is not None
    assert after.fact.id == "badge"


def test_every_fact_asked_can_still_change_the_outcome(
    coffee_table: Table, coffee_states: list[State]
) -> None:
    for state in coffee_states:
        if state.fact is None:
            assert open_facts(coffee_table, state.path) == []
        else:
            outcomes = {
                print_path(change(coffee_table, state.path, [(state.fact.id, a)], []).path)
                for a in state.fact.answers
            }
            assert len(outcomes) == len(state.fact.answers)


def test_neighbours_are_one_answer_away(coffee_table: Table, coffee_states: list[State]) -> None:
    for state in coffee_states:
        for fact, answer, procedure in neighbours(coffee_table, state):
            other = change(coffee_table, state.path, [(fact, answer)], [])
            below = [s for s in coffee_states if s.path[: len(other.path)] == other.path]
            found = {s.row.procedure for s in below if s.row is not None}
            assert state.row is not None
            assert found == {procedure} != {state.row.procedure}
