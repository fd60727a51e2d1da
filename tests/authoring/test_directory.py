"""The directory: as data, as tables, and as an agency fills it in."""

from pathlib import Path

from tests.conftest import page_of
from wizard.authoring.check.directory import DEPARTEMENTS
from wizard.authoring.compile.directory import compiled
from wizard.authoring.load import load
from wizard.authoring.read.written import Written


def test_the_numbers_are_those_of_the_official_code() -> None:
    assert len(DEPARTEMENTS) == len(set(DEPARTEMENTS)) == 101
    assert "20" not in DEPARTEMENTS
    assert "975" not in DEPARTEMENTS


def test_every_departement_is_in_one_agency(sources: Written) -> None:
    found = [number for ars in sources.directory.ars for number in ars.departements]
    assert sorted(found) == sorted(DEPARTEMENTS)


def test_the_page_shows_every_place_once_without_javascript(site: Path, sources: Written) -> None:
    page = page_of(site, "annuaire-ars/")
    shown = [place.get_text() for place in page.select(".lieu")]
    expected = [f"{n}\u00a0" for n in DEPARTEMENTS]
    expected += [f"{territory.number}\u00a0" for territory in sources.directory.territoire]
    for start in expected:
        assert len([text for text in shown if text.startswith(start)]) == 1, start
    assert len(shown) == len(expected)


def test_the_only_e_mails_shown_are_those_of_the_ledger(site: Path, sources: Written) -> None:
    known = {entry.value for entry in sources.ledger.entry if entry.kind == "courriel"}
    links = page_of(site, "annuaire-ars/").select("a[href^='mailto:']")
    assert links
    assert {link.get_text() for link in links} <= known


FILLED = """
[[source]]
id = "ars-essai-rpps"
title = "Titre"
publisher = "ARS"
official = true

[[entry]]
id = "ars-courriel-essai"
kind = "courriel"
value = "contact@exemple.invalid"
status = "confirmed"
source = ["ars-essai-rpps"]
checked = 2026-11-23
review = 2027-05-23
"""


def test_an_agency_gives_its_e_mail_as_the_project_s_page_says(
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes], coffee_sources: Written
) -> None:
    ars = next(ars for ars in coffee_sources.directory.ars if not ars.courriel)
    coffee_files["ledger.toml"] += FILLED.encode()
    line = f'region = "{ars.region}"\n'.encode()
    changed = coffee_files["directory.toml"].replace(
        line, line + b'courriel = "ars-courriel-essai"\n'
    )
    bodies, places = compiled(load(coffee_files | {"directory.toml": changed}, coffee_pages))
    number = next(iter(ars.departements))
    (place,) = [place for place in places if place.number == number]
    (body,) = [body for body in bodies if body.id == place.body]
    assert body.email == "contact@exemple.invalid"


def test_the_table_of_the_ordres_has_one_row_each(site: Path, sources: Written) -> None:
    tables = page_of(site, "guides/ordre/").select("table")
    assert len(tables[0].select("tbody tr")) == len(sources.directory.ordre)
