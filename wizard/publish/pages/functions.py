"""The functions a page of docs/ may call, besides `ref`, `guide` and `assistant`."""

from collections.abc import Callable

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from wizard.authoring.compile import Compiled
from wizard.authoring.text.references import parse
from wizard.authoring.text.words import date_said
from wizard.engine.address import print_path
from wizard.publish.pages import (
    assistance,
    codes,
    glossary,
    guide,
    guides,
    letter,
    register,
    releases,
    sources,
)
from wizard.publish.pages.decision_map import decision_map
from wizard.publish.pages.poster import poster
from wizard.view.html import escape, tag
from wizard.view.question import answers_list


def root(page: Page) -> str:
    """The relative address of the site's root, seen from a page ("" at the root)."""
    relative = get_relative_url(".", page.url)
    return "" if relative in (".", "./") else relative.rstrip("/") + "/"


def functions(journey: Compiled, page: Page) -> dict[str, Callable[..., str]]:
    """The functions, given the journey and the page itself:

    - `demarche()`: all that the procedure of the page's front matter says, in every variant;
      `demarche("besoin=carte incident=perdue")`: in the variants of these answers only;
    - `accueil_fiches()`: the guides, by need;
    - `premiere_question()`: the first question's answers, as links;
    - `date_du_parcours()`: the date of the procedure checked longest ago;
    - `modele_de_lettre()`: the messages of that procedure, with blanks;
    - `boite_code()`: the field where a code is typed; `codes()`: all of them;
    - `assistance_situations()`: every situation with its outcome, for those who help;
    - `affiche()`: the whole decision as one poster;
    - `carte_de_la_decision()`: the whole decision as a drawing, and as lists;
    - `changements()`: what changed at each release;
    - `glossaire()`, `chiffres_du_registre()`, `faits()`, `sources()`: the reference pages.
    """
    base = root(page)
    written = journey.written

    def demarche(wanted: str = "") -> str:
        id, answers = str(page.meta["demarche"]), parse(written.answers(), wanted)
        if guide.by_profession(journey, id, answers):
            page.meta["template"] = "whose.html"
            page.meta["connues"] = print_path(guide.known(journey, id, answers))
        return guide.guide(journey, id, answers, base)

    return {
        "demarche": demarche,
        "accueil_fiches": lambda: guides.by_need(written, base),
        "premiere_question": lambda: first_question(journey, base),
        "date_du_parcours": lambda: date_said(
            written.words, min(p.checked for p in written.procedures.values())
        ),
        "modele_de_lettre": lambda: letter.letters(journey.content, str(page.meta["demarche"])),
        "boite_code": lambda: codes.box(journey, base),
        "codes": lambda: codes.listed(journey, base),
        "assistance_situations": lambda: assistance.situations(journey, base),
        "affiche": lambda: poster(journey, base),
        "carte_de_la_decision": lambda: decision_map(journey, base),
        "changements": lambda: releases.page(journey, base),
        "glossaire": lambda: glossary.page(written),
        "chiffres_du_registre": lambda: register.counts(written),
        "faits": lambda: register.facts(written, base),
        "sources": lambda: sources.every(written),
    }


def first_question(journey: Compiled, base: str) -> str:
    """The first question as a part of a page, `base` being the root's relative address."""
    asked = journey.content.questions[0]
    heading = tag("h2", [("id", "titre")], escape(asked.text))
    answers = answers_list(journey.content, asked, base + "assistant/")
    attributes = [("class", "question"), ("data-question", asked.id)]
    return tag("section", attributes, heading + answers) + "\n"
