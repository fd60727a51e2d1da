"""A drawing of the journey, as guides show it."""

from wizard.authoring.text.french import shown
from wizard.view.html import tag


def figure(drawing: str, caption: str) -> str:
    """A drawing with its caption; the drawing itself says that it is one."""
    attributes = [("class", "illustration"), ("data-search-exclude", "")]
    return tag("figure", attributes, drawing + tag("figcaption", [], shown(caption)))
