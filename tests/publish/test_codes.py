"""Each code opens, without a script, the very place that shows it."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from bs4 import BeautifulSoup

from tests.conftest import page_of
from wizard.authoring.compile import Compiled
from wizard.authoring.read.written import Written
from wizard.publish.codes import write
from wizard.view.codes import slug


def opened(site: Path, code: str) -> tuple[str, str]:
    """Where the page of a code sends on: the address in the site, and the anchor."""
    refresh = page_of(site, f"c/{slug(code)}").select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh.find_previous("meta", attrs={"http-equiv": "Content-Security-Policy"})
    to = str(refresh["content"]).removeprefix("0; url=")
    address, anchor = urldefrag(urljoin(f"https://site.invalid/c/{slug(code)}/", to))
    return address.removeprefix("https://site.invalid/"), anchor


def test_each_code_opens_the_place_that_shows_it(site: Path, sources: Written) -> None:
    shown: dict[str, BeautifulSoup] = {}
    for one in sources.codes:
        address, anchor = opened(site, one.code)
        page = shown.setdefault(address, page_of(site, address))
        place = page.find(id=anchor) if anchor else page
        assert place is not None, one.code
        assert place.select_one(f'[data-code="{slug(one.code)}"]'), one.code
        if one.target and "#" not in one.target:
            assert (address, anchor) == (one.target, "")


def test_the_list_has_them_all_and_each_link_opens_it(site: Path, sources: Written) -> None:
    links = page_of(site, "codes").select("[data-dicter]")
    assert {str(link["data-dicter"]) for link in links} == {one.code for one in sources.codes}
    assert all(link["href"] == f"../c/{slug(str(link['data-dicter']))}/" for link in links)


def test_the_poster_says_a_code_in_each_box(site: Path) -> None:
    for box in page_of(site, "quelle-demarche").select(".affiche-demarche"):
        code = box.select_one("[data-code]")
        assert code is not None
        assert re.fullmatch(r"Code\xa0: \w+\xa0\d", code.get_text())


def test_a_code_replaced_opens_what_replaces_it(
    site: Path, journey: Compiled, tmp_path: Path
) -> None:
    first, second = journey.written.codes[:2]
    (tmp_path / "guides").symlink_to(site / "guides")
    old = first.model_copy(update={"target": None, "instead": second.code})
    journey.written.codes[0] = old
    try:
        assert write(journey, tmp_path, "") == []
    finally:
        journey.written.codes[0] = first
    assert opened(tmp_path, first.code) == (second.target, "")
