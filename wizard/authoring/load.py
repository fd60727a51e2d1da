"""Read and check the journey's files: all the mistakes of a stage at once, or the journey."""

from pathlib import Path

from wizard.authoring import check
from wizard.authoring.check import shape
from wizard.authoring.read import illustrations
from wizard.authoring.read.problems import JourneyError, Problem
from wizard.authoring.read.schema import (
    Directory,
    Facts,
    Glossary,
    Ledger,
    Procedure,
    Professions,
    Rules,
    Strict,
)
from wizard.authoring.read.toml import Located, read
from wizard.authoring.read.written import Journey

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "wizard/journeys/cps"
DOCS = ROOT / "docs"


def read_pages(docs: Path = DOCS) -> dict[str, bytes]:
    """The hand-written pages of a folder, by name relative to it."""
    return {page.relative_to(docs).as_posix(): page.read_bytes() for page in docs.rglob("*.md")}


def load(folder: Path = FOLDER, pages: dict[str, bytes] | None = None) -> Journey:
    """Read, validate and cross-check a journey's folder and the pages that say it, those of
    docs/ unless given.

    Raises JourneyError with every mistake of the first stage that has some: the shape of the
    files, then the stages of `check.ORDER`.
    """
    problems: list[Problem] = []

    def take[Model: Strict](name: str, model: type[Model]) -> tuple[Located, Model] | None:
        try:
            located = read(folder / name, (FOLDER / name).relative_to(ROOT).as_posix())
        except JourneyError as error:
            problems.extend(problem._replace(id="file-unreadable") for problem in error.problems)
            return None
        try:
            return located, shape.validated(located, model)
        except JourneyError as error:
            problems.extend(error.problems)
            return None

    facts = take("facts.toml", Facts)
    rules = take("rules.toml", Rules)
    professions = take("professions.toml", Professions)
    ledger = take("ledger.toml", Ledger)
    places = take("directory.toml", Directory)
    glossary = take("glossary.toml", Glossary)
    procedures = {
        path.stem: take(f"procedures/{path.name}", Procedure)
        for path in sorted((folder / "procedures").glob("*.toml"))
    }
    found = {id: taken for id, taken in procedures.items() if taken is not None}
    if problems or not (facts and rules and professions and ledger and places and glossary):
        raise JourneyError(problems)
    drawings = illustrations.read(folder)
    written = read_pages() if pages is None else pages
    journey = Journey(facts, rules, professions, ledger, places, glossary, found, drawings, written)
    check.all_stages(journey)
    return journey
