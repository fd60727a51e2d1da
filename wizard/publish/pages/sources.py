"""Where the facts come from: every source of the ledger, and those of one procedure."""

from wizard.authoring.read.facts import Source
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import cited
from wizard.authoring.text.french import shown
from wizard.view.content import Content
from wizard.view.html import escape, tag
from wizard.view.procedure import section


def every(written: Written) -> str:
    """Every source, each with an anchor."""
    rows = [
        tag("li", [("id", f"source-{source.id}")], source_html(written, source))
        for source in written.ledger.source
    ]
    return tag("ul", [("class", "sources")], "".join(rows)) + "\n"


def of_procedure(written: Written, content: Content, id: str) -> str:
    """The last part of a guide: where its facts come from, and when they were read."""
    procedure = written.procedures[id]
    used = {entry for _, text in procedure.texts() for entry in cited(text)}
    ids = {s for entry in written.ledger.entry if entry.id in used for s in entry.source}
    rows = [
        tag("li", [], source_html(written, source))
        for source in written.ledger.source
        if source.id in ids
    ]
    read = content.procedure(id)
    said = content.say("sources.checked", checked=read.checked, review=read.review)
    html = tag("p", [], escape(said)) + tag("ul", [("class", "sources")], "".join(rows))
    return section(content, "sources", html) + "\n"


def source_html(written: Written, source: Source) -> str:
    """A source as readers see it: title, publisher, date, and whether it is official."""
    words = written.words.sources
    title = shown(source.title)
    if source.url:
        attributes = [("class", "externe"), ("rel", "noreferrer"), ("href", source.url)]
        title = tag("a", attributes, title)
    date = shown(source.date or words.no_date)
    kind = "" if source.official else f" ({shown(words.unofficial)})"
    return f"{title}, {shown(source.publisher)}, {date}{kind}"
