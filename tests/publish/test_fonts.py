"""The fallback of the typeface takes the same room: what is read before the font comes, or
without it, stands where it will stand."""

import re
from collections import Counter
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from wizard.project import ROOT, Project
from wizard.publish.assets import MODULES

STYLE = (ROOT / "docs/assets/styles/site.css").read_text(encoding="utf-8")
# Arimo is drawn on the widths of Arial and of Liberation Sans.
FALLBACKS = {"Secours Arial": "arimo", "Secours Roboto": "roboto"}


def font(name: str, weight: int) -> TTFont:
    """A font of the packages, in the format Python reads alone."""
    files: Path = MODULES / f"@fontsource/{name}/files"
    return TTFont(files / f"{name}-latin-{weight}-normal.woff")


def width(one: TTFont, letters: Counter[str]) -> float:
    """The mean width of these letters, in ems."""
    glyphs, advances = one.getBestCmap(), one["hmtx"]
    shown = {letter: count for letter, count in letters.items() if ord(letter) in glyphs}
    total = sum(advances[glyphs[ord(letter)]][0] * count for letter, count in shown.items())
    return float(total / sum(shown.values()) / one["head"].unitsPerEm)


def expected(fallback: str, weight: int, letters: Counter[str]) -> dict[str, float]:
    """The CSS descriptors, in percent, that give a fallback our typeface's measures.

    Source: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc; the overrides are of the size
    once adjusted.
    """
    ours = font("atkinson-hyperlegible", weight)
    adjust = width(ours, letters) / width(font(fallback, weight), letters)
    em, line = ours["head"].unitsPerEm, ours["hhea"]
    return {
        "size-adjust": 100 * adjust,
        "ascent-override": 100 * line.ascent / em / adjust,
        "descent-override": 100 * -line.descent / em / adjust,
        "line-gap-override": 100 * line.lineGap / em / adjust,
    }


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("family", FALLBACKS)
def test_the_fallback_takes_the_same_room(family: str, weight: int) -> None:
    letters = Counter("".join(text.decode() for text in Project(ROOT).pages().values()))
    faces = re.findall(r"@font-face \{(.*?)\}", STYLE, re.DOTALL)
    (face,) = [f for f in faces if f'"{family}"' in f and f"font-weight: {weight};" in f]
    written = {name: float(value) for name, value in re.findall(r"([\w-]+): ([\d.]+)%", face)}
    assert written == pytest.approx(expected(FALLBACKS[family], weight, letters), rel=0.005)
