"""`python -m wizard diff`: whose procedure, or whose words, change from one version to another."""

import argparse
import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path

from wizard.authoring.check import BEFORE_CODES
from wizard.authoring.compare import compare, record
from wizard.authoring.compare.say import Speaker
from wizard.authoring.compile import Compiled, compiled
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError
from wizard.project import Project, source_day, today

FORMATS = ("text", "markdown", "json")

# Exit codes, those of diff(1).
SAME, DIFFERENT, WRONG = 0, 1, 2

_WORDS = "words/"


class VersionError(Exception):
    """A version that cannot be read; the text is for the user."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    version = "un dossier de parcours, ou une révision git de ce dépôt"
    parser.add_argument("old", metavar="AVANT", help=version)
    parser.add_argument("new", metavar="APRÈS", help=version)
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="text par défaut")
    title = f"l’ajouter sous ce titre à {record.NAME}, daté d’aujourd’hui"
    parser.add_argument("--record", metavar="TITRE", help=title)


def run(options: argparse.Namespace, project: Project) -> int:
    """Print what changes, and record it when asked. Returns 0 when nothing does, 1 when something
    does, 2 when one of the versions cannot be read, which is said on the standard error."""
    try:
        old, new = version(project, options.old), version(project, options.new)
    except (VersionError, JourneyError) as error:
        print(error, file=sys.stderr)
        return WRONG
    changes = compare(old, new)
    speaker = Speaker(old, new)
    says = {"text": speaker.text, "markdown": speaker.markdown, "json": speaker.json}
    print(says[options.format](changes))
    if options.record and not changes.nothing():
        before = project.journey_files().get(record.NAME, b"").decode()
        after = record.recorded(before, today(), options.record, speaker.chapters(changes))
        project.write({record.NAME: after.encode()})
    return SAME if changes.nothing() else DIFFERENT


def version(project: Project, name: str) -> Compiled:
    """A version of the journey: a folder, else what git has of it at a revision. The sentences
    of the interface are today's: they are no part of what is compared.
    Codes are not either: a version may wait for its own.

    Raises VersionError when there is neither, JourneyError when the journey has mistakes.
    """
    today = {
        file: content
        for file, content in project.journey_files().items()
        if file.startswith(_WORDS)
    }
    if Path(name).is_dir():
        there = Project(project.root, str(Path(name).absolute()))
        files, pages = there.journey_files(), there.pages()
    else:
        files, pages = _at_revision(project, name)
    return compiled(
        load({**files, **today}, pages, name.rstrip("/"), BEFORE_CODES), "", source_day()
    )


def _at_revision(project: Project, revision: str) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The journey's files and the pages that say it, at a revision of the repository."""
    command = ["git", "-C", str(project.root), "archive", "--format=tar", revision, "--"]
    # From the root, however the journey was named.
    folder = os.path.relpath(project.root / project.journey, project.root)
    done = subprocess.run([*command, folder, "docs"], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        what = f"« {revision} » n’est ni un dossier, ni une révision qui a ce parcours"
        raise VersionError(f"{what} ({said[0] if said else 'git'})")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        every = {
            member.name: taken.read()
            for member in archive.getmembers()
            if (taken := archive.extractfile(member)) is not None
        }
    files = _below(every, folder)
    own = _below(files, "docs")
    pages = own or _below(every, "docs")
    return files, {name: text for name, text in pages.items() if name.endswith(".md")}


def _below(files: dict[str, bytes], folder: str) -> dict[str, bytes]:
    start = f"{folder}/"
    return {name.removeprefix(start): f for name, f in files.items() if name.startswith(start)}
