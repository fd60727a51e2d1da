"""The public register of facts: page « Written et fraîcheur »."""

from datetime import date

from mkdocs.utils import meta

from wizard.authoring.check import ledger as usage
from wizard.authoring.read.schema import Entry, Source
from wizard.authoring.read.written import Written
from wizard.authoring.text.french import french_date, shown
from wizard.authoring.text.references import entry_html

_STATUS = {
    "confirmed": "lu dans une source officielle",
    "leaflet": "dit par un fascicule d’ARS, sans autre source officielle",
    "to-verify": "à vérifier",
}
_KINDS = {
    "telephone": "Téléphones",
    "courriel": "E-mails",
    "web": "Adresses web",
    "texte": "Délais, documents, libellés et règles",
}


def counts(written: Written) -> str:
    """How many facts there are, by status, and when the first is to be read again: an HTML list."""
    entries = written.ledger.entry
    rows = [
        f"<li>{shown(said[0].upper() + said[1:])}&nbsp;: "
        f"<strong>{sum(entry.status == status for entry in entries)}</strong></li>"
        for status, said in _STATUS.items()
    ]
    first = _date(min(entry.review for entry in entries))
    rows.append(f"<li>Première date de relecture&nbsp;: <strong>{first}</strong></li>")
    return f"<ul>{''.join(rows)}</ul>\n"


def facts(written: Written, root: str) -> str:
    """Every fact by kind, with its status, sources, dates and the pages that use it: HTML."""
    used = usage.uses(written)
    titles = _titles(written)
    sources = {source.id: source for source in written.ledger.source}
    content = ""
    for kind, heading in _KINDS.items():
        entries = [entry for entry in written.ledger.entry if entry.kind == kind]
        rows = ""
        for entry in entries:
            places = ", ".join(_page(name, titles, root) for name in used.get(entry.id, []))
            rows += _fact(entry, [sources[id] for id in entry.source], places)
        if rows:
            content += f'<h3 id="{kind}">{heading}</h3><ul class="registre">{rows}</ul>'
    return content.replace("{racine}", root) + "\n"


def _fact(entry: Entry, sources: list[Source], pages: str) -> str:
    cited = ", ".join(
        f'<a href="#source-{source.id}">{shown(source.publisher)}</a>' for source in sources
    )
    note = f"<br>{shown(entry.note)}" if entry.note else ""
    return (
        f'<li id="fait-{entry.id}"><strong>{entry_html(entry)}</strong>'
        f"<br>Statut&nbsp;: {shown(_STATUS[entry.status])}. Source&nbsp;: {cited}. "
        f"Relu le {_date(entry.checked)}, à relire avant le {_date(entry.review)}. "
        f"Employé dans&nbsp;: {pages}.{note}</li>"
    )


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
    return f'<a href="{href}">{shown(titles[name])}</a>'


def _date(day: date) -> str:
    return french_date(day).replace("\u00a0", "&nbsp;")
