"""The pages are valid HTML: html-validate reads them all, and what it does not know of tables."""

import json
import subprocess
import sys
from pathlib import Path

from wizard.project import ROOT
from wizard.publish.assets import MODULES
from wizard.publish.checks import pages_of

# The form of the steps' boxes sends nothing, so it has no button to send it.
RULES = {"extends": ["html-validate:standard"], "rules": {"wcag/h32": "off"}, "root": True}


def test_html_validate_finds_nothing(site: Path, tmp_path: Path) -> None:
    node = Path(sys.executable).parent / "node"
    config = tmp_path / "rules.json"
    config.write_text(json.dumps(RULES), encoding="utf-8")
    program = MODULES / "html-validate/bin/html-validate.mjs"
    arguments = ["--config", str(config), "--formatter", "text", f"{site}/**/*.html"]
    found = subprocess.run(
        [str(node), str(program), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (found.stdout + found.stderr, found.returncode) == ("", 0)


def test_a_table_keeps_its_own_roles(site: Path) -> None:
    """In a table, `tr`, `th` and `td` must not be given a role.

    Source: https://www.w3.org/TR/html-aria/#docconformance
    """
    given = "table tr[role], table th[role], table td[role]"
    assert [address for address, page in pages_of(site).items() if page.select(given)] == []
