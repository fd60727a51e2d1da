"""Text to HTML, written the very way browsers serialise it.

A fragment built here is equal to the `outerHTML` a browser gives back, so that the static
page and the live engine can be compared byte for byte.
Source: https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
"""


def escape(text: str) -> str:
    """Plain text made safe between tags."""
    if not ("&" in text or "\u00a0" in text or "<" in text or ">" in text):
        return text  # most texts: no copy made
    return (
        text.replace("&", "&amp;")
        .replace("\u00a0", "&nbsp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
    )


def attribute(text: str) -> str:
    """Plain text made safe inside a double-quoted attribute."""
    text = escape(text)
    return text.replace('"', "&quot;") if '"' in text else text


def tag(name: str, attributes: "list[tuple[str, str]]", content: str) -> str:
    """An element: the attributes are plain text, the content is already HTML."""
    opening = "".join([" " + key + '="' + attribute(value) + '"' for key, value in attributes])
    return "<" + name + opening + ">" + content + "</" + name + ">"


def link(href: str, label: str, css: str) -> str:
    """A link with a plain-text label."""
    return tag("a", [("class", css), ("href", href)], escape(label))


def void(name: str, attributes: "list[tuple[str, str]]") -> str:
    """An element without content, such as `input`: the attributes are plain text."""
    return tag(name, attributes, "")[: -len("</>" + name)]


def rooted(html: str, root: str) -> str:
    """HTML whose addresses begin at the site's root, `{racine}` in what the build rendered, as
    seen from a page; `root` is the root's relative address."""
    return html.replace("{racine}", attribute(root))
