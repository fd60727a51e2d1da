"""Read and check the journey's files: all the mistakes of a stage at once, or the journey."""

import re

from wizard.authoring import check
from wizard.authoring.check import shape
from wizard.authoring.read import illustrations
from wizard.authoring.read.assistance import Assistance
from wizard.authoring.read.codes import Codes, CodeWords
from wizard.authoring.read.facts import Glossary, Ledger
from wizard.authoring.read.guides import Guides
from wizard.authoring.read.places import Directory
from wizard.authoring.read.problems import JourneyError, Problem
from wizard.authoring.read.releases import Releases
from wizard.authoring.read.schema import Facts, Fields, Procedure, Professions, Rules, Strict
from wizard.authoring.read.toml import Located, read
from wizard.authoring.read.words import Words
from wizard.authoring.read.written import Written

# The folders of the published journey and of the sentences all journeys share, from the
# repository's root: terminals make links of whole paths.
FOLDER = "wizard/journeys/cps"
_SHARED = "wizard/journeys"


def load(
    files: dict[str, bytes],
    pages: dict[str, bytes],
    folder: str = FOLDER,
    stages: check.Stages = check.ORDER,
) -> Written:
    """Read, validate and cross-check a journey's files, given by name relative to its folder,
    and the pages written by hand that say it, by name relative to docs/. Messages say paths in
    `folder`.

    Raises JourneyError with every mistake of the first stage that has some: the shape of the
    files, then these stages.
    """
    problems: list[Problem] = []

    def path(name: str) -> str:
        return f"{_SHARED if name.startswith('words/') else folder}/{name}"

    def take[Model: Strict](name: str, model: type[Model]) -> tuple[Located, Model] | None:
        if name not in files:
            what, cure = (
                "le fichier n’existe pas",
                "créez-le, ou rétablissez-le depuis l’historique",
            )
            problems.append(Problem(path(name), 1, what, cure, "file-missing"))
            return None
        try:
            located = read(files[name], path(name))
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
    fields = take("fields.toml", Fields)
    words = take("words/fr.toml", Words)
    guides = take("guides.toml", Guides)
    # A journey never published has none yet.
    releases = take("releases.toml", Releases) if "releases.toml" in files else None
    codes = take("codes.toml", Codes)
    code_words = take("words/codes.toml", CodeWords)
    assistance = take("assistance.toml", Assistance)
    procedures = {
        match[1]: take(name, Procedure)
        for name in sorted(files)
        if (match := re.fullmatch(r"procedures/([^/]+)\.toml", name))
    }
    found = {id: taken for id, taken in procedures.items() if taken is not None}
    if problems or not (facts and rules and professions and ledger and places and glossary):
        raise JourneyError(problems)
    if not (fields and words and guides and codes and code_words and assistance):
        raise JourneyError(problems)
    written = Written(
        facts,
        rules,
        professions,
        ledger,
        places,
        glossary,
        fields,
        words,
        guides,
        releases[1] if releases else Releases(),
        codes,
        code_words,
        assistance,
        found,
        illustrations.read(files),
        pages,
    )
    check.all_stages(written, stages)
    return written
