# The browser’s global objects, as PyScript’s interpreters show them.
from typing import Any

def __getattr__(name: str) -> Any: ...
