"""Checks: each module's `problems(written)` gives what is wrong, and how to mend it."""
