"""What the tests share: the compiled journey, the built site, a real server, a browser."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, settings

from bench.chromium import launch_arguments
from tests.once import once
from wizard.authoring.compile import Compiled, compiled
from wizard.authoring.compile.table import states
from wizard.authoring.load import load
from wizard.authoring.read.written import Written
from wizard.engine.decide import State
from wizard.engine.rules import Table
from wizard.project import ROOT, Project, source_day
from wizard.publish.server import serve
from wizard.publish.site import build_site
from wizard.view.content import Content

# What Hypothesis tries is the same on any day, and its time is not measured.
settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make quick` leaves out: what needs a browser, or the whole site built."""
    for item in items:
        if "browser" in item.path.parts[len(ROOT.parts) :]:
            item.add_marker("browser")
        elif "site" in getattr(item, "fixturenames", []):
            item.add_marker("slow")


@pytest.fixture(scope="session")
def sources() -> Written:
    """The journey as editors wrote it, checked."""
    return load(Project(ROOT).journey_files(), Project(ROOT).pages())


@pytest.fixture(scope="session")
def pages() -> dict[str, bytes]:
    """The pages written by hand."""
    return Project(ROOT).pages()


@pytest.fixture
def files() -> dict[str, bytes]:
    """The journey's files, for a test to change."""
    return Project(ROOT).journey_files()


@pytest.fixture(scope="session")
def journey(sources: Written) -> Compiled:
    """The journey, compiled."""
    return compiled(sources, "Coordonnées CPS", source_day())


@pytest.fixture(scope="session")
def table(journey: Compiled) -> Table:
    """The decision table."""
    return journey.table


@pytest.fixture(scope="session")
def content(journey: Compiled) -> Content:
    """The words."""
    return journey.content


@pytest.fixture(scope="session")
def every_state(table: Table) -> list[State]:
    """All the states, questions and outcomes."""
    return states(table)


# The small journey on which mechanisms are tested: nothing in it is true, nothing in it moves.
COFFEE = "tests/journeys/machine-a-cafe"


@pytest.fixture(scope="session")
def coffee_sources() -> Written:
    """The coffee machine as it is written, checked."""
    project = Project(ROOT, COFFEE)
    return load(project.journey_files(), project.pages(), COFFEE)


@pytest.fixture(scope="session")
def coffee_pages() -> dict[str, bytes]:
    """The coffee machine's pages."""
    return Project(ROOT, COFFEE).pages()


@pytest.fixture
def coffee_files() -> dict[str, bytes]:
    """The coffee machine's files, for a test to change."""
    return Project(ROOT, COFFEE).journey_files()


@pytest.fixture(scope="session")
def coffee(coffee_sources: Written) -> Compiled:
    """The coffee machine, compiled."""
    return compiled(coffee_sources, "La machine à café", source_day())


@pytest.fixture(scope="session")
def coffee_table(coffee: Compiled) -> Table:
    """Its decision table."""
    return coffee.table


@pytest.fixture(scope="session")
def coffee_content(coffee: Compiled) -> Content:
    """Its words."""
    return coffee.content


@pytest.fixture(scope="session")
def coffee_states(coffee_table: Table) -> list[State]:
    """All its states, questions and outcomes."""
    return states(coffee_table)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from the working tree, as readers get it."""
    return once(tmp_path_factory, "site", build_site)


def page_of(site: Path, address: str) -> BeautifulSoup:
    """A page of the built site."""
    html = (site / address / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(html, "html.parser")


@pytest.fixture(scope="session")
def site_under_a_path(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a host that publishes the site at /sante/cps/."""
    host = tmp_path_factory.mktemp("host")
    (host / "sante").mkdir(parents=True)
    (host / "sante" / "cps").symlink_to(site)
    return host


def served(folder: Path) -> Iterator[str]:
    """Serve a folder for the time of a fixture; yields the address of its root."""
    with serve(folder, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def root(site: Path) -> Iterator[str]:
    """The address of the served site."""
    yield from served(site)


@pytest.fixture(scope="session")
def root_under_a_path(site_under_a_path: Path) -> Iterator[str]:
    """The address of the site served in a sub-folder."""
    for host in served(site_under_a_path):
        yield host + "sante/cps/"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the Chromium that is there (pytest-playwright's own hook)."""
    return launch_arguments()
