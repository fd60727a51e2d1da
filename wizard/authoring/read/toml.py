"""TOML with the line of every key."""

import re
import tomllib
from typing import Any

from wizard.authoring.read.lines import Place, lines
from wizard.authoring.read.problems import JourneyError, Problem
from wizard.authoring.read.text import decoded


class Located:
    """A TOML file read: `data` its value, `name` how problems call it."""

    def __init__(self, name: str, data: dict[str, Any], lines: dict[Place, int]) -> None:
        self.name = name
        self.data = data
        self._lines = lines

    def line(self, place: Place) -> int:
        """The line, from 1, of a key or item; of the nearest enclosing one when it is absent."""
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place, 1)

    def problem(self, place: Place, what: str, cure: str) -> Problem:
        """A problem at that place of this file."""
        return Problem(self.name, self.line(place), what, cure)


def read(content: bytes, name: str) -> Located:
    """Read a TOML file's bytes. Raises JourneyError when they are not TOML in UTF-8."""
    try:
        text = decoded(content)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        what, cure = "ce n’est pas du texte en UTF-8", "enregistrez le fichier avec cet encodage"
        raise JourneyError([Problem(name, line, what, cure)]) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Python 3.13 gives the place in the message only: « … (at line 3, column 7) ».
        message, _, place = str(error).partition(" (at ")
        found = re.search(r"line (\d+)", place)
        cure = "vérifiez les guillemets, les crochets et le signe = de cette ligne"
        what = f"ce n’est pas du TOML ({message})"
        line = int(found[1]) if found else text.count("\n") + 1
        raise JourneyError([Problem(name, line, what, cure)]) from None
    return Located(name, data, lines(text))
