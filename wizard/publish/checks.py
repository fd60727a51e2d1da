"""What is wrong in the pages as readers get them: links, anchors, titles, typography, names."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from wizard.authoring.read.problems import Problem
from wizard.project import ROOT

_HOST = "http://site.invalid/"
_TYPEWRITTEN = re.compile(r"\w'\w| [;!?](?:\s|$)| :(?:\s|$)|« | »|\.\.\.")
_DATA = ("application/json",)  # never run
_SCRIPT = re.compile("javascript:", re.IGNORECASE)
_MISNAMED = re.compile(r"France Connect|Pro Sant[eé]Connect|Pro Sante|\beCPS\b|Agence [Nn]um[^é]")

Pages = dict[str, BeautifulSoup]


def pages_of(site: Path) -> Pages:
    """Every page of a built site, parsed, by address relative to the root ("" for the home)."""
    return {
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/": BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in sorted(site.rglob("index.html"))
    }


def problems(site: Path) -> list[Problem]:
    """Everything wrong in a built site, in the order of its pages."""
    pages = pages_of(site)
    return [
        *_links(pages, site),
        *_titles(pages),
        *_words(pages),
        *_inline(pages),
    ]


def _links(pages: Pages, site: Path) -> Iterator[Problem]:
    """Every internal link leads to a file, and to an anchor of its page."""
    ids = {a: {str(tag["id"]) for tag in page.find_all(id=True)} for a, page in pages.items()}
    for address, page in pages.items():
        here = urljoin(_HOST, address.lstrip("/"))
        for tag in page.find_all(["a", "link", "script", "img"]):
            target = str(tag.get("href") or tag.get("src") or "").strip()
            url, anchor = urldefrag(urljoin(here, target))
            if not target or not url.startswith(_HOST):
                continue
            path = unquote(urlsplit(url).path.lstrip("/"))
            known = ids.get(path or "/")
            if known is None:
                if not (site / path).is_file():
                    what = f"le lien « {target} » ne mène nulle part"
                    yield _problem(address, target, what, "corrigez l’adresse, ou retirez le lien")
            # The theme's own anchors begin so: its scripts answer them.
            elif anchor and not anchor.startswith("__") and unquote(anchor) not in known:
                what = f"le lien « {target} » mène à une ancre qui n’existe pas"
                yield _problem(address, target, what, "corrigez ce qui suit le signe #")


def _titles(pages: Pages) -> Iterator[Problem]:
    """Titles and descriptions are there and differ: search results and tabs show nothing else.
    The states of the assistant that share a procedure share its description."""
    seen: dict[str, str] = {}
    for address, page in pages.items():
        title = page.title.get_text() if page.title else ""
        meta = page.find("meta", attrs={"name": "description"})
        description = str(meta["content"]) if meta else ""
        texts = [("titre", title)]
        if not address.startswith("assistant/"):
            texts.append(("description", description))
        for name, text in texts:
            first = seen.setdefault(f"{name} {text}", address)
            if not text or first != address:
                what = f"la page n’a pas de {name}" if not text else f"même {name} que « {first} »"
                yield _problem(address, f"{name}:", what, "donnez-lui le sien, en tête de page")
        if len(page.find_all("h1")) != 1:
            what = "la page n’a pas exactement un titre de niveau 1"
            yield _problem(address, "# ", what, "gardez-en un seul")


def _words(pages: Pages) -> Iterator[Problem]:
    """French typography, and names as their owners write them."""
    for address, page in pages.items():
        for text in page.find_all(string=_MISNAMED):
            name = _MISNAMED.search(str(text))
            what = f"« {name[0] if name else ''} » n’est pas le nom exact"
            yield _problem(address, str(text).strip(), what, "écrivez-le comme son propriétaire")
        article = page.find("article")
        if address.startswith("projet/") or article is None:
            continue
        for text in article.find_all(string=_TYPEWRITTEN):
            if not text.find_parent(["code", "pre"]):
                what = f"typographie de machine à écrire dans « {str(text).strip()[:60]} »"
                cure = "écrivez ce texte là où la construction le met en forme"
                yield _problem(address, str(text).strip(), what, cure)


def _inline(pages: Pages) -> Iterator[Problem]:
    """Nothing runs or styles from within a page: its policy would refuse it."""
    for address, page in pages.items():
        for tag in page.find_all():
            script = tag.name == "script" and not tag.get("src") and tag.get("type") not in _DATA
            names = [name for name in tag.attrs if name == "style" or name.startswith("on")]
            targets = [str(tag.get(name, "")).strip() for name in ("href", "src")]
            if script or tag.name == "style" or names or any(map(_SCRIPT.match, targets)):
                what = f"du code ou du style dans la page : « {str(tag)[:60]} »"
                cure = "mettez-le dans un fichier : la politique de la page le refuserait"
                yield _problem(address, str(tag), what, cure)


def _problem(address: str, sought: str, what: str, cure: str) -> Problem:
    """A problem at the line of the page's file that holds what is sought, or at its first."""
    name = address.strip("/")
    for candidate in (f"docs/{name}.md", f"docs/{name}/index.md".replace("//", "/")):
        path = ROOT / candidate
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            found = [number for number, line in enumerate(lines, 1) if sought in line]
            return Problem(candidate, found[0] if found else 1, what, cure)
    return Problem(f"{address or 'accueil'}", 1, what, cure)
