"""Reads: files to values, with the line of each."""
