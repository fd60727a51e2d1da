"""The RPPS number: read leniently, warned about, never refused.

Source of the format: Agence du Numérique en Santé, « 11 caractères numériques (le dernier
étant la clé de Luhn) »; the national identifier is 8 + RPPS, 12 digits.
"""


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


def warning(typed: str) -> str:
    """What to check in a typed RPPS number, as a sentence for the reader; "" when nothing."""
    number = digits(typed)
    if not number:
        return ""
    for character in number:
        if character not in "0123456789":
            return (
                ("Ce numéro contient « " + character + " ». Un numéro RPPS n’a que des chiffres.")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»")
            )
    if len(number) != 11:
        count = str(len(number))
        return (
            "Vous avez tapé " + count + "\u00a0chiffres. Un numéro RPPS en a 11,"
            " ou 12 avec le 8 qui le précède."
        )
    if not luhn(number):
        return (
            "La clé de contrôle ne correspond pas\u00a0: un chiffre est peut-être faux."
            " Comparez avec votre carte ou l’Annuaire Santé. Vous pouvez continuer."
        )
    return ""
