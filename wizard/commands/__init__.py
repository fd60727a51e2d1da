"""Commands of `python -m wizard` that have a file of their own: arguments in, text out."""
