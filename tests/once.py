"""What is made once for all the processes that share out a run of the tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """The folder that `make` writes, all at once, where it is told; the first process to want it
    makes it, the others wait for it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # of each process's own folder
    folder = base / name
    with FileLock(base / f"{name}.lock"):
        return folder if folder.is_dir() else make(folder)
