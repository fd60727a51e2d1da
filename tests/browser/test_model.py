"""Any walk through the assistant agrees with a model of a few lines."""

import random

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.helpers import fragment, live, opened
from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import State, resolve, still_open
from wizard.view.aside import Aside, listed
from wizard.view.page import render, title
from wizard.view.tools import asks_place

Pairs = list[tuple[str, str]]
STEPS = 60


class Model:
    """The assistant as a browser's history: entries of (path, answers kept, what was said
    beside them), and a place."""

    def __init__(self, journey: Compiled) -> None:
        self.journey = journey
        self.entries: list[tuple[Pairs, Pairs, Aside]] = [([], [], Aside(None, None))]
        self.place = 0

    def go(self, wanted: Pairs, said: Aside) -> None:
        state = resolve(self.journey.table, wanted)
        kept = still_open(self.journey.table, state)
        agreeing = said.agreeing(self.journey.content, state.path)
        self.entries = [*self.entries[: self.place + 1], (state.path, kept, agreeing)]
        self.place += 1

    def state(self) -> State:
        return resolve(self.journey.table, self.entries[self.place][0])


def moves(model: Model) -> list[tuple[str, str, str]]:
    """What a reader may do next: (what, fact, answer)."""
    state = model.state()
    found = [("recharger", "", ""), ("lien de la page", "", "")]
    if model.place:
        found += [("reculer", "", "")] * 2
    if model.place < len(model.entries) - 1:
        found += [("avancer", "", "")] * 2
    if state.path:
        found += [("revenir", "", ""), ("recommencer", "", "")]
    found += [("modifier", fact, "") for fact, _ in state.path]
    if asks_place(model.journey.content, state):
        found += [("situer", "", number) for number in ("29", "2A", "987")]
    if state.fact is not None:
        found += [("répondre", state.fact.id, answer) for answer in state.fact.answers]
    return found


def play(page: Page, model: Model, move: tuple[str, str, str]) -> None:
    """Do the same thing in the browser and in the model."""
    what, fact, answer = move
    path, kept, said = model.entries[model.place]
    content = model.journey.content
    if what == "recharger":
        page.reload()
        live(page)
    elif what == "lien de la page":
        page.evaluate("location.hash = '#titre'")
        page.wait_for_function("history.state !== null")
        model.entries = [*model.entries[: model.place + 1], (path, kept, said)]
        model.place += 1
    elif what == "reculer":
        page.go_back()
        model.place -= 1
    elif what == "avancer":
        page.go_forward()
        model.place += 1
    elif what == "revenir":
        page.locator(".revenir").click()
        model.go(path[:-1], said)
    elif what == "recommencer":
        page.locator(".recommencer").click()
        model.go([], Aside(None, None))
    elif what == "modifier":
        page.locator(f"[data-change={fact}]").click()
        others = [pair for pair in path + kept if pair[0] != fact]
        place = [name for name, _ in path].index(fact)
        before = path[:place]
        model.go(before + [pair for pair in others if pair not in before], said)
    elif what == "situer":
        if said.place is not None:
            page.get_by_role("button", name="Changer").click()
        page.locator("#vous-texte").fill(answer)
        page.locator("#vous-resultats a").click()
        chosen = next(place for place in content.places if place.number == answer)
        if said.place is not chosen:
            model.go(path, Aside(said.profession, chosen))
    else:
        page.locator(f"[data-question={fact}] [data-answer={answer}]").first.click()
        if fact == listed(content):
            first = next(one for one in content.professions if one.answer == answer)
            said = Aside(first, said.place)
        model.go([*path, (fact, answer), *kept], said)


@pytest.mark.parametrize("seed", range(4))
def test_any_walk_keeps_address_screen_title_and_answers_in_agreement(
    browser: Browser, root: str, journey: Compiled, seed: int
) -> None:
    chance = random.Random(seed)
    model = Model(journey)
    done: list[tuple[str, str, str]] = []
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        for _ in range(STEPS):
            move = chance.choice(moves(model))
            done.append(move)
            play(page, model, move)
            state = model.state()
            said = model.entries[model.place][2]
            address = f"{root}assistant/{print_path(state.path)}{said.address()}"
            page.wait_for_function("a => location.href.split('#')[0] === a", arg=address)
            page.wait_for_function("t => document.title === t", arg=title(journey.content, state))
            assert fragment(page) == render(journey.table, journey.content, state), done
            shown = page.locator(".parcours dl > div").count()
            assert shown == len(state.path), done
            kept = page.evaluate("history.state?.garder ?? ''")
            assert kept == print_path(model.entries[model.place][1]), done
