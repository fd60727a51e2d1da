"""How a gap is said: in few words, at the nearest rule, with what to change there."""

from wizard.authoring.check.gaps import SHOWN, problems
from wizard.authoring.prove.rows import boxes
from wizard.authoring.read.problems import Problem
from wizard.authoring.read.written import Written

Conditions = list[dict[str, list[str]]]
BADGE = ["oui", "non", "ne-sais-pas"]


def told(coffee_sources: Written, rules: Conditions) -> list[Problem]:
    """What is said of a table of other rules, at the lines of the real ones."""
    return list(problems(coffee_sources, boxes(coffee_sources, rules)))


def line(coffee_sources: Written, rule: int) -> int:
    return coffee_sources.rules_file.line(("rule", rule))


def test_the_rules_that_could_accept_all_of_it_are_named(coffee_sources: Written) -> None:
    rules = [{"sucre": ["non"]}, *({"sucre": ["oui"], "badge": [a]} for a in BADGE[:2])]
    (problem,) = told(coffee_sources, rules)
    assert problem.line == line(coffee_sources, 1)
    assert problem.what == "aucune règle ne répond à badge = ne-sais-pas et sucre = oui"
    assert problem.cure == (
        'ajoutez "ne-sais-pas" à when.badge de cette règle ou de celle de la ligne '
        f"{line(coffee_sources, 2)}, ou écrivez une règle"
    )


def test_a_condition_that_would_accept_everything_is_to_be_removed(coffee_sources: Written) -> None:
    (problem,) = told(coffee_sources, [{"badge": ["oui", "non"]}])
    assert problem.cure == "retirez when.badge de cette règle, ou écrivez une règle"


def test_many_answers_are_said_by_the_others(coffee_sources: Written) -> None:
    (problem,) = told(coffee_sources, [{"service": ["visite"]}])
    assert problem.what.endswith("service autre que visite")


def test_a_rule_that_can_accept_a_part_is_said_to(coffee_sources: Written) -> None:
    rules = [{"badge": ["oui"], "voyant": ["rouge"]}, {"badge": ["oui"], "voyant": ["vert"]}]
    found = {
        problem.what.split("répond à ")[1]: problem.cure for problem in told(coffee_sources, rules)
    }
    assert found["badge autre que oui"] == (
        "retirez when.badge de cette règle, qui en acceptera une partie, ou écrivez une règle"
    )
    assert found["badge = oui et voyant = orange"].startswith('ajoutez "orange" à when.v')


def test_a_hole_that_no_rule_can_grow_into_asks_for_a_rule(coffee_sources: Written) -> None:
    """Four rules around it like the blades of a windmill: each would meet the next one."""
    yes, no, maybe = BADGE
    a, b, c = "vert", "orange", "rouge"
    blades = [([yes], [a, b]), ([yes, no], [c]), ([maybe], [b, c]), ([no, maybe], [a])]
    (problem,) = told(coffee_sources, [{"badge": one, "voyant": other} for one, other in blades])
    assert problem.what == "aucune règle ne répond à badge = non et voyant = orange"
    assert problem.line == line(coffee_sources, 0)
    assert problem.cure == (
        "écrivez une règle ; de la plus proche, celle-ci, il faudrait changer when.badge"
    )


def test_beyond_a_few_groups_the_combinations_are_counted(coffee_sources: Written) -> None:
    every = coffee_sources.answers().items()
    corners = [{fact: [answers[n]] for fact, answers in every} for n in (0, -1)]
    found = told(coffee_sources, corners)
    assert [problem.id for problem in found] == ["table-gap"] * SHOWN + ["table-gap-more"]
    told_apart = {problem.what for problem in found}
    assert len(told_apart) == SHOWN + 1
