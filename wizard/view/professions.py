"""Finding a profession by the words people use: accents, case, plural and feminine forms
make no difference."""

from wizard.view.content import Content, Profession

# MicroPython has no unicodedata and lowers no accented letter: the table does both.
_FROM = "ABCDEFGHIJKLMNOPQRSTUVWXYZàâäáãÀÂÄÁÃçÇéèêëÉÈÊËíìîïÍÌÎÏñÑóòôöõÓÒÔÖÕúùûüÚÙÛÜÿŸ"
_TO = "abcdefghijklmnopqrstuvwxyzaaaaaaaaaacceeeeeeeeiiiiiiiinnoooooooooouuuuuuuuyy"
_LIGATURES = [("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae")]
_ENDINGS = ["euse", "trice", "teur", "iere", "ienne", "ier", "ien", "eur", "ne", "es", "e", "s"]


def fold(text: str) -> str:
    """Lower case, without accents; anything but letters and digits becomes a space."""
    for ligature, letters in _LIGATURES:
        text = text.replace(ligature, letters)
    folded = ""
    for character in text:
        place = _FROM.find(character)
        if place >= 0:
            folded += _TO[place]
        elif "a" <= character <= "z" or "0" <= character <= "9":
            folded += character
        else:
            folded += " "
    return folded


def _stem(word: str) -> str:
    word = word.replace("h", "")  # « ortophoniste », « psycotérapeute »
    for ending in _ENDINGS:
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def find(content: Content, typed: str) -> "list[Profession]":
    """The professions that hold every word typed (its beginning is enough), in the list's
    order; those that hold one of them when none holds all; none when nothing is typed."""
    wanted = fold(typed).split()
    all_found = []
    some_found = []
    for profession in content.professions:
        words = fold(profession.label + " " + profession.names).split()
        among = [_among(word, words) for word in wanted]
        if any(among):
            some_found.append(profession)
            if all(among):
                all_found.append(profession)
    return all_found or some_found


def _among(wanted: str, words: "list[str]") -> bool:
    return any([word.startswith(wanted) or _stem(word) == _stem(wanted) for word in words])
