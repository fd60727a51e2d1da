"""RPPS numbers against the dossier's list of valid and invalid examples."""

import pytest

from wizard.view.content import Content
from wizard.view.rpps import digits, luhn, warning

VALID = ["10000005479", "10000001916", "10005173140"]
DUMMIES = ["10000001111", "10001766123", "10102727017", "10003461033"]


@pytest.mark.parametrize("number", VALID)
def test_a_valid_number_gets_no_warning(coffee_content: Content, number: str) -> None:
    assert luhn(number)
    assert warning(coffee_content, number) == ""


@pytest.mark.parametrize("number", VALID)
@pytest.mark.parametrize("form", ["8{}", " {} ", "8 {}", "{}.", "8.{}"])
def test_the_prefix_and_separators_are_accepted(
    coffee_content: Content, number: str, form: str
) -> None:
    typed = form.format(number)
    assert digits(typed) == number
    assert warning(coffee_content, typed) == ""


@pytest.mark.parametrize("number", DUMMIES)
def test_a_wrong_key_is_told_and_not_refused(coffee_content: Content, number: str) -> None:
    assert "clé" in warning(coffee_content, number)
    assert "Vous pouvez continuer" in warning(coffee_content, number)


def test_the_key_is_over_the_eleven_digits_alone() -> None:
    assert not luhn("810000005479")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("1000000547", "10\u00a0chiffres"),
        ("100000054799", "12\u00a0chiffres"),
        ("1000000547O", "«\u00a0O\u00a0»"),
    ],
)
def test_what_is_wrong_is_explained(coffee_content: Content, typed: str, said: str) -> None:
    assert said in warning(coffee_content, typed)
    assert bool(warning(coffee_content, typed)) == bool(said)
