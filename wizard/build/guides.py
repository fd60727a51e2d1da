"""The parts of hand-written pages that come from the journey."""

from collections.abc import Callable

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from wizard.engine import view
from wizard.engine.journey import Journey
from wizard.engine.table import resolve


def root(page: Page) -> str:
    """The relative address of the site's root, seen from a page ("" at the root)."""
    relative = get_relative_url(".", page.url)
    return "" if relative == "." else relative.rstrip("/") + "/"


def functions(engine: Journey, page: Page) -> dict[str, Callable[..., str]]:
    """The functions a page may call besides `ref`, `guide` and `assistant`:

    - `demarche()`: what the procedure of the page's front matter says, as in the assistant;
    - `premiere_question()`: the first question's answers, as links.
    """

    def demarche() -> str:
        procedure = engine.procedure(str(page.meta["demarche"]))
        return view.sections(procedure, [], root(page))

    def premiere_question() -> str:
        state = resolve(engine, [])
        if state.fact is None:
            return ""
        heading = f'<h2 id="titre">{state.fact.question}</h2>'
        answers = view.answers_list(engine, state.fact, root(page) + "assistant/")
        return (
            f'<section class="question" data-question="{state.fact.id}">'
            f"{heading}{answers}</section>"
        )

    return {"demarche": demarche, "premiere_question": premiere_question}
