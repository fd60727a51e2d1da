"""The command line, as its users run it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import COFFEE
from wizard.__main__ import main
from wizard.authoring.cases import cases
from wizard.authoring.compile import Compiled
from wizard.authoring.reading import reading
from wizard.engine.decide import State
from wizard.project import ROOT


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it complained of."""

    returncode: int
    stdout: str
    stderr: str


Wizard = Callable[..., Done]


@pytest.fixture
def wizard(capsys: pytest.CaptureFixture[str]) -> Wizard:
    """Runs a command on the coffee machine, in this process, which is the quicker."""

    def run(*arguments: str) -> Done:
        code = main(["--journey", str(ROOT / COFFEE), *arguments])
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return run


def test_python_runs_it_and_gives_its_exit_code() -> None:
    command = [sys.executable, "-m", "wizard", "--journey", COFFEE, "decide", "envie=caffe"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cafe" in done.stderr


def test_decide_names_the_next_question(wizard: Wizard) -> None:
    done = wizard("decide", "envie=cafe", "badge=oui")
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert json.loads(done.stdout) == {
        "question": "voyant",
        "answers": ["vert", "orange", "rouge"],
    }


def test_decide_names_the_procedure_and_what_decided_it(wizard: Wizard) -> None:
    done = wizard("decide", "panne=ecran-noir", "badge=oui", "envie=panne")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "procedure": "depannage",
        "because": ["envie=panne", "panne=ecran-noir"],
    }


@pytest.mark.parametrize(
    ("argument", "proposed"),
    [
        ("enive=cafe", "envie"),
        ("envie=caffe", "cafe"),
        ("envie", "fait=réponse"),
        ("envie=", "the"),
        ("=cafe", "envie"),
        ("Envie=cafe", "envie"),
    ],
)
def test_a_bad_argument_is_said_with_the_closest_names(
    wizard: Wizard, argument: str, proposed: str
) -> None:
    done = wizard("decide", argument)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert proposed in done.stderr


def test_a_fact_given_twice_is_refused(wizard: Wizard) -> None:
    done = wizard("decide", "envie=cafe", "envie=the")
    assert (done.returncode, done.stdout) == (2, "")
    assert "deux fois" in done.stderr


def test_check_prints_the_figures(wizard: Wizard, coffee_states: list[State]) -> None:
    done = wizard("check")
    assert done.returncode == 0
    outcomes = [len(state.path) for state in coffee_states if state.row is not None]
    assert f"états (pages)         {len(coffee_states)}" in done.stdout
    assert f"chemins complets      {len(outcomes)}" in done.stdout
    assert f"chemin le plus long   {max(outcomes)} questions" in done.stdout
    assert f"chemin le plus court  {min(outcomes)} question" in done.stdout


def test_the_site_s_journey_is_the_one_checked_by_default(
    capsys: pytest.CaptureFixture[str], every_state: list[State]
) -> None:
    assert main(["check"]) == 0
    assert f"états (pages)         {len(every_state)}" in capsys.readouterr().out


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the coffee machine, for a test to change."""
    return Path(shutil.copytree(ROOT / COFFEE, tmp_path / "parcours"))


def test_check_refuses_a_broken_journey(copied: Path) -> None:
    """One word wrong: exit 1, and file:line: what: how to mend it."""
    rules = copied / "rules.toml"
    text = rules.read_text(encoding="utf-8").replace('badge = "oui"', 'badge = "ouie"', 1)
    rules.write_text(text, encoding="utf-8")
    relative = os.path.relpath(copied, ROOT)
    command = [sys.executable, "-m", "wizard", "--journey", f"{relative}/", "check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    line = text.splitlines().index('when.badge = "ouie"') + 1
    said = "pour le fait « badge », la réponse « ouie »"
    assert done.stderr.startswith(f"{relative}/rules.toml:{line}: {said}")
    assert "« oui »" in done.stderr


def test_cases_are_written_beside_the_journey(
    copied: Path, capsys: pytest.CaptureFixture[str], coffee: Compiled
) -> None:
    assert main(["--journey", str(copied), "cases"]) == 0
    expected = cases(coffee.table)
    assert (copied / "parcours.csv").read_text(encoding="utf-8") == expected
    assert (copied / "lecture.md").read_text(encoding="utf-8") == reading(coffee)
    count = expected.count("\n") - 1
    assert capsys.readouterr().out == f"parcours.csv et lecture.md : {count} chemins\n"


NEW = [
    "new",
    "profession",
    "barista",
    "--label",
    "Barista",
    "--authority",
    "x",
    "--source",
    "y",
    "--group",
    "z",
    "--dry-run",
]


@pytest.mark.parametrize("command", [["build"], ["lock"], ["serve"], ["check", "--site"], NEW])
def test_the_site_is_that_of_its_own_journey_only(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--journey", COFFEE, *command])
    assert raised.value.code == 2
    assert "--journey : cette commande" in capsys.readouterr().err
