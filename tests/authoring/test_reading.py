"""The reading of a journey: a section per path, with what the reader meets there."""

from wizard.authoring.compile import Compiled
from wizard.authoring.reading import reading
from wizard.engine.decide import State
from wizard.view.content import Content


def sections(coffee: Compiled) -> list[tuple[str, list[str]]]:
    """Each section of the file: its path, its lines."""
    found = []
    for section in reading(coffee).removeprefix("## ").split("\n## "):
        heading, empty, *lines = section.strip().splitlines()
        assert empty == ""
        found.append((heading, lines))
    return found


def test_each_path_has_its_section(coffee: Compiled, coffee_states: list[State]) -> None:
    ends = [state for state in coffee_states if state.row is not None]
    headings = [" ".join(f"{fact}={answer}" for fact, answer in end.path) for end in ends]
    assert [heading for heading, _ in sections(coffee)] == headings


def test_a_section_says_what_the_outcome_says(
    coffee: Compiled, coffee_content: Content, coffee_states: list[State]
) -> None:
    ends = [state for state in coffee_states if state.row is not None]
    letters = 0
    for (_, lines), end in zip(sections(coffee), ends, strict=True):
        assert end.row is not None
        procedure = coffee_content.procedure(end.row.procedure)
        text = "\n".join(lines)
        said = [step.title for step in procedure.steps if step.fits(end.path)]
        said += [failure.title for failure in procedure.failures if failure.fits(end.path)]
        said.append(procedure.title(end.path))
        letter = procedure.letter(end.path)
        if letter is not None:
            letters += 1
            said.append(letter.subject)
        for title in said:
            assert " ".join(title.split()) in text, (title, end.path)
        assert "<" not in text
        assert coffee_content.date not in text
    assert letters


def test_a_button_and_a_way_on_say_where_they_lead(coffee: Compiled) -> None:
    text = reading(coffee)
    assert " → #message\n" in text
    assert " → envie-" in text
