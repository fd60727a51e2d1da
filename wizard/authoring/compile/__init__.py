"""Compiles what editors wrote to the engine's and the view's own values."""
