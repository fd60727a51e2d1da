"""What the theme gets wrong in every page, put right in the finished HTML.

Each replacement names the fault, in Material 9.8, and the tool that found it.
"""

from wizard.view.html import attribute


def repaired(html: str, search: str) -> str:
    """A page as the HTML standard and screen readers want it; `search` is the plain name of its
    search dialogue."""
    # A dialogue without a name (axe).
    html = html.replace('role="dialog">', f'role="dialog" aria-label="{attribute(search)}">', 1)
    # A checkbox completes nothing; an empty tabindex is no number (the Nu checker).
    for toggle in ("__drawer", "__search"):
        html = html.replace(f'id="{toggle}" autocomplete="off"', f'id="{toggle}"', 1)
    return html.replace(' tabindex=""', "")
