// Starts PyScript beside a page that already works. When anything here fails, the page stays
// as it was written at build time and its links keep working.
const at = (name) => new URL(name, import.meta.url).href;
const { interpreter, script, paquet = "moteur.json" } = Object.assign(
  document.querySelector("[data-application]").dataset,
  { moteur: import.meta.url },
);

// The theme marks the element in focus with a class, which would change what the build wrote;
// browsers have :focus-visible for that.
const state = document.getElementById("assistant");
const keep = ({ target }) => target instanceof Node && state?.contains(target);
addEventListener("focus", (event) => keep(event) && event.stopImmediatePropagation(), true);

// Nobody waits for the engine: it comes once the page is whole and the browser at rest, or at the
// first sign that the reader is about to answer. A click before that follows its link, and has
// the line for itself: a touch on a link is no sign.
await new Promise((start) => {
  const rest = () => (globalThis.requestIdleCallback ?? setTimeout)(start);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
  const link = ({ target }) => target instanceof Element && target.closest("a");
  const signs = {
    keydown: () => true,
    focusin: ({ target }) => target.matches(":focus-visible"), // which a finger is not
    pointerdown: (event) => !link(event),
    pointerover: (event) => event.pointerType === "mouse" && link(event)?.matches(".reponse"),
  };
  for (const [name, tells] of Object.entries(signs)) {
    addEventListener(name, (event) => tells(event) && start(), { capture: true, passive: true });
  }
});

// PyScript reads these once, as it loads, so they come first. None of its plugins is of use
// here, and « error » would write English tracebacks in the page. Each kind of script has a
// configuration of its own, even when the page has no such script.
const add = (name, properties) =>
  document.body.append(Object.assign(document.createElement(name), { hidden: true, ...properties }));
const names = ["codemirror", "deprecations-manager", "donkey", "error", "py-editor", "py-game", "py-terminal"];
const config = {
  interpreter: at(interpreter),
  files: { [at(paquet)]: "moteur.json" },
  plugins: names.map((name) => `!${name}`),
};
for (const kind of ["mpy", "py"]) {
  add(`${kind}-config`, { textContent: JSON.stringify(config) });
}
add("script", { type: script, src: at("unpack.py") });

const { hooks } = await import("./pyscript/core.js");
// PyScript stringifies its worker hooks with Function(…), which a strict policy refuses.
// Nothing runs in a worker here.
hooks.worker.onBeforeRunAsync.clear();
