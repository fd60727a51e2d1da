"""How French is printed: typography of editors' texts, their Markdown extension."""

import re
from xml.etree import ElementTree

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from wizard.view.html import escape

_TYPOGRAPHY = [
    (re.compile(r"(?<=\w)'(?=[\wàâéèêëîïôûùç])"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"«[ \u00a0]?"), "«\u00a0"),
    (re.compile(r"[ \u00a0]?»"), "\u00a0»"),
    (re.compile(r" ([;!?])"), "\u202f\\1"),
    (re.compile(r" (:)(?!\w)"), "\u00a0\\1"),
    (re.compile(r"(?<=\d) (?=[\d%€a-zà-ÿ])"), "\u00a0"),
    (re.compile(r"\bn° ?(?=\d)"), "n°\u00a0"),
]


def typography(text: str) -> str:
    """French typography: non-breaking spaces, curly apostrophes, ellipses. A text already set is
    left as it is.

    Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
    """
    for pattern, replacement in _TYPOGRAPHY:
        text = pattern.sub(replacement, text)
    return text


def shown(text: str) -> str:
    """An editor's plain text as HTML, with French typography."""
    return escape(typography(text))


class _TypographyOfText(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if element.text and element.tag not in ("code", "pre"):
                element.text = typography(element.text)
            if element.tail:
                element.tail = typography(element.tail)


class TypographyExtension(Extension):
    """Python-Markdown extension applying `typography` to everything but code."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the treeprocessor."""
        # After inline patterns (20), before the text is written out.
        md.treeprocessors.register(_TypographyOfText(md), "typographie", 1)


def makeExtension(**kwargs: object) -> TypographyExtension:  # noqa: N802 (the library's name)
    """Entry point for `markdown_extensions` in mkdocs.yml."""
    return TypographyExtension(**kwargs)
