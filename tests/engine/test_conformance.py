"""One engine, three interpreters: every state rendered alike, to the byte."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.assistance import desk, sentences
from wizard.authoring.compile.table import states
from wizard.engine.values import dump
from wizard.publish.assets import MODULES, engine_modules

HERE = Path(__file__).parent
ROOMS = ("engine", "view")


@pytest.fixture(scope="module", params=["coffee", "journey"])
def compiled(request: pytest.FixtureRequest) -> Compiled:
    """The coffee machine, then the real journey."""
    found: Compiled = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, compiled: Compiled) -> Path:
    """The engine's modules, a journey and the script, rendered once by CPython."""
    folder = tmp_path_factory.mktemp("conformance")
    for name, source in engine_modules(*ROOMS):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, encoding="utf-8")
    written = {"table": dump(compiled.table), "content": dump(compiled.content)}
    written |= {"desk": dump(desk(compiled.written)), "words": sentences(compiled.written)}
    (folder / "journey.json").write_text(json.dumps(written), encoding="utf-8")
    shutil.copy(HERE / "render_all.py", folder)
    subprocess.run([sys.executable, "render_all.py"], cwd=folder, check=True)
    return folder


def test_cpython_rendered_every_state(folder: Path, compiled: Compiled) -> None:
    text = (folder / "rendered.txt").read_text(encoding="utf-8")
    every = states(compiled.table)
    asked = [state for state in every if state.fact is not None]
    assert text.count("data-question=") == len(asked)
    assert text.count("data-procedure=") == len(every) - len(asked)


@pytest.mark.parametrize("name", ["micropython", pytest.param("pyodide", marks=pytest.mark.slow)])
def test_webassembly_interpreters_agree_with_cpython(folder: Path, name: str) -> None:
    node = str(Path(sys.executable).parent / "node")
    files = ["journey.json", *(module for module, _ in engine_modules(*ROOMS))]
    script = str(HERE / "run_in_wasm.mjs")
    subprocess.run([node, script, name, str(folder), str(MODULES), *files], check=True)
    rendered = (folder / f"rendered-{name}.txt").read_bytes()
    assert rendered == (folder / "rendered.txt").read_bytes()
