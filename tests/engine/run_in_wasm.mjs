// Runs render_all.py on a WebAssembly interpreter: node run_in_wasm.mjs NAME FOLDER MODULES
// FOLDER holds the engine's modules, journey.json and render_all.py; rendered.txt is written there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [name, folder, modules, ...files] = process.argv.slice(2);
const script = readFileSync(join(folder, "render_all.py"), "utf8");

async function micropython() {
  const { loadMicroPython } = await import(
    join(modules, "@micropython/micropython-webassembly-pyscript/micropython.mjs")
  );
  const runtime = await loadMicroPython({ heapsize: 8 * 1024 * 1024 });
  return { fs: runtime.FS, run: () => runtime.runPython(script) };
}

async function pyodide() {
  const { loadPyodide } = await import(join(modules, "pyodide/pyodide.mjs"));
  const runtime = await loadPyodide();
  return { fs: runtime.FS, run: () => runtime.runPython(script) };
}

const { fs, run } = await { micropython, pyodide }[name]();
for (const file of files) {
  const parts = file.split("/").slice(0, -1);
  parts.forEach((_, depth) => {
    const path = parts.slice(0, depth + 1).join("/");
    if (!fs.analyzePath(path).exists) fs.mkdir(path);
  });
  fs.writeFile(file, readFileSync(join(folder, file)));
}
run();
writeFileSync(join(folder, `rendered-${name}.txt`), fs.readFile("rendered.txt"));
