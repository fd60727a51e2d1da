"""The cases committed beside the journey are those of the journey."""

from wizard.authoring.cases import NAME, cases
from wizard.engine.rules import Table


def test_the_cases_are_those_of_the_journey(table: Table, files: dict[str, bytes]) -> None:
    committed = files.get(NAME, b"").decode()
    assert committed == cases(table), (
        "lancez « python -m wizard cases », et relisez ce qui change dans wizard/journeys/cps/"
        f"{NAME}"
    )
