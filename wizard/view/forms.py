"""The HTML of every tool beside a state: what the browser fills, opens and listens to.

An identifier that begins with a tool's name belongs to it: `lettre-texte`, `rappel-jour`…
"""

from wizard.view.aside import PLACE, Aside
from wizard.view.content import Body, Content, Place, Profession
from wizard.view.html import escape, tag, void
from wizard.view.letter import fields_of
from wizard.view.parts import Field, Letter, Reminder


def button(content: Content, name: str, kind: "list[tuple[str, str]]") -> str:
    """A button that says the sentence of that name."""
    return tag("button", [("type", "button")] + kind, escape(content.say(name)))


def status(id: str) -> str:
    """Where a tool says what it did."""
    return tag("p", [("id", id + "-dit"), ("role", "status")], "")


def errors_box(id: str) -> str:
    """Where a tool lists what is to mend."""
    attributes = [("id", id + "-erreurs"), ("class", "erreurs"), ("tabindex", "-1")]
    return tag("div", attributes + [("hidden", "")], "")


def errors(heading: str, found: "list[tuple[str, str]]") -> str:
    """What is to mend: (field's id, sentence), as links to the fields."""
    rows = [tag("li", [], tag("a", [("href", "#" + id)], escape(said))) for id, said in found]
    return tag("h3", [], escape(heading)) + tag("ul", [], "".join(rows))


def copy_box(content: Content, id: str) -> str:
    """Where a tool says that something was copied, or shows it when copying is refused."""
    label = tag("label", [("for", id + "-copie")], escape(content.say("told.refused")))
    field = tag("textarea", [("id", id + "-copie"), ("rows", "8"), ("readonly", "")], "")
    return status(id) + tag("div", [("id", id + "-secours"), ("hidden", "")], label + field)


def _title(content: Content, id: str, name: str) -> str:
    return tag("h2", [("id", id + "-titre")], escape(content.say(name)))


def _folded(content: Content, id: str, name: str, html: str) -> str:
    """A tool that opens on its title."""
    return tag("details", [], tag("summary", [], _title(content, id, name)) + html)


def _labelled(id: str, label: str, input: str) -> str:
    return tag("label", [("for", id)], escape(label)) + input


def _buttons(content: str) -> str:
    return tag("p", [("class", "boutons")], content)


def search_field(id: str, label: str, results: str) -> str:
    """A field to search by typing, where it tells what it finds, and the place of its results."""
    field = [("id", id + "-texte"), ("type", "text"), ("autocomplete", "off")]
    input = void("input", field + [("aria-describedby", id + "-dit")])
    return _labelled(id + "-texte", label, input) + status(id) + results


def professions(content: Content) -> str:
    """The search field of a list of professions, and its results."""
    results = tag("ul", [("id", "chercher-resultats"), ("class", "reponses serrees")], "")
    return search_field("chercher", content.say("professions.label"), results)


def people(content: Content, said: Aside, *, asks_place: bool) -> str:
    """What is known of the reader beside the answers, and the field of their département when it
    is asked; `{racine}` stands for the site's root."""
    html = ""
    if said.profession is not None:
        label = said.profession.label
        html += tag("p", [], escape(content.say("people.profession", profession=label)))
    if not asks_place:
        return html
    hidden: "list[tuple[str, str]]" = []
    if said.place is not None:
        html += _place(content, said.place)
        hidden = [("hidden", "")]
    results = tag("ul", [("id", "vous-resultats"), ("class", "reponses serrees")], "")
    field = [("id", "vous-texte"), ("type", "text"), ("autocomplete", "off")]
    field += [("placeholder", content.say("people.hint")), ("aria-describedby", "vous-dit")]
    input = _labelled("vous-texte", content.say("people.label"), void("input", field))
    search = [("id", "vous-champ"), ("role", "search"), ("aria-label", content.say("people.label"))]
    line = tag("div", [("class", "ligne")], input)
    return html + tag("div", search + hidden, line + status("vous") + results)


def _place(content: Content, place: Place) -> str:
    body = content.body(place.body)
    own = body is None or body.id == place.number  # a territory without an agency
    name = place.name if body is None or own else body.name
    href = "{racine}annuaire-ars/#departement-" + place.number
    said = escape(content.say("people.territory" if own else "people.body"))
    unseen = tag("span", [("class", "lu")], escape(content.say("people.change_what")))
    change = escape(content.say("people.change")) + unseen
    kind = [("type", "button"), ("data-vous", ""), ("aria-expanded", "false")]
    change = tag("button", kind + [("aria-controls", "vous-champ")], change)
    return tag("p", [], said + tag("a", [("href", href)], escape(name)) + " " + change)


def place_card(content: Content, said: Aside, place: Place) -> str:
    """A place found, as a link to the same state once it is chosen."""
    body = content.body(place.body)
    name = body.name if body is not None else ""
    label = content.say("directory.place", number=place.number, name=place.name, body=name)
    href = Aside(said.profession, place).address()
    link = tag("a", [("class", "reponse"), ("href", href)], escape(label))
    return tag("li", [], link)


def directory(content: Content) -> str:
    """The search field of the directory, and its results."""
    return search_field(
        "annuaire", content.say("directory.label"), tag("ul", [("id", "annuaire-resultats")], "")
    )


def directory_row(content: Content, place: Place) -> str:
    """A place found in the directory; `{racine}` stands for the site's root."""
    body = content.body(place.body)
    name = body.name if body is not None else ""
    said = content.say("directory.place", number=place.number, name=place.name, body=name)
    html = body.html if body is not None else ""
    return tag("li", [], tag("strong", [], escape(said)) + ". " + html)


def found(content: Content, tool: str, typed: str, count: int) -> str:
    """What a screen reader is told of a search's results."""
    if not typed.strip():
        return ""
    if count == 0:
        return content.say(tool + ".none")
    return content.say(tool + (".one" if count == 1 else ".many"), count=str(count))


def told_of_professions(content: Content, typed: str, shown: "list[Profession]") -> str:
    """What is told of the professions found: how many, and what is said of all of them."""
    said = found(content, "professions", typed, len(shown))
    notes = [profession.note for profession in shown]
    if notes and notes[0] and notes == [notes[0]] * len(notes):
        said += " " + notes[0]
    return said


def share(content: Content) -> str:
    """The ways to pass an outcome on."""
    kinds = [("lien", "link"), ("qr", "qr"), ("recapitulatif", "recap")]
    kinds += [("partager", "share"), ("imprimer", "print")]
    buttons = ""
    for kind, name in kinds:
        more = [("data-outil", kind)]
        if kind == "qr":
            more += [("aria-expanded", "false"), ("aria-controls", "outils-qr")]
        buttons += button(content, "share." + name, more)
    box = tag("div", [("id", "outils-qr"), ("class", "qr"), ("hidden", "")], "")
    html = tag("p", [], escape(content.say("share.text")))
    html += _buttons(buttons) + copy_box(content, "outils") + box
    return _folded(content, "outils", "share.title", html)


def checklist(content: Content) -> str:
    """What to do with the steps ticked."""
    keep = void("input", [("type", "checkbox"), ("id", "liste-garder")])
    label = tag("label", [("for", "liste-garder")], escape(content.say("checklist.keep")))
    html = tag("p", [("class", "case")], keep + label)
    html += _buttons(button(content, "checklist.clear", [("data-liste", "")])) + status("liste")
    return _folded(content, "liste", "checklist.title", html)


def reminder(content: Content, wait: Reminder) -> str:
    """When a wait began, and what to do when it ends."""
    said = content.say("reminder.wait", hours=str(wait.hours), since=wait.since)
    day = [("id", "rappel-jour"), ("type", "date"), ("min", "2000-01-01"), ("max", "2099-12-31")]
    time = [("id", "rappel-heure"), ("type", "time")]
    inputs = tag(
        "p", [], _labelled("rappel-jour", content.say("reminder.day"), void("input", day))
    ) + tag("p", [], _labelled("rappel-heure", content.say("reminder.time"), void("input", time)))
    html = (
        tag("p", [], escape(said))
        + errors_box("rappel")
        + tag("div", [("class", "champs")], inputs)
        + status("rappel")
        + _buttons(button(content, "reminder.save", [("data-rappel", "")]))
    )
    return _folded(content, "rappel", "reminder.title", html)


def letter(content: Content, shown: Letter) -> str:
    """The fields of a letter, its text, and what to do with it."""
    fields = "".join([_field(field) for field in fields_of(content, shown)])
    pieces = "".join([tag("li", [], escape(piece)) for piece in shown.attachments])
    heading = tag("h3", [], escape(content.say("letter.attachments")))
    subject = tag("strong", [], escape(content.say("letter.subject")))
    said = content.say("letter.subject_line", subject=shown.subject)
    text = tag("textarea", [("id", "lettre-texte"), ("rows", "16"), ("readonly", "")], "")
    keep = void("input", [("type", "checkbox"), ("id", "lettre-garder")])
    label = tag("label", [("for", "lettre-garder")], escape(content.say("letter.keep")))
    close = button(content, "letter.close", [("data-lettre", "fermer")])
    title = [("id", "lettre-titre"), ("tabindex", "-1")]
    heading_and_way_out = tag("h2", title, escape(content.say("letter.title"))) + close
    return (
        tag("div", [("class", "tete")], heading_and_way_out)
        + tag("p", [], escape(content.say("letter.private")))
        + errors_box("lettre")
        + tag("div", [("id", "lettre-destinataire")], "")
        + tag("div", [("class", "champs")], fields)
        + (heading + tag("ul", [], pieces) if pieces else "")
        + tag("p", [], subject + escape(said))
        + tag("p", [], _labelled("lettre-texte", content.say("letter.text"), text))
        + _letter_buttons(content)
        + copy_box(content, "lettre")
        + tag("p", [("class", "case")], keep + label)
        + tag("p", [], escape(content.say("letter.advice")))
    )


def _letter_buttons(content: Content) -> str:
    """The one that sends comes first; the one that destroys stands apart."""
    send = [("class", "principale"), ("id", "lettre-envoi"), ("href", "mailto:")]
    html = tag("a", send, escape(content.say("letter.open")))
    kinds = [("texte", "copy_text"), ("objet", "copy_subject"), ("verifier", "check")]
    kinds += [("fichier", "save")]
    html += "".join(
        [button(content, "letter." + name, [("data-lettre", kind)]) for kind, name in kinds]
    )
    clear = button(content, "letter.clear", [("data-lettre", "effacer"), ("class", "effacer")])
    return _buttons(html) + _buttons(clear)


def _field(field: Field) -> str:
    id = "lettre-" + field.id
    own = [("id", id), ("name", field.id)]
    more = [("autocomplete", field.autocomplete), ("aria-describedby", id + "-dit")]
    if field.lines > 1:
        input = tag("textarea", own + [("rows", str(field.lines))] + more, "")
    else:
        kind = [("type", field.type)] + ([("inputmode", field.keys)] if field.keys else [])
        input = void("input", own + kind + more)
    labelled = tag("p", [], _labelled(id, field.label, input))
    return tag("div", [], labelled + status(id))


def letter_recipient(content: Content, shown: Letter, found: "Body | None") -> str:
    """Where a letter goes; `{racine}` stands for the site's root."""
    if found is None:
        missing = escape(content.say("letter.place_missing"))
        link = tag("a", [("href", "#vous-texte")], missing)
        return tag("p", [], link) if shown.to == PLACE else ""
    name = tag("strong", [], escape(content.say("letter.to")))
    name += escape(content.say("letter.to_name", name=found.name))
    sentence = "letter.to_email" if found.email else "letter.to_site"
    said = escape(content.say(sentence, email=found.email)).replace("{site}", found.html)
    return tag("p", [], name + said)
