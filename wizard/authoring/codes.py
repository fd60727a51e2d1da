"""Gives a code to each place that has none. A code once given is never changed nor given again."""

from wizard.authoring.check.codes import free_words
from wizard.authoring.compile.codes import compiled, targets
from wizard.authoring.read.written import Written
from wizard.view.codes import code

# The file, by name relative to the journey's folder.
NAME = "codes.toml"


class NoWordLeftError(Exception):
    """The list of words is too short; the text says how to mend it."""


def assigned(written: Written) -> list[tuple[str, str]]:
    """The codes to add, as (code, target), in reading order. Raises NoWordLeftError when the
    list has too few words left."""
    given = compiled(written)
    new = [target for target in targets(written) if target not in given]
    words = free_words(written)
    if len(words) < len(new):
        what = f"il manque {len(new) - len(words)} mots"
        raise NoWordLeftError(f"{written.code_words_file.name}:1: {what}: ajoutez-en à la fin")
    return [(code(word), target) for word, target in zip(words, new, strict=False)]


def appended(before: bytes, new: list[tuple[str, str]]) -> bytes:
    """The text of codes.toml with these codes at its end."""
    blocks = [f'\n[[code]]\ncode = "{code}"\ntarget = "{target}"\n' for code, target in new]
    return before + "".join(blocks).encode()
