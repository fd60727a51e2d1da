"""Unpack moteur.json, then start the application the page names.

One file carries every module and the journey: one request instead of twenty. With Pyodide the
modules come as a wheel named in the interpreter's lock file; with MicroPython they are in
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

    await pyodide_js.loadPackage("assistant-rpps")  # type: ignore[top-level-await]

import js

from wizard.engine import rules
from wizard.engine.values import load
from wizard.view import content

name = str(js.document.querySelector("[data-application]").dataset.application)
application = __import__("wizard.browser." + name, None, None, ["start"])
application.start(load(bundle["table"], rules.CLASSES), load(bundle["content"], content.CLASSES))
js.document.documentElement.setAttribute("data-engine", "live")
