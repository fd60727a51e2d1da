"""Words explained in place, once a page, and only where a button may be."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import page_of
from wizard.authoring.read.built_words import Glossary
from wizard.authoring.read.facts import Term
from wizard.authoring.read.written import Written
from wizard.publish.pages.glossary import explained

ARS = Term(id="ars", name="ARS", short="agence régionale de santé", text="…")
RPPS = Term(id="rpps", name="RPPS", short="répertoire", text="…")
PLUS = Term(id="rpps-plus", name="RPPS+", short="portail", text="…")
WORDS = Glossary(explained="{name} : {short}. ", link="Dans le glossaire")
TERMS = [ARS, RPPS, PLUS, Term(id="tom", name="TOM", text="…")]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Une ARS, deux ARS.</p>", ["ARS"]),
        ("<p>L’ARS &amp; &lt;RPPS&gt;</p>", ["ARS", "RPPS"]),
        ("<p>RPPS+ et RPPS</p>", ["RPPS+", "RPPS"]),
        ("<h2>ARS</h2><p><a href='x'>ARS</a> <code>ARS</code></p><p>ARS</p>", ["ARS"]),
        ("<p>LARS, e-ARS, ARSN, ars, TOM</p>", []),
        ("<table><tr><th>ARS</th><td>RPPS</td></tr></table>", ["RPPS"]),
    ],
)
def test_the_first_use_of_each_word_is_a_button(html: str, words: list[str]) -> None:
    page = BeautifulSoup(explained(html, TERMS, WORDS, "../"), "html.parser")
    buttons = page.select("button.mot")
    assert [button.get_text() for button in buttons] == words
    for button in buttons:
        told = page.find(id=str(button["popovertarget"]))
        assert told is not None
        link = told.find("a")
        assert link is not None
        assert str(link["href"]).startswith("../glossaire/#")
        told.decompose()
    assert page.get_text() == BeautifulSoup(html, "html.parser").get_text()


def test_a_page_without_such_words_is_left_as_it_is() -> None:
    html = "<p>Rien&nbsp;: <br>à expliquer.</p>"
    assert explained(html, TERMS, WORDS, "") == html


def test_the_glossary_has_every_term_at_its_anchor(site: Path, sources: Written) -> None:
    page = page_of(site, "glossaire/")
    assert [dt["id"] for dt in page.select(".glossaire dt")] == [
        term.id for term in sorted(sources.terms, key=lambda term: term.name.lower())
    ]


def test_every_guide_explains_its_words(site: Path, sources: Written) -> None:
    for id in sources.procedures:
        page = page_of(site, f"guides/{id}/")
        assert page.select("button.mot"), id
        assert len({b["popovertarget"] for b in page.select(".mot")}) == len(page.select(".mot"))


def test_the_search_index_holds_no_explanation(site: Path) -> None:
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    assert "Dans le glossaire" not in index
