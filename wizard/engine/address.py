"""Canonical addresses: a path of answers printed as folders, and read back from anything.

`[("besoin", "carte"), ("incident", "perdue")]` is `besoin-carte/incident-perdue/`.
"""

from .rules import Table


def print_path(path: "list[tuple[str, str]]") -> str:
    """The canonical address of a path, relative to the assistant's root ("" for the root)."""
    return "".join([fact + "-" + answer + "/" for fact, answer in path])


def _split(table: Table, segment: str) -> "tuple[str, str] | None":
    # Both halves may hold hyphens; the build refuses two readings of one segment.
    for fact in table.facts:
        if segment.startswith(fact.id + "-"):
            answer = segment[len(fact.id) + 1 :]
            if table.knows(fact.id, answer):
                return (fact.id, answer)
    return None


def read_address(
    table: Table, path: str, query: "list[tuple[str, str]]"
) -> "tuple[list[tuple[str, str]], list[str]]":
    """Read an address, however damaged.

    `path` is what follows the assistant's root, `query` the decoded parameters. Returns the
    known answers, each fact once (the first one wins), and the pieces that say nothing:
    unknown, misspelt or contradictory, as the reader typed them. Never raises.
    """
    answers: "list[tuple[str, str]]" = []
    ignored: "list[str]" = []

    def take(pair: "tuple[str, str] | None", typed: str) -> None:
        if pair in answers:
            return
        if pair is None or pair[0] in [fact for fact, _ in answers]:
            ignored.append(typed)
        else:
            answers.append(pair)

    for segment in path.split("/"):
        if segment and segment != "index.html":
            take(_split(table, segment), segment)
    for name, answer in query:
        take((name, answer) if table.knows(name, answer) else None, name + "=" + answer)
    return answers, ignored
