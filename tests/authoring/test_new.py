"""What `python -m wizard new` writes: the real journey, with one thing more."""

import re
from datetime import date

import pytest

from wizard.authoring import new
from wizard.authoring.check import BEFORE_CODES
from wizard.authoring.load import load
from wizard.authoring.prove.rows import table
from wizard.authoring.read.problems import JourneyError, Problem
from wizard.authoring.read.schema import Answer, Profession
from wizard.authoring.read.toml import read
from wizard.authoring.read.written import Written
from wizard.engine.decide import resolve

DAY = date(2020, 2, 29)


def rewritten(
    files: dict[str, bytes], pages: dict[str, bytes], changed: new.Files
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The journey's files and the pages, once what changes is written."""
    own = {name.removeprefix("docs/"): changed[name] for name in changed if "docs/" in name}
    inside = {name: content for name, content in changed.items() if "docs/" not in name}
    return files | inside, pages | own


def problems(files: dict[str, bytes], pages: dict[str, bytes]) -> list[Problem]:
    try:
        load(files, pages)
    except JourneyError as error:
        return error.problems
    return []


def added_lines(before: bytes, after: bytes) -> list[str]:
    """The lines added; all others are there, in their order."""
    old, left = before.decode().splitlines(), []
    for line in after.decode().splitlines():
        if old and line == old[0]:
            old.pop(0)
        else:
            left.append(line.strip())
    assert old == []
    return [line for line in left if line]


def a_profession(sources: Written, group: int) -> tuple[Profession, str]:
    first = sources.groups[group].profession[0]
    wanted = Profession(
        id="nouvelle", label='Dite « la "neuve" »', authority=first.authority, source=first.source
    )
    return wanted, sources.groups[group].title


@pytest.mark.parametrize("which", [0, -1])
def test_a_profession_stands_last_in_its_group(
    sources: Written, files: dict[str, bytes], pages: dict[str, bytes], which: int
) -> None:
    wanted, title = a_profession(sources, which)
    changed = new.profession(sources, files, wanted, title)
    assert list(changed) == ["professions.toml"]
    assert len(added_lines(files["professions.toml"], changed["professions.toml"])) == 5
    written = load(*rewritten(files, pages, changed))
    assert written.groups[which].profession == [*sources.groups[which].profession, wanted]


def test_the_ends_of_lines_stay(
    sources: Written, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    wanted, title = a_profession(sources, 0)
    windows = files["professions.toml"].replace(b"\n", b"\r\n").rstrip()
    changed = new.profession(sources, files | {"professions.toml": windows}, wanted, title)
    text = changed["professions.toml"]
    assert text.count(b"\r\n") == text.count(b"\n")
    assert load(*rewritten(files, pages, changed)).groups[0].profession[-1] == wanted


def answers() -> list[tuple[str, str]]:
    """Each fact with its first answer; the listed fact would lack a profession too."""
    from wizard.project import ROOT, Project

    facts = read(Project(ROOT).journey_files()["facts.toml"], "facts.toml").data["fact"]
    return [(fact["id"], fact["answer"][0]["id"]) for fact in facts if "answers_as" not in fact]


@pytest.mark.parametrize(("fact", "like"), answers())
def test_an_answer_like_another_leads_where_it_leads(
    fact: str, like: str, sources: Written, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    wanted = Answer(id="nouvelle", label="Nouvelle", recap="Nouvelle", clause="c’est nouveau")
    changed = rewritten(files, pages, new.answer(sources, files, fact, wanted, like))
    written = load(*changed, stages=BEFORE_CODES)
    assert written.answers()[fact][-1] == "nouvelle"
    for rule, before in zip(written.rules, sources.rules, strict=True):
        accepted = before.when.get(fact, [])
        more = ["nouvelle"] if like in accepted else []
        assert sorted(rule.when.get(fact, [])) == sorted(accepted + more)
    found = resolve(table(written), [(fact, "nouvelle")])
    same = resolve(table(written), [(fact, like)])
    assert (found.fact and found.fact.id) == (same.fact and same.fact.id)


def test_a_procedure_lacks_a_rule_and_nothing_else(
    sources: Written, files: dict[str, bytes], pages: dict[str, bytes]
) -> None:
    group = sources.guides[1].title
    changed = new.procedure(sources, files, "nouvelle", 'Dite « la "neuve" »', group, DAY)
    left = problems(*rewritten(files, pages, changed))
    assert [problem.id for problem in left] == ["procedure-unused"]
    # A rule that leads to it is all it lacks.
    name = sources.rules[0].procedure
    rules = files["rules.toml"].replace(
        f'procedure = "{name}"'.encode(), b'procedure = "nouvelle"', 1
    )
    left = problems(*rewritten(files, pages, changed | {"rules.toml": rules}))
    own = {problem.id for problem in left if "nouvelle" in problem.file}
    assert own <= {"text-to-write"}


@pytest.mark.parametrize(
    ("id", "group", "said"),
    [
        ("Nouvelle", 0, "ne peut pas être un identifiant"),
        ("", 0, "ne peut pas être un identifiant"),
        (None, 0, "existe déjà"),
        ("nouvelle", None, "le groupe « inconnu » n’existe pas: écrivez"),
    ],
)
def test_what_cannot_be_written_is_told(
    sources: Written, files: dict[str, bytes], id: str | None, group: int | None, said: str
) -> None:
    known = next(iter(sources.procedures))
    title = "inconnu" if group is None else sources.guides[group].title
    with pytest.raises(new.NewError, match=re.escape(said)):
        new.procedure(sources, files, known if id is None else id, "Titre", title, DAY)


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ('when.a = "b"\n', ['when.a = ["b", "c"]\n']),
        ("when.a = 'b' # d\n", ["when.a = ['b', \"c\"] # d\n"]),
        ('when = { a = "b" }\n', ['when = { a = ["b", "c"] }\n']),
        ('only.a = ["x", "b"]\r\n', ['only.a = ["x", "b", "c"]\r\n']),
        ('  "b"\n', ['  "b",\n', '  "c",\n']),
        ('  "b", # d\n', ['  "b", # d\n', '  "c",\n']),
    ],
)
def test_an_answer_is_accepted_beside_another_however_it_is_written(
    line: str, lines: list[str]
) -> None:
    assert new._too(line, "b", "c") == lines
