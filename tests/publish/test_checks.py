"""Each mistake in the pages is refused, with the page it is in."""

import shutil
from pathlib import Path

import pytest

from wizard.publish.checks import problems

PAGE = "guides/ordre/index.html"


@pytest.fixture
def broken(site: Path, tmp_path: Path) -> Path:
    """A copy of two pages of the site, to break, and of what they need."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    return folder


def test_the_site_as_it_is_has_none(site: Path) -> None:
    assert [str(problem) for problem in problems(site)] == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("</article>", '<a href="../nulle-part/">x</a></article>', "ne mène nulle part"),
        ("</article>", '<a href="../ssa/#rien">x</a></article>', "une ancre qui n’existe pas"),
        ("</article>", "<h1>Encore</h1></article>", "pas exactement un titre"),
        ("<title>", "<title></title><x>", "la page n’a pas de titre"),
        ('name="description"', 'name="autre"', "la page n’a pas de description"),
        ("</article>", "<p>Vraiment ?</p></article>", "machine à écrire"),
        ("</article>", "<p>Votre eCPS</p></article>", "« eCPS » n’est pas le nom exact"),
    ],
)
def test_a_mistake_is_told_with_its_page(broken: Path, right: str, wrong: str, said: str) -> None:
    page = broken / PAGE
    html = page.read_text(encoding="utf-8")
    assert right in html
    page.write_text(html.replace(right, wrong, 1), encoding="utf-8")
    found = [str(problem) for problem in problems(broken)]
    assert len(found) == 1
    assert found[0].startswith("docs/guides/ordre.md:")
    assert said in found[0]


def test_two_pages_with_the_same_title_are_told(broken: Path) -> None:
    first, other = (
        (broken / "guides" / name / "index.html").read_text(encoding="utf-8")
        for name in ("ordre", "ssa")
    )
    title = first[first.index("<title>") : first.index("</title>")]
    theirs = other[other.index("<title>") : other.index("</title>")]
    page = broken / "guides/ssa/index.html"
    page.write_text(other.replace(theirs, title), encoding="utf-8")
    assert "même titre que « guides/ordre/ »" in str(problems(broken)[0])
