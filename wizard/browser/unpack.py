"""Unpack moteur.json, then start the application.

One file carries every module and the journey: one request instead of ten. With Pyodide the
engine comes as a wheel named in the interpreter's lock file; with MicroPython it is in
moteur.json like the rest.
"""

import json
import os
import sys

with open("moteur.json") as file:
    bundle = json.loads(file.read())  # json.load would cross into JavaScript for every byte
for name, source in bundle["modules"]:
    folder = ""
    for part in name.split("/")[:-1]:
        folder += part
        if part not in os.listdir(folder[: -len(part)] or "."):
            os.mkdir(folder)
        folder += "/"
    with open(name, "w") as file:
        file.write(source)
sys.path.insert(0, os.getcwd())

if sys.implementation.name == "cpython":
    import pyodide_js

    await pyodide_js.loadPackage("assistant-rpps")

import js

# The page says what runs in it: browser/app.py, or browser/directory.py.
name = str(js.document.querySelector("[data-application]").dataset.application)
application = __import__("browser." + name, None, None, ["start"])
application.start(bundle["journey"])
js.document.documentElement.setAttribute("data-engine", "live")
