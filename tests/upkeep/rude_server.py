"""A web server that misbehaves: each path of MANNERS in its own way."""

import socket
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

UNKNOWN_HOST = "http://inconnu.invalid/"


class Rude(BaseHTTPRequestHandler):
    """Answers each path of `MANNERS` in its own way; a number there is a status."""

    server: "RudeServer"

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        with self.server.noting:
            self.server.asked.append((self.command, self.path))
            self.server.agents.add(self.headers["User-Agent"])
            self.server.noting.notify_all()
        manner = MANNERS[self.path]
        if isinstance(manner, int):
            self.say(manner)
        else:
            manner(self)

    def say(self, status: int, body: bytes = b"<p>Bonjour</p>", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing among the tests' own lines."""


class RudeServer(ThreadingHTTPServer):
    """Remembers what it was `asked`, by which `agents`; what never comes waits for `closing`."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Rude)
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.noting = threading.Condition()
        self.closing = threading.Event()
        self.busy = threading.Lock()
        self.overlaps: list[str] = []
        self.meeting = threading.Barrier(2)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # those who left early are expected
            super().handle_error(request, client_address)

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def heard(self, count: int) -> list[tuple[str, str]]:
        """The first `count` requests, once they have come: a client that gives up may be gone
        before its request is read. Fewer when they never come."""
        with self.noting:
            self.noting.wait_for(lambda: len(self.asked) >= count, timeout=60)
            return self.asked[:count]


Manner = Callable[[Rude], None]


def to(location: str, status: int) -> Manner:
    return lambda rude: rude.say(status, Location=location)


def unlike(head: int | Manner, get: int | Manner) -> Manner:
    """One manner for HEAD, another for GET."""

    def answer(rude: Rude) -> None:
        manner = head if rude.command == "HEAD" else get
        if isinstance(manner, int):
            rude.say(manner)
        else:
            manner(rude)

    return answer


def hang(rude: Rude) -> None:
    rude.server.closing.wait()


def hang_in_the_page(rude: Rude) -> None:
    rude.say(200, b"<p>Bon", Content_Length="1000")
    rude.server.closing.wait()


def hang_up(rude: Rude) -> None:
    rude.close_connection = True


def reset(rude: Rude) -> None:
    rude.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    rude.connection.close()


def cut_page(rude: Rude) -> None:
    rude.say(200, b"<p>Bon", Content_Length="1000")


def cut_chunks(rude: Rude) -> None:
    rude.protocol_version = "HTTP/1.1"
    rude.say(200, b"ff\r\n<p>Bon", Transfer_Encoding="chunked", Connection="close")


def no_web(rude: Rude) -> None:
    rude.wfile.write(b"220 bienvenue au guichet\r\n")


def bad_compression(rude: Rude) -> None:
    rude.say(200, b"<p>Bonjour</p>", Content_Encoding="gzip")


def huge(rude: Rude) -> None:
    rude.say(200, b"<p>Bonjour</p>" * 1000, Content_Length=str(10**12))


def one_by_one(rude: Rude) -> None:
    if not rude.server.busy.acquire(blocking=False):
        rude.server.overlaps.append(rude.path)
        return
    # Time for another request to come: too short, it would only hide an overlap.
    rude.server.closing.wait(0.05)
    rude.server.busy.release()
    rude.say(200)


def meet(rude: Rude) -> None:
    rude.server.meeting.wait()
    rude.say(200)


MANNERS: dict[str, int | Manner] = {
    "/fine": 200,
    "/created": 201,
    "/moved": to("/moved-again", 301),
    "/moved-again": to("/fine", 308),
    "/elsewhere": to("/fine", 302),
    "/see-other": to("/fine", 303),
    "/for-now": to("/fine", 307),
    "/moved-then-elsewhere": to("/elsewhere", 301),
    "/elsewhere-then-moved": to("/moved", 302),
    "/moved-to-missing": to("/missing", 301),
    "/to-nothing": lambda rude: rude.say(301),
    "/missing": 404,
    "/gone": 410,
    "/login": 401,
    "/forbidden": 403,
    "/too-fast": 429,
    "/broken": 500,
    "/overloaded": 503,
    "/teapot": 418,
    "/anti-robot": 999,
    "/no-head": unlike(405, 200),
    "/head-unknown": unlike(501, 200),
    "/head-missing": unlike(404, 200),
    "/head-forbidden": unlike(403, to("/moved", 301)),
    "/head-cut": unlike(hang_up, 200),
    "/huge": unlike(405, huge),
    "/slow": hang,
    "/slow-page": unlike(405, hang_in_the_page),
    "/hang-up": hang_up,
    "/reset": reset,
    "/cut-page": unlike(405, cut_page),
    "/cut-chunks": unlike(405, cut_chunks),
    "/no-web": no_web,
    "/bad-compression": unlike(405, bad_compression),
    "/loop": to("/loop-back", 302),
    "/loop-back": to("/loop", 302),
    "/itself": to("/itself", 301),
    "/to-mail": to("mailto:personne@exemple.invalid", 302),
    "/to-nonsense": to("http://[nulle-part", 302),
    "/to-unknown": to(UNKNOWN_HOST, 301),
    **{f"/one-by-one-{n}": one_by_one for n in range(4)},
    "/meet": meet,
}


@contextmanager
def running(server: RudeServer) -> Iterator[RudeServer]:
    # It looks every so often whether it has to stop: half a second for each test, unless told.
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.closing.set()
        server.meeting.abort()
        server.shutdown()
        server.server_close()
