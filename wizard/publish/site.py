"""The whole site, built in one go or not at all."""

import logging
import os
import shutil
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from wizard.authoring.read.problems import JourneyError
from wizard.project import ROOT
from wizard.publish import checks
from wizard.publish.packed import pack

# The plugins announce MkDocs 2 at each build; the version is pinned below it.
os.environ |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def build_site(folder: Path, interpreter: str = "micropython", root: Path = ROOT) -> Path:
    """Build the site of a project into a folder, checked, and return the folder.

    The folder changes only once everything is right. Raises mkdocs.exceptions.Abort when MkDocs
    refuses something, warnings included, and JourneyError when a check does.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        fresh = Path(temporary) / "site"
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(fresh))
        config.plugins["assistant"].config["interpreter"] = interpreter
        config.plugins.on_startup(command="build", dirty=False)
        # MkDocs counts the warnings it would show: strict is nothing when it shows none.
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        build(config)
        found = checks.problems(fresh)
        if found:
            raise JourneyError(found)
        pack(fresh)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    return folder
