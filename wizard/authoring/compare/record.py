"""A release to tell readers, written from what changed."""

import json
from datetime import date

from wizard.authoring.compare.say import Chapter

# The file, by name relative to the journey's folder.
NAME = "releases.toml"


def recorded(before: str, day: date, title: str, chapters: list[Chapter]) -> str:
    """The text of releases.toml with one more release at its end, for editors to read again."""
    lines = ["", "[[release]]", f"date = {day.isoformat()}", f"title = {_text(title)}"]
    for chapter in chapters:
        for line in chapter.lines:
            lines += ["", "  [[release.change]]", f"  text = {_text(line.text)}"]
            lines += _list("details", line.below) + _list("pages", line.addresses)
    return before.rstrip("\n") + "\n" + "\n".join(lines) + "\n"


def _list(key: str, texts: list[str]) -> list[str]:
    rows = [f"    {_text(text)}," for text in texts]
    return [f"  {key} = [", *rows, "  ]"] if rows else []


def _text(text: str) -> str:
    # JSON writes a text as TOML does.
    return json.dumps(text, ensure_ascii=False)
