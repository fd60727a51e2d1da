"""Compiled values to plain JSON and back: one pair for all.

A value is written `{"Name of its class": [what its constructor takes, in order]}`. No other
dictionary has a capital in its keys: identifiers are in lower case.
"""

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any


def dump(value: "Any") -> "Any":
    """Plain JSON for a value whose constructor sets one attribute per parameter, in order.
    On CPython only: MicroPython forgets the order of attributes."""
    if isinstance(value, (list, tuple)):
        return [dump(item) for item in value]
    if isinstance(value, dict):
        return {key: dump(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int)):
        return value
    return {type(value).__name__: [dump(part) for part in vars(value).values()]}


def load(data: "Any", classes: "list[Any]") -> "Any":
    """The value `dump` wrote, made of these classes. The shape is not checked again: the build
    validated it, and a reader's browser could do nothing about a mistake."""
    return _load(data, {one.__name__: one for one in classes})


def _load(data: "Any", classes: "dict[str, Any]") -> "Any":
    if isinstance(data, list):
        return [_load(item, classes) for item in data]
    if isinstance(data, dict):
        for key in data:
            if key in classes:
                return classes[key](*[_load(part, classes) for part in data[key]])
            break
        return {key: _load(item, classes) for key, item in data.items()}
    return data
