// Runs workshop.py on Pyodide: node in_pyodide.mjs PYODIDE PROJECT JOURNEYS DAY SCRIPT OUTPUT WHEEL...
// The script is given as bytes the files of JOURNEYS, folders of PROJECT with commas between;
// DAY is written YYYY-MM-DD.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodide, project, journeys, day, script, output, ...wheels] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(pyodide));
const runtime = await loadPyodide();
await runtime.loadPackage(wheels, { messageCallback: () => {} });
runtime.mountNodeFS("/project", project);
runtime.globals.set("journeys", journeys);
runtime.globals.set("day", day);
const call = `
from pathlib import Path
from wizard.project import Project

projects = [Project(Path("/project"), journey) for journey in journeys.split(",")]
today = date.fromisoformat(day)
"\\n".join(work(project.journey_files(), project.pages(), today) for project in projects)
`;
try {
  runtime.runPython(readFileSync(script, "utf8"));
  writeFileSync(output, runtime.runPython(call));
} catch (error) {
  // Node would print the line it comes from: the interpreter, a megabyte in one line.
  console.error(error.message);
  process.exit(1);
}
