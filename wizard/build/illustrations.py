"""The journey's drawings (wizard/journey/illustrations), put in a page so that they follow its
theme."""

import html
import re
from pathlib import Path

from wizard.build.text import typography


def read(folder: Path) -> dict[str, str]:
    """The SVG text of each drawing of a journey's folder, by identifier, on one line: Markdown
    would cut several. The non-breaking spaces of their texts stay."""
    return {
        path.stem: re.sub(r"[ \n]+", " ", path.read_text(encoding="utf-8"))
        for path in sorted((folder / "illustrations").glob("*.svg"))
    }


def figure(drawing: str, caption: str) -> str:
    """A drawing with its caption; the drawing itself says that it is one."""
    said = html.escape(typography(caption), quote=False).replace("\u00a0", "&nbsp;")
    return (
        f'<figure class="illustration" data-search-exclude>{drawing}'
        f"<figcaption>{said}</figcaption></figure>"
    )
