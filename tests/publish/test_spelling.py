"""Every word readers can read is in the French dictionary, or in our own list (mots.txt)."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from spylls.hunspell import Dictionary  # type: ignore[import-untyped]

from wizard.publish.assets import MODULES

LIST = Path(__file__).parent / "mots.txt"

ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
UNREAD = ("code", "pre", "script", "style")
# What may stand in the middle of a word; any other tag ends it.
INLINE = {"a", "abbr", "b", "em", "i", "mark", "span", "strong", "sub", "sup"}

ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\b")
WORD = re.compile(r"\w+(?:[’'\-‑]\w+)*")
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[’']", re.IGNORECASE)


def texts(page: BeautifulSoup) -> list[str]:
    """What readers read or hear in a page: title, description, body, alternatives."""
    assert page.title is not None
    assert page.body is not None
    found = [page.title.get_text()]
    found += [str(meta["content"]) for meta in page.select("meta[name=description]")]
    for tag in page.body.find_all(UNREAD):
        tag.decompose()
    for tag in page.body.select("*"):
        found += [str(tag[name]) for name in ATTRIBUTES if tag.has_attr(name)]
        if tag.name not in INLINE:
            tag.insert_before("\n")
            tag.insert_after("\n")
    return [*found, page.body.get_text()]


def unknown_parts(word: str, known: Callable[[str], bool]) -> list[str]:
    """The parts of a word that are not known: the whole is tried first, then what follows an
    elision, then what hyphens join. Letters alone, numbers and codes with digits are no words."""
    if len(word) == 1 or re.search(r"[\d_]", word) or known(word):
        return []
    parts = re.split("[-‑]", ELISION.sub("", word))
    if parts == [word]:
        return parts
    return [unknown for part in parts for unknown in unknown_parts(part, known)]


@pytest.fixture(scope="module")
def words(site: Path) -> dict[str, str]:
    """The site's words, each with a page where it is read."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        if address.startswith("projet/"):  # in the language of editors
            continue
        for text in texts(BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")):
            for word in WORD.findall(ADDRESS.sub(" ", text)):
                found.setdefault(word, address)
    return found


@pytest.fixture(scope="module")
def strangers(words: dict[str, str]) -> dict[str, str]:
    """What the dictionary does not know, each with a page where it is read."""
    dictionary = Dictionary.from_files(str(MODULES / "dictionary-fr/index"))
    known: Callable[[str], bool] = cache(dictionary.lookup)
    found: dict[str, str] = {}
    for word, address in words.items():
        for part in unknown_parts(word, known):
            found.setdefault(part, address)
    return found


@pytest.fixture(scope="module")
def ours() -> list[str]:
    """The words of mots.txt, in its order."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def accepted(word: str, ours: list[str]) -> bool:
    """Whether a word is in the list, as it is or without the capital of a sentence."""
    return word in ours or word[0].lower() + word[1:] in ours


def test_every_word_is_known(strangers: dict[str, str], ours: list[str]) -> None:
    wrong = {word: page for word, page in strangers.items() if not accepted(word, ours)}
    assert wrong == {}, "corrigez le mot dans sa page, ou ajoutez-le à tests/publish/mots.txt"


def test_our_list_is_sorted_and_has_no_word_too_many(
    strangers: dict[str, str], ours: list[str]
) -> None:
    assert ours == sorted(set(ours), key=lambda word: (word.lower(), word))
    used = {word for word in ours if any(accepted(stranger, [word]) for stranger in strangers)}
    assert sorted(set(ours) - used) == [], "absents du site, ou déjà dans le dictionnaire"


def test_words_are_cut_where_readers_cut_them() -> None:
    known = {"adresse", "carte", "corrigez", "la", "aujourd’hui", "inscrit", "ordre"}.__contains__
    for right in ("adresse", "l’adresse", "corrigez-la", "jusqu’aujourd’hui", "d’ordre", "CPS4"):
        assert unknown_parts(right, known) == []
    for wrong, part in {"l’adrese": "adrese", "corigez-la": "corigez", "recue": "recue"}.items():
        assert unknown_parts(wrong, known) == [part]
    page = "<title>a</title><body><p>inscrit/e</p><b>c</b>arte<td>x</td><td>y</td>"
    assert WORD.findall(texts(BeautifulSoup(page, "html.parser"))[-1]) == [
        *("inscrit", "e", "carte", "x", "y")
    ]
