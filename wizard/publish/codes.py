"""A page for each code, c/tulipe-7/, that sends on to the exact place: on any static host, and
without a script."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from wizard.authoring.compile import Compiled
from wizard.authoring.read.problems import Problem
from wizard.authoring.text.french import shown
from wizard.authoring.text.words import said
from wizard.publish.pages.codes import FOLDER
from wizard.publish.policy import under_policy
from wizard.view import codes
from wizard.view.html import escape, tag, void


def write(journey: Compiled, site: Path, url: str) -> list[Problem]:
    """Write the pages into the built site, published at `url` ("" when unknown). Returns the
    codes whose place shows them nowhere."""
    places = dict(_places(journey, site))
    problems = []
    for one in journey.written.codes:
        leading = one.code if one.target is not None else one.instead
        place = places.get(codes.slug(str(leading)))
        if place is None:
            what = f"aucune page ne montre « {leading} »"
            cure = "montrez cette étape dans une fiche, par {{ demarche(…) }}"
            located = journey.written.codes_file
            line = ("code", journey.written.codes.index(one))
            problems.append(located.problem(line, what, cure))
            continue
        folder = site / FOLDER / codes.slug(one.code)
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(_page(journey, one.code, place, url), encoding="utf-8")
    return problems


def _places(journey: Compiled, site: Path) -> Iterator[tuple[str, str]]:
    """Each code as it stands in addresses, and where it is shown. What several guides show is at
    the one of its procedure, else at the first."""
    targets = journey.content.codes
    yield from ((codes.slug(code), target) for target, code in targets.items() if "#" not in target)
    own = [f"guides/{one.id}/" for one in journey.content.procedures]
    listed = [target for target in targets if target.startswith("guides/")]
    # The last given wins: the first guides in the menu, then those of a procedure.
    for address in [*reversed([one for one in listed if one not in own]), *own]:
        html = (site / address / "index.html").read_text(encoding="utf-8")
        for seen in reversed(BeautifulSoup(html, "html.parser").select("li.etape [data-code]")):
            step = seen.find_parent("li", class_="etape")
            if step is not None:
                yield str(seen["data-code"]), f"{address}#{step['id']}"


def _page(journey: Compiled, code: str, place: str, url: str) -> str:
    words = journey.written.words.built.codes
    href = "../../" + place
    title = said(words.title, code=code)
    head = void("meta", [("charset", "utf-8")])
    head += void("meta", [("http-equiv", "refresh"), ("content", f"0; url={href}")])
    head += void("meta", [("name", "viewport"), ("content", "width=device-width")])
    head += void("meta", [("name", "robots"), ("content", "noindex")])
    head += void("meta", [("name", "description"), ("content", title)])
    if url:
        head += void("link", [("rel", "canonical"), ("href", url + place)])
    head += tag("title", [], escape(f"{title} – {journey.content.site}"))
    link = tag("a", [("href", href)], shown(words.open))
    body = tag("main", [], tag("h1", [], escape(title)) + tag("p", [], link))
    html = tag("html", [("lang", "fr")], tag("head", [], head) + tag("body", [], body))
    return under_policy(f"<!doctype html>\n{html}\n")
