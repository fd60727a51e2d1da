"""Letters: those of a short message, and capitals in French."""

# The GSM 7 bit default alphabet (3GPP TS 23.038, 6.2.1), and those of its extension, which count
# twice.
GSM = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_TWICE = "^{}\\[~]|€"

# What stands for a letter that is in neither.
_INSTEAD = [
    ("\u00a0", " "), ("\u202f", " "), ("\u2019", "'"), ("\u2026", "..."), ("« ", '"'), (" »", '"'),
    ("–", "-"), ("œ", "oe"), ("Œ", "OE"), ("â", "a"), ("ç", "c"), ("ê", "e"), ("ë", "e"),
    ("î", "i"), ("ï", "i"), ("ô", "o"), ("û", "u"), ("ÿ", "y"), ("À", "A"), ("Â", "A"),
    ("È", "E"), ("Ê", "E"), ("Î", "I"), ("Ô", "O"), ("Ù", "U"), ("→", "->"), ("↗", ""),
]  # fmt: skip

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÈÉÊÎÔ"
_SMALL = "abcdefghijklmnopqrstuvwxyzàâçèéêîô"


def frugal(text: str) -> str:
    """The same text in the GSM alphabet, as far as it can be: plain spaces, straight quotes,
    without the accents the alphabet does not have."""
    for written, instead in _INSTEAD:
        text = text.replace(written, instead)
    return text


def uncapitalised(text: str) -> str:
    """A sentence to be put inside another: without its capital, unless its first word is written
    in capitals."""
    place = _CAPITALS.find(text[:1]) if text else -1
    if place < 0 or text[1:2] not in _SMALL or len(text) < 2:
        return text
    return _SMALL[place] + text[1:]
