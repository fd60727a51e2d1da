"""The menu and the home page follow the journey's list of guides."""

from pathlib import Path

from tests.conftest import page_of
from wizard.authoring.read.written import Written
from wizard.publish.pages.guides import menu


def test_the_home_page_lists_every_guide_of_the_journey(site: Path, sources: Written) -> None:
    linked = {str(link["href"]) for link in page_of(site, "").select(".besoins a, article p > a")}
    guides = {f"guides/{guide.id}/" for group in sources.guides for guide in group.guide}
    assert guides <= linked
    assert {f"guides/{id}/" for id in sources.procedures} <= guides


def test_the_menu_has_the_groups_where_the_settings_say_so(sources: Written) -> None:
    written = [{"Accueil": "index.md"}, {"Guides": ["guides/*", "guides/autre.md"]}]
    home, guides = menu(sources, written)
    assert home == {"Accueil": "index.md"}
    *groups, last = guides["Guides"]
    assert last == "guides/autre.md"
    assert [list(group) for group in groups] == [[group.title] for group in sources.guides]
    first = sources.guides[0]
    assert groups[0][first.title] == [f"guides/{guide.id}.md" for guide in first.guide]
