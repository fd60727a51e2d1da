"""Shows: what runs in the reader's page, the only code that touches the browser. Imports the
view and the engine; on MicroPython and Pyodide only, in the subset of docs/projet/moteur.md."""
