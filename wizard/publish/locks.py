"""Published addresses never break: addresses.lock lists them, the build compares.

An address that leaves the site needs a redirection in mkdocs.yml; a new one joins the list
with `python -m wizard lock`, in the same commit as the page.
"""

from collections.abc import Iterable
from pathlib import Path

from wizard.authoring.load import FOLDER
from wizard.authoring.read.problems import Problem
from wizard.project import ROOT

LOCK = ROOT / FOLDER / "addresses.lock"

_HEADER = (
    "# Les adresses publiées, une par ligne, relatives à la racine du site.\n"
    "# Écrit par « python -m wizard lock ». N’effacez rien à la main.\n"
)


def published(lock: Path = LOCK) -> list[str]:
    """The addresses of the lock file, sorted; none when the file does not exist yet."""
    if not lock.is_file():
        return []
    lines = lock.read_text(encoding="utf-8").splitlines()
    return sorted(line for line in lines if line and not line.startswith("#"))


def disappeared(current: Iterable[str], redirected: Iterable[str], lock: Path = LOCK) -> list[str]:
    """The published addresses that neither exist any more nor are redirected."""
    return sorted(set(published(lock)) - set(current) - set(redirected))


def problems(current: Iterable[str], redirected: Iterable[str], lock: Path = LOCK) -> list[Problem]:
    """What to mend for each published address that breaks."""
    lines = lock.read_text(encoding="utf-8").splitlines() if lock.is_file() else []
    cure = "rétablissez la page, ou redirigez-la dans mkdocs.yml (redirect_maps)"
    return [
        Problem(
            lock.relative_to(ROOT).as_posix(),
            lines.index(address) + 1,
            f"l’adresse publiée « {address} » a disparu",
            cure,
            "address-gone",
        )
        for address in disappeared(current, redirected, lock)
    ]


def write(current: Iterable[str], lock: Path = LOCK) -> list[str]:
    """Add the site's addresses to the lock file; those already there stay. Returns the new."""
    before = published(lock)
    every = sorted({*before, *current})
    lock.write_text(_HEADER + "".join(f"{address}\n" for address in every), encoding="utf-8")
    return sorted(set(every) - set(before))
