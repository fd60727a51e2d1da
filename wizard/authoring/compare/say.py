"""What changed, in sentences: as text, as Markdown, as JSON."""

import html
import json
import re
from typing import NamedTuple

from wizard.authoring.compare.changes import Changes, Moved, Named, Reworded, Situation
from wizard.authoring.compile import Compiled
from wizard.authoring.read.built_words import Compare
from wizard.authoring.text.french import typography
from wizard.authoring.text.words import plain

# So many words are kept around what changed in a text, and so many wordings are shown.
_AROUND, _SHOWN = 4, 3


class Line(NamedTuple):
    """A sentence, the lines below it, and the addresses of the pages it is about."""

    text: str
    below: list[str]
    addresses: list[str]


class Chapter(NamedTuple):
    """The sentences under one heading."""

    title: str
    lines: list[Line]


class Speaker:
    """Says the changes from one version to another, in the later one's words."""

    def __init__(self, old: Compiled, new: Compiled) -> None:
        self.old, self.new = old, new
        self.words: Compare = new.written.words.built.compare

    def chapters(self, changes: Changes) -> list[Chapter]:
        """The changes by chapters, those with nothing to say left out."""
        words = self.words
        found = [
            Chapter(words.outcomes, [self._moved(one) for one in changes.moved]),
            Chapter(words.texts, [self._reworded(one) for one in changes.reworded]),
            Chapter(words.others, [Line(self._named(one), [], []) for one in changes.named]),
        ]
        return [Chapter(typography(title), lines) for title, lines in found if lines]

    def text(self, changes: Changes) -> str:
        """The changes for a terminal; one sentence when there are none."""
        if changes.nothing():
            return typography(self.words.nothing)
        said = []
        for title, lines in self.chapters(changes):
            said.append(title)
            for line in lines:
                said += [f"  {line.text}", *(f"    {one}" for one in line.below)]
        return "\n".join(said)

    def markdown(self, changes: Changes) -> str:
        """The changes for a review or a message."""
        if changes.nothing():
            return typography(self.words.nothing)
        said = []
        for title, lines in self.chapters(changes):
            said += [f"## {title}", ""]
            for line in lines:
                said += [f"- {line.text}", *(f"    - {one}" for one in line.below)]
            said.append("")
        return "\n".join(said).rstrip()

    def json(self, changes: Changes) -> str:
        """The changes for a program: identifiers, exact counts, addresses, and the sentences."""
        found = {
            "same": changes.nothing(),
            "outcomes": [
                {
                    "old": one.old,
                    "new": one.new,
                    "combinations": one.combinations,
                    "situations": [_situation(s) for s in one.situations],
                    "text": self._moved(one).text,
                }
                for one in changes.moved
            ],
            "texts": [
                {
                    "procedure": one.procedure,
                    "part": one.part,
                    "wordings": [
                        {"old": _words_of(old), "new": _words_of(new)} for old, new in one.wordings
                    ],
                    "situations": [_situation(s) for s in one.situations],
                    "text": self._reworded(one).text,
                }
                for one in changes.reworded
            ],
            "others": [{**one._asdict(), "text": self._named(one)} for one in changes.named],
        }
        return json.dumps(found, ensure_ascii=False, indent=2)

    # --- a change -----------------------------------------------------------------------

    def _moved(self, group: Moved) -> Line:
        words, few = self.words, len(group.situations) == 1
        if group.old is None:
            sentence = words.appeared_one if few else words.appeared
        elif group.new is None:
            sentence = words.gone_one if few else words.gone
        else:
            sentence = words.moved_one if few else words.moved
        blanks = {"old": _title(self.old, group.old), "new": _title(self.new, group.new)}
        return self._line(sentence, blanks, group.situations, [])

    def _reworded(self, group: Reworded) -> Line:
        words, few = self.words, len(group.situations) == 1
        sentence = words.reworded_one if few else words.reworded
        blanks = {"procedure": _title(self.new, group.procedure), "part": self._part(group.part)}
        below = []
        # The same words may change in texts that differ elsewhere: said once.
        couples = [_shortened(_words_of(old), _words_of(new)) for old, new in group.wordings]
        couples = list(dict.fromkeys(couples))
        for before, after in couples[:_SHOWN]:
            if before == after:
                below.append(typography(words.link))
                continue
            absent = typography(words.absent)
            below.append(plain(words.before, text=before or absent))
            below.append(plain(words.after, text=after or absent))
        if couples[_SHOWN:]:
            below.append(plain(words.more, count=str(len(couples) - _SHOWN)))
        return self._line(sentence, blanks, group.situations, below)

    def _line(
        self, sentence: str, blanks: dict[str, str], situations: list[Situation], below: list[str]
    ) -> Line:
        nearest = min(situations, key=lambda situation: len(situation.answers))
        text = plain(sentence, count=str(len(situations)), **blanks)
        text += plain(self.words.example, answers=self._clauses(nearest))
        addresses = list(dict.fromkeys(one.address for one in situations))
        return Line(text, below, addresses)

    def _clauses(self, situation: Situation) -> str:
        """« vous voulez un café, vous avez un badge »; a listed answer names a profession too."""
        said = []
        for fact, answer in situation.answers:
            new, old = self.new.written.answers(), self.old.written.answers()
            content = (self.new if answer in new.get(fact, []) else self.old).content
            clause = content.answer(fact, answer).clause
            if content.question(fact).listed and answer in old.get(fact, [answer]):
                labels = [p.label for p in content.professions if p.answer == answer]
                clause += f" ({labels[0]})" if labels else ""
            said.append(clause)
        return ", ".join(said)

    def _part(self, part: str) -> str:
        words = self.words
        own = {
            "title": words.title,
            "summary": words.summary,
            "action": words.action,
            "glance": words.glance,
            "rappel": words.reminder,
            "relu": words.checked,
        }
        return typography(own[part]) if part in own else self.new.content.say(f"section.{part}")

    def _named(self, one: Named) -> str:
        words = self.words
        kinds = {
            "question": words.question,
            "answer": words.answer,
            "profession": words.profession,
            "body": words.body,
            "field": words.field,
            "fact": words.fact,
            "term": words.term,
            "page": words.page,
        }
        hows = {"added": words.added, "removed": words.removed, "changed": words.changed}
        return plain(hows[one.how], what=typography(kinds[one.kind]), name=one.name)


def _title(journey: Compiled, procedure: str | None) -> str:
    """How the guide of a procedure is called."""
    return journey.content.procedure(procedure).titles[-1].text if procedure else ""


def _situation(situation: Situation) -> dict[str, object]:
    return {"answers": dict(situation.answers), "address": situation.address}


def _words_of(text: str) -> str:
    """The words of a piece of HTML, on one line, those of drawings left out. Non-breaking spaces
    stay."""
    words = re.sub(r"<[^>]*>", " ", re.sub(r"<figure.*?</figure>", " ", text))
    return re.sub(r"[ \n]+", " ", html.unescape(words)).strip()


def _shortened(old: str, new: str) -> tuple[str, str]:
    """Two texts without what they begin and end with alike, but for a few words."""
    before, after = old.split(" "), new.split(" ")
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return _cut(before, start, end), _cut(after, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), len(words) - max(end - _AROUND, 0)
    kept = " ".join(words[first:last])
    return ("… " if first else "") + kept + (" …" if last < len(words) else "")
