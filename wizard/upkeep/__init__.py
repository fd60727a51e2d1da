"""Keeps the content true: commands that need a network or a calendar."""
