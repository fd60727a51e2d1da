"""`make serve` sends what a good host sends: types, the lightest form, when to ask again."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import brotli
import pytest

from wizard.publish.hosting.sent import ASKED_AGAIN, KEPT, PACKED, TYPES


def fetched(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """What a server answers: status, headers, content as it travels."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urlopen(Request(address, headers=named)) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except HTTPError as error:
        return error.code, dict(error.headers), error.read()


def test_a_page_is_sent_in_the_lightest_form_the_browser_reads(root: str, site: Path) -> None:
    page = (site / "assistant/index.html").read_bytes()
    read: dict[str, Callable[[bytes], bytes]] = {
        "br": brotli.decompress,
        "gzip": gzip.decompress,
        "": bytes,
    }
    for accepted, encoding in (("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("", "")):
        status, headers, content = fetched(f"{root}assistant/", Accept_Encoding=accepted)
        assert status == 200
        assert headers.get("Content-Encoding", "") == encoding
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert headers["Vary"] == "Accept-Encoding"
        assert int(headers["Content-Length"]) == len(content)
        assert read[encoding](content) == page


def test_every_file_has_a_type_and_every_text_its_compressed_forms(site: Path) -> None:
    for path in site.rglob("*"):
        if not path.is_file() or path.suffix in ("", ".br", ".gz", ".map"):
            continue
        assert path.suffix in TYPES, path
        if path.suffix in PACKED:
            packed = path.with_name(path.name + ".br").read_bytes()
            assert brotli.decompress(packed) == path.read_bytes(), path


@pytest.mark.parametrize("name", ["assistant/", "assets/moteur/micropython/micropython.wasm"])
def test_what_has_not_changed_is_not_sent_again(root: str, name: str) -> None:
    _, first, _ = fetched(f"{root}{name}")
    status, headers, content = fetched(f"{root}{name}", If_None_Match=first["ETag"])
    assert (status, content) == (304, b"")
    assert headers["Cache-Control"] == ASKED_AGAIN


def test_what_never_changes_is_kept(root: str, site: Path) -> None:
    (theme,) = (site / "assets/stylesheets").glob("main.*.min.css")
    _, headers, _ = fetched(f"{root}assets/stylesheets/{theme.name}")
    assert headers["Cache-Control"] == KEPT


def test_other_addresses_are_answered_as_before(root: str) -> None:
    status, _, content = fetched(f"{root}assistant/nulle-part/")
    assert status == 404
    assert "Cette page n’existe pas" in content.decode()
    status, _, _ = fetched(f"{root}assistant/index.html/")
    assert status == 404
    status, _, content = fetched(f"{root}assistant")  # sent to assistant/
    assert b"data-question" in content
