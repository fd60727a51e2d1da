"""Editors' texts: French typography, references, Markdown."""
