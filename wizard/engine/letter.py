"""The letter to the body that keeps the record: subject, body and `mailto:`, in memory only."""

from .rpps import digits

FIELDS = [
    ("nom", "Prénom, nom de naissance, nom d’exercice", "text", "name"),
    ("profession", "Profession", "text", "organization-title"),
    ("lieu", "Commune d’exercice", "text", "address-level2"),
    ("rpps", "Numéro RPPS, si vous en avez un", "text", "off"),
    ("courriel", "E-mail à enregistrer", "email", "email"),
    ("mobile", "Mobile à enregistrer", "tel", "tel"),
    ("adresse", "Adresse de correspondance à enregistrer", "text", "street-address"),
]

SUBJECT = "RPPS – correction de mes coordonnées de correspondance"

ATTACHMENTS = ["Copie de ma carte d’identité ou de mon passeport"]


def body(values: "dict[str, str]") -> str:
    """The letter's text. `values` maps the names of FIELDS to what was typed; a field left
    empty leaves a blank to fill by hand."""

    def value(name: str) -> str:
        typed = values.get(name, "").strip()
        if name == "rpps":
            typed = digits(typed)
        return typed or "[…]"

    rpps = value("rpps")
    lines = [
        "Bonjour,",
        "",
        "Je suis " + value("nom") + ", " + value("profession") + " à " + value("lieu") + ".",
        "Mon numéro RPPS\u00a0: " + rpps + ".",
        "",
        "Mes coordonnées dans le RPPS ne sont pas à jour. Je n’ai pas de carte CPS utilisable et "
        "je ne peux pas activer l’e-CPS. Merci de les remplacer par celles-ci\u00a0:",
        "",
        "- E-mail\u00a0: " + value("courriel"),
        "- Mobile\u00a0: " + value("mobile"),
        "- Adresse de correspondance\u00a0: " + value("adresse"),
        "",
        "Pièce jointe\u00a0: " + ", ".join(ATTACHMENTS) + ".",
        "",
        "Merci de me dire quand la correction sera faite.",
        "",
        value("nom"),
    ]
    return "\n".join(lines)


def mailto(subject: str, text: str) -> str:
    """A `mailto:` address without recipient (none could be verified), lines ended as RFC 6068
    asks."""
    return "mailto:?subject=" + _percent(subject) + "&body=" + _percent(text)


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
