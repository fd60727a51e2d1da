"""Codes to dictate: each is found as it is said or typed, none passes for another."""

import random
import string
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.authoring.check.codes import APART
from wizard.authoring.compile import Compiled
from wizard.authoring.compile.codes import targets
from wizard.authoring.read.written import Written
from wizard.engine.decide import State
from wizard.view import codes
from wizard.view.heard import apart, heard

# What means something here, or nobody wants to say on the telephone.
TABOO = (
    "carte code ordre adresse numéro profession département pharmacie lettre courriel mobile "
    "téléphone perdu volé mort maladie hôpital docteur médecin tombe cercueil virus fièvre cancer "
    "accès erreur refus panne bloqué main pied dos cou jambe genou épaule merde salope putain"
)


@pytest.fixture(scope="module")
def known(sources: Written) -> list[str]:
    """Every code of the journey."""
    return [one.code for one in sources.codes]


def damaged(word: str) -> Iterator[str]:
    """The word with one letter more, less or other, or two swapped."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in string.ascii_lowercase)
        yield from (before + letter + after[1:] for letter in string.ascii_lowercase if after)
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]


def test_every_place_has_one_code_and_no_other_has_it(sources: Written, known: list[str]) -> None:
    assert {one.target for one in sources.codes} == set(targets(sources))
    assert len(set(known)) == len(known) == len(targets(sources))


def test_the_words_are_far_apart_to_the_ear_and_by_letters(sources: Written) -> None:
    words = sources.code_words
    sounds = [heard(word) for word in words]
    letters = [codes.letters(word) for word in words]
    for n, one in enumerate(sounds):
        assert codes.digit(words[n]) < 10
        for other in range(n):
            assert apart(one, sounds[other], APART) == APART, (words[n], words[other])
            # Two letters replaced by two others cost four, as sounds do.
            assert apart(letters[n], letters[other], 4) == 4, (words[n], words[other])


def test_no_word_is_heard_as_one_that_means_something_here(sources: Written) -> None:
    taboo = [heard(word) for word in TABOO.split()]
    for word in sources.code_words:
        assert all(apart(heard(word), other, 3) == 3 for other in taboo), word


def test_the_list_has_half_as_many_words_again(sources: Written, known: list[str]) -> None:
    assert len(sources.code_words) >= 1.5 * len(known)


@pytest.mark.parametrize("said", [str, str.upper, codes.letters, codes.slug, "Code : {}.".format])
def test_each_code_is_found_however_it_is_typed(
    known: list[str], said: Callable[[str], str]
) -> None:
    for code in known:
        assert codes.find(known, said(code)) == code


def test_the_digit_may_be_in_letters(known: list[str]) -> None:
    names = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
    for code in known:
        assert codes.find(known, f"{code[:-2]} {names[int(code[-1])]}") == code
        assert codes.find(known, f"{code[:-2]}{names[int(code[-1])]}") == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("pasteque 7", "pastèque 7"),
        ("pasthèque sept", "pastèque 7"),
        ("lenterne zero", "lanterne 0"),
        ("boucliez 4", "bouclier 4"),
        ("kuillère 2", "cuillère 2"),
    ],
)
def test_a_word_spelled_by_ear_is_found(known: list[str], typed: str, code: str) -> None:
    assert codes.find(known, typed) == code


def test_no_letter_mistyped_makes_another_code(known: list[str]) -> None:
    """Every single mistake in every word: none is found as another, whatever is heard."""
    sounds = {heard(code[:-2]): code for code in known}
    spelled = {codes.letters(code[:-2]): code for code in known}
    for code in known:
        for word in damaged(codes.letters(code[:-2])):
            for found in (spelled.get(word), sounds.get(heard(word))):
                assert found in (None, code) or found[-1] != code[-1], (code, word)


def test_a_mistyped_code_is_among_the_nearest(known: list[str]) -> None:
    chance = random.Random(7)
    for _ in range(200):
        code = chance.choice(known)
        typed = f"{chance.choice(list(damaged(codes.letters(code[:-2]))))} {code[-1]}"
        found = codes.find(known, typed)
        assert code in (found, *codes.nearest(known, typed, 3)), typed


def test_another_digit_is_no_code_but_offers_it(known: list[str]) -> None:
    for code in known:
        for digit in set(string.digits) - {code[-1]}:
            assert codes.find(known, f"{code[:-2]} {digit}") == ""
    assert codes.nearest(known, "pastèque 3", 3)[0] == "pastèque 7"
    assert codes.nearest(known, "pastèque", 3)[0] == "pastèque 7"


def test_ten_thousand_damaged_codes_never_pass_for_another(known: list[str]) -> None:
    """One to four mistakes anywhere, the digit included; what is found is the code itself, or
    one whose word and digit were typed in full."""
    chance = random.Random(10)
    letters = string.ascii_lowercase + "éèàç -'0123456789"
    for _ in range(10_000):
        code = chance.choice(known)
        typed = list(code)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(typed) + 1)
            typed[at : at + chance.randint(0, 1)] = [chance.choice(letters)] * chance.randint(0, 1)
        found = codes.find(known, "".join(typed))
        assert found in ("", code), ("".join(typed), code)


@given(st.text(max_size=60))
def test_nothing_typed_breaks_it(typed: str) -> None:
    known = ["pastèque 7", "lanterne 0"]
    assert codes.find(known, typed) in ("", *known)
    assert len(codes.nearest(known, typed, 3)) <= 2


def test_a_place_knows_its_code(coffee: Compiled, coffee_states: list[State]) -> None:
    outcomes = [state for state in coffee_states if state.row is not None]
    assert all(codes.of_outcome(coffee.content, state) for state in outcomes)
    assert codes.of_outcome(coffee.content, coffee_states[0]) == ""
    assert codes.of_guide(coffee.content, "boisson")
    assert codes.of_step(coffee.content, "boisson", "nulle-part") == ""
