"""The journey's codes: each step that a guide shows has one."""

from wizard.authoring.compile import Compiled
from wizard.view import codes


def test_the_steps_of_a_guide_have_their_codes(journey: Compiled) -> None:
    for step in journey.written.procedures["ssa"].step:
        assert codes.of_step(journey.content, "ssa", step.id)
