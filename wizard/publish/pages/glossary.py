"""The glossary: its page, and each of its short words explained where a page first uses it."""

import re

from bs4 import BeautifulSoup
from bs4.formatter import HTMLFormatter

from wizard.authoring.read.built_words import Glossary
from wizard.authoring.read.facts import Term
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import expand, to_html
from wizard.authoring.text.french import shown
from wizard.authoring.text.references import references
from wizard.authoring.text.words import said
from wizard.view.html import escape, tag

# Where a button would be wrong, or could not be.
_SKIPPED = ["a", "button", "code", "h1", "h2", "h3", "h4", "label", "pre", "summary", "svg", "th"]


def page(written: Written) -> str:
    """Every term with its definition, as an HTML list; `{racine}` stands for the root."""
    functions = references(written)
    rows = ""
    for term in sorted(written.terms, key=lambda term: term.name.lower()):
        text = to_html(expand(term.text, functions))
        name = shown(term.name)
        rows += tag("dt", [("id", term.id)], name) + " " + tag("dd", [], text) + " "
    return tag("dl", [("class", "glossaire")], rows) + "\n"


def explained(content: str, terms: list[Term], words: Glossary, root: str) -> str:
    """A page's HTML in which the first use of each term that has a `short` text becomes a
    button that shows it (HTML popover: keyboard, Escape and screen readers come with it).

    `root` is the relative address of the site's root. A browser without popovers shows the
    explanation in the text, in brackets.
    """
    known = {term.name: term for term in terms if term.short is not None}
    names = sorted(known, key=len, reverse=True)
    # With what touches it: a line must not end between « ( » or « l’ » and the button.
    pattern = re.compile(rf"(\S*?)(?<![\w-])({'|'.join(map(re.escape, names))})(?![\w+-])(\S*)")
    soup = BeautifulSoup(content, "html.parser")
    done: set[str] = set()

    def explain(found: re.Match[str]) -> str:
        before, name, after = found.groups()
        if name in done:
            return found[0]
        done.add(name)
        button = _button(known[name], words, root)
        if not before + after:
            return button
        return tag("span", [("class", "insecable")], before + button + after)

    for text in soup.find_all(string=pattern):
        if not text.find_parent(_SKIPPED):
            marked = pattern.sub(explain, escape(str(text)))
            text.replace_with(BeautifulSoup(marked, "html.parser"))
    if not done:
        return content
    html_as_browsers = HTMLFormatter(escape, void_element_close_prefix="")
    return soup.decode(formatter=html_as_browsers)


def _button(term: Term, words: Glossary, root: str) -> str:
    name, id = shown(term.name), f"mot-{term.id}"
    button = [("type", "button"), ("class", "mot"), ("popovertarget", id)]
    box = [("class", "mot-sens"), ("id", id), ("popover", "")]
    explained = said(words.explained, name=name, short=shown(term.short or ""))
    link = tag("a", [("href", f"{root}glossaire/#{term.id}")], shown(words.link))
    return tag("button", button, name) + tag("span", box, explained + link)
