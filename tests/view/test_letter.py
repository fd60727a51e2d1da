"""Letters made of anything still give a correct, complete `mailto:`."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.decide import State
from wizard.view.aside import PLACE
from wizard.view.content import Content
from wizard.view.letter import (
    body,
    fields_of,
    mailto,
    recipient,
    to_check,
    warning,
)
from wizard.view.parts import Letter

NAMES = ["nom", "bureau", "numero", "motif", "courriel", "mobile", "adresse"]
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def every_letter(coffee_content: Content) -> list[Letter]:
    return [letter for procedure in coffee_content.procedures for letter in procedure.letters]


@given(values=st.dictionaries(st.sampled_from(NAMES), ANYTHING), data=st.data())
def test_the_mail_program_gets_the_whole_letter(
    coffee_content: Content, values: dict[str, str], data: st.DataObject
) -> None:
    letter = data.draw(st.sampled_from(every_letter(coffee_content)))
    text = body(coffee_content, letter, values)
    address = mailto("", letter.subject, text)
    found = parse_qs(urlsplit(address).query, keep_blank_values=True)
    assert found["subject"] == [letter.subject]
    assert found["body"] == [text.replace("\r\n", "\n").replace("\n", "\r\n")]
    assert set(found) == {"subject", "body"}
    for field in fields_of(coffee_content, letter):
        if field.check != "rpps":
            assert values.get(field.id, "").strip() in text


@given(ANYTHING)
def test_the_recipient_is_one_address(recipient: str) -> None:
    to = urlsplit(mailto(recipient, "objet", "texte")).path
    assert "," not in to
    assert unquote(to).replace("\r\n", "\n") == recipient.replace("\r\n", "\n")


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_half_characters_are_dropped(text: str) -> None:
    assert mailto("", "", f"a{text}b") == "mailto:?subject=&body=ab"


def lost(coffee_content: Content) -> Letter:
    """The letter that asks for everything but an attachment."""
    letter = coffee_content.procedure("badge").letter([("envie", "cafe"), ("badge", "ne-sais-pas")])
    assert letter is not None
    return letter


def test_what_was_typed_is_in_the_letter_and_the_rest_is_left_to_fill(
    coffee_content: Content,
) -> None:
    typed = {"nom": " Camille Exemple ", "numero": "8 10000005479", "mobile": "06"}
    text = body(coffee_content, lost(coffee_content), typed)
    assert "Je suis Camille Exemple ([bureau])." in text
    assert "le numéro 10000005479." in text
    assert "- Mobile\u00a0: 06" in text
    assert text.endswith("Camille Exemple")


def test_braces_that_are_typed_stay_as_they_are(coffee_content: Content) -> None:
    assert "Je suis {mobile} (" in body(
        coffee_content, lost(coffee_content), {"nom": "{mobile}", "mobile": "06"}
    )


@pytest.mark.parametrize(
    ("path", "subject", "attachments"),
    [
        ([("envie", "cafe"), ("badge", "ne-sais-pas")], "Je ne sais pas si j’ai un badge", 0),
        ([("envie", "cafe"), ("badge", "non")], "Un badge, s’il vous plaît", 1),
        ([("envie", "badge")], "Un badge, s’il vous plaît", 1),
    ],
)
def test_the_first_letter_that_fits_is_offered(
    coffee_content: Content, path: list[tuple[str, str]], subject: str, attachments: int
) -> None:
    letter = coffee_content.procedure("badge").letter(path)
    assert letter is not None
    assert letter.subject.replace("\u202f", " ") == subject
    assert len(letter.attachments) == attachments


def test_a_procedure_may_have_no_letter(
    coffee_content: Content, coffee_states: list[State]
) -> None:
    for state in coffee_states:
        if state.row is not None:
            letter = coffee_content.procedure(state.row.procedure).letter(state.path)
            assert (letter is not None) == (state.row.procedure in ("badge", "remboursement"))


@pytest.mark.parametrize(
    ("answers", "place", "name"),
    [
        ([("envie", "badge")], "29", "ARS Rez-de-chaussée"),
        ([("envie", "badge")], "974", "ARS Premier étage"),
        ([("envie", "badge")], "", None),
        (
            [("envie", "panne"), ("panne", "monnaie-avalee"), ("service", "atelier")],
            "",
            "Établi de l’atelier",
        ),
        ([("envie", "panne"), ("panne", "monnaie-avalee"), ("service", "direction")], "", None),
    ],
)
def test_a_letter_goes_to_the_body_of_the_place_or_of_the_answer(
    coffee_content: Content, answers: list[tuple[str, str]], place: str, name: str | None
) -> None:
    letter = coffee_content.procedure("badge" if len(answers) == 1 else "remboursement").letter(
        answers
    )
    assert letter is not None
    found = recipient(coffee_content, letter, answers, place)
    assert (found.name if found else None) == name


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
        ("numero", "10000005479", ""),
        ("numero", "1000000547", "10\u00a0chiffres"),
        ("nom", "", ""),
        ("mobile", "   ", ""),
    ],
)
def test_a_value_is_warned_about_in_words_that_help(
    coffee_content: Content, name: str, typed: str, said: str
) -> None:
    found = warning(coffee_content, coffee_content.field(name), typed)
    assert said in found
    assert bool(found) == bool(said)


@given(st.sampled_from(NAMES), ANYTHING)
def test_a_warning_is_a_sentence_or_nothing(coffee_content: Content, name: str, typed: str) -> None:
    found = warning(coffee_content, coffee_content.field(name), typed)
    assert not found or found[-1] in ".?"


def test_the_list_of_what_to_check_follows_the_fields(coffee_content: Content) -> None:
    letter = lost(coffee_content)
    blanks = to_check(coffee_content, letter, {})
    needed = [field.id for field in fields_of(coffee_content, letter) if field.id != "motif"]
    needed = [PLACE, *needed]
    assert [name for name, _ in blanks] == needed
    full = {
        PLACE: "29",
        "nom": "Camille Exemple",
        "bureau": "B12",
        "numero": "10000005479",
        "courriel": "camille@exemple.invalid",
        "mobile": "06 00 00 00 00",
        "adresse": "3 rue des Lilas 29200 Brest",
    }
    assert to_check(coffee_content, letter, full) == []
    ((name, said),) = to_check(coffee_content, letter, {**full, "mobile": "06"})
    assert name == "mobile"
    assert said.startswith("Mobile où répondre\u00a0: ")
