"""The combinations of answers that no rule accepts, as few boxes (see volumes.py).

The rules must not overlap. A box costs about rules × facts × answers to find, whatever it holds:
combinations are never multiplied out.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import islice

from wizard.authoring.prove.volumes import Box, Table, outside, volume


def holes(table: Table) -> Iterator[list[int]]:
    """Boxes that do not meet and hold every combination no rule accepts, each as wide as the
    rules and the boxes before it let it be."""
    boxes: list[Box] = list(table.boxes)
    while (missing := outside(table.sizes, boxes)) is not None:
        hole = _widest(table.sizes, [1 << answer for answer in missing], boxes)
        yield hole
        boxes.append(hole)


def groups(table: Table, most: int) -> list[list[int]]:
    """The same combinations, those of the first `most` holes, in fewer boxes, the largest
    first: each hole is widened over the others, then loses what a larger box holds when what
    is left is still a box."""
    widened = [_widest(table.sizes, hole, table.boxes) for hole in islice(holes(table), most)]
    kept: list[list[int]] = []
    for box in sorted(widened, key=volume, reverse=True):
        left = box
        for larger in kept:
            left = _without(left, larger)
        if volume(left):
            kept.append(left)
    return sorted(kept, key=volume, reverse=True)


def uncovered(table: Table) -> int:
    """How many combinations of answers no rule accepts."""
    return math.prod(table.sizes) - sum(map(volume, table.boxes))


def union(boxes: Sequence[Box]) -> int:
    """How many combinations a few boxes hold together, those they share counted once."""
    if not boxes:
        return 0
    *before, last = boxes
    shared = [[a & b for a, b in zip(box, last, strict=True)] for box in before]
    return union(before) + volume(last) - union([box for box in shared if volume(box)])


def _widest(sizes: Sequence[int], start: Box, boxes: Sequence[Box]) -> list[int]:
    """A box around `start` that meets none of the others, and that no answer can be added to.
    Facts that can accept everything come first: they need not be said."""
    hole = list(start)
    for whole in (True, False):
        for fact, size in enumerate(sizes):
            taken = 0
            for box in boxes:
                if all(box[n] & mask for n, mask in enumerate(hole) if n != fact):
                    taken |= box[fact]
            free = ((1 << size) - 1) & ~taken
            if not whole or free.bit_count() == size:
                hole[fact] = free
    return hole


def _without(box: list[int], larger: Box) -> list[int]:
    """A box less what another holds, when that is a box; else the box."""
    beyond = [fact for fact, mask in enumerate(box) if mask & ~larger[fact]]
    if len(beyond) > 1:
        return box
    return [
        mask & ~larger[fact] if fact in beyond or not beyond else mask
        for fact, mask in enumerate(box)
    ]
