"""The message to the body that keeps the record: text, checks and `mailto:`, in memory only."""

from wizard.engine.journey import Letter
from wizard.view.rpps import digits
from wizard.view.rpps import warning as rpps_warning


class Field:
    """One thing to type: its `name` in the letters' texts, its `label`, the `blank` a letter
    shows without it, what to do about that (`missing`, "" when it may stay so), and the HTML
    `type` and `autocomplete` of its input."""

    def __init__(
        self, name: str, label: str, blank: str, missing: str, type: str, autocomplete: str
    ) -> None:
        self.name = name
        self.label = label
        self.blank = blank
        self.missing = missing
        self.type = type
        self.autocomplete = autocomplete


FIELDS = [
    Field(
        "nom",
        "Prénom, nom de naissance, nom d’exercice",
        "prénom et noms",
        "Écrivez vos prénom et noms.",
        "text",
        "name",
    ),
    Field(
        "profession",
        "Profession",
        "profession",
        "Écrivez votre profession.",
        "text",
        "organization-title",
    ),
    Field(
        "lieu",
        "Commune d’exercice",
        "commune",
        "Écrivez votre commune.",
        "text",
        "address-level2",
    ),
    Field(
        "rpps",
        "Numéro RPPS",
        "numéro RPPS",
        "Écrivez votre numéro RPPS, ou retirez cette ligne avant d’envoyer.",
        "text",
        "off",
    ),
    Field(
        "motif",
        "Ce qui est faux, ou le message affiché à l’écran (facultatif)",
        "ancienne adresse, ancien mobile, message affiché…",
        "",
        "text",
        "off",
    ),
    Field("courriel", "E-mail à enregistrer", "e-mail", "Écrivez votre e-mail.", "email", "email"),
    Field("mobile", "Mobile à enregistrer", "mobile", "Écrivez votre mobile.", "tel", "tel"),
    Field(
        "adresse",
        "Adresse de correspondance à enregistrer",
        "adresse",
        "Écrivez votre adresse.",
        "text",
        "street-address",
    ),
]

# In a letter's text, the place of the list of attachments.
PIECES = "pieces"


def fields_of(letter: Letter) -> "list[Field]":
    """The fields a letter's text has a place for, in the order of FIELDS."""
    return [field for field in FIELDS if "{" + field.name + "}" in letter.body]


def body(letter: Letter, values: "dict[str, str]") -> str:
    """The letter's text. `values` maps the names of fields to what was typed; a field left
    empty leaves a blank, named, to fill by hand. What is typed is put in as it is, braces
    included."""
    pieces = letter.body.split("{")
    text = pieces[0]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}")
        text += _value(letter, name, values) + rest
    return text


def _value(letter: Letter, name: str, values: "dict[str, str]") -> str:
    if name == PIECES:
        return ", ".join(letter.attachments)
    typed = values.get(name, "").strip()
    if name == "rpps":
        typed = digits(typed)
    return typed or "[" + _field(name).blank + "]"


def _field(name: str) -> Field:
    for field in FIELDS:
        if field.name == name:
            return field
    raise KeyError(name)


def warning(name: str, typed: str) -> str:
    """What to check in a field's value, as a sentence for the reader; "" when nothing, or when
    nothing is typed. Nothing is ever refused."""
    typed = typed.strip()
    if not typed:
        return ""
    if name == "rpps":
        return rpps_warning(typed)
    if name == "courriel":
        return _email_warning(typed)
    if name == "mobile":
        return _mobile_warning(typed)
    if name == "adresse" and not _has_postcode(typed):
        return "Il manque peut-être le code postal, à 5\u00a0chiffres."
    return ""


def _email_warning(typed: str) -> str:
    before, at, after = typed.partition("@")
    if not at:
        return "Il manque le signe\u00a0@."
    if " " in typed:
        return "Cet e-mail contient une espace."
    if not before or "." not in after or after.startswith(".") or after.endswith("."):
        return "Cet e-mail semble incomplet, par exemple après le signe\u00a0@."
    return ""


def _mobile_warning(typed: str) -> str:
    number = typed
    for separator in (" ", ".", "-", "\u00a0", "\u202f", "(", ")", "/"):
        number = number.replace(separator, "")
    if number.startswith("+") or number.startswith("00"):
        return ""  # other countries have their own lengths
    for character in number:
        if character not in "0123456789":
            return "Ce numéro contient «\u00a0" + character + "\u00a0»."
    if len(number) != 10:
        return "Vous avez tapé " + str(len(number)) + "\u00a0chiffres\u00a0: il en faut 10."
    if number[:2] not in ("06", "07"):
        return "Un mobile commence par 06 ou 07\u00a0: ce numéro peut-il recevoir un SMS\u202f?"
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


def to_check(letter: Letter, values: "dict[str, str]") -> "list[tuple[str, str]]":
    """What is blank or doubtful, as (field name, sentence), in the order of the fields."""
    found: "list[tuple[str, str]]" = []
    for field in fields_of(letter):
        typed = values.get(field.name, "").strip()
        doubt = warning(field.name, typed)
        if doubt:
            found.append((field.name, field.label + "\u00a0: " + doubt))
        elif not typed and field.missing:
            found.append((field.name, field.missing))
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
