"""The cases of a journey: a line per path, which leads where it says."""

import csv
import io

from wizard.authoring.cases import cases
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table


def test_each_path_has_its_line_and_leads_where_it_says(
    coffee_table: Table, coffee_states: list[State]
) -> None:
    heading, *lines = csv.reader(io.StringIO(cases(coffee_table)))
    assert heading == ["réponses", "démarche"]
    outcomes = [state for state in coffee_states if state.row is not None]
    assert len(lines) == len(outcomes)
    for (answers, procedure), state in zip(lines, outcomes, strict=True):
        path = [(fact, answer) for fact, _, answer in (a.partition("=") for a in answers.split())]
        assert path == state.path
        reached = resolve(coffee_table, path)
        assert reached.row is not None
        assert reached.row.procedure == procedure


def test_a_line_is_read_at_a_glance(coffee_table: Table) -> None:
    assert "envie=panne panne=ecran-noir,depannage\n" in cases(coffee_table)
