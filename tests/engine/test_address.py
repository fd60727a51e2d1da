"""Addresses: printed once, read from anything."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table


def test_every_state_is_read_back_from_its_address(table: Table, every_state: list[State]) -> None:
    for state in every_state:
        assert read_address(table, print_path(state.path), []) == (state.path, [])


def test_unknown_segments_are_said_and_the_rest_is_used(table: Table) -> None:
    address = "besoin-carte/zzz/incident-perdue/index.html"
    answers, ignored = read_address(table, address, [])
    assert answers == [("besoin", "carte"), ("incident", "perdue")]
    assert ignored == ["zzz"]


def test_the_first_of_two_answers_to_one_fact_wins(table: Table) -> None:
    answers, ignored = read_address(table, "besoin-carte/besoin-e-cps", [("besoin", "carte")])
    assert answers == [("besoin", "carte")]
    assert ignored == ["besoin-e-cps"]


def test_parameters_are_read_in_any_order(table: Table) -> None:
    query = [("autorite", "ars"), ("utm", "x"), ("besoin", "coordonnees")]
    answers, ignored = read_address(table, "", query)
    assert resolve(table, answers).path == [("besoin", "coordonnees"), ("autorite", "ars")]
    assert ignored == ["utm=x"]


_PIECES = st.one_of(
    st.sampled_from(["besoin-carte", "autorite-ars", "rpps-oui", "carte-cps-non", "besoin-x"]),
    st.text(alphabet=string.printable + "éœ’\u00a0<>&\"'%", max_size=12),
)


@settings(max_examples=300)
@given(pieces=st.lists(_PIECES, max_size=8))
def test_any_damage_leads_to_a_valid_state(table: Table, pieces: list[str]) -> None:
    answers, _ = read_address(table, "/".join(pieces), [(p, p) for p in pieces])
    state = resolve(table, answers)
    assert (state.fact is None) != (state.row is None)
    assert read_address(table, print_path(state.path), []) == (state.path, [])
