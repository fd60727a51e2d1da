"""The interface's sentences, as the build says them."""

from datetime import date

from wizard.authoring.read.words import Words
from wizard.authoring.text.french import shown, typography


def date_said(words: Words, day: date) -> str:
    """A date in words, « 1er mars 2026 », its spaces non-breaking."""
    built = words.built.date
    number = built.first if day.day == 1 else str(day.day)
    said = built.day.replace("{day}", number).replace("{month}", built.months[day.month - 1])
    return said.replace("{year}", str(day.year)).replace(" ", "\u00a0")


def said(sentence: str, **values: str) -> str:
    """A sentence as HTML, its `{blanks}` filled with HTML."""
    return _filled(shown(sentence), values)


def plain(sentence: str, **values: str) -> str:
    """A sentence as plain text, its `{blanks}` filled."""
    return _filled(typography(sentence), values)


def _filled(text: str, values: dict[str, str]) -> str:
    for blank, value in values.items():
        text = text.replace("{" + blank + "}", value)
    return text
