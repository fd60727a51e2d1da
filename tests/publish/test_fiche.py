"""The foot of a printed sheet: the address of the site, never that of the machine that built it."""

from pathlib import Path

import jinja2
import pytest

from tests.conftest import page_of
from wizard.project import ROOT
from wizard.publish.plugin import qr_code


@pytest.mark.parametrize(
    ("site_url", "page", "printed"),
    [
        ("https://cps.exemple.invalid/", "https://cps.exemple.invalid/faq/", True),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/faq/", False),
        ("", "faq/", False),
    ],
)
def test_a_site_without_its_address_prints_none(site_url: str, page: str, printed: bool) -> None:  # noqa: FBT001 (a value of the table)
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"))
    templates.filters["qr"] = qr_code
    html = templates.get_template("partials/fiche.html").render(
        config={"site_url": site_url, "site_name": "Coordonnées CPS"},
        page={"canonical_url": page},
        parcours={"version": "1", "date": "1er janvier"},
    )
    assert (page in html) == printed
    assert ("<svg" in html) == printed
    assert "version 1" in html


def test_every_guide_bears_it(site: Path) -> None:
    for guide in sorted((site / "guides").iterdir()):
        (foot,) = page_of(site, f"guides/{guide.name}").select(".fiche-imprimee")
        assert "version" in foot.get_text()
        assert "127.0.0.1" not in foot.get_text()
