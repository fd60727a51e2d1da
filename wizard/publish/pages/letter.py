"""The messages of a procedure, with blanks: what the live tool fills in."""

from wizard.view.content import Content
from wizard.view.html import escape, tag
from wizard.view.letter import body


def letters(content: Content, procedure: str) -> str:
    """Every message of a procedure, as quotations."""
    html = ""
    for letter in content.procedure(procedure).letters:
        subject = tag("strong", [], escape(content.say("letter.subject_strong")))
        said = tag("p", [], f"{subject} {escape(letter.subject)}")
        text = escape(body(content, letter, {}))
        said += "".join(tag("p", [], paragraph) for paragraph in text.split("\n\n"))
        html += tag("blockquote", [], said)
    return html.replace("\n", "<br>") + "\n"
