"""Tables that fold into cards on a phone."""

from wizard.authoring.text.french import shown, typography
from wizard.view.html import tag


def table(head: list[str], rows: list[list[str]]) -> str:
    """An HTML table; the first cell of a row is its header. On a phone each row is a card: the
    cells carry the name of their column, and the roles that such a display would take away."""
    heads = [("role", "columnheader"), ("scope", "col")]
    top = " ".join(tag("th", heads, shown(name)) for name in head)
    body = ""
    for first, *others in rows:
        cells = [tag("th", [("role", "rowheader"), ("scope", "row")], first)]
        for name, cell in zip(head[1:], others, strict=True):
            cells.append(tag("td", [("role", "cell"), ("data-colonne", typography(name))], cell))
        body += tag("tr", [("role", "row")], " ".join(cells))
    group = [("role", "rowgroup")]
    html = tag("thead", group, tag("tr", [("role", "row")], top)) + tag("tbody", group, body)
    return tag("table", [("class", "cartes"), ("role", "table")], html) + "\n"
