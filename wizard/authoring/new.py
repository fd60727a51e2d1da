"""What to write for a new profession, answer or procedure: text put at its place in the files,
which are otherwise left as they are.

Each function takes the checked journey and its files (by name relative to its folder), and
returns the files that change, whole, by the same names; pages are named « docs/… ». Each raises
NewError when a name does not exist, exists already, or is no identifier.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import closest
from wizard.authoring.read.schema import Answer, Profession
from wizard.authoring.read.text import TO_WRITE
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Written

Files = dict[str, bytes]


class NewError(Exception):
    """What is asked for cannot be written; the text is for the editor."""


def profession(written: Written, files: Files, new: Profession, group: str) -> Files:
    """A profession, at the end of a group of the list, named by its title."""
    titles = [one.title for one in written.groups]
    _known("le groupe", group, titles)
    _known("la source", new.source, [source.id for source in written.ledger.source])
    listed = written.listed()
    _known("l’autorité", new.authority, written.answers()[listed.id] if listed else [])
    _free("la profession", new.id, [one.id for each in written.groups for one in each.profession])
    lines = [f"{key} = {_toml(value)}" for key, value in new.model_dump().items() if value]
    name = "professions.toml"
    block = ["[[group.profession]]", *lines]
    place: Place = ("group", titles.index(group))
    return {name: _below(files[name], written.professions_file, place, block)}


def answer(written: Written, files: Files, fact: str, new: Answer, like: str) -> Files:
    """An answer, the last of its fact, with the rules and the texts of the answer `like`."""
    answers = written.answers()
    _known("le fait", fact, answers)
    _known("la réponse", like, answers[fact])
    _free("la réponse", new.id, answers[fact])
    lines = [f"{key} = {_toml(value)}" for key, value in new.model_dump().items() if value]
    place: Place = ("fact", list(answers).index(fact))
    block = ["[[fact.answer]]", *lines]
    changed = {"facts.toml": _below(files["facts.toml"], written.facts_file, place, block)}
    procedures = {f"procedures/{id}.toml": file for id, file in written.procedure_files.items()}
    for name, located in ({"rules.toml": written.rules_file} | procedures).items():
        text = _lines(files[name])
        # From the last line to the first: a line that is added moves those below it.
        for line in sorted(set(_accepting(located, fact, like)), reverse=True):
            text[line - 1 : line] = _too(text[line - 1], like, new.id)
        if text != _lines(files[name]):
            changed[name] = _bytes(text)
    return changed


def procedure(
    written: Written, files: Files, id: str, title: str, group: str, checked: date
) -> Files:
    """A procedure to fill in, its guide, and its place in a group of guides, named by its title.
    `checked` is the day its texts are checked."""
    titles = [one.title for one in written.guides]
    _known("le groupe", group, titles)
    _free("la démarche", id, written.procedures)
    _free("la fiche", id, [name[len("guides/") : -len(".md")] for name in written.pages])
    place: Place = ("group", titles.index(group))
    block = ["[[group.guide]]", f"id = {_toml(id)}", f"short = {_toml(title)}"]
    words = {"title": _toml(title), "blank": TO_WRITE}
    return {
        "guides.toml": _below(files["guides.toml"], written.guides_file, place, block),
        f"procedures/{id}.toml": _PROCEDURE.format(**words, day=checked).encode(),
        f"docs/guides/{id}.md": _GUIDE.format(**words, id=id).encode(),
    }


_PROCEDURE = """\
title = {title}
summary = "{blank} ce que l’on fait et ce que l’on obtient, en deux phrases."
checked = {day}
delay = '''{blank} combien de temps cela prend.'''
success = '''{blank} à quoi l’on voit que c’est fait.'''

[[action]]
label = "{blank} un verbe : ce que fait le bouton"
page = "annuaire-ars"

[[step]]
id = "commencer"
title = "{blank} un verbe, une action"
text = '''{blank} comment faire.'''

[[contact]]
text = '''{blank} à qui demander de l’aide.'''

[[failure]]
title = "{blank} ce qui peut arriver"
text = '''{blank} quoi faire alors.'''
"""

_GUIDE = """\
---
title: {title}
description: "{blank} ce que dit cette fiche, en une phrase."
demarche: {id}
---

{{{{ demarche() }}}}
"""


# --- names -----------------------------------------------------------------------------


def _known(what: str, name: str, known: Iterable[str]) -> None:
    names = list(known)
    if name not in names:
        raise NewError(f"{what} « {name} » n’existe pas: {closest(name, names)}")


def _free(what: str, id: str, known: Iterable[str]) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        cure = "n’employez que des minuscules sans accent, des chiffres et des tirets"
        raise NewError(f"« {id} » ne peut pas être un identifiant: {cure}")
    if id in known:
        raise NewError(f"{what} « {id} » existe déjà: choisissez un autre identifiant")


# --- text ------------------------------------------------------------------------------


def _toml(value: Any) -> str:
    """A text or a list of texts: JSON writes them as TOML does."""
    return json.dumps(value, ensure_ascii=False)


def _lines(content: bytes) -> list[str]:
    """A file's lines, each with its end: whatever they are, they stay."""
    return re.findall(r"[^\n]*\n|[^\n]+", content.decode())


def _bytes(lines: list[str]) -> bytes:
    return "".join(lines).encode()


def _below(content: bytes, located: Located, place: Place, block: list[str]) -> bytes:
    """A file with a block more below those of its table at `place` (an item of a list), indented
    as they are."""
    lines = _lines(content)
    *above, number = place
    start = located.line(place)
    following = located.line((*above, int(number) + 1))
    end = following - 1 if following > start else len(lines)
    while lines[end - 1].strip() == "" or lines[end - 1].startswith("#"):
        end -= 1
    heads = [line for line in lines[start:end] if line.strip() == block[0]]
    indent = heads[-1][: -len(heads[-1].lstrip())] if heads else ""
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if not lines[end - 1].endswith("\n"):
        lines[end - 1] += ending
    lines[end:end] = [ending, *(f"{indent}{line}{ending}" for line in block)]
    return _bytes(lines)


def _accepting(located: Located, fact: str, answer: str) -> Iterator[int]:
    """The lines where conditions of a file accept an answer by its name."""
    for place, conditions in _conditions(located.data, ()):
        accepted = conditions.get(fact)
        if accepted == answer:
            yield located.line((*place, fact))
        elif isinstance(accepted, list) and answer in accepted:
            yield located.line((*place, fact, accepted.index(answer)))


def _conditions(value: Any, place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        if key in ("when", "only"):
            yield (*place, key), inner
        elif isinstance(inner, dict | list):
            yield from _conditions(inner, (*place, key))


def _too(line: str, like: str, id: str) -> list[str]:
    """The line that accepts an answer, and what makes it accept another."""
    alone = re.fullmatch(rf"""(\s*)(["']{like}["']),?(\s*(?:#.*)?)""", line.rstrip("\r\n"))
    ending = line[len(line.rstrip("\r\n")) :]
    if alone:
        indent, quoted, comment = alone.groups()
        return [f"{indent}{quoted},{comment}{ending}", f"{indent}{_toml(id)},{ending}"]
    one = re.sub(rf"""(=\s*)(["']{like}["'])""", rf"\1[\2, {_toml(id)}]", line, count=1)
    if one != line:
        return [one]
    return [re.sub(rf"""(["']{like}["'])""", rf"\1, {_toml(id)}", line, count=1)]
