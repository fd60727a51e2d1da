"""The project in another folder, for its commands to be run there."""

import shutil
import subprocess
from pathlib import Path

from wizard.project import ROOT


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
