"""The build refuses what `python -m wizard check` refuses, and what it alone can see."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from tests.publish.copies import copied
from wizard.authoring.check.texts import PAGE_FUNCTIONS
from wizard.authoring.text.references import references
from wizard.project import ROOT
from wizard.publish import locks
from wizard.publish.plugin import AssistantPlugin


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The site's settings, for pages that a test can change."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Écrivez à contact@exemple.invalid.", "une adresse e-mail écrite à la main"),
        ('{{ ref("ans-telefone") }}', "la référence « ans-telefone » n’existe pas"),
        ('{{ hote("adresse") }}', "extra.hote n’a pas « adresse »"),
    ],
)
def test_a_wrong_page_stops_the_build(config: MkDocsConfig, line: str, said: str) -> None:
    page = Path(config.docs_dir, "faq.md")
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n{line}\n", encoding="utf-8")
    number = len(text.splitlines()) + 2
    with pytest.raises(PluginError) as raised:
        AssistantPlugin().on_config(config)
    assert f"docs/faq.md:{number}: {said}" in str(raised.value)


def test_a_published_address_that_breaks_stops_the_build() -> None:
    kept = [address for address in locks.published() if address != "faq/"]
    files: Any = SimpleNamespace(documentation_pages=lambda: [SimpleNamespace(url=a) for a in kept])
    nothing: Any = SimpleNamespace(plugins={})
    with pytest.raises(PluginError) as raised:
        AssistantPlugin().on_nav(nothing, nothing, files)
    assert "addresses.lock:" in str(raised.value)
    assert "« faq/ » a disparu" in str(raised.value)


def test_the_check_knows_the_functions_of_pages(config: MkDocsConfig) -> None:
    """`make check` refuses a function that pages do not have, and no other."""
    plugin = AssistantPlugin()
    plugin.on_startup(command="build", dirty=False)
    plugin.on_config(config)
    page: Any = SimpleNamespace(url="faq/", meta={})
    known = {*PAGE_FUNCTIONS, *references(plugin.journey.written), "demarche", "hote"}
    assert set(plugin.functions(page, config)) == known


@pytest.mark.slow
def test_what_mkdocs_refuses_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    page = folder / "docs/faq.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Nulle part](nulle-part.md)\n", "utf-8")
    command = [sys.executable, "-m", "wizard", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "faq.md" in done.stderr
    assert "nulle-part.md" in done.stderr
    assert not (folder / "site").exists()
