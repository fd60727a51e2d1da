"""What is written for each server says what `make serve` does."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from wizard.publish.hosting.sent import KEPT, TYPES, lifetime
from wizard.publish.hosting.servers import SITE, files
from wizard.publish.policy import HEADERS
from wizard.view.html import attribute

FILES = {n: text.decode() for n, text in files("https://exemple.fr/sante/cps/").items()}


@pytest.mark.parametrize("name", FILES)
def test_every_server_is_told_all_headers(name: str) -> None:
    for header, value in HEADERS:
        said = attribute(value) if name.endswith("iis.txt") else value
        assert header in FILES[name]
        assert said in FILES[name], header


@pytest.mark.parametrize("name", ["nginx", "apache", "iis"])
def test_servers_that_know_few_types_are_told_all(name: str) -> None:
    for end, kind in TYPES.items():
        assert kind.partition(";")[0] in FILES[f"hebergement/{name}.txt"]
        assert (
            end in FILES[f"hebergement/{name}.txt"]
            or f" {end[1:]};" in FILES[f"hebergement/{name}.txt"]
        )


def test_iis_is_told_each_thing_once() -> None:
    """A type or a header said twice stops the whole site (error 500.19)."""
    tree = ElementTree.fromstring(FILES["hebergement/iis.txt"])
    types = [tag.attrib["fileExtension"] for tag in tree.iter("mimeMap")]
    assert types == list(TYPES)
    headers = {tag.attrib["name"]: tag.attrib["value"] for tag in tree.iter("add")}
    assert headers | dict(HEADERS) == headers


def test_the_unknown_address_is_answered_in_a_sub_folder() -> None:
    assert "ErrorDocument 404 /sante/cps/404.html\n" in FILES["hebergement/apache.txt"]


def test_only_a_name_with_a_digest_is_kept() -> None:
    assert lifetime("/assets/stylesheets/main.57a0d79d.min.css") == KEPT
    for name in ("/", "/assets/moteur/boot.js", "/assets/styles/site.css", "/x.js"):
        assert lifetime(name) != KEPT


@pytest.mark.parametrize(
    ("server", "command"),
    [
        ("nginx", ["nginx", "-t", "-c", "{conf}"]),
        ("caddy", ["caddy", "validate", "--adapter", "caddyfile", "--config", "{conf}"]),
    ],
)
def test_the_real_server_reads_its_file(tmp_path: Path, server: str, command: list[str]) -> None:
    if shutil.which(server) is None:
        pytest.skip(f"{server} is not installed")
    said = FILES[f"hebergement/{server}.txt"].replace(SITE, str(tmp_path))
    if server == "nginx":
        said = f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{said}}}\n"
    (tmp_path / "conf").write_text(said, encoding="utf-8")
    arguments = [part.format(conf=tmp_path / "conf") for part in command]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
