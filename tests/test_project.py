"""The date of a build: the same for all who build a commit."""

import os
import subprocess
from datetime import date
from pathlib import Path

import time_machine

from tests.conftest import COFFEE
from wizard.project import EPOCH, ROOT, Project, source_date, source_day, today

LEAP = 1_709_164_801  # 2024-02-29T00:00:01Z


def commit(folder: Path, moment: int) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@exemple.invalid"]
    when = {"GIT_AUTHOR_DATE": f"{moment} +0000", "GIT_COMMITTER_DATE": f"{moment} +0000"}
    (folder / "page.md").write_text("texte", encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "un"]):
        subprocess.run(["git", "-C", str(folder), *command], check=True, env=os.environ | when)


def test_the_environment_decides_first(tmp_path: Path) -> None:
    assert source_date({EPOCH: "86400"}, tmp_path) == 86400
    assert source_day({EPOCH: "86400"}, tmp_path) == date(1970, 1, 2)


def test_then_the_commit_whatever_the_day(tmp_path: Path) -> None:
    commit(tmp_path, LEAP)
    for moment in ("2026-11-24", "2028-11-24"):
        with time_machine.travel(moment):
            assert source_date({}, tmp_path) == LEAP
            assert source_day({}, tmp_path) == date(2024, 2, 29)


def test_without_history_the_day_it_is(tmp_path: Path) -> None:
    for moment in ("2028-02-29T12:00:00", "2026-10-25T01:30:00"):
        with time_machine.travel(moment):
            assert source_day({}, tmp_path) == today()


def test_a_journey_may_have_pages_of_its_own() -> None:
    assert "mode-d-emploi.md" in Project(ROOT, COFFEE).pages()
    assert "mode-d-emploi.md" not in Project(ROOT).pages()
    assert "guides/boisson.md" in Project(ROOT, COFFEE).pages()


def test_journeys_share_the_interface_s_words() -> None:
    assert (
        Project(ROOT, COFFEE).journey_files()["words/fr.toml"]
        == (Project(ROOT).journey_files()["words/fr.toml"])
    )
