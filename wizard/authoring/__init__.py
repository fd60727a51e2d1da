"""Reads, checks, proves and compiles what editors wrote. Runs on CPython and Pyodide: no MkDocs, no
path, no clock, nothing compiled but what Pyodide carries.
"""
