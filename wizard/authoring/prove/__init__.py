"""Proves the decision table without enumerating it."""
