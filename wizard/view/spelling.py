"""French words compared the way people type them: without accents, in any gender or number, by
sound, or with a typing error."""

# MicroPython has no unicodedata and lowers no accented letter: the table does both.
_FROM = "ABCDEFGHIJKLMNOPQRSTUVWXYZàâäáãÀÂÄÁÃçÇéèêëÉÈÊËíìîïÍÌÎÏñÑóòôöõÓÒÔÖÕúùûüÚÙÛÜÿŸ"
_TO = "abcdefghijklmnopqrstuvwxyzaaaaaaaaaacceeeeeeeeiiiiiiiinnoooooooooouuuuuuuuyy"
_LIGATURES = [("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae")]
_ENDINGS = ["euse", "trice", "teur", "iere", "ienne", "ier", "ien", "eur", "ne", "es", "e", "s"]

# What is pronounced alike, in this order. A capital is a sound no later line changes.
_SOUNDS = [
    ("ph", "f"), ("sch", "K"), ("ch", "K"), ("h", ""), ("y", "i"),
    ("gue", "Ge"), ("gui", "Gi"), ("ge", "je"), ("gi", "ji"),
    ("ce", "se"), ("ci", "si"), ("tien", "sien"), ("tion", "sion"),
    ("qu", "K"), ("q", "K"), ("c", "K"), ("k", "K"), ("z", "s"), ("x", "Ks"),
    ("eau", "o"), ("au", "o"), ("ai", "e"), ("ei", "e"), ("oe", "e"),
    ("en", "an"),
]  # fmt: skip


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


def stem(word: str) -> str:
    """A folded word without the ending of its gender and number."""
    for ending in _ENDINGS:
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def sound(word: str) -> str:
    """How a folded word is heard: two words that sound alike give the same text."""
    for letters, heard in _SOUNDS:
        if letters in word:
            word = word.replace(letters, heard)
    single = ""
    for letter in word:
        if not single or letter != single[-1]:
            single += letter
    while len(single) > 3 and single[-1] in "es":
        single = single[:-1]
    return single


def near(typed: str, word: str, errors: int) -> bool:
    """Whether so many errors at most (a letter more, less, changed, or two swapped) make of
    what is typed the word, or its beginning."""
    if len(word) < len(typed) - errors:
        return False
    before: "list[int]" = []
    row = list(range(len(word) + 1))
    for i in range(1, len(typed) + 1):
        last, before, row = before, row, [i] + [errors + 1] * len(word)
        # Further than `errors` from the diagonal, there are more than `errors` errors.
        for j in range(max(1, i - errors), min(len(word), i + errors) + 1):
            same = typed[i - 1] == word[j - 1]
            cost = before[j - 1] + (0 if same else 1)
            cost = min(cost, before[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and typed[i - 1] == word[j - 2] and typed[i - 2] == word[j - 1]:
                cost = min(cost, last[j - 2] + 1)
            row[j] = cost
        if min(row) > errors:
            return False
    return min(row) <= errors
