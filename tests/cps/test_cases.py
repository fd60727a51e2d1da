"""What is committed beside the journey, to be read in its changes, is what the journey says."""

from wizard.authoring import cases, reading
from wizard.authoring.compile import Compiled

MEND = "lancez « python -m wizard cases », et relisez ce qui change dans wizard/journeys/cps/"


def test_the_cases_are_those_of_the_journey(journey: Compiled, files: dict[str, bytes]) -> None:
    assert files.get(cases.NAME, b"").decode() == cases.cases(journey.table), MEND + cases.NAME


def test_the_reading_is_that_of_the_journey(journey: Compiled, files: dict[str, bytes]) -> None:
    committed = files.get(reading.NAME, b"").decode().splitlines()
    assert committed == reading.reading(journey).splitlines(), MEND + reading.NAME
