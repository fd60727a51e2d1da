"""How a gap is said: in few words, at the nearest rule, with what to change there."""

from wizard.authoring.check.gaps import SHOWN, problems
from wizard.authoring.prove.rows import boxes
from wizard.authoring.read.problems import Problem
from wizard.authoring.read.written import Written

Conditions = list[dict[str, list[str]]]
RPPS = ["oui", "non", "ne-sais-pas"]


def told(sources: Written, rules: Conditions) -> list[Problem]:
    """What is said of a table of other rules, at the lines of the real ones."""
    return list(problems(sources, boxes(sources, rules)))


def line(sources: Written, rule: int) -> int:
    return sources.rules_file.line(("rule", rule))


def test_the_rules_that_could_accept_all_of_it_are_named(sources: Written) -> None:
    rules = [{"carte-cps": ["non"]}, *({"carte-cps": ["oui"], "rpps": [a]} for a in RPPS[:2])]
    (problem,) = told(sources, rules)
    assert problem.line == line(sources, 1)
    assert problem.what == "aucune règle ne répond à carte-cps = oui et rpps = ne-sais-pas"
    assert problem.cure == (
        'ajoutez "ne-sais-pas" à when.rpps de cette règle ou de celle de la ligne '
        f"{line(sources, 2)}, ou écrivez une règle"
    )


def test_a_condition_that_would_accept_everything_is_to_be_removed(sources: Written) -> None:
    (problem,) = told(sources, [{"rpps": ["oui", "non"]}])
    assert problem.cure == "retirez when.rpps de cette règle, ou écrivez une règle"


def test_many_answers_are_said_by_the_others(sources: Written) -> None:
    (problem,) = told(sources, [{"autorite": ["ars"]}])
    assert problem.what.endswith("autorite autre que ars")


def test_a_rule_that_can_accept_a_part_is_said_to(sources: Written) -> None:
    rules = [{"rpps": ["oui"], "connexion": ["aucune"]}, {"rpps": ["oui"], "connexion": ["e-cps"]}]
    found = {problem.what.split("répond à ")[1]: problem.cure for problem in told(sources, rules)}
    assert found["rpps autre que oui"] == (
        "retirez when.rpps de cette règle, qui en acceptera une partie, ou écrivez une règle"
    )
    assert found["rpps = oui et connexion = carte-cps"].startswith('ajoutez "carte-cps" à when.c')


def test_a_hole_that_no_rule_can_grow_into_asks_for_a_rule(sources: Written) -> None:
    """Four rules around it like the blades of a windmill: each would meet the next one."""
    yes, no, maybe = RPPS
    a, b, c = "e-cps", "carte-cps", "aucune"
    blades = [([yes], [a, b]), ([yes, no], [c]), ([maybe], [b, c]), ([no, maybe], [a])]
    (problem,) = told(sources, [{"rpps": one, "connexion": other} for one, other in blades])
    assert problem.what == "aucune règle ne répond à rpps = non et connexion = carte-cps"
    assert problem.line == line(sources, 0)
    assert problem.cure == (
        "écrivez une règle ; de la plus proche, celle-ci, il faudrait changer when.rpps"
    )


def test_beyond_a_few_groups_the_combinations_are_counted(sources: Written) -> None:
    rule = {fact: [answers[0]] for fact, answers in sources.answers().items()}
    found = told(sources, [rule])
    assert [problem.id for problem in found] == ["table-gap"] * SHOWN + ["table-gap-more"]
    told_apart = {problem.what for problem in found}
    assert len(told_apart) == SHOWN + 1
