"""Where the project's files are. Only this module turns folders into plain values: what reads,
checks and proves a journey knows no path."""

from pathlib import Path
from typing import NamedTuple

from wizard.authoring.load import FOLDER

ROOT = Path(__file__).parent.parent


class Project(NamedTuple):
    """The project in the folder `root`."""

    root: Path

    def journey_files(self) -> dict[str, bytes]:
        """The journey's files, by name relative to its folder: « procedures/ordre.toml »."""
        return contents(self.root / FOLDER, "*")

    def pages(self) -> dict[str, bytes]:
        """The site's pages written by hand, by name relative to docs/: « guides/ordre.md »."""
        return contents(self.root / "docs", "*.md")


def contents(folder: Path, pattern: str) -> dict[str, bytes]:
    """The files below a folder whose names fit, by name relative to it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob(pattern))
        if path.is_file()
    }
