// What the tools need and Python cannot do here: draw a QR code with a JavaScript library, and
// try what a browser may refuse (MicroPython cannot catch what JavaScript throws).
import { generate } from "./lean-qr.js";
import { toSvgSource } from "./lean-qr-svg.js";

// A QR code as SVG, black on white in every theme: that is what cameras read best.
export const qr = (text) => toSvgSource(generate(text), { on: "#000", off: "#fff", scale: 4 });

const attempt = (work) => {
  try {
    return work();
  } catch {
    return null;
  }
};

// Each function returns null where storage is refused. Naming a storage may already be refused.
const keeper = (storage) => ({
  read: (key) => attempt(() => storage().getItem(key) ?? ""),
  write: (key, value) => attempt(() => (storage().setItem(key, value), true)),
  forget: (prefix) =>
    attempt(() => {
      for (const key of Object.keys(storage())) {
        if (key.startsWith(prefix)) storage().removeItem(key);
      }
      return true;
    }),
});

// Until it is erased; until the tab is closed.
export const device = keeper(() => localStorage);
export const tab = keeper(() => sessionStorage);
