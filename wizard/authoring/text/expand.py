"""Editors' text to HTML: references resolved, Markdown rendered."""

import functools
import inspect
import re
from collections.abc import Callable, Iterator

import jinja2
import markdown
from jinja2 import meta, nodes

from wizard.authoring.read.messages import Message
from wizard.authoring.read.problems import closest
from wizard.authoring.text.french import TypographyExtension

Functions = dict[str, Callable[..., str]]

# « à vérifier » and « à relire » are said of a label, not part of it.
_DOUBT_IN_QUOTES = re.compile(r'((?: ?<a class="a-(?:verifier|relire)"[^>]*>[^<]*</a>)+)( »)')


class UnknownReferenceError(Exception):
    """A text names something that does not exist: `id`, `what` and `cure` are those of a
    message to the editor, `line` is the text's, from 1."""

    def __init__(self, id: Message, what: str, cure: str, line: int = 1) -> None:
        self.id: Message = id
        self.what = what
        self.cure = cure
        self.line = line
        super().__init__(f"{what}: {cure}")


def to_html(text: str) -> str:
    """Markdown to HTML, serialised the way browsers do (see wizard/view/html.py)."""
    html = markdown.markdown(text, extensions=[TypographyExtension()], output_format="html")
    return html.replace("\u00a0", "&nbsp;").replace(">\n<", "><")


def expand(text: str, functions: Functions) -> str:
    """Replace each `{{ function("…") }}` by what the function returns (HTML).

    The text must have no `mistakes`. Raises what the functions raise.
    """
    html = _template(text).render(functions)
    return _DOUBT_IN_QUOTES.sub(r"\2\1", html)


def inline(text: str, functions: Functions) -> str:
    """A text of one paragraph as HTML, without the paragraph."""
    return to_html(expand(text, functions)).removeprefix("<p>").removesuffix("</p>")


def cited(text: str) -> list[str]:
    """The ledger's entries a text names by `ref`, in its order. The text must have no
    `mistakes`."""
    return [
        call.args[0].value
        for name, call in _calls(_tree(text))
        if name == "ref" and isinstance(call.args[0], nodes.Const)
    ]


def mistakes(text: str, functions: Functions) -> Iterator[UnknownReferenceError]:
    """Everything wrong in a text's references: calls that do not close, functions that do not
    exist, arguments they refuse. Jinja would say these in English, or as a traceback."""
    try:
        tree = _tree(text)
    except jinja2.TemplateSyntaxError as error:
        what = f"accolades mal formées ({error.message})"
        cure = _usage("fonction", 1)
        yield UnknownReferenceError("braces-malformed", what, cure, error.lineno)
        return
    calls = list(_calls(tree))
    called = [call.node for _, call in calls]
    undeclared = meta.find_undeclared_variables(tree) - set(functions)
    for node in tree.find_all(nodes.Name):
        if node.name in undeclared and node not in called:
            what = f"« {node.name} » n’est pas entre guillemets"
            cure = _usage("fonction", 1)
            yield UnknownReferenceError("quotes-missing", what, cure, node.lineno)
    for name, call in calls:
        try:
            _try(name, call, functions)
        except UnknownReferenceError as error:
            error.line = call.lineno
            yield error


# Markdown gives a heading its anchor with {#…}: Jinja’s comments are moved out of the way.
_ENVIRONMENT = jinja2.Environment(
    undefined=jinja2.StrictUndefined,
    autoescape=False,
    comment_start_string="{##",
    comment_end_string="##}",
)


# A text is read several times on the way to its page: checked, cited, expanded.
@functools.cache
def _tree(text: str) -> nodes.Template:
    return _ENVIRONMENT.parse(text)


@functools.cache
def _template(text: str) -> jinja2.Template:
    return _ENVIRONMENT.from_string(text)


def _calls(tree: nodes.Template) -> Iterator[tuple[str, nodes.Call]]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            yield call.node.name, call


def _try(name: str, call: nodes.Call, functions: Functions) -> None:
    if name not in functions:
        what = f"la fonction « {name} » n’existe pas"
        raise UnknownReferenceError("function-unknown", what, closest(name, functions))
    named = {argument.key: argument.value for argument in call.kwargs}
    signature = inspect.signature(functions[name])
    try:
        signature.bind(*call.args, **named)
    except TypeError:
        required = [p for p in signature.parameters.values() if p.default is p.empty]
        what = f"la fonction « {name} » n’a pas les arguments attendus"
        cure = _usage(name, len(required))
        raise UnknownReferenceError("arguments-wrong", what, cure) from None
    try:
        given = [argument.as_const() for argument in call.args]
        functions[name](*given, **{key: value.as_const() for key, value in named.items()})
    except nodes.Impossible:  # an argument that is no text has been told
        pass


def _usage(function: str, arguments: int) -> str:
    return f"écrivez {{{{ {function}({', '.join(['"…"'] * arguments)}) }}}}"
