// The first script of every page, before anything is painted: what the theme (Material 9.8)
// writes inline in its partials javascripts/base.html and palette.html, as a file.
document.documentElement.classList.replace("no-js", "js");

// What the theme remembers is kept apart for each site of a host: by the address of its root.
globalThis.__md_scope = new URL("../..", document.currentScript.src);
globalThis.__md_hash = (text) =>
  [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
globalThis.__md_get = (key, storage = localStorage, scope = __md_scope) =>
  JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
globalThis.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // Nothing is remembered where storage is refused or full.
  }
};

// The colours the reader chose, else those of the system, as soon as there is a body to wear them.
const chosen = () => {
  try {
    return __md_get("__palette")?.color;
  } catch {
    return undefined; // naming a storage may already be refused
  }
};
const colours = chosen() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {});
new MutationObserver((_, observer) => {
  if (!document.body) return;
  observer.disconnect();
  for (const [name, value] of Object.entries(colours)) {
    document.body.setAttribute(`data-md-color-${name}`, value);
  }
}).observe(document.documentElement, { childList: true });

// The only way text becomes elements, for the theme and the engine alike: none of what they write
// loads or runs anything. The page's policy refuses every other way.
const harmful = /<(script|iframe|frame|object|embed|base|meta|link|style)\b|<[^>]*\s(on\w+|style|srcdoc)\s*=|javascript:/i;
const ours = (address) => (new URL(address, document.baseURI).href.startsWith(__md_scope.href) ? address : null);
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (harmful.test(html) ? null : html),
  createScriptURL: ours,
});
