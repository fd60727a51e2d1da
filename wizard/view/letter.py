"""The message to the body that keeps the record: text, checks and `mailto:`, in memory only.

A letter `to` PLACE goes to the body of the place chosen. That place is among the values, under
the same name; no field bears it.
"""

from wizard.engine.decide import answer_of
from wizard.view import rpps
from wizard.view.aside import PLACE
from wizard.view.content import Body, Content
from wizard.view.html import escape, tag
from wizard.view.parts import Field, Letter

# In a letter's text, the place of the list of attachments.
PIECES = "pieces"


def fields_of(content: Content, letter: Letter) -> "list[Field]":
    """The fields a letter's text has a place for, in the order of the journey's."""
    return [field for field in content.fields if "{" + field.id + "}" in letter.body]


def body(content: Content, letter: Letter, values: "dict[str, str]") -> str:
    """The letter's text. `values` maps the names of fields to what was typed; a field left
    empty leaves a blank, named, to fill by hand. What is typed is put in as it is, braces
    included."""
    pieces = letter.body.split("{")
    text = pieces[0]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}")
        text += _value(content, letter, name, values) + rest
    return text


def quoted(content: Content, letter: Letter) -> str:
    """The letter with its blanks, to be copied by hand: subject, text and attachments."""
    subject = tag("strong", [], escape(content.say("letter.subject_strong")))
    html = tag("p", [], subject + " " + escape(letter.subject))
    for paragraph in body(content, letter, {}).strip().split("\n\n"):
        html += tag("p", [], escape(paragraph).replace("\n", "<br>"))
    return tag("blockquote", [], html)


def _value(content: Content, letter: Letter, name: str, values: "dict[str, str]") -> str:
    if name == PIECES:
        return ", ".join(letter.attachments)
    field = content.field(name)
    typed = values.get(name, "").strip()
    if field.check == "rpps":
        typed = rpps.digits(typed)
    return typed or "[" + field.blank + "]"


def recipient(
    content: Content, letter: Letter, answers: "list[tuple[str, str]]", place: str
) -> "Body | None":
    """The body a letter goes to, for these answers and the number of the place chosen ("" for
    none yet); None when it is not known."""
    if letter.to == PLACE:
        for found in content.places:
            if found.number == place:
                return content.body(found.body)
        return None
    return content.body(answer_of(answers, letter.to))


def warning(content: Content, field: Field, typed: str) -> str:
    """What to check in a field's value, as a sentence for the reader; "" when nothing, or when
    nothing is typed. Nothing is ever refused."""
    typed = typed.strip()
    if not typed:
        return ""
    if field.check == "rpps":
        return rpps.warning(content, typed)
    if field.check == "courriel":
        return _email_warning(content, typed)
    if field.check == "mobile":
        return _mobile_warning(content, typed)
    if field.check == "adresse" and not _has_postcode(typed):
        return content.say("letter.postcode")
    return ""


def _email_warning(content: Content, typed: str) -> str:
    before, at, after = typed.partition("@")
    if not at:
        return content.say("letter.email_at")
    if " " in typed:
        return content.say("letter.email_space")
    if not before or "." not in after or after.startswith(".") or after.endswith("."):
        return content.say("letter.email_short")
    return ""


def _mobile_warning(content: Content, typed: str) -> str:
    number = typed
    for separator in (" ", ".", "-", "\u00a0", "\u202f", "(", ")", "/"):
        number = number.replace(separator, "")
    if number.startswith("+") or number.startswith("00"):
        return ""  # other countries have their own lengths
    for character in number:
        if character not in "0123456789":
            return content.say("letter.mobile_character", character=character)
    if len(number) != 10:
        return content.say("letter.mobile_length", count=str(len(number)))
    if number[:2] not in ("06", "07"):
        return content.say("letter.mobile_start")
    return ""


def _has_postcode(typed: str) -> bool:
    run = 0
    for character in typed + " ":
        if "0" <= character <= "9":
            run += 1
        elif run == 5:
            return True
        else:
            run = 0
    return False


def to_check(content: Content, letter: Letter, values: "dict[str, str]") -> "list[tuple[str, str]]":
    """What is blank or doubtful, as (name, sentence), in the order of the fields; first the
    place, when the letter goes to the body of one that is not chosen."""
    found: "list[tuple[str, str]]" = []
    if letter.to == PLACE and not values.get(PLACE):
        found.append((PLACE, content.say("letter.place_missing")))
    for field in fields_of(content, letter):
        typed = values.get(field.id, "").strip()
        doubt = warning(content, field, typed)
        if doubt:
            found.append((field.id, content.say("letter.doubt", label=field.label, doubt=doubt)))
        elif not typed and field.missing:
            found.append((field.id, field.missing))
    return found


def mailto(recipient: str, subject: str, text: str) -> str:
    """A `mailto:` address (RFC 6068), lines ended as it asks; `recipient` may be ""."""
    to = _percent(recipient).replace("%40", "@")
    return "mailto:" + to + "?subject=" + _percent(subject) + "&body=" + _percent(text)


def _percent(text: str) -> str:
    """RFC 3986 percent-encoding. Half characters (lone surrogates) have no UTF-8: dropped."""
    kept = "".join([c for c in text if not 0xD800 <= ord(c) <= 0xDFFF])
    encoded = ""
    for byte in kept.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8"):
        character = chr(byte)
        if byte < 128 and (character.isalpha() or character.isdigit() or character in "-._~"):
            encoded += character
        else:
            encoded += "%" + ("0" + hex(byte)[2:])[-2:]
    return encoded
