"""The map of the decision: a drawing whose boxes are links, and the same as nested lists."""

import textwrap
from typing import NamedTuple

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.diagram import Branch, Node, diagram
from wizard.authoring.read.built_words import Map
from wizard.authoring.text.words import plain
from wizard.engine.decide import resolve
from wizard.publish.layout import Box, Edge, Point, layout
from wizard.view.html import escape, tag, void
from wizard.view.procedure import kept_address

# A line of text: its height, and the mean width of a character, of the style sheet's 14 pixels.
_LINE, _CHARACTER = 18.0, 7.2
_NODE_WRAP, _LABEL_WRAP = 22, 16
_MARGIN = 12.0


class _Map(NamedTuple):
    """The diagram, and where it leads from a page of which `base` leads to the root."""

    journey: Compiled
    nodes: list[Node]
    base: str

    @property
    def words(self) -> Map:
        """The sentences of the map."""
        return self.journey.written.words.built.map

    def title(self, node: Node) -> str:
        """What a box says."""
        content = self.journey.content
        if node.procedure:
            return content.procedure(node.procedure).titles[-1].text
        return content.question(node.fact).text

    def href(self, node: Node) -> str:
        """The state a box is, or the deepest before it that all who come to it share; an outcome
        of several paths is its guide."""
        if node.procedure and node.paths > 1:
            return f"{self.base}guides/{node.procedure}/"
        state = resolve(self.journey.table, node.shared)
        return f"{self.base}assistant/{kept_address(state)}"

    def recaps(self, node: Node, branch: Branch) -> list[str]:
        answers = self.journey.content.question(node.fact).answers
        return [answer.recap for answer in answers if answer.id in branch.answers]


def decision_map(journey: Compiled, base: str) -> str:
    """The whole decision, drawn, then said: HTML. `base` is the relative address of the site's
    root. Raises RuntimeMissingError when the drawing cannot be laid out."""
    shown = _Map(journey, diagram(journey.table), base)
    frame = [("class", "carte-cadre"), ("tabindex", "0"), ("role", "region")]
    frame.append(("aria-label", plain(shown.words.name)))
    drawing = tag("div", frame, _drawing(shown))
    html = tag("div", [("class", "carte-decision")], _sizes(shown) + drawing)
    heading = tag("h2", [("id", "liste")], escape(plain(shown.words.list)))
    return html + heading + _list(shown) + "\n"


def _sizes(shown: _Map) -> str:
    """The choice of the drawing's size: the style sheet does the rest."""
    words = shown.words
    html = tag("legend", [], escape(plain(words.size)))
    # The style sheet knows them by value.
    sizes = {"whole": words.whole, "readable": words.readable, "large": words.large}
    for size, sentence in sizes.items():
        box = [("type", "radio"), ("name", "taille"), ("value", size)]
        if size == "whole":
            box.append(("checked", ""))
        html += tag("label", [], void("input", box) + " " + escape(plain(sentence)))
    return tag("fieldset", [("class", "carte-taille")], html)


# --- the drawing ---------------------------------------------------------------------


def _drawing(shown: _Map) -> str:
    texts = [textwrap.wrap(shown.title(node), _NODE_WRAP) for node in shown.nodes]
    labels = {
        (start, branch.to): textwrap.wrap(_label(shown, node, branch), _LABEL_WRAP)
        for start, node in enumerate(shown.nodes)
        for branch in node.branches
    }
    boxes = [_box(lines, _MARGIN) for lines in texts]
    edges = [Edge(*ends, _box(lines, 3)) for ends, lines in labels.items()]
    laid = layout(boxes, edges)
    arrow = tag("path", [("d", "M0 0L8 4L0 8Z")], "")
    arrow = tag("marker", [*_ARROW, ("markerUnits", "userSpaceOnUse")], arrow)
    html = tag("defs", [], arrow)
    for curve, _ in laid.edges:
        line = [("class", "carte-trait"), ("d", _path(curve))]
        html += tag("path", [*line, ("marker-end", "url(#carte-fleche)")], "")
    for lines, (_, at) in zip(labels.values(), laid.edges, strict=True):
        html += _text(lines, at, "carte-reponse")
    for node, lines, box, at in zip(shown.nodes, texts, boxes, laid.nodes, strict=True):
        html += _linked(shown, node, lines, box, at)
    width, height = laid.size
    size = [("viewBox", f"-4 -4 {width + 8:.0f} {height + 8:.0f}"), ("width", f"{width + 8:.0f}")]
    return tag("svg", [*size, ("role", "group"), ("aria-label", plain(shown.words.name))], html)


_ARROW = [
    ("id", "carte-fleche"),
    ("viewBox", "0 0 8 8"),
    ("refX", "8"),
    ("refY", "4"),
    ("markerWidth", "8"),
    ("markerHeight", "8"),
    ("orient", "auto"),
]


def _label(shown: _Map, node: Node, branch: Branch) -> str:
    """What an edge says: one answer or two, or how many; the list says them all."""
    names = shown.recaps(node, branch)
    if len(node.branches) == 1:
        return plain(shown.words.any)
    if len(names) < 3:
        return shown.journey.content.say("list.any").join(names)
    return plain(shown.words.more, first=names[0], count=str(len(names) - 1))


def _box(lines: list[str], margin: float) -> Box:
    longest = max(map(len, lines))
    return Box(longest * _CHARACTER + 2 * margin, len(lines) * _LINE + margin)


def _linked(shown: _Map, node: Node, lines: list[str], box: Box, at: Point) -> str:
    x, y = at
    frame = [("x", f"{x - box.width / 2:.1f}"), ("y", f"{y - box.height / 2:.1f}")]
    frame += [("width", f"{box.width:.1f}"), ("height", f"{box.height:.1f}"), ("rx", "6")]
    kind = "carte-demarche" if node.procedure else "carte-question"
    title = tag("title", [], escape(_named(shown, node)))
    content = title + tag("rect", frame, "") + _text(lines, at, "carte-texte")
    return tag("a", [("class", kind), ("href", shown.href(node))], content)


def _text(lines: list[str], at: Point, css: str) -> str:
    """Lines of text around a point."""
    x, y = at
    top = y - (len(lines) - 1) * _LINE / 2
    spans = "".join(
        tag("tspan", [("x", f"{x:.1f}"), ("y", f"{top + n * _LINE:.1f}")], escape(line))
        for n, line in enumerate(lines)
    )
    return tag("text", [("class", css)], spans)


def _path(curve: list[Point]) -> str:
    (x, y), *rest = curve
    *bends, tip = [f"{a:.1f} {b:.1f}" for a, b in rest]
    return f"M{x:.1f} {y:.1f}C{' '.join(bends)}L{tip}"


# --- the same as lists ---------------------------------------------------------------


def _named(shown: _Map, node: Node) -> str:
    """What a box says, and after which answers when several ask the same."""
    title = shown.title(node)
    alike = [one for one in shown.nodes if node.fact and one.fact == node.fact]
    if len(alike) < 2:
        return title
    content = shown.journey.content
    after = [content.answer(fact, answer).recap for fact, answer in node.shared]
    return plain(shown.words.after, question=title, answers=", ".join(after))


def _list(shown: _Map) -> str:
    """Each question once, with where each of its answers leads."""
    html = ""
    for number, node in enumerate(shown.nodes):
        if node.procedure:
            continue
        rows = ""
        for branch in node.branches:
            names = shown.journey.content.say("list.any").join(shown.recaps(node, branch))
            target = shown.nodes[branch.to]
            href = shown.href(target) if target.procedure else f"#carte-{branch.to}"
            link = tag("a", [("href", href)], escape(_named(shown, target)))
            rows += tag("li", [], escape(plain(shown.words.leads, answers=names)) + link)
        asked = tag("a", [("href", shown.href(node))], escape(_named(shown, node)))
        html += tag("li", [("id", f"carte-{number}")], asked + tag("ul", [], rows))
    return tag("ol", [("class", "carte-liste")], html)
