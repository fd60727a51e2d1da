"""TOML with the line of every key: values by the standard library, lines by tree-sitter."""

import re
import tomllib
from pathlib import Path
from typing import Any

import tree_sitter
import tree_sitter_toml

from wizard.authoring.read.problems import JourneyError, Problem

Place = tuple[str | int, ...]

_PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))


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


def read(path: Path, name: str) -> Located:
    """Read a TOML file. Raises JourneyError when it is absent, or is not TOML in UTF-8."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # some editors add a mark at the start
    except FileNotFoundError:
        cure = "créez-le, ou rétablissez-le depuis l’historique"
        raise JourneyError([Problem(name, 1, "le fichier n’existe pas", cure)]) from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
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
    return Located(name, data, _lines(text))


def _lines(text: str) -> dict[Place, int]:
    lines: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    for node in _PARSER.parse(text.encode()).root_node.named_children:
        table: Place = ()
        if node.type in ("table", "table_array_element"):
            table = _table(node, counts)
            lines[table] = node.start_point.row + 1
            for pair in node.named_children[1:]:
                _pair(pair, table, lines)
        else:
            _pair(node, table, lines)
    return lines


def _table(node: tree_sitter.Node, counts: dict[Place, int]) -> Place:
    place: Place = ()
    keys = _keys(node.named_children[0])
    for depth, key in enumerate(keys):
        place += (key,)
        if node.type == "table_array_element" and depth == len(keys) - 1:
            counts[place] = counts.get(place, 0) + 1
        if place in counts:
            place += (counts[place] - 1,)
    return place


def _keys(node: tree_sitter.Node) -> list[str]:
    if node.type == "dotted_key":
        return [key for child in node.named_children for key in _keys(child)]
    return [(node.text or b"").decode().strip("\"'")]


def _pair(node: tree_sitter.Node, table: Place, lines: dict[Place, int]) -> None:
    if node.type != "pair":
        return
    key, value = node.named_children[0], node.named_children[1]
    place = table + tuple(_keys(key))
    for depth in range(len(table) + 1, len(place) + 1):
        lines.setdefault(place[:depth], node.start_point.row + 1)
    _value(value, place, lines)


def _value(node: tree_sitter.Node, place: Place, lines: dict[Place, int]) -> None:
    if node.type == "array":
        items = [child for child in node.named_children if child.type != "comment"]
        for number, item in enumerate(items):
            lines[(*place, number)] = item.start_point.row + 1
            _value(item, (*place, number), lines)
    if node.type == "inline_table":
        for child in node.named_children:
            _pair(child, place, lines)
