"""References in texts and pages: every `{{ ref("…") }}` and its like names what exists."""

from collections.abc import Callable, Iterable, Iterator

from wizard.authoring.check import directory
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.text import decoded
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import Functions, expand, mistakes
from wizard.authoring.text.references import references

# What pages may call besides `references`, without an argument: publishing defines them.
PAGE_FUNCTIONS = (
    *("affiche", "annuaire_ars", "annuaire_ordres", "annuaire_organismes"),
    *("annuaire_territoires", "chiffres_du_registre", "date_du_parcours", "demarche", "faits"),
    *("glossaire", "modele_de_lettre", "premiere_question", "sources"),
)


def problems(journey: Journey) -> Iterator[Problem]:
    """The wrong references of the procedures, the glossary, the directory and the pages."""
    functions = references(journey)
    for id, procedure in journey.procedures.items():
        yield from _in_file(journey.procedure_files[id], procedure.texts(), functions)
    terms = [(("term", n, "text"), term.text) for n, term in enumerate(journey.terms)]
    yield from _in_file(journey.glossary_file, terms, functions)
    yield from _in_file(journey.directory_file, directory.texts(journey), functions)
    yield from in_pages(journey, lambda _: "")


def in_pages(journey: Journey, hote: Callable[[str], str]) -> Iterator[Problem]:
    """The wrong references of the pages; `hote` says a line of the site's settings, which are
    no part of the journey."""
    functions: Functions = references(journey) | dict.fromkeys(PAGE_FUNCTIONS, lambda: "")
    functions["hote"] = hote
    for name, page in journey.pages.items():
        for error in mistakes(decoded(page), functions):
            yield Problem(f"docs/{name}", error.line, error.what, error.cure, error.id)


def _in_file(
    located: Located, texts: Iterable[tuple[Place, str]], functions: Functions
) -> Iterator[Problem]:
    for place, text in texts:
        found = list(mistakes(text, functions))
        for error in found:
            yield mistake(error.id, located, place, error.what, error.cure)
        if not found:
            shown = expand(text, functions).replace("{racine}", "")
            if "{" in shown or "}" in shown:
                what = "une accolade est restée seule dans ce texte"
                yield mistake("brace-alone", located, place, what, 'écrivez {{ fonction("…") }}')
