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

// Each returns null where storage is refused.
export const read = (key) => attempt(() => localStorage.getItem(key) ?? "");
export const write = (key, value) => attempt(() => (localStorage.setItem(key, value), true));
export const forget = (prefix) =>
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
    return true;
  });
