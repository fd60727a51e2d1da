"""Links are told apart as they are: real servers on this machine misbehave in each way."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import COFFEE
from tests.upkeep.rude_server import UNKNOWN_HOST, RudeServer, running
from wizard.authoring.load import load
from wizard.authoring.read.written import Written
from wizard.project import ROOT, Project
from wizard.upkeep import links
from wizard.upkeep.links import Kind, Verdict

# Seconds to connect, to answer. The hasty one is only for answers that never come.
PATIENT = (60.0, 60.0)
HASTY = (60.0, 0.05)


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


# --- the ledger and the command -----------------------------------------------------------

WEB = re.compile(r'^((?:url|value) = )"https?://[^"]*"$', re.MULTILINE)


def with_links(files: dict[str, bytes], everywhere: str, firsts: list[str]) -> list[int]:
    """Make the ledger's web addresses all `everywhere`, but the first ones. Returns the lines
    of those first ones."""
    left = iter(firsts)
    written = files["ledger.toml"].decode()
    text = WEB.sub(lambda m: f'{m[1]}"{next(left, everywhere)}"', written)
    files["ledger.toml"] = text.encode()
    lines = enumerate(text.splitlines(), 1)
    return [line for line, written in lines if WEB.match(written)][: len(firsts)]


def test_every_web_address_of_the_ledger_is_asked(
    coffee_sources: Written, coffee_files: dict[str, bytes]
) -> None:
    written = coffee_files["ledger.toml"].decode().splitlines()
    lines = {n for n, line in enumerate(written, 1) if WEB.match(line)}
    found = links.places(coffee_sources)
    assert {coffee_sources.ledger_file.line(place) for place, _ in found} == lines
    assert len(found) == len(lines)


def test_each_place_that_names_a_link_has_its_problem(
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes]
) -> None:
    good, bad = "https://bon.invalid/", "https://parti.invalid/"
    lines = with_links(coffee_files, good, [bad, good, bad])
    verdicts = {good: Verdict(Kind.IN_ORDER, 200), bad: Verdict(Kind.GONE, 404)}
    found = links.problems(load(coffee_files, coffee_pages, COFFEE), verdicts)
    assert [str(problem) for problem in found] == [
        f"{COFFEE}/ledger.toml:{line}: « {bad} » n’existe plus (404): "
        "cherchez où la page est passée et remplacez l’adresse, ou retirez-la"
        for line in (lines[0], lines[2])
    ]


def test_every_problem_is_a_sentence_with_its_cure(
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes]
) -> None:
    bad = [kind for kind in Kind if kind is not Kind.IN_ORDER]
    urls = [f"https://{kind.name.lower().replace('_', '-')}.invalid/" for kind in bad]
    with_links(coffee_files, "https://bon.invalid/", urls)
    verdicts = {url: Verdict(kind, 418) for url, kind in zip(urls, bad, strict=True)}
    verdicts["https://bon.invalid/"] = Verdict(Kind.IN_ORDER, 200)
    found = links.problems(load(coffee_files, coffee_pages, COFFEE), verdicts)
    assert len({problem.what.partition(" » ")[2] for problem in found}) == len(bad)
    for problem, url in zip(found, urls, strict=True):
        assert problem.what.startswith(f"« {url} » ")
        assert "{" not in problem.what
        assert problem.cure


def test_the_other_site_of_a_redirect_is_named(
    coffee_files: dict[str, bytes], coffee_pages: dict[str, bytes]
) -> None:
    url, other = "https://renvoi.invalid/", "https://autre.invalid/"
    verdicts = {url: Verdict(Kind.TIMEOUT, new=other)}
    with_links(coffee_files, url, [])
    what = f"« {url} », qui renvoie à « {other} », n’a pas répondu à temps"
    assert {
        problem.what
        for problem in links.problems(load(coffee_files, coffee_pages, COFFEE), verdicts)
    } == {what}
    assert not links.nobody_answered(verdicts)  # the first site did


def test_the_figures_count_each_kind() -> None:
    kinds = [*[Kind.IN_ORDER] * 3, Kind.MOVED, Kind.MOVED, Kind.UNKNOWN_HOST]
    verdicts = {f"https://{n}.invalid/": Verdict(kind) for n, kind in enumerate(kinds)}
    said = "6 adresses lues : 3 en ordre, 2 déplacées, 1 site introuvable"
    assert links.figures(verdicts) == said
    assert links.figures({UNKNOWN_HOST: Verdict(Kind.GONE)}) == "1 adresse lue : 1 disparue"
    assert links.figures({}) == "0 adresse lue"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the coffee machine, for a test to change."""
    return Path(shutil.copytree(ROOT / COFFEE, tmp_path / "parcours"))


def write_links(copied: Path, everywhere: str, firsts: list[str]) -> list[int]:
    """The same as `with_links`, in a copy of a journey."""
    files = Project(ROOT, str(copied)).journey_files()
    lines = with_links(files, everywhere, firsts)
    (copied / "ledger.toml").write_bytes(files["ledger.toml"])
    return lines


def run(copied: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "wizard", "--journey", str(copied), "links"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_is_content_when_all_is_in_order(copied: Path, rude: RudeServer) -> None:
    write_links(copied, rude.at("/fine"), [rude.at("/elsewhere")])
    done = run(copied)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "2 adresses lues : 2 en ordre\n"
    assert rude.asked.count(("HEAD", "/elsewhere")) == 1


def test_the_command_says_what_is_not_in_order(
    copied: Path, rude: RudeServer, closed_port: int
) -> None:
    closed = f"http://127.0.0.1:{closed_port}/"
    wrong = [rude.at("/moved"), rude.at("/missing"), closed, UNKNOWN_HOST, rude.at("/missing")]
    lines = write_links(copied, rude.at("/fine"), wrong)
    done = run(copied)
    assert (done.returncode, done.stderr) == (1, "")
    *problems, figures = done.stdout.splitlines()
    assert [problem.split(": ")[0] for problem in problems] == [
        f"{copied}/ledger.toml:{line}" for line in lines
    ]
    assert f"vers « {rude.at('/fine')} »: ouvrez la nouvelle page" in problems[0]
    assert "(404): cherchez où" in problems[1]
    assert f"« {closed} » mène à un site qui refuse la connexion: " in problems[2]
    assert f"« {UNKNOWN_HOST} » nomme un site introuvable: " in problems[3]
    assert figures == (
        "5 adresses lues : 1 en ordre, 1 déplacée, 1 disparue, 1 connexion refusée, "
        "1 site introuvable"
    )


def test_the_command_suspects_the_machine_when_nobody_answers(
    copied: Path, closed_port: int
) -> None:
    closed = f"http://127.0.0.1:{closed_port}/"
    write_links(copied, closed, [UNKNOWN_HOST])
    done = run(copied)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "Aucun site n’a répondu : cette machine a-t-elle un accès au réseau ?",
        "2 adresses lues : 1 connexion refusée, 1 site introuvable",
    ]
