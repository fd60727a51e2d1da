"""The project on disk and in time: the only file that knows a path or reads a clock."""

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from wizard.authoring.load import FOLDER

ROOT = Path(__file__).parent.parent

# https://reproducible-builds.org/specs/source-date-epoch/
EPOCH = "SOURCE_DATE_EPOCH"


def source_date(environment: Mapping[str, str] = os.environ, root: Path = ROOT) -> int:
    """When the sources were last changed, in seconds since 1970: what is built is a function of
    the commit, whatever the day it is built on.

    `SOURCE_DATE_EPOCH`, else the date of the last commit, else (no git) the start of today.
    """
    if environment.get(EPOCH):
        return int(environment[EPOCH])
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct", "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        done = None
    if done is not None and done.stdout.strip():
        return int(done.stdout)
    return int(datetime.combine(today(), datetime.min.time(), UTC).timestamp())


def source_day(environment: Mapping[str, str] = os.environ, root: Path = ROOT) -> date:
    """The day of `source_date`, in UTC: the same for all who build a commit."""
    return datetime.fromtimestamp(source_date(environment, root), UTC).date()


def today() -> date:
    """The day it is here: for the commands whose answer depends on it, never for a build."""
    return datetime.now().astimezone().date()


class Project(NamedTuple):
    """The project in the folder `root`, and the folder of one of its journeys, from there."""

    root: Path
    journey: str = FOLDER

    def journey_files(self) -> dict[str, bytes]:
        """The journey's files, by name relative to its folder: « procedures/ordre.toml », and
        the interface's sentences: « words/fr.toml »."""
        journeys = self.root / "wizard" / "journeys"
        words = {f"words/{name}": text for name, text in contents(journeys / "words", "*").items()}
        return contents(self.root / self.journey, "*") | words

    def pages(self) -> dict[str, bytes]:
        """The pages written by hand, by name relative to docs/: « guides/ordre.md ». They are
        the site's, unless the journey has a folder docs/ of its own."""
        own = self.root / self.journey / "docs"
        return contents(own if own.is_dir() else self.root / "docs", "*.md")

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files of the journey by name relative to its folder, and pages: « docs/… »."""
        for name, content in files.items():
            path = self.root / (name if name.startswith("docs/") else f"{self.journey}/{name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    """The files below a folder whose names fit, by name relative to it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob(pattern))
        if path.is_file()
    }
