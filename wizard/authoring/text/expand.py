"""Editors' text to HTML: references resolved, Markdown rendered, French typography applied."""

import inspect
import re
from collections.abc import Callable
from xml.etree import ElementTree

import jinja2
import markdown
from jinja2 import meta, nodes
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from wizard.authoring.read.problems import closest
from wizard.view.html import escape

_TYPOGRAPHY = [
    (re.compile(r"(?<=\w)'(?=[\wàâéèêëîïôûùç])"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"« ?"), "«\u00a0"),
    (re.compile(r" ?»"), "\u00a0»"),
    (re.compile(r" ([;!?])"), "\u202f\\1"),
    (re.compile(r" (:)(?!\w)"), "\u00a0\\1"),
    (re.compile(r"(?<=\d) (?=[\d%€a-zà-ÿ])"), "\u00a0"),
    (re.compile(r"\bn° ?(?=\d)"), "n°\u00a0"),
]


def typography(text: str) -> str:
    """French typography: non-breaking spaces, curly apostrophes, ellipses.

    Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
    """
    for pattern, replacement in _TYPOGRAPHY:
        text = pattern.sub(replacement, text)
    return text


def shown(text: str) -> str:
    """An editor's plain text as HTML, with French typography."""
    return escape(typography(text))


class _TypographyOfText(Treeprocessor):
    def run(self, root: ElementTree.Element) -> None:
        for element in root.iter():
            if element.text and element.tag not in ("code", "pre"):
                element.text = typography(element.text)
            if element.tail:
                element.tail = typography(element.tail)


class TypographyExtension(Extension):
    """Python-Markdown extension applying `typography` to everything but code."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the treeprocessor."""
        # After inline patterns (20), before the text is written out.
        md.treeprocessors.register(_TypographyOfText(md), "typographie", 1)


def makeExtension(**kwargs: object) -> TypographyExtension:  # noqa: N802 (the library's name)
    """Entry point for `markdown_extensions` in mkdocs.yml."""
    return TypographyExtension(**kwargs)


def to_html(text: str) -> str:
    """Markdown to HTML, serialised the way browsers do (see wizard/view/html.py)."""
    html = markdown.markdown(text, extensions=[TypographyExtension()], output_format="html")
    return html.replace("\u00a0", "&nbsp;").replace(">\n<", "><")


# « à vérifier » and « à relire » are said of a label, not part of it.
_DOUBT_IN_QUOTES = re.compile(r'((?: <a class="a-(?:verifier|relire)"[^>]*>[^<]*</a>)+)( »)')


class UnknownReferenceError(Exception):
    """A text names something that does not exist: `what` and `cure` are for the editor."""

    def __init__(self, what: str, cure: str) -> None:
        self.what = what
        self.cure = cure
        super().__init__(f"{what}: {cure}")


def expand(text: str, functions: dict[str, Callable[..., str]]) -> str:
    """Replace each `{{ function("…") }}` by what the function returns (HTML).

    Raises UnknownReferenceError when a function does not exist or refuses its argument.
    """
    # Markdown gives a heading its anchor with {#…}: Jinja’s comments are moved out of the way.
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.globals.update(functions)
    try:
        _check_calls(environment.parse(text), functions)
        return _DOUBT_IN_QUOTES.sub(r"\2\1", environment.from_string(text).render())
    except (jinja2.TemplateSyntaxError, jinja2.UndefinedError) as error:
        what = f"accolades mal formées ({error.message})"
        raise UnknownReferenceError(what, _usage("fonction", 1)) from None


def _check_calls(text: nodes.Template, functions: dict[str, Callable[..., str]]) -> None:
    # Jinja would say these in English, or as a traceback.
    calls = [call for call in text.find_all(nodes.Call) if isinstance(call.node, nodes.Name)]
    called = {call.node.name for call in calls if isinstance(call.node, nodes.Name)}
    for name in sorted(meta.find_undeclared_variables(text) - set(functions)):
        if name in called:
            what = f"la fonction « {name} » n’existe pas"
            raise UnknownReferenceError(what, closest(name, functions))
        what = f"« {name} » n’est pas entre guillemets"
        raise UnknownReferenceError(what, _usage("fonction", 1))
    for call in calls:
        name = getattr(call.node, "name", "")
        signature = inspect.signature(functions[name])
        try:
            signature.bind(*call.args, **{argument.key: argument for argument in call.kwargs})
        except TypeError:
            required = [p for p in signature.parameters.values() if p.default is p.empty]
            what = f"la fonction « {name} » n’a pas les arguments attendus"
            raise UnknownReferenceError(what, _usage(name, len(required))) from None


def _usage(function: str, arguments: int) -> str:
    return f"écrivez {{{{ {function}({', '.join(['"…"'] * arguments)}) }}}}"
