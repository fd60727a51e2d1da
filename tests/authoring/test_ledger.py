"""The ledger's rules: everything stated is in it, everything in it is stated."""

import pytest

from wizard.authoring.check.ledger import uses
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError
from wizard.authoring.read.written import Written


def test_an_entry_is_found_where_it_is_used(coffee_sources: Written) -> None:
    used = uses(coffee_sources)
    assert used["machine-site"] == [
        "guides/boisson.md",
        "guides/remplissage.md",
        "index.md",
        "annuaire-ars.md",
    ]
    assert used["ticket"] == ["guides/badge.md", "guides/remboursement.md"]
    assert used["machine-page"] == ["glossaire.md", "annuaire-ars.md"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Appelez le 0 801 234 567.", "un téléphone écrit"),
        ("Appelez le 01 23 45 67 89.", "un téléphone écrit"),
        ("Écrivez à the@machine.invalid.", "une adresse e-mail écrite"),
        ("Voyez [ici](https://exemple.invalid).", "une adresse web écrite"),
    ],
)
def test_a_fact_written_by_hand_is_refused_with_its_line(
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes], line: str, what: str
) -> None:
    page = coffee_pages["guides/badge.md"] + f"\n{line}\n".encode()
    with pytest.raises(JourneyError) as raised:
        load(coffee_files, coffee_pages | {"guides/badge.md": page})
    (found,) = map(str, raised.value.problems)
    number = len(page.decode().splitlines())
    assert found.startswith(f"docs/guides/badge.md:{number}: {what} à la main")


UNUSED = """
[[entry]]
id = "essai"
kind = "texte"
value = "72 heures"
status = "confirmed"
source = ["notice"]
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
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes], use: str
) -> None:
    coffee_files["ledger.toml"] += UNUSED.encode()
    with pytest.raises(JourneyError, match="« essai » n’est employée nulle part"):
        load(coffee_files, coffee_pages)
    coffee_files["procedures/accueil.toml"] += f"\n{use}".encode()
    assert uses(load(coffee_files, coffee_pages))["essai"] == ["guides/accueil.md"]


def test_what_is_shown_as_it_is_written_is_no_use(coffee_sources: Written) -> None:
    """A page that explains `ref` does not cite."""
    assert "…" not in uses(coffee_sources)
