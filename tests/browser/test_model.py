"""Any walk through the assistant agrees with a model of ten lines."""

import random

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.helpers import fragment, live, opened
from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import State, resolve, still_open
from wizard.view.page import render, title

Pairs = list[tuple[str, str]]
STEPS = 60


class Model:
    """The assistant as a browser's history: entries of (path, answers kept), and a place."""

    def __init__(self, journey: Compiled) -> None:
        self.journey = journey
        self.entries: list[tuple[Pairs, Pairs]] = [([], [])]
        self.place = 0

    def go(self, wanted: Pairs) -> None:
        state = resolve(self.journey.table, wanted)
        self.entries = [
            *self.entries[: self.place + 1],
            (state.path, still_open(self.journey.table, state)),
        ]
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
    if state.fact is not None:
        found += [("répondre", state.fact.id, answer) for answer in state.fact.answers]
    return found


def play(page: Page, model: Model, move: tuple[str, str, str]) -> None:
    """Do the same thing in the browser and in the model."""
    what, fact, answer = move
    path, kept = model.entries[model.place]
    if what == "recharger":
        page.reload()
        live(page)
    elif what == "lien de la page":
        page.evaluate("location.hash = '#titre'")
        page.wait_for_function("history.state !== null")
        model.entries = [*model.entries[: model.place + 1], (path, kept)]
        model.place += 1
    elif what == "reculer":
        page.go_back()
        model.place -= 1
    elif what == "avancer":
        page.go_forward()
        model.place += 1
    elif what == "revenir":
        page.locator(".revenir").click()
        model.go(path[:-1])
    elif what == "recommencer":
        page.locator(".recommencer").click()
        model.go([])
    elif what == "modifier":
        page.locator(f"[data-change={fact}]").click()
        others = [pair for pair in path + kept if pair[0] != fact]
        place = [name for name, _ in path].index(fact)
        before = path[:place]
        model.go(before + [pair for pair in others if pair not in before])
    else:
        page.locator(f"[data-question={fact}] [data-answer={answer}]").first.click()
        model.go([*path, (fact, answer), *kept])


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
            address = f"{root}assistant/{print_path(state.path)}"
            page.wait_for_function("a => location.href.split('#')[0] === a", arg=address)
            page.wait_for_function("t => document.title === t", arg=title(journey.content, state))
            assert fragment(page) == render(journey.table, journey.content, state), done
            shown = page.locator(".parcours dl > div").count()
            assert shown == len(state.path), done
            kept = page.evaluate("history.state?.garder ?? ''")
            assert kept == print_path(model.entries[model.place][1]), done
