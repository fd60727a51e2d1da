"""On a guide: whether it is that of somebody's profession, and where the others go."""

from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table
from wizard.view import aside
from wizard.view.aside import Aside
from wizard.view.content import Content, Profession
from wizard.view.forms import search_field
from wizard.view.html import escape, tag
from wizard.view.page import heading
from wizard.view.procedure import kept_address


class Guide:
    """What a guide says: a `procedure`, for those who gave the answers `known`."""

    def __init__(self, procedure: str, known: "list[tuple[str, str]]") -> None:
        self.procedure = procedure
        self.known = known

    def concerns(self, table: Table, content: Content, profession: Profession) -> bool:
        """Whether somebody of that profession may need it."""
        given = self.known + [(aside.listed(content), profession.answer)]
        for row in table.rows:
            refused = [fact for fact, answer in given if not row.accepts(fact, answer)]
            if row.procedure == self.procedure and not refused:
                return True
        return False


def field(content: Content) -> str:
    """The field of a guide where a profession is typed, and its results."""
    results = tag("ul", [("id", "metier-resultats"), ("class", "reponses serrees")], "")
    return search_field("metier", content.say("whose.label"), results)


def card(
    table: Table, content: Content, guide: Guide, profession: Profession, assistant: str
) -> str:
    """A profession found, as a list item: a link to where somebody of that profession, who gave
    the guide's answers, carries on. `assistant` is the address of the assistant's root."""
    state = resolve(table, guide.known + [(aside.listed(content), profession.answer)])
    if guide.concerns(table, content, profession):
        said = content.say("whose.own")
    elif state.row is not None:
        said = content.say("whose.other", title=heading(content, state))
    else:
        said = content.say("whose.elsewhere")
    html = tag("span", [("class", "reponse-libelle")], escape(profession.label))
    html += " " + tag("span", [("class", "reponse-precision")], escape(said))
    href = assistant + _address(state, profession)
    attributes = [("class", "reponse"), ("href", href), ("data-profession", profession.id)]
    return tag("li", [], tag("a", attributes, html))


def _address(state: State, profession: Profession) -> str:
    address = kept_address(state)
    said = Aside(profession, None).address()
    return address + (said.replace("?", "&") if "?" in address else said)
