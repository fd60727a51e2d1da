"""The page of the codes to dictate, and the field where one is typed."""

from collections.abc import Iterable
from itertools import groupby

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.table import states
from wizard.authoring.text.french import shown, typography
from wizard.authoring.text.words import plain
from wizard.engine.decide import State
from wizard.view import codes
from wizard.view.html import attribute, escape, tag, void
from wizard.view.page import heading

# Where a code leads: an address of the site, that sends on to the step.
FOLDER = "c/"


def box(journey: Compiled, base: str) -> str:
    """The field: a plain form that opens the page of the codes with what was typed (`?code=`),
    where the engine reads it. `base` is the relative address of the site's root."""
    words = journey.written.words.built.codes
    label = tag("label", [("for", "code-tape")], shown(words.label))
    typed = [("id", "code-tape"), ("name", "code"), ("type", "text"), ("required", "")]
    typed += [("autocomplete", "off"), ("autocapitalize", "none"), ("spellcheck", "false")]
    typed += [("placeholder", typography(words.example)), ("enterkeyhint", "go")]
    button = tag("button", [("type", "submit")], shown(words.go))
    row = tag("span", [("class", "code-ligne")], void("input", typed) + button)
    action = attribute(base + "codes/")
    form = [("class", "code-boite"), ("role", "search"), ("action", action), ("method", "get")]
    return tag("form", [*form, ("aria-label", typography(words.name))], label + row) + "\n"


def under_title(journey: Compiled, address: str) -> str:
    """The code of the guide at an address of the site, below its title; "" elsewhere."""
    code = journey.content.codes.get(address)
    return tag("p", [], codes.shown(journey.content, code)) + "\n" if code else ""


def listed(journey: Compiled, base: str) -> str:
    """Every code with what it opens, by need, then by guide. `base` is the relative address of
    the site's root."""
    content, written = journey.content, journey.written
    words = written.words.built.codes
    ends = [state for state in states(journey.table) if state.row is not None]
    html = ""
    for (fact, answer), below in groupby(ends, key=lambda state: state.path[0]):
        title = content.answer(fact, answer).recap
        rows = [(codes.of_outcome(content, one), _outcome(journey, one)) for one in below]
        html += _section(title, f"codes-{answer}", rows, base)
    guides = [guide for group in written.guides for guide in group.guide]
    rows = [(codes.of_guide(content, one.id), typography(one.short)) for one in guides]
    html += _section(typography(words.guides), "codes-fiches", rows, base)
    for one in content.procedures:
        rows = [(codes.of_step(content, one.id, step.id), step.title) for step in one.steps]
        title = plain(words.steps, title=one.titles[-1].text)
        html += _section(title, f"codes-etapes-{one.id}", rows, base)
    old = [(code.code, code.instead) for code in written.codes if code.instead is not None]
    if old:
        rows = [(code, plain(words.instead, code=str(instead))) for code, instead in old]
        html += _section(typography(words.old), "codes-anciens", rows, base)
    return tag("div", [("class", "codes"), ("data-search-exclude", "")], html) + "\n"


def _outcome(journey: Compiled, state: State) -> str:
    """What an outcome is for: the answers after the first, and the procedure."""
    content = journey.content
    recaps = [content.answer(fact, answer).recap for fact, answer in state.path[1:]]
    return ", ".join(recaps) + " → " + heading(content, state)


def _section(title: str, id: str, rows: Iterable[tuple[str, str]], base: str) -> str:
    html = tag("h2", [("id", id)], escape(title))
    items = ""
    for code, what in rows:
        if not code:
            continue  # a step that no guide shows
        href = f"{base}{FOLDER}{codes.slug(code)}/"
        spoken = escape(code.replace(" ", "\u00a0"))
        link = tag("a", [("href", href), ("data-dicter", code)], spoken)
        items += tag("li", [], link + escape(f"\u00a0: {what}"))
    return tag("section", [], html + tag("ul", [], items))
