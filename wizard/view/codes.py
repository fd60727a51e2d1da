"""Codes to dictate: a word and the digit that checks it, « tulipe 7 », for a place of the site.

A place is named by its target, which never changes: « assistant/besoin-carte/…/ » (an outcome),
« guides/ordre/ » (a guide) or « ordre#demander » (a step, by its procedure and identifier).
What is typed is understood by ear; it is a code when its digit agrees, and no other code is then
heard alike: see wizard/authoring/check/codes.py.
"""

from wizard.engine.decide import State
from wizard.view.content import Content
from wizard.view.heard import OTHER, apart, heard
from wizard.view.html import escape, tag
from wizard.view.spelling import fold

# 11 is prime: any two letters swapped, and all but few letters mistaken, change the remainder
# (the check digit of books, ISO 2108:2005). A word whose remainder is 10 has no code.
_MODULUS = 11
_DIGITS = [
    ("zero", 0), ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5),
    ("six", 6), ("sept", 7), ("set", 7), ("huit", 8), ("neuf", 9),
]  # fmt: skip
# Nobody types more, and what is pasted by mistake takes no time.
_LONGEST = 40
# A word heard further than this from what was typed is not offered.
_NEAR = 3 * OTHER + 1
# What is heard of the codes' words, kept: they are asked for again and again.
_SOUNDS: "dict[str, str]" = {}


def letters(text: str) -> str:
    """A text in lower case, without accents nor spaces."""
    return "".join(fold(text).split())


def digit(word: str) -> int:
    """The check digit of a word: the sum of its letters (a is 1), each times its place, modulo
    11. 10 is no digit: such a word makes no code."""
    total = 0
    for place, letter in enumerate(letters(word)):
        total += (place + 1) * (ord(letter) - 96)
    return total % _MODULUS


def code(word: str) -> str:
    """The code of a word, as it is said: « tulipe 7 »."""
    return word + " " + str(digit(word))


def slug(code: str) -> str:
    """A code as it stands in an address: « tulipe-7 »."""
    return fold(code).replace(" ", "-")


def shown(content: Content, code: str) -> str:
    """A code as pages show it: « Code : tulipe 7 »; "" without one. The search does not take it."""
    if not code:
        return ""
    said = escape(content.say("codes.shown")) + tag("b", [], escape(code.replace(" ", "\u00a0")))
    attributes = [("class", "code"), ("data-code", slug(code)), ("data-search-exclude", "")]
    return tag("span", attributes, said)


def of_outcome(content: Content, state: State) -> str:
    """The code of an outcome; "" for a question."""
    return content.codes.get("assistant/" + state.address(), "")


def of_guide(content: Content, guide: str) -> str:
    """The code of a guide, by its name; "" when it has none."""
    return content.codes.get("guides/" + guide + "/", "")


def of_step(content: Content, procedure: str, step: str) -> str:
    """The code of a procedure's step, by their identifiers; "" when it has none."""
    return content.codes.get(procedure + "#" + step, "")


def _sounds(code: str) -> str:
    if code not in _SOUNDS:
        _SOUNDS[code] = heard(code[:-2])
    return _SOUNDS[code]


def find(codes: "list[str]", typed: str) -> str:
    """The code that was typed: in any case, with or without accents and spaces, the digit in
    letters, spelled by ear. "" when it is none: `nearest` says which it may be."""
    for word, number in _readings(typed):
        sounds = heard(word)
        for one in codes:
            if one[-1] == number and (letters(one[:-2]) == word or _sounds(one) == sounds):
                return one
    return ""


def nearest(codes: "list[str]", typed: str, count: int) -> "list[str]":
    """At most so many codes near what was typed, to the ear or by letters, the nearest first."""
    found: "list[tuple[int, str]]" = []
    readings = [(word, heard(word), number) for word, number in _readings(typed) if word]
    for one in codes:
        sounds = _sounds(one)
        limit = min(_NEAR, OTHER * len(sounds))
        for word, typed_sounds, number in readings:
            distance = apart(typed_sounds, sounds, limit)
            distance = min(distance, apart(word, letters(one[:-2]), limit))
            if distance < limit:
                found.append((2 * distance + (0 if one[-1] == number else 1), one))
    found.sort()
    offered: "list[str]" = []
    for _, one in found:
        if one not in offered:
            offered.append(one)
    return offered[:count]


def _readings(typed: str) -> "list[tuple[str, str]]":
    """What was typed as a word and a digit, "" when there is no digit, or several."""
    words = fold(typed[:_LONGEST]).split()
    if len(words) > 1 and words[0] == "code":
        words = words[1:]
    text = "".join(words)
    word = "".join([one for one in text if not "0" <= one <= "9"])
    digits = "".join([one for one in text if "0" <= one <= "9"])
    if digits:
        return [(word, digits if len(digits) == 1 else "")]
    readings = []
    for name, number in _DIGITS:
        if word.endswith(name):
            readings.append((word[: -len(name)], str(number)))
    return readings + [(word, "")]
