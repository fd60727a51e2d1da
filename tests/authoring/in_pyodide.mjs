// Runs workshop.py on Pyodide: node in_pyodide.mjs PYODIDE PROJECT DAY SCRIPT OUTPUT WHEEL...
// PROJECT is the folder whose files are given to the script as bytes; DAY is written YYYY-MM-DD.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, project, day, script, output, ...wheels] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(pyodide));
const runtime = await loadPyodide();
await runtime.loadPackage(wheels, { messageCallback: () => {} });
runtime.mountNodeFS("/project", project);
runtime.globals.set("day", day);
const call = `
from pathlib import Path
from wizard.project import Project

project = Project(Path("/project"))
work(project.journey_files(), project.pages(), date.fromisoformat(day))
`;
try {
  runtime.runPython(readFileSync(script, "utf8"));
  writeFileSync(output, runtime.runPython(call));
} catch (error) {
  // Node would print the line it comes from: the interpreter, a megabyte in one line.
  console.error(error.message);
  process.exit(1);
}
