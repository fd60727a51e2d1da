"""The shape of the codes to dictate: those given (codes.toml), for ever, and the words they are
made of (words/codes.toml)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from wizard.authoring.read.schema import Plain, Strict

# A word and a digit: « tulipe 7 ».
CodeText = Annotated[str, StringConstraints(pattern=r"^[^\W\d_]+ \d$")]


class Code(Strict):
    """A code, for ever: its `target`, or, once that has gone, the code to say `instead`."""

    code: CodeText
    target: Plain | None = None
    instead: CodeText | None = None


class Codes(Strict):
    """codes.toml"""

    code: list[Code] = []


class CodeWords(Strict):
    """words/codes.toml; the words are taken in this order."""

    words: list[Plain] = Field(min_length=1)
