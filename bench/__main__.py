"""make bench: ratios measured side by side in one run, printed as a table.

Everything is served from this machine, from a site built just before. Times are the median of
several loads in a fresh browser context; sizes are gzip -9. Nothing here is a test.
"""

import gzip
import statistics
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.chromium import launch_arguments
from bench.tables import partition
from wizard.authoring.load import load
from wizard.authoring.prove.volumes import Table, gap, overlaps
from wizard.project import ROOT, Project
from wizard.publish.server import serve
from wizard.publish.site import build_site

LOADS = 7
READING = 500  # ms between two answers: a very quick reader
BARE = """<!doctype html><title>MicroPython seul</title><script type="module">
import { loadMicroPython } from "./assets/moteur/micropython/micropython.js";
const url = new URL("./assets/moteur/micropython/micropython.wasm", location.href).href;
const runtime = await loadMicroPython({ url });
runtime.runPython("import js; js.document.documentElement.dataset.engine = 'live'");
</script>"""
# Without PyScript's plugins, as boot.js does: the site does not serve them.
PYSCRIPT = """<!doctype html><title>PyScript et MicroPython seuls</title><script type="module">
const names = ["codemirror", "deprecations-manager", "donkey", "error", "py-editor", "py-game",
  "py-terminal"];
const config = {
  interpreter: "/assets/moteur/micropython/micropython.js",
  plugins: names.map((name) => `!${name}`),
};
const add = (name, properties) =>
  document.body.append(Object.assign(document.createElement(name), properties));
for (const kind of ["mpy", "py"]) add(`${kind}-config`, { textContent: JSON.stringify(config) });
const textContent = "import js; js.document.documentElement.dataset.engine = 'live'";
add("script", { type: "mpy", textContent });
await import("./assets/moteur/pyscript/core.js");
</script><body>"""
LIVE = "document.documentElement.dataset.engine === 'live'"
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def main() -> None:
    """Build both sites, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        micro = build_site(Path(folder) / "micropython")
        build = time.perf_counter() - started
        pages = len(list(micro.rglob("index.html")))
        pyodide = build_site(Path(folder) / "pyodide", "pyodide")
        (micro / "nu.html").write_text(BARE, encoding="utf-8")
        (micro / "pyscript.html").write_text(PYSCRIPT, encoding="utf-8")
        plain = (micro / "assistant/index.html").read_text(encoding="utf-8")
        without = "\n".join(line for line in plain.splitlines() if "assets/moteur" not in line)
        (micro / "assistant/sans.html").write_text(without, encoding="utf-8")
        rows = [*browser_rows(micro, pyodide), *size_rows(micro), *proof_rows()]
    rows.append(("construction du site", f"{build:.1f} s pour {pages} pages"))
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value}")


def browser_rows(micro: Path, pyodide: Path) -> list[tuple[str, str]]:
    """Start times, first paint, and the time from an answer to the next question."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_arguments())
        with serve(micro, 0) as one, serve(pyodide, 0) as other:
            for server in (one, other):
                threading.Thread(target=server.serve_forever, daemon=True).start()
            micro_root = f"http://127.0.0.1:{one.server_address[1]}/"
            pyodide_root = f"http://127.0.0.1:{other.server_address[1]}/"
            bare = start(browser, f"{micro_root}nu.html")
            pyscript = start(browser, f"{micro_root}pyscript.html")
            live = start(browser, f"{micro_root}assistant/")
            heavy = start(browser, f"{pyodide_root}assistant/")
            painted = paint(browser, f"{micro_root}assistant/")
            without = paint(browser, f"{micro_root}assistant/sans.html")
            steps = answers(browser, f"{micro_root}assistant/")
            for server in (one, other):
                server.shutdown()
        browser.close()
    late = steps[int(len(steps) * 0.95)]
    return [
        ("MicroPython nu, prêt", f"{bare:.0f} ms"),
        ("PyScript et MicroPython nus, prêts", f"{pyscript:.0f} ms, {pyscript / bare:.2f} × nu"),
        (
            "assistant vivant (MicroPython)",
            f"{live:.0f} ms, {live / bare:.2f} × nu, {live / pyscript:.2f} × PyScript nu",
        ),
        ("assistant vivant (Pyodide)", f"{heavy:.0f} ms, {heavy / live:.1f} × MicroPython"),
        ("première question lisible", f"{painted:.0f} ms"),
        ("même page sans le moteur", f"{without:.0f} ms, rapport {painted / without:.2f}"),
        ("réponse → question, CPU ÷ 4, 95e centile", f"{late:.0f} ms ({len(steps)} réponses)"),
    ]


def loaded(browser: Browser, address: str, read: str) -> list[float]:
    """The value of an expression over several cold loads, in milliseconds."""
    values = []
    for _ in range(LOADS):
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        values.append(float(page.wait_for_function(read, timeout=60_000).json_value()))
        context.close()
    return values


def start(browser: Browser, address: str) -> float:
    """Median time from navigation to « live »."""
    return statistics.median(loaded(browser, address, f"{LIVE} && performance.now()"))


def paint(browser: Browser, address: str) -> float:
    """Median time to the first content on screen."""
    return statistics.median(loaded(browser, address, FIRST_PAINT))


def answers(browser: Browser, address: str) -> list[float]:
    """Times from a click on an answer to the next frame, sorted, with the CPU slowed 4 ×."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_function(LIVE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    times: list[float] = []
    for _ in range(12):
        for name in ("coordonnees", "ars", "oui", "aucune", "vides", "oui"):
            page.wait_for_timeout(READING)
            times.append(answer_time(page, f"[data-answer={name}]"))
        page.locator(".recommencer").click()
    context.close()
    return sorted(times)


def answer_time(page: Page, selector: str) -> float:
    """Milliseconds from the click to the frame that shows the next state."""
    measured: float = page.evaluate(
        """selector => new Promise(done => {
             const start = performance.now();
             document.querySelector(selector).click();
             requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
           })""",
        selector,
    )
    return measured


def size_rows(site: Path) -> list[tuple[str, str]]:
    """What a first visit transfers, compressed."""
    engine = site / "assets/moteur"

    def weigh(paths: list[Path]) -> int:
        return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)

    runtime = weigh([*engine.glob("pyscript/*.js"), *engine.glob("micropython/*")])
    ours = weigh([engine / "moteur.json", engine / "unpack.py", engine / "boot.js"])
    theme = weigh(
        [
            site / "assistant/index.html",
            *site.glob("assets/stylesheets/*.css"),
            *site.glob("assets/styles/*.css"),
            *site.glob("assets/javascripts/bundle*.js"),
            *site.glob("assets/polices/*"),
        ]
    )
    search = weigh(
        [
            *site.glob("assets/javascripts/workers/search*.js"),
            site / "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
            site / "assets/javascripts/lunr/min/lunr.fr.min.js",
            site / "search/search_index.json",
        ]
    )
    return [
        ("interpréteur et PyScript, compressés", f"{runtime / 1000:.0f} Ko"),
        ("moteur et parcours, compressés", f"{ours / 1000:.0f} Ko"),
        ("première visite, compressée", f"{(runtime + ours + theme) / 1000:.0f} Ko"),
        ("recherche, que le thème charge ensuite", f"{search / 1000:.0f} Ko"),
    ]


def proof_rows() -> list[tuple[str, str]]:
    """The proof of the real journey and of a large synthetic table."""
    started = time.perf_counter()
    load(Project(ROOT).journey_files(), Project(ROOT).pages())
    real = time.perf_counter() - started
    table = Table([6] * 10, partition([6] * 10, 1000, seed=7))
    started = time.perf_counter()
    assert not list(overlaps(table))
    assert gap(table) is None
    return [
        ("lecture et preuve du parcours", f"{real * 1000:.0f} ms"),
        ("preuve de 1 000 règles, 6^10 cas", f"{(time.perf_counter() - started) * 1000:.0f} ms"),
    ]


if __name__ == "__main__":
    main()
