"""The files the reader's browser needs for the live engine, and where they come from.

The interpreters are npm packages at the versions of package-lock.json, copied into the site:
nothing is fetched from elsewhere. `.mjs` becomes `.js`: common servers send the former with a
type browsers refuse (docs/projet/decisions/0004-interpretes.md).
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.assistance import desk, sentences
from wizard.engine.values import dump
from wizard.project import ROOT

MODULES = ROOT / "node_modules"
FOLDER = "assets/moteur"

Interpreter = Literal["micropython", "pyodide"]


class RuntimeMissingError(Exception):
    """The interpreters are not installed; the text says what to run."""


def pyscript() -> dict[str, bytes]:
    """PyScript's core and the modules it loads for our two interpreters, by site path."""
    dist = MODULES / "@pyscript/core/dist"
    wanted = re.compile(r"^(core|mpy|py|error)(-[\w-]{8})?\.js$")
    return {
        f"{FOLDER}/pyscript/{path.name}": _without_source_map(path)
        for path in _listed(dist)
        if wanted.match(path.name)
    }


def qr_library() -> dict[str, bytes]:
    """The JavaScript library that draws QR codes in the page, by site path."""
    package = MODULES / "lean-qr"
    _listed(package)
    # As .js: not every host knows the type of .mjs.
    names = {"lean-qr.js": "index.mjs", "lean-qr-svg.js": "extras/svg.mjs"}
    return {f"{FOLDER}/{name}": (package / file).read_bytes() for name, file in names.items()}


def interpreter_address(interpreter: Interpreter) -> str:
    """The interpreter's module, relative to the engine's folder in the site."""
    return {"micropython": "micropython/micropython.js", "pyodide": "pyodide/pyodide.js"}[
        interpreter
    ]


def micropython() -> dict[str, bytes]:
    """MicroPython's two files, by site path."""
    package = MODULES / "@micropython/micropython-webassembly-pyscript"
    _listed(package)
    return {
        f"{FOLDER}/micropython/micropython.js": (package / "micropython.mjs").read_bytes(),
        f"{FOLDER}/micropython/micropython.wasm": (package / "micropython.wasm").read_bytes(),
    }


def pyodide() -> dict[str, bytes]:
    """Pyodide's files, the wheel of `wizard`, and a lock file that knows it, by site path."""
    package = MODULES / "pyodide"
    _listed(package)
    loader = (package / "pyodide.mjs").read_text(encoding="utf-8")
    if "pyodide.asm.mjs" not in loader:
        raise RuntimeMissingError("cette version de Pyodide ne charge plus pyodide.asm.mjs")
    files = {
        "pyodide.js": loader.replace("pyodide.asm.mjs", "pyodide.asm.js").encode(),
        "pyodide.asm.js": (package / "pyodide.asm.mjs").read_bytes(),
        "pyodide.asm.wasm": (package / "pyodide.asm.wasm").read_bytes(),
        "python_stdlib.zip": (package / "python_stdlib.zip").read_bytes(),
        **_wheel_and_lock(package / "pyodide-lock.json"),
    }
    return {f"{FOLDER}/pyodide/{name}": content for name, content in files.items()}


def fonts() -> dict[str, bytes]:
    """The site's typeface in two weights, by site path."""
    files = MODULES / "@fontsource/atkinson-hyperlegible/files"
    wanted = [f"atkinson-hyperlegible-latin-{weight}-normal.woff2" for weight in (400, 700)]
    _listed(files)
    return {f"assets/polices/{name}": (files / name).read_bytes() for name in wanted}


def bundle(journey: Compiled, interpreter: Interpreter) -> bytes:
    """moteur.json: the modules to unpack (name, source), the compiled table and its words. With
    Pyodide the modules come as a wheel."""
    return _bundle(journey, interpreter, [m for m in engine_modules(*_ROOMS) if not _desk(m[0])])


def desk_bundle(journey: Compiled, interpreter: Interpreter) -> bytes:
    """poste.json, what the help desk's page unpacks instead: the same, the console's
    modules, and what it knows, as a file."""
    known = {"desk": dump(desk(journey.written)), "words": sentences(journey.written)}
    extra = ["poste.json", json.dumps(known, ensure_ascii=False, separators=(",", ":"))]
    return _bundle(journey, interpreter, engine_modules(*_ROOMS), extra)


_ROOMS = ("engine", "view", "browser")


def _desk(module: str) -> bool:
    return "assistance" in module


def _bundle(
    journey: Compiled, interpreter: Interpreter, modules: list[list[str]], *files: list[str]
) -> bytes:
    carried = {
        "modules": [*(modules if interpreter == "micropython" else []), *files],
        "table": dump(journey.table),
        "content": dump(journey.content),
    }
    return json.dumps(carried, ensure_ascii=False, separators=(",", ":")).encode()


def engine_modules(*rooms: str) -> list[list[str]]:
    """The sources of these rooms with their names inside the package."""
    package = ROOT / "wizard"
    paths = [path for room in rooms for path in sorted((package / room).rglob("*.py"))]
    return [
        [path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")]
        for path in [package / "__init__.py", *paths]
        if path.parent.name != "static"
    ]


def wheel(folder: Path) -> Path:
    """Build the distribution's wheel into a folder; returns the file."""
    _run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (found,) = folder.glob("assistant_rpps-*.whl")
    return found


def _listed(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise RuntimeMissingError(f"{folder.relative_to(ROOT)} manque : lancez « make build »")
    return sorted(folder.iterdir())


def _without_source_map(path: Path) -> bytes:
    return re.sub(rb"\n//# sourceMappingURL=\S+\s*$", b"\n", path.read_bytes())


def _wheel_and_lock(lock: Path) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        built = wheel(Path(folder))
        output = built.with_name("pyodide-lock.json")
        _run(
            *("-m", "pyodide_cli", "lockfile", "add-wheels", "--input", str(lock)),
            *("--output", str(output), "--base-path", folder, "--wheel-url", "./", str(built)),
        )
        return {built.name: built.read_bytes(), "pyodide-lock.json": output.read_bytes()}


def _run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeMissingError(
            f"{' '.join(arguments[:4])} a échoué :\n{done.stdout}{done.stderr}"
        )
