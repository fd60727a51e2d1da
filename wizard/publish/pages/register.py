"""The public register of facts: page « Sources et fraîcheur »."""

from datetime import date

from mkdocs.utils import meta

from wizard.authoring.check import ledger as usage
from wizard.authoring.read.built_words import Ledger
from wizard.authoring.read.facts import Entry
from wizard.authoring.read.written import Written
from wizard.authoring.text.french import shown
from wizard.authoring.text.references import entry_html
from wizard.authoring.text.words import date_said, said
from wizard.view.html import escape, rooted, tag


def counts(written: Written) -> str:
    """How many facts there are, by status, and when the first is to be read again: an HTML list."""
    words = written.words.built.ledger
    entries = written.ledger.entry
    rows = [
        (status[0].upper() + status[1:], str(sum(entry.status == id for entry in entries)))
        for id, status in _statuses(words).items()
    ]
    rows.append((words.first_review, _date(written, min(entry.review for entry in entries))))
    items = [
        tag("li", [], said(words.count, what=shown(what), count=tag("strong", [], count)))
        for what, count in rows
    ]
    return tag("ul", [], "".join(items)) + "\n"


def facts(written: Written, root: str) -> str:
    """Every fact by kind, with its status, sources, dates and the pages that use it: HTML."""
    used = usage.uses(written)
    titles = _titles(written)
    words = written.words.built.ledger
    kinds = {
        "telephone": words.telephone,
        "courriel": words.courriel,
        "web": words.web,
        "texte": words.texte,
    }
    content = ""
    for kind, heading in kinds.items():
        rows = ""
        for entry in written.ledger.entry:
            if entry.kind == kind:
                places = ", ".join(_page(name, titles, root) for name in used.get(entry.id, []))
                rows += _fact(written, entry, places)
        if rows:
            content += tag("h3", [("id", kind)], shown(heading))
            content += tag("ul", [("class", "registre")], rows)
    return rooted(content, root) + "\n"


def _fact(written: Written, entry: Entry, pages: str) -> str:
    words = written.words.built.ledger
    cited = ", ".join(
        tag("a", [("href", f"#source-{source.id}")], shown(source.publisher))
        for id in entry.source
        for source in written.ledger.source
        if source.id == id
    )
    line = said(
        words.fact,
        status=shown(_statuses(words)[entry.status]),
        sources=cited,
        checked=_date(written, entry.checked),
        review=_date(written, entry.review),
        pages=pages,
    )
    html = tag("strong", [], entry_html(written.words, entry)) + "<br>" + line
    if entry.note:
        html += "<br>" + shown(entry.note)
    return tag("li", [("id", f"fait-{entry.id}")], html)


def _statuses(words: Ledger) -> dict[str, str]:
    return {
        "confirmed": words.confirmed,
        "leaflet": words.leaflet,
        "to-verify": words.to_verify,
    }


def _titles(written: Written) -> dict[str, str]:
    """The name of each page, by file."""
    titles = {
        f"guides/{id}.md": procedure.title[-1].text for id, procedure in written.procedures.items()
    }
    for name, text in usage.reader_pages(written).items():
        _, front = meta.get_data(text)
        titles.setdefault(name, str(front.get("title", name)))
    return titles


def _page(name: str, titles: dict[str, str], root: str) -> str:
    address = name.removesuffix("index.md").removesuffix(".md")
    href = f"{root}{address}/" if address else root or "./"
    return tag("a", [("href", href)], shown(titles[name]))


def _date(written: Written, day: date) -> str:
    return escape(date_said(written.words, day))
