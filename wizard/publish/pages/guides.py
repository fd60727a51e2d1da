"""The guides by group: the menu, and the list of the home page."""

from typing import Any

from wizard.authoring.read.written import Written
from wizard.authoring.text.french import shown, typography
from wizard.view.html import tag

# The line of mkdocs.yml that stands for the groups.
HERE = "guides/*"


def menu(written: Written, nav: list[Any]) -> list[Any]:
    """The site's menu as mkdocs.yml writes it, with the groups where it says so."""
    found: list[Any] = []
    for item in nav:
        if item == HERE:
            for group in written.guides:
                pages = [f"guides/{guide.id}.md" for guide in group.guide]
                found.append({typography(group.title): pages})
        elif isinstance(item, dict):
            below = item.items()
            found.append({k: menu(written, v) if isinstance(v, list) else v for k, v in below})
        else:
            found.append(item)
    return found


def by_need(written: Written, root: str) -> str:
    """Each group as a list of links to its guides, under the need. `root` is the relative
    address of the site's root."""
    html = ""
    for group in written.guides:
        links = [
            tag("a", [("href", f"{root}guides/{guide.id}/")], shown(guide.short))
            for guide in group.guide
        ]
        heading = tag("h3", [], shown(group.need))
        listed = tag("ul", [("role", "list")], "".join(tag("li", [], link) for link in links))
        html += tag("div", [], heading + listed)
    return tag("div", [("class", "besoins")], html) + "\n"
