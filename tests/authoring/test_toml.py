"""The line of every place of a TOML file: the same as a full parser, tree-sitter, gives."""

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any

import pytest
import tree_sitter
import tree_sitter_toml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wizard.authoring.read.lines import Place, lines
from wizard.authoring.read.problems import JourneyError
from wizard.authoring.read.toml import read
from wizard.project import ROOT

FILES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for pattern in ("*.toml", "wizard/**/*.toml", "tests/**/*.toml")
    for path in sorted(ROOT.glob(pattern))
}

# --- the oracle ---------------------------------------------------------------------------

PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))


def oracle(text: str) -> dict[Place, int] | None:
    """What tree-sitter finds; None where it does not understand TOML that `tomllib` accepts."""
    root = PARSER.parse(text.encode()).root_node
    if root.has_error:
        return None
    found: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    for node in root.named_children:
        if node.type == "pair":
            of_pair(node, (), found)
        elif node.type != "comment":
            place: Place = ()
            keys = keys_of(node.named_children[0])
            for depth, key in enumerate(keys, start=1):
                place += (key,)
                if node.type == "table_array_element" and depth == len(keys):
                    counts[place] = counts.get(place, 0) + 1
                if place in counts:
                    place += (counts[place] - 1,)
            found[place] = row(node)
            for child in node.named_children[1:]:
                of_pair(child, place, found)
    return found


def row(node: tree_sitter.Node) -> int:
    return node.start_point.row + 1


def keys_of(node: tree_sitter.Node) -> list[str]:
    if node.type == "dotted_key":
        return [key for child in node.named_children for key in keys_of(child)]
    (key,) = tomllib.loads(f"{(node.text or b'').decode()} = 0")
    return [key]


def of_pair(node: tree_sitter.Node, table: Place, found: dict[Place, int]) -> None:
    if node.type == "pair":
        place = table
        for key in keys_of(node.named_children[0]):
            place += (key,)
            found.setdefault(place, row(node))
        of_value(node.named_children[1], place, found)


def of_value(node: tree_sitter.Node, place: Place, found: dict[Place, int]) -> None:
    if node.type == "inline_table":
        for child in node.named_children:
            of_pair(child, place, found)
    elif node.type == "array":
        items = [child for child in node.named_children if child.type != "comment"]
        for number, item in enumerate(items):
            found[*place, number] = row(item)
            of_value(item, (*place, number), found)


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Every place of a value, as `tomllib` gives it."""
    children: Any = []
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield (*place, key)
        yield from places(child, (*place, key))


def accepted(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def check(text: str, expected: dict[Place, int]) -> None:
    """The lines are those expected, whatever the editor that saved the file."""
    assert lines(text) == expected
    data = tomllib.loads(text)
    assert set(expected) <= set(places(data))
    for mark, end in ((b"", "\n"), (BOM_UTF8, "\r\n"), (b"", "\r")):
        located = read(mark + text.replace("\n", end).encode(), "essai.toml")
        assert {place: located.line(place) for place in expected} == expected
        assert set(places(located.data)) == set(places(data))


# --- the project's files ------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_every_place_of_the_project_s_files_has_its_line(name: str) -> None:
    text = FILES[name].decode()
    expected = oracle(text)
    assert expected
    check(text, expected)


# --- mutated files ------------------------------------------------------------------------

PIECES = [
    *("\n", " ", "#", ",", ".", "=", "[", "]", "{", "}", "\\", '"', "'", '"""', "'''", "é"),
    *("a", "1", "true", "[]", "{}", '""', "''", "[[a]]\n", "[b]\n", "[a.'b.c']\n", "a.b = 1\n"),
    *("# [[c]] = '''\n", 'd = """\n[[d]]\n"""\n', "e = [\n  1, # ]\n  [2],\n]\n"),
    *("f = {a = [{}]}\n", "[a.b]\n", "[[a.b]]\n"),
]


def windows() -> list[str]:
    """Pieces of the project's files: a few tables that follow one another."""
    found = []
    for content in FILES.values():
        blocks = re.split(r"^(?=\[)", content.decode(), flags=re.MULTILINE)
        found += ["".join(blocks[start : start + 4]) for start in range(0, len(blocks), 3)]
    return [window for window in found if accepted(window)]


WINDOWS = windows()


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A window changed in several places: each change that leaves it TOML is kept."""
    text = draw(st.sampled_from(WINDOWS))
    for _ in range(draw(st.integers(1, 12))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 0, 1, 2, 40])))
        again = text[end : end + 30]
        piece = draw(st.sampled_from([*PIECES, again, again]))
        changed = text[:start] + piece + text[end:]
        if accepted(changed):
            text = changed
    return text


# --- written documents --------------------------------------------------------------------

BLANK = st.sampled_from(["", " ", "\t "])
GAP = st.sampled_from(["", " ", "\n", "\n\n", " # x ]\n", "\n  # '''\n\t"])
KEYS = st.sampled_from(
    [
        *("a", "b", "c-d", "1", "2A", '"a"', "'a'", '""', "''", '"a.b"', "'#'", '"é"', "' = '"),
        *(r'"\u00e9\t"', r'"\""', r'"\\"', r"'\'", '"[x]"'),
    ]
)
DOTTED = st.lists(st.tuples(KEYS, BLANK, BLANK), min_size=1, max_size=3).map(
    lambda parts: ".".join(f"{before}{key}{after}" for key, before, after in parts)
)
INSIDE = st.lists(
    st.sampled_from(["x", "é", " ", "\n", "#", "[", "]", "{", "}", "=", ",", ".", '"', "'", "\\"])
    | st.sampled_from(["\u2028", "\x85", "\U0001f600"])
    | st.sampled_from([r"\\", r"\"", r"\n", "\\\n  ", '""', "''", r"\u00e9", "[[a]]\n", "a = 1\n"]),
    max_size=6,
).map("".join)
STRINGS = st.builds(
    lambda quote, inside: quote + inside + quote,
    st.sampled_from(['"', "'", '"""', "'''"]),
    INSIDE,
)
SCALARS = st.sampled_from(
    [
        *("0", "-17", "1_000", "0xDEAD_beef", "0o7", "1.5", "-0.1e-3", "6E+2", "inf", "-nan"),
        *("true", "1979-05-27", "07:32:00.5", "1979-05-27 07:32:00.25Z"),
        "1979-05-27T00:00:00-07:00",
    ]
)


def arrays(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(GAP, inner, GAP).map("".join), max_size=3)
    end = st.sampled_from(["", ",", ", # x\n"])
    return st.builds(lambda some, end: f"[{','.join(some)}{end if some else ''}]", items, end)


def inline_tables(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.builds("{}={}{}".format, DOTTED, BLANK, inner), max_size=3)
    return pairs.map(lambda some: f"{{{', '.join(some)}}}")


VALUES: st.SearchStrategy[str] = st.recursive(
    (SCALARS | STRINGS).filter(lambda value: accepted(f"a = {value}")),
    lambda inner: arrays(inner) | inline_tables(inner),
    max_leaves=6,
)
STATEMENTS = st.one_of(
    st.builds("{}={}{}\n".format, DOTTED, BLANK, VALUES),
    st.builds("{}={}{} # = [\n".format, DOTTED, BLANK, VALUES),
    st.builds("{}[{}]\n".format, BLANK, DOTTED),
    st.builds("{}[[{}]] # x\n".format, BLANK, DOTTED),
    st.builds("[[{}]]\n".format, KEYS),
    st.sampled_from(["\n", "# [a]\n", "  # '''\n"]),
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Statements, each kept when what is written so far stays TOML."""
    text = ""
    for statement in draw(st.lists(STATEMENTS, min_size=2, max_size=14)):
        if accepted(text + statement):
            text += statement
    unended = draw(st.booleans()) and accepted(text[:-1])
    return text[:-1] if unended else text


# --- what is checked ----------------------------------------------------------------------

DETERMINISTIC = settings(max_examples=300, derandomize=True, deadline=None, database=None)


@pytest.mark.slow
@DETERMINISTIC
@given(mutated())
def test_every_place_of_a_mutated_file_has_its_line(text: str) -> None:
    check(text, understood(text))


@pytest.mark.slow
@DETERMINISTIC
@given(documents())
def test_every_place_of_a_written_document_has_its_line(text: str) -> None:
    check(text, understood(text))


def understood(text: str) -> dict[Place, int]:
    """What the oracle finds. It understood 10,000 of 10,000 of these documents; were that to
    change, Hypothesis complains by itself when many examples are left out."""
    expected = oracle(text)
    assume(expected is not None)
    return expected or {}


def test_a_byte_that_is_not_utf_8_has_its_line() -> None:
    with pytest.raises(JourneyError) as raised:
        read(BOM_UTF8 + b"a = 1\r\n\xe9 = 2\n", "essai.toml")
    assert [problem.line for problem in raised.value.problems] == [2]
