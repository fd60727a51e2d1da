"""The prepared message about a page: there when the site names somebody, nowhere otherwise."""

from urllib.parse import parse_qs, urlsplit

from bs4 import BeautifulSoup

from wizard.authoring.compile import Compiled, compiled
from wizard.engine.decide import State
from wizard.engine.values import dump, load
from wizard.project import source_day
from wizard.view.content import CLASSES
from wizard.view.page import render
from wizard.view.parts import Feedback

ROOT = "https://machine.example/cafe/"


def test_nobody_to_write_to_is_no_link(coffee: Compiled, coffee_states: list[State]) -> None:
    for state in coffee_states:
        assert "mailto:?" not in render(coffee.table, coffee.content, state)
        assert "signaler" not in render(coffee.table, coffee.content, state)


def test_each_outcome_prepares_a_message_that_names_its_page(
    coffee: Compiled, coffee_states: list[State]
) -> None:
    told = Feedback("erreurs@machine.example", ROOT)
    read = compiled(coffee.written, "La machine à café", source_day(), told)
    # As the browser has it.
    content = load(dump(read.content), CLASSES)
    for state in coffee_states:
        html = BeautifulSoup(render(coffee.table, content, state), "html.parser")
        link = html.select_one(".signaler a")
        assert (link is not None) == (state.row is not None)
        if link is not None:
            address = urlsplit(str(link["href"]))
            assert (address.scheme, address.path) == ("mailto", "erreurs@machine.example")
            query = parse_qs(address.query)
            title = html.select_one("h1")
            assert title is not None
            assert title.get_text() in query["subject"][0]
            assert f"{ROOT}assistant/{state.address()}\r\n" in query["body"][0]
            assert f"Version {content.version} du {content.date}" in query["body"][0]
