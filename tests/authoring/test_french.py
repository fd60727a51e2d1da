"""How French is set: once is enough."""

import pytest

from wizard.authoring.text.french import typography


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("« Valider »", "«\u00a0Valider\u00a0»"),
        ("«Valider»", "«\u00a0Valider\u00a0»"),
        ("L'ARS ? Oui : n° 2...", "L’ARS\u202f? Oui\u00a0: n°\u00a02…"),
        ("48 heures", "48\u00a0heures"),
    ],
)
def test_what_is_set_is_left_as_it_is(typed: str, set_: str) -> None:
    assert typography(typed) == set_
    assert typography(set_) == set_
