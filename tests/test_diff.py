"""The command « diff »: folders, revisions of a repository, formats, exit codes."""

import json
import os
import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

import pytest

from tests.conftest import COFFEE
from wizard.__main__ import main
from wizard.commands import diff
from wizard.project import ROOT, Project

EDIT = ("C’est le bouton vert.", "C’est le bouton vert, à droite.")


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A copy of the coffee machine in which one sentence changes."""
    folder = Path(shutil.copytree(ROOT / COFFEE, tmp_path / "parcours"))
    edit(folder)
    return folder


def edit(folder: Path) -> None:
    path = folder / "procedures/boisson.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(*EDIT), encoding="utf-8")


def test_two_folders_that_say_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", COFFEE, f"{COFFEE}/"]) == diff.SAME == 0
    assert capsys.readouterr().out == "Rien ne change pour les lecteurs.\n"


def test_two_folders_that_differ(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", COFFEE, str(edited)]) == diff.DIFFERENT == 1
    assert "C’est le bouton vert, à droite." in capsys.readouterr().out
    assert main(["diff", COFFEE, str(edited), "--format", "markdown"]) == 1
    assert capsys.readouterr().out.startswith("## Textes\n\n- «")
    assert main(["diff", COFFEE, str(edited), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["part"] for one in found["texts"]] == ["etapes"]


@pytest.mark.parametrize("wrong", ["pas-une-revision", "broken"])
def test_a_version_that_cannot_be_read_is_an_error(
    wrong: str, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if wrong == "broken":
        (edited / "rules.toml").write_text("[[rule]", encoding="utf-8")
        wrong = str(edited)
    assert main(["diff", COFFEE, wrong]) == diff.WRONG == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert wrong in printed.err


def test_two_revisions_of_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The journey and the pages as git has them, whatever the working tree has become."""
    journeys = tmp_path / "wizard/journeys"
    folder = Path(shutil.copytree(ROOT / COFFEE, journeys / "cps"))
    shutil.move(folder / "docs", tmp_path / "docs")
    shutil.copytree(ROOT / "wizard/journeys/words", journeys / "words")
    commit(tmp_path, "first")
    edit(folder)
    page = tmp_path / "docs/panne.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nEncore un mot.\n", encoding="utf-8")
    commit(tmp_path, "second")
    (folder / "rules.toml").unlink()
    project = Project(tmp_path)

    def between(old: str, new: str, record: str = "") -> int:
        options = Namespace(old=old, new=new, format="json", record=record)
        return diff.run(options, project)

    assert between("first", "first") == 0
    assert capsys.readouterr().err == ""
    assert between("first", "second") == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["part"] for one in found["texts"]] == ["etapes"]
    assert [one["name"] for one in found["others"]] == ["panne.md"]
    # What is the same is no release; what differs is one.
    between("first", "first", "Rien")
    assert not (folder / "releases.toml").exists()
    between("first", "second", "Un bouton")
    assert 'title = "Un bouton"' in (folder / "releases.toml").read_text(encoding="utf-8")


def commit(folder: Path, name: str) -> None:
    """Commit all of a folder under a tag of that name."""
    identity = ["-c", "user.name=a", "-c", "user.email=a@exemple.invalid"]
    commands = (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", name], ["tag", name])
    for command in commands:
        subprocess.run(["git", "-C", str(folder), *command], check=True, env=os.environ)
