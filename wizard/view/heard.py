"""How a French word is heard, and how far two words are from each other to the ear.

The spelling rules are the regular ones of French, read from left to right, the longest first:
common words follow them, and a word typed by ear is heard as the word it was meant for. What is
confused on a telephone follows Miller and Nicely, « An Analysis of Perceptual Confusions Among
Some English Consonants » (1955, https://doi.org/10.1121/1.1907526): noise and a narrow band
first take away the place where a consonant is made (p, t, k), then its voice (p, b).
"""

from wizard.view.spelling import fold

# A sound is one character: C is « ch », N « gn », A, O and I the nasal vowels of « an », « on »
# and « in », U « ou », E any « eu » and the e that is said, y the « u » of « lune », j the « j »
# of « jeu », J the « y » of « yaourt », w the « w » of « kiwi ».
_VOWELS = "aeiouy"

# Letters, and how they are heard; before a vowel, or not before one, when it says so.
_ANYWHERE, _BEFORE_VOWEL, _BEFORE_OTHER = 0, 1, 2
_RULES = [
    ("aill", _ANYWHERE, "aJ"), ("eill", _ANYWHERE, "eJ"), ("ouill", _ANYWHERE, "UJ"),
    ("euill", _ANYWHERE, "EJ"), ("ueill", _ANYWHERE, "EJ"), ("ill", _BEFORE_VOWEL, "iJ"),
    ("ueil", _ANYWHERE, "EJ"), ("euil", _ANYWHERE, "EJ"), ("ouil", _ANYWHERE, "UJ"),
    ("ail", _BEFORE_OTHER, "aJ"), ("eil", _BEFORE_OTHER, "eJ"),
    ("eau", _ANYWHERE, "o"), ("oeu", _ANYWHERE, "E"),
    ("oin", _BEFORE_OTHER, "wI"), ("ouin", _BEFORE_OTHER, "wI"), ("ien", _BEFORE_OTHER, "JI"),
    ("aon", _BEFORE_OTHER, "A"), ("tion", _ANYWHERE, "sJO"), ("sch", _ANYWHERE, "C"),
    ("ain", _BEFORE_OTHER, "I"), ("ein", _BEFORE_OTHER, "I"), ("aim", _BEFORE_OTHER, "I"),
    ("gue", _ANYWHERE, "ge"), ("gui", _ANYWHERE, "gi"), ("guy", _ANYWHERE, "gi"),
    ("ge", _BEFORE_VOWEL, "j"), ("chr", _ANYWHERE, "kr"),
    ("ch", _ANYWHERE, "C"), ("sh", _ANYWHERE, "C"), ("gn", _ANYWHERE, "N"), ("ph", _ANYWHERE, "f"),
    ("th", _ANYWHERE, "t"), ("rh", _ANYWHERE, "r"), ("qu", _ANYWHERE, "k"),
    ("ou", _BEFORE_VOWEL, "w"), ("ou", _ANYWHERE, "U"), ("oi", _ANYWHERE, "wa"),
    ("oy", _BEFORE_VOWEL, "waJ"), ("ay", _BEFORE_VOWEL, "eJ"), ("au", _ANYWHERE, "o"),
    ("ai", _ANYWHERE, "e"), ("ei", _ANYWHERE, "e"), ("eu", _ANYWHERE, "E"), ("oe", _ANYWHERE, "e"),
    ("an", _BEFORE_OTHER, "A"), ("am", _BEFORE_OTHER, "A"), ("en", _BEFORE_OTHER, "A"),
    ("em", _BEFORE_OTHER, "A"), ("in", _BEFORE_OTHER, "I"), ("im", _BEFORE_OTHER, "I"),
    ("yn", _BEFORE_OTHER, "I"), ("ym", _BEFORE_OTHER, "I"), ("un", _BEFORE_OTHER, "I"),
    ("um", _BEFORE_OTHER, "I"), ("on", _BEFORE_OTHER, "O"), ("om", _BEFORE_OTHER, "O"),
    ("ce", _ANYWHERE, "se"), ("ci", _ANYWHERE, "si"), ("cy", _ANYWHERE, "si"),
    ("ge", _ANYWHERE, "je"), ("gi", _ANYWHERE, "ji"), ("gy", _ANYWHERE, "ji"),
    ("y", _BEFORE_VOWEL, "J"), ("i", _BEFORE_VOWEL, "J"), ("y", _ANYWHERE, "i"),
    ("u", _ANYWHERE, "y"), ("x", _ANYWHERE, "ks"), ("c", _ANYWHERE, "k"), ("q", _ANYWHERE, "k"),
    ("h", _ANYWHERE, ""),
]  # fmt: skip
_FIRST: "dict[str, list[tuple[str, int, str]]]" = {}
for _rule in _RULES:
    _FIRST.setdefault(_rule[0][0], []).append(_rule)

# What is not said at the end: consonants after a sound, then the e.
_SILENT = "dgpstxz"

# Sounds confused: of one manner and voice, of one place, vowels that are close.
_GROUPS = [
    "ptk", "bdg", "fsC", "vzj", "mnN", "lr", "pb", "td", "kg", "fv", "sz", "Cj", "Ji", "wU",
    "AOI", "aA", "oO", "eI", "iye", "yUE", "oU", "eE",
]  # fmt: skip
_CONFUSED = {one + other for group in _GROUPS for one in group for other in group}

# The costs of a distance: a sound more, less or other; a sound confused with another.
OTHER = 2
CONFUSED = 1


def heard(text: str) -> str:
    """What is heard of a word, one character a sound: words that sound alike give the same."""
    word = "".join(fold(text).split())
    sounds = ""
    at = 0
    while at < len(word):
        letters, sound = _said(word, at)
        if letters == "s" and 0 < at < len(word) - 1 and _between_vowels(word, at):
            sound = "z"
        if not (sounds and sound and sounds[-1] == sound[0]):
            sounds += sound
        else:
            sounds += sound[1:]
        at += len(letters)
    return _ended(sounds)


def _said(word: str, at: int) -> "tuple[str, str]":
    for letters, where, sound in _FIRST.get(word[at], []):
        if word[at : at + len(letters)] == letters:
            after = word[at + len(letters) : at + len(letters) + 1]
            vowel = after != "" and after in _VOWELS
            if letters[-1] in "nm" and where == _BEFORE_OTHER:
                vowel = vowel or (after != "" and after in "nmh")
            if where == _ANYWHERE or (where == _BEFORE_VOWEL) == vowel:
                return letters, sound
    return word[at], word[at]


def _between_vowels(word: str, at: int) -> bool:
    return word[at - 1] in _VOWELS and word[at + 1] in _VOWELS


def _ended(sounds: str) -> str:
    """Without what is silent at the end; « -er » and « -et » are said as « é »."""
    if len(sounds) > 3 and sounds[-2:] in ("er", "ez"):
        return sounds[:-1]
    if len(sounds) > 2 and sounds[-1] == "e":
        return sounds[:-1]
    while len(sounds) > 2 and sounds[-1] in _SILENT:
        sounds = sounds[:-1]
    return sounds


def apart(one: str, other: str, enough: int) -> int:
    """How far two texts of `heard` are from each other: the least cost of the sounds that make
    one of the other (Wagner and Fischer, 1974). Counts no further than `enough`."""
    if OTHER * abs(len(one) - len(other)) >= enough:
        return enough
    row = [OTHER * place for place in range(len(other) + 1)]
    for sound in one:
        before, row = row, [row[0] + OTHER]
        least = row[0]
        for place in range(len(other)):
            cost = before[place]
            if sound != other[place]:
                cost += CONFUSED if sound + other[place] in _CONFUSED else OTHER
            cost = min(cost, before[place + 1] + OTHER, row[place] + OTHER)
            row.append(cost)
            least = min(least, cost)
        if least >= enough:
            return enough
    return min(row[-1], enough)
