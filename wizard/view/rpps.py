"""The RPPS number: read leniently, warned about, never refused.

Source of the format: Agence du Numérique en Santé, « 11 caractères numériques (le dernier
étant la clé de Luhn) »; the national identifier is 8 + RPPS, 12 digits.
"""

from wizard.view.content import Content


def digits(typed: str) -> str:
    """The RPPS number in what was typed: spaces, dots and hyphens dropped, the 8 in front of
    a 12-digit national identifier too."""
    kept = typed
    for separator in (" ", ".", "-", "\u00a0", "\u202f"):
        kept = kept.replace(separator, "")
    return kept[1:] if len(kept) == 12 and kept[0] == "8" else kept


def luhn(number: str) -> bool:
    """Whether the last digit is the Luhn key of the others (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place in range(len(number)):
        value = int(number[len(number) - 1 - place])
        if place % 2:
            value *= 2
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def warning(content: Content, typed: str) -> str:
    """What to check in a typed RPPS number, as a sentence for the reader; "" when nothing."""
    number = digits(typed)
    if not number:
        return ""
    for character in number:
        if character not in "0123456789":
            return content.say("rpps.character", character=character)
    if len(number) != 11:
        return content.say("rpps.length", count=str(len(number)))
    if not luhn(number):
        return content.say("rpps.key")
    return ""
