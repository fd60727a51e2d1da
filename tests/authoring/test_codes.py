"""Codes are given once, for ever."""

import pytest

from tests.conftest import COFFEE
from wizard.authoring.check import BEFORE_CODES
from wizard.authoring.codes import NoWordLeftError, appended, assigned
from wizard.authoring.load import load
from wizard.authoring.read.written import Written

Files = dict[str, bytes]
GONE = b'target = "assistant/envie-cafe/badge-non/"'


def loaded(files: Files, pages: Files) -> Written:
    return load(files, pages, COFFEE, BEFORE_CODES)


def test_nothing_is_added_when_each_place_has_its_code(coffee_sources: Written) -> None:
    assert assigned(coffee_sources) == []


def test_the_same_codes_are_given_again_from_nothing(
    coffee_files: Files, coffee_pages: Files, coffee_sources: Written
) -> None:
    before = coffee_files["codes.toml"]
    coffee_files["codes.toml"] = before.split(b"\n[[code]]")[0]
    again = assigned(loaded(coffee_files, coffee_pages))
    assert again == [(one.code, one.target) for one in coffee_sources.codes]
    assert appended(coffee_files["codes.toml"], again) == before


def test_a_code_that_leads_elsewhere_is_never_given_again(
    coffee_files: Files, coffee_pages: Files, coffee_sources: Written
) -> None:
    """The place gets a new code; the old one stays, and the whole is in order."""
    old = next(one.code for one in coffee_sources.codes if one.target and "badge-non" in one.target)
    coffee_files["codes.toml"] = coffee_files["codes.toml"].replace(GONE, b'instead = "alpaga 8"')
    new = assigned(loaded(coffee_files, coffee_pages))
    assert [target for _, target in new] == ["assistant/envie-cafe/badge-non/"]
    assert new[0][0] not in [old, *(one.code for one in coffee_sources.codes)]
    coffee_files["codes.toml"] = appended(coffee_files["codes.toml"], new)
    written = load(coffee_files, coffee_pages, COFFEE)
    assert [one.code for one in written.codes][:-1] == [one.code for one in coffee_sources.codes]


def test_a_list_too_short_is_told(coffee_files: Files, coffee_pages: Files) -> None:
    coffee_files["words/codes.toml"] = b'words = ["alpaga"]\n'
    coffee_files["codes.toml"] = b""
    with pytest.raises(NoWordLeftError, match=r"words/codes.toml:1: il manque 27 mots: ajoutez"):
        assigned(loaded(coffee_files, coffee_pages))
