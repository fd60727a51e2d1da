"""Canonical addresses: a path of answers printed as folders, and read back from anything.

`[("besoin", "carte"), ("incident", "perdue")]` is `besoin-carte/incident-perdue/`.
"""

from .journey import Journey


def print_path(path: "list[tuple[str, str]]") -> str:
    """The canonical address of a path, relative to the assistant's root ("" for the root)."""
    return "".join([fact + "-" + answer + "/" for fact, answer in path])


def _known(journey: Journey, name: str, answer: str) -> bool:
    fact = journey.fact(name)
    return fact is not None and fact.answer(answer) is not None


def _split(journey: Journey, segment: str) -> "tuple[str, str] | None":
    # Both halves may hold hyphens; the build refuses two readings of one segment.
    for fact in journey.facts:
        if segment.startswith(fact.id + "-"):
            answer = segment[len(fact.id) + 1 :]
            if _known(journey, fact.id, answer):
                return (fact.id, answer)
    return None


def read_address(
    journey: Journey, path: str, query: "list[tuple[str, str]]"
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
            take(_split(journey, segment), segment)
    for name, answer in query:
        take((name, answer) if _known(journey, name, answer) else None, name + "=" + answer)
    return answers, ignored
