"""Tables that fold into cards on a phone."""

from wizard.authoring.text.french import shown, typography
from wizard.view.html import tag


def table(head: list[str], rows: list[list[str]]) -> str:
    """An HTML table; the first cell of a row is its header. On a phone each row is a card, whose
    cells carry the name of their column."""
    top = " ".join(tag("th", [("scope", "col")], shown(name)) for name in head)
    body = ""
    for first, *others in rows:
        cells = [tag("th", [("scope", "row")], first)]
        for name, cell in zip(head[1:], others, strict=True):
            cells.append(tag("td", [("data-colonne", typography(name))], cell))
        body += tag("tr", [], " ".join(cells))
    html = tag("thead", [], tag("tr", [], top)) + tag("tbody", [], body)
    return tag("table", [("class", "cartes")], html) + "\n"
