"""The map of the decision: the same links in the drawing and in the list, nothing inline."""

import re

import pytest
from bs4 import BeautifulSoup

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.diagram import diagram
from wizard.publish.pages.decision_map import decision_map


@pytest.fixture(scope="module")
def html(coffee: Compiled) -> str:
    """The coffee machine's map."""
    return decision_map(coffee, "../")


def test_the_same_map_is_drawn_twice_the_same(coffee: Compiled, html: str) -> None:
    assert decision_map(coffee, "../") == html


def test_every_node_is_a_link_and_every_edge_has_its_label(coffee: Compiled, html: str) -> None:
    nodes = diagram(coffee.table)
    drawing = BeautifulSoup(html, "html.parser").select_one("svg")
    assert drawing is not None
    boxes = drawing.select("a[href]")
    assert len(boxes) == len(nodes)
    edges = sum(len(node.branches) for node in nodes)
    assert len(drawing.select(".carte-trait")) == len(drawing.select(".carte-reponse")) == edges
    named = [box.select_one("title") for box in boxes]
    assert all(one is not None and one.get_text() for one in named)


def test_what_is_drawn_fits_in_the_drawing(html: str) -> None:
    page = BeautifulSoup(html, "html.parser")
    drawing = page.select_one("svg")
    assert drawing is not None
    left, top, width, height = map(float, str(drawing["viewbox"]).split())
    boxes = [
        [float(str(box[key])) for key in ("x", "y", "width", "height")]
        for box in drawing.select("rect")
    ]
    for x, y, wide, high in boxes:
        assert left <= x
        assert x + wide <= left + width
        assert top <= y
        assert y + high <= top + height
    for n, (x, y, wide, high) in enumerate(boxes):
        for a, b, more, most in boxes[n + 1 :]:
            assert x + wide <= a or a + more <= x or y + high <= b or b + most <= y


def test_the_list_says_every_answer_and_leads_where_the_drawing_does(
    coffee: Compiled, html: str
) -> None:
    page = BeautifulSoup(html, "html.parser")
    drawn = {str(link["href"]) for link in page.select("svg a")}
    listed = {str(a["href"]) for a in page.select(".carte-liste a")}
    assert {href for href in listed if not href.startswith("#")} == drawn
    anchors = {f"#{li['id']}" for li in page.select(".carte-liste > li")}
    assert {href for href in listed if href.startswith("#")} <= anchors
    text = page.select(".carte-liste")[0].get_text()
    for question in coffee.content.questions:
        for answer in question.answers:
            assert answer.recap in text


def test_a_strict_policy_lets_it_through(html: str) -> None:
    assert not re.search(r"<style|<script|\bstyle=|\bon\w+=", html)
