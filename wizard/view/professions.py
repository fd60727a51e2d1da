"""Finding a profession by the words people use, best first."""

from wizard.view.content import Profession
from wizard.view.spelling import fold, near, sound, stem

# How a word typed is found in a profession: it begins one of its words, or is one in another
# gender or number; it sounds like one; it is one with a typing error.
_LETTERS, _SOUND, _ERROR = 0, 1, 2

# Below so many letters, words sound alike by chance, and an error makes another word.
_HEARD = 4
_LETTERS_PER_ERROR = 5


class Word:
    """A folded word, with what it is compared by. Its sounds are worked out when first wanted:
    most searches never need them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stem = stem(text)
        self._heard: "tuple[str, str] | None" = None

    def heard(self) -> "tuple[str, str]":
        """The sound of the word, and that of its stem."""
        if self._heard is None:
            self._heard = (sound(self.text), sound(self.stem))
        return self._heard

    def is_in(self, word: "Word", way: int) -> bool:
        """Whether this word, typed, is found in a word of a profession, that way or a stricter
        one."""
        if word.text.startswith(self.text) or word.stem == self.stem:
            return True
        if way == _LETTERS or len(self.text) < _HEARD:
            return False
        typed, root = self.heard()
        other, other_root = word.heard()
        if other.startswith(typed) or other_root == root:
            return True
        errors = len(self.text) // _LETTERS_PER_ERROR
        return way == _ERROR and errors > 0 and near(typed, other, errors)


class Entry:
    """A profession as it is searched: its names, each folded, and without its endings and the
    words of no weight; and its words with their rank: the label's before those of the other
    names, those that begin a name before the others."""

    def __init__(self, profession: Profession, ignored: "list[str]") -> None:
        self.profession = profession
        self.names: "list[str]" = []
        self.words: "list[tuple[int, str]]" = []
        for text, rank in ((profession.label, 0), (profession.names, 2)):
            for name in text.split(","):
                words = fold(name).split()
                if not words:
                    continue
                self.names += [" ".join(words), _essence(words, ignored)]
                for place in range(len(words)):
                    if words[place] not in ignored:
                        self.words.append((rank + min(place, 1), words[place]))
                if len(words) > 1:  # « sagefemme »
                    self.words.append((rank, "".join(words)))

    def rank(self, found: "list[dict[str, bool]]") -> "int | None":
        """How well it answers words typed (less is better), given the words each is found in;
        None when one of them is found nowhere."""
        total = 0
        for texts in found:
            ranks = [rank for rank, text in self.words if text in texts]
            if not ranks:
                return None
            total += min(ranks)
        return total


def _essence(words: "list[str]", ignored: "list[str]") -> str:
    kept: "list[str]" = []
    for word in words:
        root = stem(word)
        if word not in ignored and root not in kept:
            kept.append(root)
    return " ".join(kept)


class Found:
    """What is found for what is typed: the professions, best first, and the one meant without
    a doubt (None when there is none): the only one found, or the only one of that very name."""

    def __init__(self, professions: "list[Profession]", sure: "Profession | None") -> None:
        self.professions = professions
        self.sure = sure


class Finder:
    """The professions, ready to be searched. `ignored` holds the words that say nothing of a
    profession (« je », « suis », « une »…)."""

    def __init__(self, professions: "list[Profession]", ignored: str) -> None:
        self.ignored = fold(ignored).split()
        self.entries = [Entry(one, self.ignored) for one in professions]
        texts = {text: True for entry in self.entries for _, text in entry.words}
        self.words = [Word(text) for text in texts]

    def find(self, typed: str) -> Found:
        """The professions that hold every word typed that has some weight. What is written as
        typed hides what only sounds like it, which hides what a typing error would explain."""
        words = fold(typed).split()
        wanted = [word for word in words if word not in self.ignored]
        names = [" ".join(words), _essence(words, self.ignored)]
        named = [entry for entry in self.entries if names[0] in entry.names]
        if wanted:
            named = named or [entry for entry in self.entries if names[1] in entry.names]
            joined = ["".join(wanted)] if len(wanted) > 1 else []  # « ortho phoniste »
            found = (
                self._ranked(wanted, named, [_LETTERS, _SOUND])
                or self._ranked(joined, named, [_LETTERS, _SOUND])
                or self._ranked(wanted, named, [_ERROR])
            )
        else:
            # Words of no weight, unless they are somebody's very name.
            found = [entry.profession for entry in named]
        if len(named) == 1:
            return Found(found, named[0].profession)
        return Found(found, found[0] if len(found) == 1 else None)

    def _ranked(
        self, wanted: "list[str]", named: "list[Entry]", ways: "list[int]"
    ) -> "list[Profession]":
        for way in ways if wanted else []:
            found = [self._found(Word(text), way) for text in wanted]
            ranked: "list[tuple[int, int]]" = []
            for place in range(len(self.entries)):
                entry = self.entries[place]
                rank = -1 if entry in named else entry.rank(found)
                if rank is not None:
                    ranked.append((rank, place))
            if ranked:
                # The place decides between equals: MicroPython's sort does not keep their order.
                return [self.entries[place].profession for _, place in sorted(ranked)]
        return []

    def _found(self, typed: Word, way: int) -> "dict[str, bool]":
        return {word.text: True for word in self.words if typed.is_in(word, way)}
