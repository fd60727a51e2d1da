"""The diagram of the decision says what the table says, each end once."""

from collections import Counter

from wizard.authoring.compile.diagram import diagram
from wizard.engine.decide import State
from wizard.engine.rules import Table


def test_each_path_is_followed_to_its_end(coffee_table: Table, coffee_states: list[State]) -> None:
    nodes = diagram(coffee_table)
    for state in coffee_states:
        at = nodes[0]
        for fact, answer in state.path:
            assert at.fact == fact
            (to,) = [branch.to for branch in at.branches if answer in branch.answers]
            at = nodes[to]
        assert at.procedure == (state.row.procedure if state.row is not None else "")
        assert at.fact == (state.fact.id if state.fact is not None else "")
        assert all(pair in state.path for pair in at.shared)


def test_what_goes_on_alike_is_one_node(coffee_table: Table, coffee_states: list[State]) -> None:
    nodes = diagram(coffee_table)
    ends = [node.procedure for node in nodes if node.procedure]
    assert len(ends) == len(set(ends))
    told = Counter((node.fact, str(node.branches)) for node in nodes if node.fact)
    assert set(told.values()) == {1}
    assert sum(node.paths for node in nodes) == len(coffee_states)
    assert len(nodes) < len(coffee_states)


def test_a_node_is_numbered_as_one_meets_it(coffee_table: Table) -> None:
    nodes, met = diagram(coffee_table), [0]

    def meet(number: int) -> None:
        for branch in nodes[number].branches:
            if branch.to not in met:
                met.append(branch.to)
                meet(branch.to)

    meet(0)
    assert met == list(range(len(nodes)))
