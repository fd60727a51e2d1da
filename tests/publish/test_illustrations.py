"""Every illustration is described, readable on a phone, in the site's colours, self-contained."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from wizard.authoring.read.written import Written
from wizard.authoring.text.french import typography
from wizard.project import ROOT

FOLDER = ROOT / "wizard/journeys/cps/illustrations"
FILES = sorted(FOLDER.glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
# A list of what may be there, since a list of what may not always forgets one. Links, scripts,
# style sheets, images and animations are left out on purpose.
ELEMENTS = {"svg", "title", "desc", "g", "text", "tspan", "path", "rect", "circle"}
COLOURS = {"fill", "stroke", "color"}


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def drawing(request: pytest.FixtureRequest) -> tuple[str, Element]:
    """The identifier of a drawing and its root element."""
    path: Path = request.param
    return path.stem, ElementTree.fromstring(path.read_text(encoding="utf-8"))


def _said(root: Element, name: str) -> str:
    """The text of the title or of the description."""
    return (root.findtext(SVG + name) or "").strip()


def _declared(scheme: str) -> set[str]:
    """The variables the style sheet gives to a scheme."""
    css = (ROOT / "docs/assets/styles/site.css").read_text(encoding="utf-8")
    block = re.search(rf'^\[data-md-color-scheme="{scheme}"\] \{{(.*?)^\}}', css, re.M | re.S)
    assert block is not None, scheme
    return set(re.findall(r"(--[\w-]+):", block[1]))


def _texts(element: Element, size: float) -> Iterator[tuple[str, float]]:
    """Each text under an element with its size, given the size the element inherits."""
    size = float(element.get("font-size", size))
    if element.tag in {SVG + "text", SVG + "tspan"}:
        yield "".join(element.itertext()), size
    for child in element:
        yield from _texts(child, size)


def test_the_illustrations_are_there() -> None:
    assert {path.stem for path in FILES} >= {
        "annuaire-rpps",
        "carte-cps",
        "e-cps-activation",
        "lettre-codes",
        "portail-bouton",
        "psc-connexion",
        "psc-connexion-carte",
    }


def test_is_a_picture_with_a_name_and_a_text(drawing: tuple[str, Element]) -> None:
    name, root = drawing
    labels = [f"illustration-{name}-titre", f"illustration-{name}-texte"]
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert str(root.get("aria-labelledby")).split() == labels
    parts = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert [part is not None and part.get("id") for part in parts] == labels
    assert _said(root, "title").startswith("Illustration\u00a0: ")
    assert _said(root, "desc")
    ids = [str(element.get("id")) for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(found.startswith(f"illustration-{name}-") for found in ids)


def test_says_on_its_face_that_it_is_an_illustration(drawing: tuple[str, Element]) -> None:
    _, root = drawing
    first = root.find(f".//{SVG}text")
    assert first is not None
    assert str(first.text).startswith("Illustration")


def test_quotes_the_labels_of_the_ledger(drawing: tuple[str, Element], sources: Written) -> None:
    _, root = drawing
    known = {entry.value for entry in sources.ledger.entry}
    shown = re.sub(r"\s", "", "".join(text for text, _ in _texts(root, 0)))
    for label in re.findall(r"«\u00a0(.*?)\u00a0»", _said(root, "desc")):
        assert label.replace("\u00a0", " ") in known
        assert re.sub(r"\s", "", label) in shown, "described, yet not drawn"


def test_fits_a_phone_and_is_readable_there(drawing: tuple[str, Element]) -> None:
    _, root = drawing
    assert re.fullmatch(r"0 0 300 \d+", str(root.get("viewBox")))
    assert "width" not in root.attrib
    assert "height" not in root.attrib
    for text, size in _texts(root, 0):
        assert size >= 14, text
    for element in root.iter():
        assert re.fullmatch(r"(translate\([\d. ]+\))?", element.get("transform", ""))


def test_loads_and_runs_nothing(drawing: tuple[str, Element]) -> None:
    _, root = drawing
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        for key, value in element.attrib.items():
            # A strict policy refuses style attributes: presentation attributes say the same.
            assert not re.fullmatch(r"(.*\})?href|on.*|style|class", key), key
            assert "url(" not in value, value


def test_takes_its_colours_from_both_schemes(drawing: tuple[str, Element]) -> None:
    _, root = drawing
    variables = _declared("default") & _declared("slate")
    for element in root.iter():
        for key in COLOURS & set(element.attrib):
            value = element.attrib[key]
            if value in {"none", "currentColor"}:
                continue
            variable = re.fullmatch(r"var\((--[\w-]+)\)", value)
            assert variable is not None, value
            assert variable[1] in variables, value


def test_is_written_in_good_typography(drawing: tuple[str, Element]) -> None:
    """The build does not correct the text of a drawing: it is written as it is shown."""
    _, root = drawing
    for text in root.itertext():
        assert text == typography(text.replace("«\u00a0", "«").replace("\u00a0»", "»"))
