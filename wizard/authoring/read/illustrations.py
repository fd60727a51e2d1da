"""The journey's drawings (its folder illustrations/), to be put in a page so that they follow its
theme."""

import re

from wizard.authoring.read.text import decoded


def read(files: dict[str, bytes]) -> dict[str, str]:
    """The SVG text of each drawing among a journey's files, by identifier, on one line: Markdown
    would cut several. The non-breaking spaces of their texts stay."""
    return {
        found[1]: re.sub(r"[ \n]+", " ", decoded(content))
        for name, content in sorted(files.items())
        if (found := re.fullmatch(r"illustrations/([^/]+)\.svg", name))
    }
