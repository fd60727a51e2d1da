"""The same sources give the same bytes, whatever the day, the folder, the zone, the umask."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publish.copies import copied
from wizard.project import EPOCH, source_date

BUILD = """
import os, sys, time_machine
os.umask(int(sys.argv[2], 8))
from wizard.__main__ import main
with time_machine.travel(sys.argv[1], tick=True):
    sys.exit(main(["build"]))
"""


def built(folder: Path, day: str, zone: str, umask: str) -> dict[str, str]:
    """The files of a site built in a folder on a day: name to digest of its bytes."""
    environment = os.environ | {EPOCH: str(source_date()), "TZ": zone, "PYTHONHASHSEED": umask}
    command = [sys.executable, "-c", BUILD, day, umask]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_two_builds_are_identical(tmp_path: Path) -> None:
    one = built(copied(tmp_path / "ici"), "2026-10-25T02:30:00", "UTC", "022")
    other = built(copied(tmp_path / "un autre dossier"), "2028-02-29", "Pacific/Noumea", "077")
    assert one == other
    assert "sitemap.xml.gz" in one
