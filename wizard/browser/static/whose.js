// Guides are read: the engine comes only to whoever touches the field.
document
  .getElementById("metier")
  .addEventListener("focusin", () => import("./boot.js"), { once: true });
