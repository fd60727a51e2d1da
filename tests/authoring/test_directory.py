"""The directory, as data and as an agency fills it in."""

from wizard.authoring.check.directory import DEPARTEMENTS
from wizard.authoring.compile.directory import compiled
from wizard.authoring.load import load
from wizard.authoring.read.written import Written


def test_the_numbers_are_those_of_the_official_code() -> None:
    assert len(DEPARTEMENTS) == len(set(DEPARTEMENTS)) == 101
    assert "20" not in DEPARTEMENTS
    assert "975" not in DEPARTEMENTS


def test_every_departement_is_in_one_agency(coffee_sources: Written) -> None:
    found = [number for ars in coffee_sources.directory.ars for number in ars.departements]
    assert sorted(found) == sorted(DEPARTEMENTS)


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
