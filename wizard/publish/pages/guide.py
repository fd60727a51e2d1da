"""The parts of hand-written pages that come from the journey."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import takewhile

from bs4 import BeautifulSoup
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from wizard.authoring.check.table import procedure_texts
from wizard.authoring.read.illustrations import figure
from wizard.authoring.read.schema import Rule, Step
from wizard.authoring.read.schema import Source as LedgerSource
from wizard.authoring.read.written import Journey as Sources
from wizard.authoring.text.expand import shown
from wizard.authoring.text.references import french_date, parse
from wizard.engine.address import print_path
from wizard.engine.decide import change, resolve
from wizard.engine.journey import Item, Journey, Procedure
from wizard.publish.pages import glossary, register
from wizard.publish.pages.poster import poster
from wizard.view import letter
from wizard.view import page as view
from wizard.view.html import attribute, escape


def root(page: Page) -> str:
    """The relative address of the site's root, seen from a page ("" at the root)."""
    relative = get_relative_url(".", page.url)
    return "" if relative in (".", "./") else relative.rstrip("/") + "/"


def functions(sources: Sources, engine: Journey, page: Page) -> dict[str, Callable[..., str]]:
    """The functions a page may call besides `ref`, `guide` and `assistant`:

    - `demarche()`: all that the procedure of the page's front matter says, in every variant;
      `demarche("besoin=carte incident=perdue")`: in the variants of these answers only;
    - `premiere_question()`: the first question's answers, as links;
    - `date_du_parcours()`: the date of the procedure checked longest ago;
    - `modele_de_lettre()`: the messages of that procedure, with blanks;
    - `affiche()`: the whole decision as one poster;
    - `glossaire()`, `chiffres_du_registre()`, `faits()`, `sources()`: the reference pages.
    """
    today = date.today()
    base = root(page)

    def demarche(wanted: str = "") -> str:
        id = str(page.meta["demarche"])
        answers = parse(sources.answers(), wanted)
        return _procedure(sources, engine, id, answers, base)

    def premiere_question() -> str:
        fact = engine.facts[0]
        answers = view.answers_list(engine, fact, base + "assistant/")
        heading = f'<h2 id="titre">{escape(fact.question)}</h2>'
        return f'<section class="question" data-question="{fact.id}">{heading}{answers}</section>\n'

    def date_du_parcours() -> str:
        return french_date(min(p.checked for p in sources.procedures.values()))

    return {
        "modele_de_lettre": lambda: _letters(engine.procedure(str(page.meta["demarche"]))),
        "glossaire": lambda: glossary.page(sources),
        "chiffres_du_registre": lambda: register.counts(sources, today),
        "sources": lambda: _every_source(sources),
        "faits": lambda: register.facts(sources, base, today),
        "demarche": demarche,
        "premiere_question": premiere_question,
        "date_du_parcours": date_du_parcours,
        "affiche": lambda: poster(engine, base),
    }


def _procedure(
    sources: Sources, engine: Journey, id: str, answers: list[tuple[str, str]], base: str
) -> str:
    procedure = engine.procedure(id)
    written = sources.procedures[id].step
    steps = [step for step in _illustrated(sources, procedure.steps, written) if step.fits(answers)]
    variants = _variants(sources, engine, procedure, steps, answers)
    concerns = _concerns(sources, engine, id, answers)
    failures = _failures(sources, engine, procedure, answers)
    parts = [
        view.section("concerne", "Cette fiche vous concerne si…", concerns),
        view.around_steps(procedure, answers, variants, base),
        view.section("echec", "Ça n’a pas marché", failures),
    ]
    content = "".join(parts).replace("{racine}", base)
    return f'<div class="fiche">{content}</div>\n'


def sources_of(sources: Sources, id: str) -> str:
    """The last part of a guide: where its facts come from."""
    return view.section("sources", "Sources", _sources(sources, id)) + "\n"


def contents(html: str) -> TableOfContents:
    """The table of contents of a page, headings that Markdown did not write included."""
    headings = BeautifulSoup(html, "html.parser").select("h2[id]")
    for heading in headings:
        for link in heading.select(".headerlink"):
            link.decompose()
    links = [AnchorLink(heading.get_text().strip(), str(heading["id"]), 2) for heading in headings]
    return TableOfContents(links)


def _accepts(when: dict[str, list[str]], answers: list[tuple[str, str]]) -> bool:
    """Whether conditions leave these answers possible."""
    return all(answer in when.get(fact, [answer]) for fact, answer in answers)


def _concerns(sources: Sources, engine: Journey, id: str, answers: list[tuple[str, str]]) -> str:
    """The rules that lead to a procedure with these answers, each a sentence made of its
    answers' clauses and a link to the place of the wizard it describes."""
    rows = ""
    given = dict(answers)
    for whole in sources.rules:
        if whole.procedure == id and _accepts(whole.when, answers):
            when = {f: [given[f]] if f in given else some for f, some in whole.when.items()}
            rule = whole.model_copy(update={"when": when})
            clauses = [
                _condition(engine, fact, some)
                for fact, some in rule.when.items()
                if len(some) < len(sources.answers()[fact])
            ]
            said = " et ".join([", ".join(clauses[:-1]), clauses[-1]] if clauses[1:] else clauses)
            rows += f'<li><a href="{{racine}}assistant/{_address(engine, rule)}">{said}</a></li>'
    return f"<ul>{rows}</ul>"


def _condition(engine: Journey, fact_id: str, accepted: list[str]) -> str:
    """« vous êtes médecin, sage-femme ou pharmacien »: the words all begin with said once."""
    fact = engine.fact(fact_id)
    clauses = [a.clause for a in fact.answers if a.id in accepted] if fact else accepted
    words = [clause.split(" ") for clause in clauses]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    start = [column[0] for column in same] if words[1:] else []
    rest = [" ".join(clause[len(start) :]) for clause in words]
    said = " ".join([*start, " ou ".join([", ".join(rest[:-1]), rest[-1]] if rest[1:] else rest)])
    return escape(said)


def _address(engine: Journey, rule: Rule) -> str:
    """The deepest state all the rule's conditions agree on."""
    wanted = [(fact, some[0]) for fact, some in rule.when.items() if len(some) == 1]
    return print_path(resolve(engine, wanted).path)


def _illustrated(sources: Sources, steps: list[Item], written: list[Step]) -> list[Item]:
    """The steps, with the drawings that only guides show."""
    return [
        Item(
            item.title,
            item.html + figure(sources.illustrations[step.illustration], step.caption or "")
            if step.illustration
            else item.html,
            item.only,
            item.go,
            item.forget,
        )
        for item, step in zip(steps, written, strict=True)
    ]


def _variants(
    sources: Sources,
    engine: Journey,
    procedure: Procedure,
    steps: list[Item],
    answers: list[tuple[str, str]],
) -> str:
    """The steps: once when they are the same for all, else under one heading per situation."""
    groups = list(_groups(sources, engine, procedure, steps, answers))
    if len(groups) == 1:
        return f'<ol class="etapes">{view.numbered(groups[0][1], 1, "h3")}</ol>'
    content, first = "", 1
    for names, own in groups:
        title = escape(" ou ".join(dict.fromkeys(names)))
        content += f"<h3>{title}</h3>"
        content += f'<ol class="etapes">{view.numbered(own, first, "h4")}</ol>'
        first += len(own)
    return content


def _groups(
    sources: Sources,
    engine: Journey,
    procedure: Procedure,
    steps: list[Item],
    answers: list[tuple[str, str]],
) -> Iterator[tuple[list[str], list[Item]]]:
    """The steps of each situation the table tells apart, with the situations that share them
    said together: the followed answers that not all of them give, in their short form."""
    rows = [
        row.when
        for row in engine.rows
        if row.procedure == procedure.id and _accepts(row.when, answers)
    ]
    followed = [
        fact for fact in engine.facts if fact.id in sources.procedures[procedure.id].follows
    ]
    telling = [
        fact for fact in followed if len({tuple(when.get(fact.id, ())) for when in rows}) > 1
    ]
    found: list[tuple[list[str], list[Item]]] = []
    for when in rows:
        own = [step for step in steps if _shown(step, when)]
        recaps = [
            answer.recap
            for fact in telling
            for answer in fact.answers
            if when.get(fact.id) == [answer.id]
        ]
        same = [names for names, others in found if others == own]
        if same:
            same[0].append(", ".join(recaps))
        else:
            found.append(([", ".join(recaps)], own))
    return iter(found)


def _shown(step: Item, when: dict[str, list[str]]) -> bool:
    """Whether a row of the table shows a step: its followed answers are single."""
    return step.fits([(fact, some[0]) for fact, some in when.items() if len(some) == 1])


def _failures(
    sources: Sources, engine: Journey, procedure: Procedure, answers: list[tuple[str, str]]
) -> str:
    """What may go wrong. From a guide nobody has answered yet: each link starts the wizard
    with the answers that all who need the procedure gave, changed by the failure; those whose
    question comes later are parameters, which the engine keeps and a static page ignores."""
    rows = ""
    known = _shared(sources, engine, procedure.id, answers)
    for item in [item for item in procedure.failures if item.fits(answers)]:
        title = escape(item.title)
        if item.go:
            target = change(engine, known, item.go, item.forget)
            address = attribute(view.kept_address(target))
            title = f'<a class="essai" href="{{racine}}assistant/{address}">{title}</a>'
        else:
            title = f"<strong>{title}</strong>"
        rows += f"<li>{title}{item.html}</li>"
    return f'<ul class="essais">{rows}</ul>'


def _letters(procedure: Procedure) -> str:
    """The messages of a procedure, with blanks: what the live tool fills in."""
    content = ""
    for found in procedure.letters:
        text = escape(letter.body(found, {}))
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        said = f"<p><strong>Objet&nbsp;:</strong> {escape(found.subject)}</p>"
        content += f"<blockquote>{said}{paragraphs}</blockquote>"
    return content.replace("\n", "<br>") + "\n"


def _every_source(sources: Sources) -> str:
    rows = "".join(
        f'<li id="source-{source.id}">{source_html(source)}</li>'
        for source in sources.ledger.source
    )
    return f'<ul class="sources">{rows}</ul>\n'


def _shared(
    sources: Sources, engine: Journey, id: str, answers: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """These answers, and those that fit every rule of a procedure they leave possible: one for
    each fact they all name."""
    rules = [
        rule.when for rule in sources.rules if rule.procedure == id and _accepts(rule.when, answers)
    ]
    return answers + [
        (fact.id, common[0])
        for fact in engine.facts
        if fact.id not in dict(answers)
        and all(fact.id in when for when in rules)
        and (common := [a.id for a in fact.answers if all(a.id in when[fact.id] for when in rules)])
    ]


def _sources(sources: Sources, id: str) -> str:
    """The sources of the facts a procedure states, and when they were read."""
    procedure = sources.procedures[id]
    text = " ".join(text for _, text in procedure_texts(procedure))
    used = set(re.findall(r'ref\(\s*"([^"]+)"', text))
    ids = {s for entry in sources.ledger.entry if entry.id in used for s in entry.source}
    rows = "".join(
        f"<li>{source_html(source)}</li>" for source in sources.ledger.source if source.id in ids
    )
    checked = french_date(procedure.checked).replace("\u00a0", "&nbsp;")
    said = (
        f"<p>Relu le {checked} sur des copies de ces pages, pas sur les sites eux-mêmes. "
        "«&nbsp;À vérifier&nbsp;»&nbsp;: nous n’avons pas pu confirmer ce point.</p>"
    )
    return f'{said}<ul class="sources">{rows}</ul>'


def source_html(source: LedgerSource) -> str:
    """A source as readers see it: title, publisher, date, and whether it is official."""
    title = shown(source.title)
    if source.url:
        href = attribute(source.url)
        title = f'<a class="externe" rel="noreferrer" href="{href}">{title}</a>'
    date = f", {shown(source.date)}" if source.date else ", sans date"
    kind = "" if source.official else " (source non officielle)"
    return f"{title}, {shown(source.publisher)}{date}{kind}"
