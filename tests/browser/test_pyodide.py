"""The same application on Pyodide, with the engine as a wheel from the lock file."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import answer, fragment, live, opened, requests, static
from tests.conftest import served
from tests.once import once
from wizard.publish.site import build_site


@pytest.fixture(scope="module")
def pyodide_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "pyodide", lambda folder: build_site(folder, "pyodide"))


@pytest.fixture(scope="module")
def pyodide_root(pyodide_site: Path) -> Iterator[str]:
    yield from served(pyodide_site)


def test_the_lock_file_names_the_engine_s_wheel(pyodide_site: Path) -> None:
    folder = pyodide_site / "assets/moteur/pyodide"
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    package = lock["packages"]["assistant-rpps"]
    assert (folder / Path(package["file_name"]).name).is_file()
    assert package["depends"] == []


def test_the_journey_runs_on_pyodide(
    browser: Browser, pyodide_root: str, pyodide_site: Path
) -> None:
    with opened(browser) as page:
        seen = requests(page.context)
        page.goto(f"{pyodide_root}assistant/?besoin=coordonnees")
        live(page)
        assert page.url == f"{pyodide_root}assistant/besoin-coordonnees/"
        answer(page, [("autorite", "ars"), ("connexion", "e-cps")])
        address = "assistant/besoin-coordonnees/autorite-ars/connexion-e-cps/"
        assert page.url.split("?")[0] == f"{pyodide_root}{address}"
        assert fragment(page) in static(pyodide_site, address)
        page.go_back()
        expect(page.locator("[data-question=connexion]")).to_be_visible()
        assert [url for url in seen if not url.startswith(pyodide_root)] == []
        assert any(url.endswith(".whl") for url in seen)
