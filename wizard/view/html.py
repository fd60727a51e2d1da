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


# Whose words stay as they are: no element can stand in them, or each would be a column (summary).
_BARE = ("code", "option", "pre", "script", "style", "summary", "svg", "textarea", "title")
_BEFORE = "’(;/>\n"  # what stands before the « e »; « ; » ends an entity


def unbroken(html: str) -> str:
    """HTML in which no line ends inside « e-CPS » or « e-mail », whose hyphen stays the one
    people type, copy and search for. To be applied once; an attribute holds no « > »."""
    pieces = html.split("<")
    found = [_kept(pieces[0])]
    bare = ""
    for piece in pieces[1:]:
        end = piece.find(">") + 1
        name = piece[: end - 1].split(" ")[0]
        if not bare and name in _BARE:
            bare = name
        elif bare and name == "/" + bare:
            bare = ""
        found.append(piece if bare else piece[:end] + _kept(piece[end:]))
    return "<".join(found)


def _kept(text: str) -> str:
    """A text between tags, its words that begin by « e- » kept whole."""
    if "e-" not in text and "E-" not in text:
        return text
    return " ".join(
        ['<span class="insecable">' + w + "</span>" if _one(w) else w for w in text.split(" ")]
    )


def _one(word: str) -> bool:
    for start in ("e-", "E-"):
        at = word.find(start)
        if at == 0 or (at > 0 and word[at - 1] in _BEFORE):
            return True
    return False
