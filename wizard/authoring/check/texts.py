"""References in texts and pages: every `{{ ref("…") }}` and its like names what exists."""

from collections.abc import Callable, Iterable, Iterator

from wizard.authoring.check import directory
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.text import decoded
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import Functions, expand, mistakes
from wizard.authoring.text.references import parse, references

# What pages may call besides `references`, without an argument: publishing defines them.
PAGE_FUNCTIONS = (
    *("accueil_fiches", "affiche", "annuaire_ars", "annuaire_ordres", "annuaire_organismes"),
    *("annuaire_territoires", "assistance_situations", "boite_code", "carte_de_la_decision"),
    *("changements", "chiffres_du_registre", "codes", "date_du_parcours", "faits", "glossaire"),
    *("modele_de_lettre", "premiere_question", "sources"),
)


def problems(written: Written) -> Iterator[Problem]:
    """The wrong references of the procedures, the glossary, the directory and the pages."""
    functions = references(written)
    for id, procedure in written.procedures.items():
        yield from _in_file(written.procedure_files[id], procedure.texts(), functions)
        calls = [
            (("action", n, "assistant"), f'{{{{ assistant("{action.assistant}", "…") }}}}')
            for n, action in enumerate(procedure.action)
            if action.assistant is not None
        ]
        yield from _in_file(written.procedure_files[id], calls, functions)
    terms = [(("term", n, "text"), term.text) for n, term in enumerate(written.terms)]
    yield from _in_file(written.glossary_file, terms, functions)
    yield from _in_file(written.directory_file, directory.texts(written), functions)
    yield from in_pages(written, lambda _: "")


def in_pages(written: Written, hote: Callable[[str], str]) -> Iterator[Problem]:
    """The wrong references of the pages; `hote` says a line of the site's settings, which are
    no part of the journey."""
    functions: Functions = references(written) | dict.fromkeys(PAGE_FUNCTIONS, lambda: "")
    answers = written.answers()

    def demarche(wanted: str = "") -> str:
        parse(answers, wanted)
        return ""

    functions |= {"demarche": demarche, "hote": hote}
    for name, page in written.pages.items():
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
