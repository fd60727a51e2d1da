"""Each mistake in the pages is refused, with the page it is in. The site as it is has none, or it
would not have been built."""

import shutil
from pathlib import Path

import pytest

from wizard.project import ROOT
from wizard.publish.checks import problems

# Each in a page of its own, so that the site is read once for all of them: any guides will do.
OTHER, *GUIDES = sorted(path.stem for path in (ROOT / "docs/guides").glob("*.md"))
MISTAKES = [
    ("</article>", '<a href="../nulle-part/">x</a></article>', "ne mène nulle part"),
    ("</article>", f'<a href="../{OTHER}/#rien">x</a></article>', "une ancre qui n’existe"),
    ("</article>", "<h1>Encore</h1></article>", "pas exactement un titre"),
    ("<title>", "<title></title><x>", "la page n’a pas de titre"),
    ('name="description"', 'name="autre"', "la page n’a pas de description"),
    ("</article>", "<p>Vraiment ?</p></article>", "machine à écrire"),
    ("</article>", "<p>Votre eCPS</p></article>", "« eCPS » n’est pas le nom"),
    ("<title>", "<title>Autre</title><x>", f"même titre que « guides/{OTHER}/ »"),
]
INLINE = "du code ou du style dans la page"
MISTAKES += [
    ("</article>", "<script>1</script></article>", INLINE),
    ("</article>", '<p style="color: red">x</p></article>', INLINE),
    ("</article>", '<p onclick="x()">x</p></article>', INLINE),
    ("</article>", '<a href=" JavaScript:x()">x</a></article>', INLINE),
]
WRONG = list(zip(GUIDES, MISTAKES, strict=False))
# Comes first, and is only wrong because of the last mistake.
FIRST = (OTHER, ("<title>", "<title>Autre</title><x>", ""))


@pytest.fixture(scope="module")
def told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What is said of a copy of the site with all these mistakes."""
    folder = tmp_path_factory.mktemp("broken") / "site"
    shutil.copytree(site, folder)
    for guide, (right, wrong, _) in [*WRONG, FIRST]:
        page = folder / "guides" / guide / "index.html"
        html = page.read_text(encoding="utf-8")
        assert right in html
        page.write_text(html.replace(right, wrong, 1), encoding="utf-8")
    return [str(problem) for problem in problems(folder)]


@pytest.mark.parametrize(("guide", "said"), [(guide, said) for guide, (*_, said) in WRONG])
def test_a_mistake_is_told_with_its_page(told: list[str], guide: str, said: str) -> None:
    found = [line for line in told if line.startswith(f"docs/guides/{guide}.md:")]
    assert len(found) == 1
    assert said in found[0]


def test_nothing_else_is_told(told: list[str]) -> None:
    assert len(told) == len(MISTAKES)
