"""Links are told apart as they are: real servers on this machine misbehave in each way."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from tests.upkeep.rude_server import UNKNOWN_HOST, RudeServer
from wizard.upkeep import links
from wizard.upkeep.links import Kind, Verdict

# Seconds to connect, to answer. The hasty one is only for answers that never come.
PATIENT = (60.0, 60.0)
HASTY = (60.0, 0.05)


def verdict(url: str, timeout: tuple[float, float] = PATIENT) -> Verdict:
    return links.check([url], timeout)[url]


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/fine", Kind.IN_ORDER, 200),
        ("/created", Kind.IN_ORDER, 201),
        ("/elsewhere", Kind.IN_ORDER, 200),
        ("/see-other", Kind.IN_ORDER, 200),
        ("/for-now", Kind.IN_ORDER, 200),
        ("/elsewhere-then-moved", Kind.IN_ORDER, 200),
        ("/no-head", Kind.IN_ORDER, 200),
        ("/head-unknown", Kind.IN_ORDER, 200),
        ("/head-missing", Kind.IN_ORDER, 200),
        ("/head-cut", Kind.IN_ORDER, 200),
        ("/huge", Kind.IN_ORDER, 200),
        ("/missing", Kind.GONE, 404),
        ("/gone", Kind.GONE, 410),
        ("/moved-to-missing", Kind.GONE, 404),
        ("/login", Kind.REFUSED, 401),
        ("/forbidden", Kind.REFUSED, 403),
        ("/too-fast", Kind.REFUSED, 429),
        ("/broken", Kind.SERVER_ERROR, 500),
        ("/overloaded", Kind.SERVER_ERROR, 503),
        ("/teapot", Kind.UNEXPECTED, 418),
        ("/anti-robot", Kind.UNEXPECTED, 999),
        ("/to-nothing", Kind.UNEXPECTED, 301),
        ("/hang-up", Kind.CUT, None),
        ("/reset", Kind.CUT, None),
        ("/cut-page", Kind.CUT, None),
        ("/cut-chunks", Kind.CUT, None),
        ("/no-web", Kind.GARBLED, None),
        ("/bad-compression", Kind.GARBLED, None),
        ("/loop", Kind.LOOP, None),
        ("/itself", Kind.LOOP, None),
        ("/to-mail", Kind.INVALID, None),
        ("/to-nonsense", Kind.INVALID, None),
    ],
)
def test_an_answer_has_its_verdict(
    rude: RudeServer, path: str, kind: Kind, status: int | None
) -> None:
    assert verdict(rude.at(path)) == Verdict(kind, status)


@pytest.mark.parametrize("path", ["/slow", "/slow-page"])
def test_an_answer_that_never_comes_is_not_awaited_for_ever(rude: RudeServer, path: str) -> None:
    assert verdict(rude.at(path), HASTY) == Verdict(Kind.TIMEOUT)


def test_a_silent_site_is_asked_a_second_time(rude: RudeServer) -> None:
    """Many sites never answer HEAD."""
    verdict(rude.at("/slow"), HASTY)
    assert sorted(rude.heard(2)) == [("GET", "/slow"), ("HEAD", "/slow")]


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("/moved", "/fine"),
        ("/moved-again", "/fine"),
        ("/moved-then-elsewhere", "/elsewhere"),
        ("/head-forbidden", "/fine"),
    ],
)
def test_a_moved_page_has_its_new_address(rude: RudeServer, path: str, new: str) -> None:
    assert verdict(rude.at(path)) == Verdict(Kind.MOVED, 200, rude.at(new))


def test_a_closed_port_refuses_the_connection(closed_port: int) -> None:
    assert verdict(f"http://127.0.0.1:{closed_port}/") == Verdict(Kind.CONNECTION_REFUSED)


def test_an_unknown_name_is_not_a_refusal() -> None:
    assert verdict(UNKNOWN_HOST) == Verdict(Kind.UNKNOWN_HOST)


def test_an_error_after_a_redirect_is_the_one_of_the_other_site(rude: RudeServer) -> None:
    assert verdict(rude.at("/to-unknown")) == Verdict(Kind.UNKNOWN_HOST, new=UNKNOWN_HOST)


def test_a_proxy_that_fails_is_not_the_fault_of_the_site(
    rude: RudeServer, closed_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port}")
    assert verdict(rude.at("/fine")) == Verdict(Kind.UNREACHABLE)
    assert rude.asked == []


@pytest.mark.parametrize(
    "url", ["exemple.invalid/page", "http://[nulle-part", "ftp://exemple.invalid/", "http://"]
)
def test_what_is_no_web_address_is_told(url: str) -> None:
    assert verdict(url) == Verdict(Kind.INVALID)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_nobody_signed_is_refused(rude: RudeServer, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    rude.socket = context.wrap_socket(rude.socket, server_side=True)
    assert verdict(rude.at("/fine").replace("http:", "https:")) == Verdict(Kind.CERTIFICATE)
    assert rude.asked == []


def test_a_site_without_encryption_is_not_a_bad_certificate(rude: RudeServer) -> None:
    assert verdict(rude.at("/fine").replace("http:", "https:")) == Verdict(Kind.ENCRYPTION)


def test_an_address_in_order_is_asked_once_without_its_page(rude: RudeServer) -> None:
    links.check([rude.at("/fine"), rude.at("/created"), rude.at("/fine")], PATIENT)
    assert rude.asked == [("HEAD", "/fine"), ("HEAD", "/created")]


def test_a_doubtful_answer_is_asked_a_second_time_and_no_more(rude: RudeServer) -> None:
    verdict(rude.at("/broken"))
    assert rude.asked == [("HEAD", "/broken"), ("GET", "/broken")]


def test_a_site_that_asks_for_fewer_requests_is_heard(rude: RudeServer) -> None:
    verdict(rude.at("/too-fast"))
    assert rude.asked == [("HEAD", "/too-fast")]


def test_the_program_says_its_name(rude: RudeServer) -> None:
    links.check([rude.at("/fine"), rude.at("/no-head")], PATIENT)
    assert rude.agents == {"assistant-rpps"}


def test_a_host_gets_one_request_at_a_time(rude: RudeServer) -> None:
    urls = [rude.at(f"/one-by-one-{n}") for n in range(4)]
    found = links.check(urls, PATIENT)
    assert rude.overlaps == []
    assert {one.kind for one in found.values()} == {Kind.IN_ORDER}


def test_two_hosts_are_asked_at_once(rude: RudeServer) -> None:
    """Each answers only when the other has been asked too."""
    urls = [rude.at("/meet"), f"http://localhost:{rude.server_port}/meet"]
    found = links.check(urls, PATIENT)
    assert {one.kind for one in found.values()} == {Kind.IN_ORDER}
