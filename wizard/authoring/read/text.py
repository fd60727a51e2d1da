"""The text of a file, whatever the editor that saved it."""

import re

# How a text begins that is still to be written.
TO_WRITE = "[à écrire]"


def decoded(content: bytes) -> str:
    """The text of a file's bytes, without the mark some editors put at the start, its lines ended
    by line feeds. Raises UnicodeDecodeError when it is not UTF-8."""
    return re.sub(r"\r\n?", "\n", content.decode("utf-8-sig"))
