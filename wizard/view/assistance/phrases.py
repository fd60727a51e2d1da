"""What a caller says, heard: the needs, the profession and the département in a few words."""

from wizard.engine.decide import answer_of
from wizard.view.aside import Aside, listed
from wizard.view.assistance import Desk, Phrase
from wizard.view.assistance.call import answered
from wizard.view.content import Content, Place, Profession
from wizard.view.directory import find_places
from wizard.view.professions import Finder, Word
from wizard.view.spelling import fold

_LETTERS, _SOUND, _ERROR = 0, 1, 2  # as in wizard/view/professions.py, the strictest first
_SHORT = 4  # below so many letters, a word is heard whole or not at all
_LONGEST = 4  # words in a name, at most
_FEW = 6  # professions to choose among, at most


class Heard:
    """What was understood: the answers of each need, what was `said` beside them, the
    `professions` to choose among when it was not clear which, the words not understood."""

    def __init__(
        self,
        needs: "list[list[tuple[str, str]]]",
        said: Aside,
        professions: "list[Profession]",
        unknown: "list[str]",
    ) -> None:
        self.needs = needs
        self.said = said
        self.professions = professions
        self.unknown = unknown


class Ear:
    """The phrases, professions and places, ready to be heard."""

    def __init__(self, desk: Desk, content: Content) -> None:
        self.desk = desk
        self.content = content
        names = content.say("professions.ignored")
        self.ignored = fold(desk.ignored).split()
        self.little = self.ignored + fold(names).split()
        self.finder = Finder(content.professions, names)
        self.listed = listed(content)
        # The longest first: they say the most.
        ranked = [(-len(p.says.split()), n) for n, p in enumerate(desk.phrases)]
        self.phrases = [desk.phrases[n] for _, n in sorted(ranked)]
        texts = {word: True for phrase in desk.phrases for word in phrase.says.split()}
        self.words = [Word(text) for text in texts]
        self.places = [
            ([word for word in fold(place.name).split() if word not in self.little], place)
            for place in content.places
        ]

    def hear(self, typed: str) -> Heard:
        """What the words typed mean, in any order."""
        words = [word for word in fold(typed).split() if word not in self.ignored]
        taken = [False for _ in words]
        needs = self._needs(self._phrases(words, taken))
        place = self._place(words, taken)
        found, authorities = self._professions(words, taken)
        profession = found[0] if len(found) == 1 else None
        if len(authorities) == 1:
            more = [(self.listed, authorities[0])]
            needs = [answered(self.desk, answers, more) for answers in needs or [[]]]
        unknown = [
            word
            for word, used in zip(words, taken)  # noqa: B905 (MicroPython's has no `strict`)
            if not used and word not in self.little
        ]
        choice = found if len(found) > 1 else []
        return Heard(needs or [[]], Aside(profession, place), choice, unknown)

    def _known(self, word: str) -> "dict[str, bool]":
        """The words of the phrases that a word typed stands for, the nearest way there is."""
        typed = Word(word)
        same = {one.text: True for one in self.words if one.text == word or one.stem == typed.stem}
        if same or len(word) < _SHORT:
            return same
        for way in (_LETTERS, _SOUND, _ERROR):
            found = {
                one.text: True
                for one in self.words
                if len(one.text) >= _SHORT
                and (way != _ERROR or one.text[0] == word[0])  # nobody misses the first letter
                and typed.is_in(one, way)
            }
            if found:
                return found
        return {}

    def _phrases(self, words: "list[str]", taken: "list[bool]") -> "list[Phrase]":
        """The phrases whose words are all there, in the order they were said; marks these words
        as taken."""
        known = [self._known(word) for word in words]
        found: "list[tuple[int, int]]" = []
        for number in range(len(self.phrases)):
            places: "list[int]" = []
            for wanted in self.phrases[number].says.split():
                for place in range(len(words)):
                    if not taken[place] and place not in places and wanted in known[place]:
                        places.append(place)
                        break
                else:
                    break
            else:
                for place in places:
                    taken[place] = True
                found.append((min(places), number))
        return [self.phrases[number] for _, number in sorted(found)]

    def _needs(self, phrases: "list[Phrase]") -> "list[list[tuple[str, str]]]":
        """The needs that phrases say: one that contradicts those before begins another. What is
        said of the person goes for all."""
        needs: "list[list[tuple[str, str]]]" = []
        person: "list[tuple[str, str]]" = []
        ranked = [phrase for phrase in phrases if not phrase.alone]
        for phrase in ranked + [phrase for phrase in phrases if phrase.alone]:
            means = self.desk.implied(phrase.means)
            if not self._of_need(means):
                person += [pair for pair in means if not answer_of(person, pair[0])]
                continue
            for number in range(len(needs)):
                if all([answer_of(needs[number], f) in ("", a) for f, a in means]):
                    needs[number] = answered(self.desk, needs[number], means)
                    break
            else:
                if not (phrase.alone and needs):
                    needs.append(means)
        if person and not needs:
            needs = [[]]
        return [need + [pair for pair in person if not answer_of(need, pair[0])] for need in needs]

    def _of_need(self, means: "list[tuple[str, str]]") -> bool:
        """Whether answers say what is needed, not only who needs it."""
        whats = [fact for row in self.desk.rows for fact, _ in row.implies]
        return any([fact in whats for fact, _ in means])

    def _place(self, words: "list[str]", taken: "list[bool]") -> "Place | None":
        """The département said by its number, its name or a postcode."""
        for start, end in _runs(taken):
            run = words[start:end]
            found = [place for name, place in self.places if name == run]
            if not found and end - start == 1 and "0" <= run[0][0] <= "9" and len(run[0]) > 1:
                found = find_places(self.content, run[0])
            if len(found) == 1:
                _take(taken, start, end)
                return found[0]
        return None

    def _professions(
        self, words: "list[str]", taken: "list[bool]"
    ) -> "tuple[list[Profession], list[str]]":
        """The professions said, and the answers they lead to."""
        for start, end in _runs(taken):
            run = words[start:end]
            if run[0] in self.little or run[-1] in self.little:
                continue
            result = self.finder.find(" ".join(run))
            found = [result.sure] if result.sure is not None else result.professions
            short = len(run) == 1 and len(run[0]) < _SHORT - 1
            if not found or len(found) > _FEW or (short and result.sure is None):
                continue
            _take(taken, start, end)
            authorities: "list[str]" = []
            for one in found:
                if one.answer not in authorities:
                    authorities.append(one.answer)
            return found, authorities
        return [], []


def _runs(taken: "list[bool]") -> "list[tuple[int, int]]":
    """The runs of words not taken, (start, end), the longest first."""
    found: "list[tuple[int, int]]" = []
    for size in range(min(_LONGEST, len(taken)), 0, -1):
        for start in range(len(taken) - size + 1):
            if not any(taken[start : start + size]):
                found.append((start, start + size))
    return found


def _take(taken: "list[bool]", start: int, end: int) -> None:
    for place in range(start, end):
        taken[place] = True
