"""Words apart from code: no sentence for readers in it, and no name of the journey's facts."""

import ast
import re
from collections.abc import Iterator

from tests.test_sources import python_files
from wizard.authoring.read.built_words import Built
from wizard.authoring.read.schema import Strict
from wizard.authoring.read.words import Words
from wizard.authoring.read.written import Written
from wizard.project import ROOT

# The rooms that speak to readers. Editors are spoken to where their mistakes are found.
READERS = ("wizard/engine", "wizard/view", "wizard/browser", "wizard/publish/pages")

# What the search of a profession takes for one letter.
LETTERS = (
    "wizard/view/spelling.py",
    "wizard/view/assistance/letters.py",
)

# Words of the journey that stand in code for something else than its facts.
NAMESAKES = {
    "wizard/__main__.py": {"question"},  # a key of what `decide` prints
    "wizard/authoring/check/directory.py": {"ars"},  # a block of directory.toml
    "wizard/authoring/compare/named.py": {"question"},  # a kind of what changed
    "wizard/authoring/compare/say.py": {"question"},
    "wizard/authoring/read/schema.py": {"rpps", "adresse"},  # the checks a letter's field names
    "wizard/publish/pages/functions.py": {"question"},  # a class of the style sheet
    "wizard/publish/plugin.py": {"adresse"},  # what a template calls the engine's address
    "wizard/view/letter.py": {"rpps", "adresse"},  # the checks a letter's field names
    "wizard/view/question.py": {"question"},  # a class of the style sheet
}


def strings(source: str) -> Iterator[str]:
    """The string constants of a Python module, docstrings apart."""
    nodes = list(ast.walk(ast.parse(source)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    constants = [n for n in nodes if isinstance(n, ast.Constant) and id(n) not in docstrings]
    yield from (node.value for node in constants if isinstance(node.value, str))


def scripts() -> Iterator[tuple[str, list[str]]]:
    """The site's JavaScript: the name from the root, the strings."""
    for path in sorted((ROOT / "wizard/browser/static").glob("*.js")):
        code = re.sub(r"(?m)^\s*//.*$|(?<=[;{])\s*//.*$", "", path.read_text(encoding="utf-8"))
        found = re.findall(r"""(["'`])((?:\\.|(?!\1)[^\\])*)\1""", code)
        yield path.relative_to(ROOT).as_posix(), [text for _, text in found]


def is_french(text: str) -> bool:
    """Whether a string looks like words for a French reader; a selector does not."""
    if text[:1] in ("#", ".", "["):
        return False
    if re.search(r"[^\W\d_]", re.sub(r"[\x00-\x7f]", "", text)):
        return True
    small = r"\b(?:le|la|les|l|de|du|des|d|et|ou|un|une|ne|pas|est|pour|par|sur|dans|vous|votre)\b"
    return " " in text and re.search(small, text.lower()) is not None


def test_what_is_french_is_seen() -> None:
    assert is_french("Étape")
    assert is_french("Copier le lien")
    assert not any(map(is_french, ("reponses serrees", "\u202f; ", " – ", "span")))


def test_no_sentence_for_readers_is_in_code() -> None:
    found = {
        name: french
        for name, text in python_files(*READERS)
        if name not in LETTERS and (french := [s for s in strings(text) if is_french(s)])
    }
    found |= {
        name: french for name, texts in scripts() if (french := [s for s in texts if is_french(s)])
    }
    assert found == {}


def test_code_says_sentences_that_exist_and_every_one_of_them() -> None:
    """« question.number » is said whole, or as « share. » or « .none » and the rest; what the
    build says alone, as an attribute."""
    features = {name: list(model.model_fields) for name, model in models(Words).items()}
    names = {f"{name}.{key}" for name, keys in features.items() for key in keys if name != "built"}
    rooms = [text for _, text in python_files("wizard/view", "wizard/browser", "wizard/publish")]
    writing = ("compile", "text", "compare")
    rooms += [text for room in writing for _, text in python_files(f"wizard/authoring/{room}")]
    said = {string for text in rooms for string in strings(text)}
    nodes = [node for text in rooms for node in ast.walk(ast.parse(text))]
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    whole = {
        s
        for s in said
        if re.fullmatch(rf"(?:{'|'.join(features)})\.(?!js$|json$|html$)[a-z_]*[a-z]", s)
    }
    assert whole - names == set()

    def used(name: str) -> bool:
        feature, key = name.split(".")
        return (
            name in said
            or {f"{feature}.", key} <= said
            or {feature, f".{key}"} <= said
            or {feature, key} <= attributes
        )

    assert [name for name in sorted(names) if not used(name)] == []
    built = {key for model in models(Built).values() for key in model.model_fields}
    assert built - attributes == set()


def models(words: type[Strict]) -> dict[str, type[Strict]]:
    """The tables of sentences of a model, by name."""
    found = {name: field.annotation for name, field in words.model_fields.items()}
    return {n: m for n, m in found.items() if isinstance(m, type) and issubclass(m, Strict)}


def test_no_fact_of_the_journey_is_named_in_code(sources: Written) -> None:
    answers = sources.answers()
    names = {*answers, *(answer for some in answers.values() for answer in some)}
    pairs = re.compile("|".join(rf"\b{f}[-=]{a}\b" for f, some in answers.items() for a in some))
    found = {
        name: named
        for name, text in python_files("wizard")
        if (named := {s for s in strings(text) if s in names or pairs.search(s)})
    }
    found |= {name: named for name, texts in scripts() if (named := set(texts) & names)}
    assert found == NAMESAKES
