"""The length of a short message, in parts as operators count them.

Source: 3GPP TS 23.038 and 23.040: 160 letters of the GSM alphabet in one part, 153 in each of
several; 70 and 67 as soon as one letter is not of it.
"""

from wizard.view.assistance.letters import GSM, GSM_TWICE


class Size:
    """How long a message is: its `letters`, its `parts`, and whether all its letters are of the
    GSM alphabet (`plain`)."""

    def __init__(
        self,
        letters: int,
        parts: int,
        plain: bool,  # noqa: FBT001 (told by keyword where it is made)
    ) -> None:
        self.letters = letters
        self.parts = parts
        self.plain = plain


def size(text: str) -> Size:
    """The size of a message."""
    plain = all([letter in GSM or letter in GSM_TWICE for letter in text])
    letters = len(text)
    if plain:
        letters += len([letter for letter in text if letter in GSM_TWICE])
    one, more = (160, 153) if plain else (70, 67)
    parts = 1 if letters <= one else (letters + more - 1) // more
    return Size(letters, parts, plain=plain)
