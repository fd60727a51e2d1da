"""Telling an error on a page: a message the reader's own mail software sends, or nothing.

Nothing is collected: the site only writes an address that begins by `mailto:`.
"""

from wizard.view.content import Content
from wizard.view.html import escape, tag
from wizard.view.letter import mailto


def report(content: Content, title: str, address: str) -> str:
    """The link that prepares the message about a page, HTML; "" when the site names nobody to
    write to. `address` is the page's, from the site's root."""
    told = content.feedback
    if told is None:
        return ""
    subject = content.say("feedback.subject", title=title)
    text = content.say(
        "feedback.text", page=told.root + address, version=content.version, date=content.date
    )
    href = mailto(told.to, subject, text)
    label = escape(content.say("feedback.link"))
    return tag("p", [("class", "signaler")], tag("a", [("href", href)], label))
