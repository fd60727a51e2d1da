"""Web servers on this machine that answer badly, or do not."""

import os
import socket
from collections.abc import Iterator

import pytest

from tests.upkeep.rude_server import RudeServer, running


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The requests of these tests never leave the machine, whatever its settings."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def rude() -> Iterator[RudeServer]:
    with running(RudeServer()) as server:
        yield server


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that refuses connections: held, so that nobody else takes it, but not listening."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]
