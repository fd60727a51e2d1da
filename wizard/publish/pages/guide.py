"""The parts of hand-written pages that come from the journey."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import takewhile

from bs4 import BeautifulSoup
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from wizard.authoring.read.schema import Rule, Step
from wizard.authoring.read.schema import Source as LedgerSource
from wizard.authoring.read.written import Journey as Sources
from wizard.authoring.text.expand import cited
from wizard.authoring.text.french import french_date, shown
from wizard.engine.address import print_path
from wizard.engine.decide import change, resolve
from wizard.engine.journey import Item, Journey, Procedure
from wizard.publish.pages import glossary, register
from wizard.publish.pages.illustration import figure
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
    - `premiere_question()`: the first question's answers, as links;
    - `date_du_parcours()`: the date of the procedure checked longest ago;
    - `modele_de_lettre()`: the messages of that procedure, with blanks;
    - `affiche()`: the whole decision as one poster;
    - `glossaire()`, `chiffres_du_registre()`, `faits()`, `sources()`: the reference pages.
    """
    today = date.today()
    base = root(page)

    def demarche() -> str:
        id = str(page.meta["demarche"])
        return _procedure(sources, engine, id, base)

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


def _procedure(sources: Sources, engine: Journey, id: str, base: str) -> str:
    procedure = engine.procedure(id)
    steps = _illustrated(sources, procedure.steps, sources.procedures[id].step)
    parts = [
        view.section("concerne", "Cette fiche vous concerne si…", _concerns(sources, engine, id)),
        view.around_steps(procedure, [], _variants(sources, engine, procedure, steps), base),
        view.section("echec", "Ça n’a pas marché", _failures(sources, engine, procedure)),
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


def _concerns(sources: Sources, engine: Journey, id: str) -> str:
    """The rules that lead to a procedure, each a sentence made of its answers' clauses and a
    link to the place of the wizard it describes."""
    rows = ""
    for rule in sources.rules:
        if rule.procedure == id:
            clauses = [_condition(engine, fact, some) for fact, some in rule.when.items()]
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


def _variants(sources: Sources, engine: Journey, procedure: Procedure, steps: list[Item]) -> str:
    """The steps: once when they are the same for all, else under one heading per answer of
    the fact they follow."""
    groups = list(_groups(sources, engine, procedure, steps))
    if len(groups) == 1:
        return f'<ol class="etapes">{view.numbered(groups[0][1], 1, "h3")}</ol>'
    content, first = "", 1
    for names, own in groups:
        title = escape(" ou ".join(names))
        content += f"<h3>{title}</h3>"
        content += f'<ol class="etapes">{view.numbered(own, first, "h4")}</ol>'
        first += len(own)
    return content


def _groups(
    sources: Sources, engine: Journey, procedure: Procedure, steps: list[Item]
) -> Iterator[tuple[list[str], list[Item]]]:
    answers = [
        (fact.id, answer)
        for name in sources.procedures[procedure.id].follows
        if (fact := engine.fact(name)) is not None
        for answer in fact.answers
        if any(
            row.procedure == procedure.id and row.accepts(fact.id, answer.id) for row in engine.rows
        )
    ]
    found: list[tuple[list[str], list[Item]]] = []
    for fact_id, answer in answers:
        own = [step for step in steps if step.fits([(fact_id, answer.id)])]
        same = [names for names, others in found if others == own]
        if same:
            same[0].append(answer.recap)
        else:
            found.append(([answer.recap], own))
    return iter(found or [([], steps)])


def _failures(sources: Sources, engine: Journey, procedure: Procedure) -> str:
    """What may go wrong. From a guide nobody has answered yet: each link starts the wizard
    with the answers that all who need the procedure gave, changed by the failure; those whose
    question comes later are parameters, which the engine keeps and a static page ignores."""
    rows = ""
    known = _shared(sources, engine, procedure.id)
    for item in procedure.failures:
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


def _shared(sources: Sources, engine: Journey, id: str) -> list[tuple[str, str]]:
    """The answers that fit every rule of a procedure: one for each fact they all name."""
    rules = [rule.when for rule in sources.rules if rule.procedure == id]
    return [
        (fact.id, common[0])
        for fact in engine.facts
        if all(fact.id in when for when in rules)
        and (common := [a.id for a in fact.answers if all(a.id in when[fact.id] for when in rules)])
    ]


def _sources(sources: Sources, id: str) -> str:
    """The sources of the facts a procedure states, and when they were read."""
    procedure = sources.procedures[id]
    used = {entry for _, text in procedure.texts() for entry in cited(text)}
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
