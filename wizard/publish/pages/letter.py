"""The messages of a procedure, with blanks: what the live tool fills in."""

from wizard.view.content import Content
from wizard.view.letter import quoted


def letters(content: Content, procedure: str) -> str:
    """Every message of a procedure, as quotations."""
    return "".join(quoted(content, one) for one in content.procedure(procedure).letters) + "\n"
