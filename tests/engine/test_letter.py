"""Letters made of anything still give a correct, complete `mailto:`."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from wizard.engine.letter import FIELDS, SUBJECT, body, mailto

NAMES = [name for name, *_ in FIELDS]
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING))
def test_the_mail_program_gets_the_whole_letter(values: dict[str, str]) -> None:
    text = body(values)
    found = parse_qs(urlsplit(mailto(SUBJECT, text)).query, keep_blank_values=True)
    assert found["subject"] == [SUBJECT]
    expected = text.replace("\r\n", "\n").replace("\n", "\r\n")
    assert found["body"] == [expected]
    assert set(found) == {"subject", "body"}


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_half_characters_are_dropped(text: str) -> None:
    assert mailto("", f"a{text}b") == "mailto:?subject=&body=ab"


def test_what_was_typed_is_in_the_letter_and_the_rest_is_left_to_fill() -> None:
    text = body({"nom": " Camille Exemple ", "rpps": "8 10000005479", "mobile": "06"})
    assert "Je suis Camille Exemple, […] à […]." in text
    assert "10000005479." in text
    assert "- Mobile\u00a0: 06" in text
    assert text.endswith("Camille Exemple")
