"""Addresses: printed once, read from anything."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table


def test_every_state_is_read_back_from_its_address(
    coffee_table: Table, coffee_states: list[State]
) -> None:
    for state in coffee_states:
        assert read_address(coffee_table, print_path(state.path), []) == (state.path, [])


def test_unknown_segments_are_said_and_the_rest_is_used(coffee_table: Table) -> None:
    address = "envie-panne/zzz/panne-gobelet-coince/index.html"
    answers, ignored = read_address(coffee_table, address, [])
    assert answers == [("envie", "panne"), ("panne", "gobelet-coince")]
    assert ignored == ["zzz"]


def test_the_first_of_two_answers_to_one_fact_wins(coffee_table: Table) -> None:
    answers, ignored = read_address(coffee_table, "envie-cafe/envie-the", [("envie", "cafe")])
    assert answers == [("envie", "cafe")]
    assert ignored == ["envie-the"]


def test_parameters_are_read_in_any_order(coffee_table: Table) -> None:
    query = [("badge", "oui"), ("utm", "x"), ("envie", "cafe")]
    answers, ignored = read_address(coffee_table, "", query)
    assert resolve(coffee_table, answers).path == [("envie", "cafe"), ("badge", "oui")]
    assert ignored == ["utm=x"]


_PIECES = st.one_of(
    st.sampled_from(["envie-cafe", "badge-oui", "voyant-vert", "panne-ecran-noir", "envie-x"]),
    st.text(alphabet=string.printable + "éœ’\u00a0<>&\"'%", max_size=12),
)


@settings(max_examples=300)
@given(pieces=st.lists(_PIECES, max_size=8))
def test_any_damage_leads_to_a_valid_state(coffee_table: Table, pieces: list[str]) -> None:
    answers, _ = read_address(coffee_table, "/".join(pieces), [(p, p) for p in pieces])
    state = resolve(coffee_table, answers)
    assert (state.fact is None) != (state.row is None)
    assert read_address(coffee_table, print_path(state.path), []) == (state.path, [])
