"""The codes to dictate: each place has one, each leads somewhere, none is heard for another."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wizard.authoring.compile.codes import targets
from wizard.authoring.read.codes import Code
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, closest, mistake
from wizard.authoring.read.written import Written
from wizard.view import codes
from wizard.view.heard import apart, heard

# Two words differ by more than two sounds: by five halves, a sound confused counting for one.
APART = 5
_CODE = re.compile(r"[^\W\d_]+ \d")
COMMAND = "python -m wizard codes"


def problems(written: Written) -> Iterator[Problem]:
    """What is wrong in codes.toml; when nothing is, the places that have no code yet."""
    found = list(_wrong(written))
    yield from found or _missing(written)


def _missing(written: Written) -> Iterator[Problem]:
    given = [one.target for one in written.codes]
    missing = [target for target in targets(written) if target not in given]
    if missing:
        more = f" (et {len(missing) - 1} autres)" if missing[1:] else ""
        what, cure = f"« {missing[0]} » n’a pas de code{more}", f"lancez « {COMMAND} »"
        yield mistake("code-missing", written.codes_file, (), what, cure)


def _wrong(written: Written) -> Iterator[Problem]:
    known = targets(written)
    active = [one.code for one in written.codes if one.target is not None]
    seen: dict[str, str] = {}
    for n, one in enumerate(written.codes):
        place: Place = ("code", n)
        yield from _digit(written, (*place, "code"), one)
        yield from _leads(written, place, one, known, active)
        if one.target is not None and one.target in seen:
            what = f"« {one.target} » a deux codes : « {one.code} » et « {seen[one.target]} »"
            cure = f'à celui qui ne sert plus, écrivez instead = "{seen[one.target]}"'
            yield mistake("code-twice", written.codes_file, (*place, "target"), what, cure)
        seen.setdefault(one.target or "", one.code)
    words = tuple(one.code[:-2] for one in written.codes)
    for n, other in _near(words):
        what = f"« {words[n]} » s’entend presque comme « {words[other]} »"
        cure = f"effacez ce code et lancez « {COMMAND} » : il en donne un autre"
        yield mistake("code-near", written.codes_file, ("code", n, "code"), what, cure)


def _digit(written: Written, place: Place, one: Code) -> Iterator[Problem]:
    word, said = one.code[:-2], one.code[-1]
    right = codes.digit(word)
    if not _CODE.fullmatch(one.code):
        what, cure = f"« {one.code} » n’est pas un code", "écrivez un mot, une espace, un chiffre"
        yield mistake("code-digit", written.codes_file, place, what, cure)
    elif str(right) != said:
        what = f"« {one.code} » n’a pas le bon chiffre"
        cure = f"écrivez « {word} {right} »" if right < 10 else "prenez un autre mot"
        yield mistake("code-digit", written.codes_file, place, what, cure)


def _leads(
    written: Written, place: Place, one: Code, known: list[str], active: list[str]
) -> Iterator[Problem]:
    """A code leads to a place that is there, or to a code that does."""
    located = written.codes_file
    if (one.target is None) == (one.instead is None):
        what = f"« {one.code} » doit mener à une cible, ou à un autre code"
        cure = "écrivez target ou instead, pas les deux"
        yield mistake("code-choice", located, (*place, "code"), what, cure)
    elif one.target is not None and one.target not in known:
        what = f"« {one.target} », où menait « {one.code} », n’existe plus"
        cure = 'à la place de target, écrivez instead = "…", le code qui le remplace'
        yield mistake("code-gone", located, (*place, "target"), what, cure)
    elif one.instead is not None and one.instead not in active:
        what = f"« {one.instead} » n’est pas un code qui mène à une cible"
        cure = closest(one.instead, active)
        yield mistake("code-instead", located, (*place, "instead"), what, cure)


@lru_cache(maxsize=16)
def _near(words: tuple[str, ...]) -> list[tuple[int, int]]:
    """The words too near one before them, by their places."""
    sounds = [heard(word) for word in words]
    return [
        (n, other)
        for n, one in enumerate(sounds)
        for other in range(n)
        if apart(one, sounds[other], APART) < APART
    ]


def free_words(written: Written) -> list[str]:
    """The words of the list that can still make a code: they have a digit, and none like them
    was ever given."""
    taken = [heard(one.code[:-2]) for one in written.codes]
    return [
        word
        for word in written.code_words
        if codes.digit(word) < 10
        and all(apart(heard(word), other, APART) == APART for other in taken)
    ]
