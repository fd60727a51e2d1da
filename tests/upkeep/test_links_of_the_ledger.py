"""The ledger's links, and the command that opens them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COFFEE
from tests.upkeep.rude_server import UNKNOWN_HOST, RudeServer
from wizard.authoring.load import load
from wizard.authoring.read.written import Written
from wizard.project import ROOT, Project
from wizard.upkeep import links
from wizard.upkeep.links import Kind, Verdict

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
