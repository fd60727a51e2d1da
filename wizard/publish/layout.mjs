// Where a graph's nodes, edges and labels go: Graphviz, in WebAssembly, run by Node at build time.
// In: a graph in the DOT language, on standard input. Out: Graphviz's JSON, on standard output.
import { text } from "node:stream/consumers";
import { instance } from "@viz-js/viz";

const viz = await instance();
const laid = viz.render(await text(process.stdin), { format: "json0", engine: "dot" });
if (laid.status !== "success") {
  console.error(laid.errors.map((error) => error.message).join("\n"));
  process.exit(1);
}
process.stdout.write(laid.output);
