"""The shape of the codes to dictate: those given (codes.toml), for ever, and the words they are
made of (words/codes.toml)."""

from pydantic import Field

from wizard.authoring.read.schema import Plain, Strict


class Code(Strict):
    """A code, a word and a digit, for ever: its `target`, or, once that has gone, the code to
    say `instead`."""

    code: Plain
    target: Plain | None = None
    instead: Plain | None = None


class Codes(Strict):
    """codes.toml"""

    code: list[Code] = Field(default_factory=list)


class CodeWords(Strict):
    """words/codes.toml; the words are taken in this order."""

    words: list[Plain] = Field(min_length=1)
