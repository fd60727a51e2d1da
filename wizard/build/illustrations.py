"""The drawings of docs/assets/illustrations, put in a page so that they follow its theme."""

import html
import re
from pathlib import Path

from wizard.build.problems import closest
from wizard.build.text import UnknownReferenceError, typography

FOLDER = Path(__file__).parent.parent.parent / "docs/assets/illustrations"


def known() -> list[str]:
    """The identifiers of the drawings there are."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


def figure(id: str, caption: str) -> str:
    """A drawing with its caption; the drawing itself says that it is one.

    Raises UnknownReferenceError when there is no such drawing.
    """
    if id not in known():
        raise UnknownReferenceError(f"l’illustration « {id} » n’existe pas", closest(id, known()))
    # On one line, or Markdown would cut it; the non-breaking spaces of its texts stay.
    drawing = re.sub(r"[ \n]+", " ", (FOLDER / f"{id}.svg").read_text(encoding="utf-8"))
    said = html.escape(typography(caption), quote=False).replace("\u00a0", "&nbsp;")
    return (
        f'<figure class="illustration" data-search-exclude>{drawing}'
        f"<figcaption>{said}</figcaption></figure>"
    )
