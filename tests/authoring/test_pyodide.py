"""The writing room on Pyodide, from the wheels that a page would load."""

import json
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import wizard
from tests.authoring.workshop import MISTAKES, work
from tests.conftest import COFFEE
from wizard.authoring.load import FOLDER
from wizard.project import ROOT, Project
from wizard.publish.assets import MODULES, wheel

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel(tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_what_it_announces(built: Path) -> None:
    assert built.name.split("-")[1] == wizard.__version__
    with zipfile.ZipFile(built) as content:
        names = set(content.namelist())
        (announced,) = [name for name in names if name.endswith("entry_points.txt")]
        lines = content.read(announced).decode().splitlines()
    points = [line.split(" = ") for line in lines if " = " in line]
    assert points
    for name, value in points:
        point = EntryPoint(name, value, "")
        assert f"{point.module.replace('.', '/')}.py" in names
        assert point.load()
    modules = {name for name in names if not name.startswith("assistant_rpps-")}
    sources = [path for path in ROOT.glob("wizard/**/*.py") if path.parent.name != "static"]
    assert modules == {path.relative_to(ROOT).as_posix() for path in sources}


@pytest.mark.slow
def test_both_journeys_give_the_same_bytes_on_pyodide(built: Path, tmp_path: Path) -> None:
    day = date.fromisoformat("2026-11-23")
    journeys = [COFFEE, FOLDER]
    projects = [Project(ROOT, journey) for journey in journeys]
    expected = [work(project.journey_files(), project.pages(), day) for project in projects]
    said = json.loads(expected[0])
    assert all(said["problems"]), [name for name, *_ in MISTAKES]

    node = shutil.which("node") or str(Path(sys.executable).parent / "node")
    wheels = sorted((ROOT / ".cache/pyodide").glob("*.whl"))
    output = tmp_path / "said.json"
    assert wheels, "make .cache/pyodide/installed"
    command: list[str | Path] = [
        node,
        HERE / "in_pyodide.mjs",
        MODULES / "pyodide/pyodide.mjs",
        ROOT,
    ]
    command += [",".join(journeys), str(day), HERE / "workshop.py", output, *wheels, built]
    subprocess.run(command, check=True)
    assert output.read_bytes() == "\n".join(expected).encode()
