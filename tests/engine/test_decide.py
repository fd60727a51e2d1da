"""The decision: the questions asked, the answers kept, the neighbours told."""

from wizard.engine.address import print_path
from wizard.engine.decide import State, change, neighbours, open_facts, resolve, still_open
from wizard.engine.rules import Table

ARS = [("besoin", "coordonnees"), ("autorite", "ars"), ("rpps", "oui"), ("connexion", "aucune")]


def test_besoin_is_asked_first(table: Table) -> None:
    state = resolve(table, [])
    assert state.fact is not None
    assert state.fact.id == "besoin"
    assert state.row is None


def test_answers_may_come_in_any_order(table: Table) -> None:
    assert resolve(table, ARS[::-1]).path == ARS


def test_a_fact_that_cannot_change_the_outcome_is_not_asked(table: Table) -> None:
    state = resolve(table, [("besoin", "carte"), ("incident", "perdue"), ("rpps", "non")])
    assert state.row is not None
    assert state.row.procedure == "ans-carte"
    assert state.unused == [("rpps", "non")]


def test_a_missing_answer_stops_the_replay(table: Table) -> None:
    state = resolve(table, [("besoin", "coordonnees"), ("rpps", "oui")])
    assert state.fact is not None
    assert state.fact.id == "autorite"
    assert still_open(table, state) == [("rpps", "oui")]


def test_an_answer_that_no_later_question_needs_is_not_kept(table: Table) -> None:
    state = resolve(table, [("besoin", "carte"), ("rpps", "oui")])
    assert still_open(table, state) == []


def test_one_changed_answer_leads_straight_to_the_new_outcome(table: Table) -> None:
    before = resolve(table, [*ARS, ("coordonnees-rpps", "vides"), ("franceconnect", "oui")])
    after = change(table, before.path, [("coordonnees-rpps", "perimees")], [])
    assert after.row is not None
    assert after.row.procedure == "ars-courriel"
    assert after.unused == [("franceconnect", "oui")]


def test_a_forgotten_answer_is_asked_again(table: Table) -> None:
    after = change(table, ARS, [], ["autorite"])
    assert after.fact is not None
    assert after.fact.id == "autorite"


def test_every_fact_asked_can_still_change_the_outcome(
    table: Table, every_state: list[State]
) -> None:
    for state in every_state:
        if state.fact is None:
            assert open_facts(table, state.path) == []
        else:
            outcomes = {
                print_path(change(table, state.path, [(state.fact.id, a)], []).path)
                for a in state.fact.answers
            }
            assert len(outcomes) == len(state.fact.answers)


def test_neighbours_are_one_answer_away(table: Table, every_state: list[State]) -> None:
    for state in every_state:
        for fact, answer, procedure in neighbours(table, state):
            other = change(table, state.path, [(fact, answer)], [])
            below = [s for s in every_state if s.path[: len(other.path)] == other.path]
            found = {s.row.procedure for s in below if s.row is not None}
            assert state.row is not None
            assert found == {procedure} != {state.row.procedure}
