"""The command line, as its users run it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from wizard.__main__ import main
from wizard.project import ROOT


class Done(NamedTuple):
    """What a command left: its exit code, what it printed, what it complained of."""

    returncode: int
    stdout: str
    stderr: str


Wizard = Callable[..., Done]


@pytest.fixture
def wizard(capsys: pytest.CaptureFixture[str]) -> Wizard:
    """Runs a command in this process, which is the quicker."""

    def run(*arguments: str) -> Done:
        code = main(arguments)
        printed = capsys.readouterr()
        return Done(code, printed.out, printed.err)

    return run


def test_python_runs_it_and_gives_its_exit_code() -> None:
    command = [sys.executable, "-m", "wizard", "decide", "besoin=cartes"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "carte" in done.stderr


def test_decide_names_the_next_question(wizard: Wizard) -> None:
    done = wizard("decide", "besoin=coordonnees", "autorite=ars")
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert json.loads(done.stdout) == {
        "question": "rpps",
        "answers": ["oui", "non", "ne-sais-pas"],
    }


def test_decide_names_the_procedure_and_what_decided_it(wizard: Wizard) -> None:
    done = wizard("decide", "incident=perdue", "rpps=oui", "besoin=carte")
    assert done.returncode == 0
    assert json.loads(done.stdout) == {
        "procedure": "ans-carte",
        "because": ["besoin=carte", "incident=perdue"],
    }


@pytest.mark.parametrize(
    ("argument", "proposed"),
    [
        ("besion=carte", "besoin"),
        ("besoin=cartes", "carte"),
        ("besoin", "besoin=coordonnees"),
        ("besoin=", "coordonnees"),
        ("=carte", "besoin"),
        ("Besoin=carte", "besoin"),
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
    done = wizard("decide", "besoin=carte", "besoin=e-cps")
    assert (done.returncode, done.stdout) == (2, "")
    assert "deux fois" in done.stderr


def test_check_prints_the_figures(wizard: Wizard) -> None:
    done = wizard("check")
    assert done.returncode == 0
    assert "états (pages)         83" in done.stdout
    assert "chemins complets      68" in done.stdout
    assert "6 questions" in done.stdout


def test_check_refuses_a_broken_journey(tmp_path: Path) -> None:
    """A copy of the program with one word wrong: exit 1, and file:line: what: how to mend it."""
    import shutil

    shutil.copytree(ROOT / "wizard", tmp_path / "wizard")
    rules = tmp_path / "wizard/journeys/cps/rules.toml"
    rules.write_text(rules.read_text().replace('rpps = "non"', 'rpps = "nom"', 1))
    command = [sys.executable, "-m", "wizard", "check"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    line = rules.read_text().splitlines().index('when.rpps = "nom"') + 1
    assert done.stderr.startswith(
        f"wizard/journeys/cps/rules.toml:{line}: pour le fait « rpps », la réponse « nom »"
    )
    assert "« non »" in done.stderr
