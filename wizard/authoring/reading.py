"""The journey as it is read: a section per path, all that its outcome says, as plain text.

It is written beside the journey and read in its changes: when a sentence changes, it shows to
whom. What its heading or other sections say is left out, and so are the dates of the review.
"""

from html.parser import HTMLParser

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.table import states
from wizard.view.page import render

# The file, by name relative to the journey's folder.
NAME = "lecture.md"

_LINES = ("h1", "h2", "h3", "p", "li", "ul", "ol", "summary", "blockquote", "br", "figure")
_VOID = ("br", "input")

# How a line begins, by the element it is in.
_MARKS = {"h1": "### ", "h2": "#### ", "li": "- "}

# What a section leaves out, by class: what other sections say, or a part of this one again.
_LEFT_OUT = {"parcours", "voisines", "bloc-garder", "bloc-doutes", "surtitre"}
_LEFT_OUT |= {"rang", "code", "signaler", "dessin", "ecrire", "a-relire"}

# The links whose address is part of what they say.
_LEADING = ("principale", "essai")


def reading(journey: Compiled) -> str:
    """The text of lecture.md (Markdown): a heading per complete path, in reading order, its
    answers, then what the outcome says, a line per paragraph."""
    text = ""
    for state in states(journey.table):
        if state.row is not None:
            answers = " ".join(f"{fact}={answer}" for fact, answer in state.path)
            lines = _lines(render(journey.table, journey.content, state))
            text += f"## {answers}\n\n" + "\n".join(lines) + "\n\n"
    return text[:-1]


def _lines(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    """Turns an outcome's HTML into lines. `mark` begins the next line; `hidden` is how deep in
    something left out."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.line = ""
        self.mark = ""
        self.address = ""
        self.hidden = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin a line, or something left out."""
        given = dict(attributes)
        classes = (given.get("class") or "").split()
        if self.hidden or any(css in _LEFT_OUT for css in classes):
            self.hidden += tag not in _VOID
        elif tag in _LINES:
            self.end_line()
            self.mark = _MARKS.get(tag, self.mark)
        elif tag == "a" and any(css in _LEADING for css in classes):
            self.address = (given.get("href") or "").replace("../", "")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or something left out."""
        if self.hidden:
            self.hidden -= tag not in _VOID
        elif tag == "a" and self.address:
            self.line += f" → {self.address}"
            self.address = ""
        elif tag in _LINES:
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Take the text that is shown."""
        if not self.hidden:
            self.line += data

    def end_line(self) -> None:
        """End the line, with ordinary spaces: a missing no-break space changes no meaning."""
        words = " ".join(self.line.split())
        if words:
            self.lines.append(self.mark + words)
            self.mark = ""
        self.line = ""
