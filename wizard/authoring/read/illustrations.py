"""The journey's drawings (wizard/journeys/cps/illustrations), put in a page so that they follow its
theme."""

import re
from pathlib import Path

from wizard.authoring.text.french import shown


def read(folder: Path) -> dict[str, str]:
    """The SVG text of each drawing of a journey's folder, by identifier, on one line: Markdown
    would cut several. The non-breaking spaces of their texts stay."""
    return {
        path.stem: re.sub(r"[ \n]+", " ", path.read_text(encoding="utf-8"))
        for path in sorted((folder / "illustrations").glob("*.svg"))
    }


def figure(drawing: str, caption: str) -> str:
    """A drawing with its caption; the drawing itself says that it is one."""
    return (
        f'<figure class="illustration" data-search-exclude>{drawing}'
        f"<figcaption>{shown(caption)}</figcaption></figure>"
    )
