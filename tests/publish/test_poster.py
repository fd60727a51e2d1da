"""The poster says what the engine decides: every path once, every box where it leads."""

import copy
import itertools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path, read_address
from wizard.engine.decide import State, resolve
from wizard.publish.pages.poster import poster

type Answers = list[tuple[str, str]]


@pytest.fixture(scope="module")
def page(site: Path) -> Tag:
    """The poster, as readers get it."""
    html = (site / "quelle-demarche" / "index.html").read_text(encoding="utf-8")
    found = BeautifulSoup(html, "html.parser").select_one("nav.affiche")
    assert found is not None
    return found


def boxes(poster: Tag) -> Iterator[tuple[Tag, list[Answers]]]:
    """Each box with the paths it stands for: every combination of the answers above it."""
    for box in poster.select("a"):
        above = [li for li in box.parents if li.name == "li"][::-1]
        answers = [
            [(str(li["data-fact"]), answer) for answer in str(li["data-answers"]).split()]
            for li in above
        ]
        yield box, [list(path) for path in itertools.product(*answers)]


def test_every_box_is_what_the_engine_says_there(page: Tag, journey: Compiled) -> None:
    for box, paths in boxes(page):
        for path in paths:
            state = resolve(journey.table, path)
            assert (state.path, state.unused) == (path, [])
            if state.row is None:
                assert state.fact is not None
                assert box.get_text() == journey.content.question(state.fact.id).text
                asked = box.find_next_sibling("ul")
                assert asked is not None
                below = asked.find_all("li", recursive=False)
                assert {li["data-fact"] for li in below} == {state.fact.id}
            else:
                titles = journey.content.procedure(state.row.procedure).titles
                shown = box.select_one(".affiche-titre")
                assert shown is not None
                assert shown.get_text() in [title.text for title in titles]
                assert box.parent is not None
                assert box.parent["data-procedure"] == state.row.procedure


def test_every_complete_path_is_there_once(page: Tag, every_state: list[State]) -> None:
    shown = Counter(
        print_path(path)
        for box, paths in boxes(page)
        if box.parent is not None and "data-procedure" in box.parent.attrs
        for path in paths
    )
    assert shown == Counter(print_path(state.path) for state in every_state if state.row)


def test_every_procedure_is_there(page: Tag, journey: Compiled) -> None:
    shown = {li["data-procedure"] for li in page.select("li[data-procedure]")}
    assert shown == {procedure.id for procedure in journey.content.procedures}


def test_a_box_leads_to_the_deepest_page_its_answers_agree_on(
    page: Tag, journey: Compiled, site: Path
) -> None:
    for box, paths in boxes(page):
        url = urlsplit(str(box["href"]))
        address = url.path.removeprefix("../assistant/")
        assert (site / "assistant" / address / "index.html").is_file()
        answers, ignored = read_address(journey.table, address, parse_qsl(url.query))
        assert ignored == []
        assert print_path(resolve(journey.table, answers).path) == address
        common = [pair for pair in paths[0] if all(pair in path for path in paths)]
        assert answers == common


def test_answers_that_lead_to_the_same_are_one_branch(page: Tag) -> None:
    for question in page.select("ul"):
        branches = question.find_all("li", recursive=False)
        below = [
            tuple(tag.get_text() for tag in li.select("a, .affiche-reponse")[1:]) for li in branches
        ]
        assert len(set(below)) == len(branches)


def test_grouped_answers_are_said_together(coffee: Compiled) -> None:
    said = {
        str(li["data-answers"]): answers.get_text()
        for li in BeautifulSoup(poster(coffee, ""), "html.parser").select("li")
        if (answers := li.select_one(".affiche-reponse")) is not None
    }
    mended = coffee.content.question("panne").answers[:-1]
    every = said[" ".join(answer.id for answer in mended)]
    assert every.startswith(f"{len(mended)} réponses\u00a0: ")
    assert all(answer.recap in every for answer in mended)
    assert said["cafe the"] == "Un café ou thé"
    assert said["vert"] == "Vert"


@pytest.mark.parametrize(
    ("recaps", "said"),
    [
        (("Carte perdue", "Carte volée"), "Carte perdue ou volée"),
        (("Carte perdue", "Carte"), "Carte perdue ou Carte"),
        (("Carte perdue", "Code bloqué"), "Carte perdue ou Code bloqué"),
    ],
)
def test_a_first_word_shared_is_said_once(
    coffee: Compiled, recaps: tuple[str, str], said: str
) -> None:
    changed = copy.deepcopy(coffee)
    shown = changed.content.question("badge")
    for answer, recap in zip(shown.answers[1:], recaps, strict=True):
        answer.recap = recap
    html = BeautifulSoup(poster(changed, ""), "html.parser")
    branch = html.select_one('[data-answers="non ne-sais-pas"] .affiche-reponse')
    assert branch is not None
    assert branch.get_text() == said


def test_the_key_names_every_profession(page: Tag, journey: Compiled) -> None:
    key = page.select_one(".affiche-professions")
    assert key is not None
    assert all(profession.label in key.get_text() for profession in journey.content.professions)


def test_the_poster_follows_the_journey(coffee: Compiled) -> None:
    changed = copy.deepcopy(coffee)
    for title in changed.content.procedures[0].titles:
        title.text = "Une démarche <nouvelle>"
    changed.content.questions[0].text = "Une question nouvelle ?"
    changed.content.questions[0].answers[0].recap = "Une réponse nouvelle"
    html = poster(changed, "")
    assert "Une démarche &lt;nouvelle&gt;</span>" in html
    assert "Une question nouvelle ?</a>" in html
    assert "Une réponse nouvelle" in html
