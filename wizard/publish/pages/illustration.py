"""A drawing of the journey, as guides show it."""

from wizard.authoring.text.french import shown


def figure(drawing: str, caption: str) -> str:
    """A drawing with its caption; the drawing itself says that it is one."""
    return (
        f'<figure class="illustration" data-search-exclude>{drawing}'
        f"<figcaption>{shown(caption)}</figcaption></figure>"
    )
