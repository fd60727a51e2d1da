"""The same sources give the same bytes, whatever the day, the folder, the zone, the umask."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wizard.project import EPOCH, ROOT, source_date

BUILD = """
import os, sys, time_machine
os.umask(int(sys.argv[2], 8))
from wizard.__main__ import main
with time_machine.travel(sys.argv[1], tick=True):
    sys.exit(main(["build"]))
"""


def copied(folder: Path) -> Path:
    """The project's own files, as they are now, in another folder."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others"]
    done = subprocess.run(
        [*command, "--exclude-standard"], capture_output=True, text=True, check=True
    )
    for name in filter(None, done.stdout.split("\0")):
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


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
