"""Where the facts come from: every source of the ledger, and those of one procedure."""

import re

from wizard.authoring.check.table import procedure_texts
from wizard.authoring.read.schema import Source
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import shown
from wizard.authoring.text.references import french_date
from wizard.view.content import Content
from wizard.view.html import escape, tag
from wizard.view.procedure import section


def every(written: Journey) -> str:
    """Every source, each with an anchor."""
    rows = [
        tag("li", [("id", f"source-{source.id}")], source_html(written, source))
        for source in written.ledger.source
    ]
    return tag("ul", [("class", "sources")], "".join(rows)) + "\n"


def of_procedure(written: Journey, content: Content, id: str) -> str:
    """The last part of a guide: where its facts come from, and when they were read."""
    procedure = written.procedures[id]
    text = " ".join(text for _, text in procedure_texts(procedure))
    used = set(re.findall(r'ref\(\s*"([^"]+)"', text))
    ids = {s for entry in written.ledger.entry if entry.id in used for s in entry.source}
    rows = [
        tag("li", [], source_html(written, source))
        for source in written.ledger.source
        if source.id in ids
    ]
    said = content.say("sources.checked", checked=french_date(procedure.checked))
    html = tag("p", [], escape(said)) + tag("ul", [("class", "sources")], "".join(rows))
    return section(content, "sources", html) + "\n"


def source_html(written: Journey, source: Source) -> str:
    """A source as readers see it: title, publisher, date, and whether it is official."""
    words = written.words.sources
    title = shown(source.title)
    if source.url:
        attributes = [("class", "externe"), ("rel", "noreferrer"), ("href", source.url)]
        title = tag("a", attributes, title)
    date = shown(source.date or words.no_date)
    kind = "" if source.official else f" ({shown(words.unofficial)})"
    return f"{title}, {shown(source.publisher)}, {date}{kind}"
