"""The ledger's rules: everything stated is in it, everything in it is stated."""

import pytest

from wizard.authoring.check.ledger import problems, uses
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError
from wizard.authoring.read.written import Written


def test_the_real_ledger_and_pages_keep_the_rules(sources: Written) -> None:
    assert [str(problem) for problem in problems(sources)] == []


def test_an_entry_is_found_where_it_is_used(sources: Written) -> None:
    assert "guides/ans-carte.md" in uses(sources)["ans-telephone"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Appelez le 0 806 800 213.", "un téléphone écrit"),
        ("Appelez le 01 23 45 67 89.", "un téléphone écrit"),
        ("Écrivez à rpps@ars.invalid.", "une adresse e-mail écrite"),
        ("Voyez [ici](https://exemple.invalid).", "une adresse web écrite"),
    ],
)
def test_a_fact_written_by_hand_is_refused_with_its_line(
    files: dict[str, bytes], pages: dict[str, bytes], line: str, what: str
) -> None:
    page = pages["guides/ordre.md"] + f"\n{line}\n".encode()
    with pytest.raises(JourneyError) as raised:
        load(files, pages | {"guides/ordre.md": page})
    (found,) = map(str, raised.value.problems)
    number = len(page.decode().splitlines())
    assert found.startswith(f"docs/guides/ordre.md:{number}: {what} à la main")


UNUSED = """
[[entry]]
id = "essai"
kind = "texte"
value = "72 heures"
status = "confirmed"
source = ["fascicule"]
checked = 2026-11-23
review = 2027-11-23
"""


@pytest.mark.parametrize(
    "use",
    [
        '[[letter]]\nsubject = "Essai"\nbody = "{pieces}"\nattachments = ["essai"]\n',
        '[reminder]\nwait = "essai"\nsince = "votre demande"\ntitle = "Essayer"\n',
        "[[contact]]\ntext = '''Attendez {{ ref('essai') }}.'''\n",
        "[[contact]]\ntext = '''Attendez {{ ref( \"essai\" , 'trois jours') }}.'''\n",
    ],
)
def test_an_entry_is_used_however_it_is_cited(
    files: dict[str, bytes], pages: dict[str, bytes], use: str
) -> None:
    files["ledger.toml"] += UNUSED.encode()
    with pytest.raises(JourneyError, match="« essai » n’est employée nulle part"):
        load(files, pages)
    files["procedures/psc-e-cps.toml"] += f"\n{use}".encode()
    assert uses(load(files, pages))["essai"] == ["guides/psc-e-cps.md"]


def test_what_is_shown_as_it_is_written_is_no_use(sources: Written) -> None:
    """A page that explains `ref` does not cite."""
    assert "…" not in uses(sources)
