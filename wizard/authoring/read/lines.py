"""The line of every key and item of a TOML document.

The standard library's `tomllib` gives values and no positions. What it has accepted is known to
be well formed, so that little is left to understand here: strings, words and marks.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

# The way from the root to a value: keys, and numbers of items.
Place = tuple[str | int, ...]

_TOKENS = re.compile(
    r"""
      (?P<blank>   [ \t]+ | \#[^\n]* )
    | (?P<newline> \n )
    | (?P<string>  \"{3} (?: [^"\\] | \\. | "{1,2}(?!") )*+ "{3,5}
                 | '{3} (?: [^'] | '{1,2}(?!') )*+ '{3,5}
                 | " (?: [^"\\] | \\. )*+ "
                 | ' [^']* ' )
    | (?P<word>    [^\s"'\#\[\]{}=,.]+ )
    | (?P<mark>    [\[\]{}=,.] )
    """,
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def lines(text: str) -> dict[Place, int]:
    """The line, from 1, where each key, item and table of a document begins. A key written in
    several tables has the line of the first; tables that only other headers name have none.

    `text` is TOML that `tomllib` accepts, its lines ended by line feeds.
    """
    reader = _Reader(list(_tokens(text)))
    reader.document()
    return reader.lines


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKENS.finditer(text):
        if found.lastgroup not in (None, "blank"):
            yield _Token(str(found.lastgroup), found[0], line)
        line += found[0].count("\n")
    yield _Token("end", "", line)


class _Reader:
    """Walks the tokens once, from `next`, and notes the lines."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.tokens = tokens
        self.next = 0
        self.lines: dict[Place, int] = {}
        self.counts: dict[Place, int] = {}  # how many tables each array of tables has so far

    def take(self) -> _Token:
        self.next += 1
        return self.tokens[self.next - 1]

    def peek(self, *passed: str) -> _Token:
        """The next token that is none of those passed over."""
        while self.tokens[self.next].text in passed:
            self.next += 1
        return self.tokens[self.next]

    def document(self) -> None:
        table: Place = ()
        while (token := self.peek("\n")).kind != "end":
            if token.text == "[":
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Place:
        line = self.take().line
        array = self.peek().text == "["
        keys = self.keys("]")
        self.peek("]")
        place: Place = ()
        for depth, key in enumerate(keys, start=1):
            place += (key,)
            if array and depth == len(keys):
                self.counts[place] = self.counts.get(place, 0) + 1
            if place in self.counts:
                place += (self.counts[place] - 1,)
        self.lines[place] = line
        return place

    def pair(self, table: Place) -> None:
        line = self.peek().line
        place = table
        for key in self.keys("="):
            place += (key,)
            self.lines.setdefault(place, line)
        self.value(place)

    def keys(self, end: str) -> list[str]:
        found = []
        while (token := self.take()).text != end:
            if token.kind == "string":
                found.append(tomllib.loads(f"key = {token.text}")["key"])
            elif token.kind == "word":
                found.append(token.text)
        return found

    def value(self, place: Place) -> None:
        token = self.take()
        if token.text == "[":
            number = 0
            while (item := self.peek("\n", ",")).text != "]":
                self.lines[*place, number] = item.line
                self.value((*place, number))
                number += 1
            self.take()
        elif token.text == "{":
            while self.peek("\n", ",").text != "}":
                self.pair(place)
            self.take()
        else:  # 1.5 is three tokens, a date and its hour are two words
            while self.peek(".").kind == "word":
                self.take()
