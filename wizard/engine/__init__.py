"""The decision engine and its view, pure Python, one truth for three interpreters.

Everything in this folder runs unchanged on CPython (build, tests, command line),
MicroPython (readers) and Pyodide. It imports nothing but itself and stays in the
subset listed in docs/projet/moteur.md; tests/engine/test_subset.py enforces both.
"""
