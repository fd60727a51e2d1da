"""Drawings written the very way browsers serialise them: see wizard/view/html.py."""

from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
ElementTree.register_namespace("", _SVG)


def serialised(drawing: str) -> str:
    """An SVG drawing as a browser gives it back: no empty-element tags, spaces as entities."""
    root = ElementTree.fromstring(drawing)
    html = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    return html.replace("\u00a0", "&nbsp;")
