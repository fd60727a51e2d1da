"""Letters made of anything still give a correct, complete `mailto:`."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.decide import State
from wizard.view.content import Content
from wizard.view.letter import (
    PIECES,
    PLACE,
    body,
    fields_of,
    mailto,
    to_check,
    warning,
)
from wizard.view.parts import Letter

NAMES = ["nom", "profession", "lieu", "rpps", "motif", "courriel", "mobile", "adresse"]
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def every_letter(content: Content) -> list[Letter]:
    return [letter for procedure in content.procedures for letter in procedure.letters]


@given(values=st.dictionaries(st.sampled_from(NAMES), ANYTHING), data=st.data())
def test_the_mail_program_gets_the_whole_letter(
    content: Content, values: dict[str, str], data: st.DataObject
) -> None:
    letter = data.draw(st.sampled_from(every_letter(content)))
    text = body(content, letter, values)
    address = mailto("", letter.subject, text)
    found = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert found["subject"] == [letter.subject]
    assert found["body"] == [text.replace("\r\n", "\n").replace("\n", "\r\n")]
    assert set(found) == {"subject", "body"}
    for field in fields_of(content, letter):
        if field.id not in ("rpps", PIECES):
            assert values.get(field.id, "").strip() in text


@given(ANYTHING)
def test_the_recipient_is_one_address(recipient: str) -> None:
    to = urlsplit(mailto(recipient, "objet", "texte")).path
    assert "," not in to
    assert unquote(to).replace("\r\n", "\n") == recipient.replace("\r\n", "\n")


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_half_characters_are_dropped(text: str) -> None:
    assert mailto("", "", f"a{text}b") == "mailto:?subject=&body=ab"


def correction(content: Content) -> Letter:
    path = [("besoin", "e-cps"), ("blocage", "contacter-ars"), ("autorite", "ars")]
    letter = content.procedure("ars-courriel").letter(path)
    assert letter is not None
    return letter


def test_what_was_typed_is_in_the_letter_and_the_rest_is_left_to_fill(content: Content) -> None:
    typed = {"nom": " Camille Exemple ", "rpps": "8 10000005479", "mobile": "06"}
    text = body(content, correction(content), typed)
    assert "Je suis Camille Exemple, [profession] à [commune]." in text
    assert "10000005479." in text
    assert "- Mobile\u00a0: 06" in text
    assert text.endswith("Camille Exemple")


def test_braces_that_are_typed_stay_as_they_are(content: Content) -> None:
    assert "Je suis {mobile}, " in body(
        content, correction(content), {"nom": "{mobile}", "mobile": "06"}
    )


def test_every_outcome_that_needs_one_has_the_letter_of_its_case(
    content: Content, every_state: list[State]
) -> None:
    for state in every_state:
        if state.row is None:
            continue
        letter = content.procedure(state.row.procedure).letter(state.path)
        asked = state.row.procedure in ("ars-courriel", "ordre", "employeur")
        assert (letter is not None) == asked, state.path
        if letter is not None and ("rpps", "non") in state.path:
            assert "{rpps}" not in letter.body
            assert len(letter.attachments) == 3


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("courriel", "camille@exemple.invalid", ""),
        ("courriel", "camille.exemple.invalid", "signe\u00a0@"),
        ("courriel", "camille @exemple.invalid", "espace"),
        ("courriel", "camille@exemple", "incomplet"),
        ("courriel", "@exemple.invalid", "incomplet"),
        ("mobile", "06 00 00 00 00", ""),
        ("mobile", "07.00.00.00.00", ""),
        ("mobile", "+262 692 00 00 00", ""),
        ("mobile", "06 00 00 00", "8\u00a0chiffres"),
        ("mobile", "01 00 00 00 00", "06\u00a0ou 07"),
        ("mobile", "06 00 0O 00 00", "«\u00a0O\u00a0»"),
        ("adresse", "3 rue des Lilas 29200 Brest", ""),
        ("adresse", "3 rue des Lilas, Brest", "code postal"),
        ("adresse", "3 rue des Lilas 292000 Brest", "code postal"),
        ("rpps", "10000005479", ""),
        ("rpps", "1000000547", "10\u00a0chiffres"),
        ("nom", "", ""),
        ("mobile", "   ", ""),
    ],
)
def test_a_value_is_warned_about_in_words_that_help(
    content: Content, name: str, typed: str, said: str
) -> None:
    found = warning(content, content.field(name), typed)
    assert said in found
    assert bool(found) == bool(said)


@given(st.sampled_from(NAMES), ANYTHING)
def test_a_warning_is_a_sentence_or_nothing(content: Content, name: str, typed: str) -> None:
    found = warning(content, content.field(name), typed)
    assert not found or found[-1] in ".?"


def test_the_list_of_what_to_check_follows_the_fields(content: Content) -> None:
    letter = correction(content)
    blanks = to_check(content, letter, {})
    needed = [field.id for field in fields_of(content, letter) if field.id != "motif"]
    needed = [PLACE, *needed]
    assert [name for name, _ in blanks] == needed
    full = {
        PLACE: "29",
        "nom": "Camille Exemple",
        "profession": "orthophoniste",
        "lieu": "Brest",
        "rpps": "10000005479",
        "courriel": "camille@exemple.invalid",
        "mobile": "06 00 00 00 00",
        "adresse": "3 rue des Lilas 29200 Brest",
    }
    assert to_check(content, letter, full) == []
    ((name, said),) = to_check(content, letter, {**full, "mobile": "06"})
    assert name == "mobile"
    assert said.startswith("Mobile à enregistrer\u00a0: ")
