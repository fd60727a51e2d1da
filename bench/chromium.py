"""Where the Chromium that measures and tests is, and how it is started."""

import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright


def find() -> str | None:
    """The path of a Chromium: the system's first, then Playwright's; None when neither."""
    for name in ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def launch_arguments() -> dict[str, Any]:
    """Arguments for `chromium.launch`: quiet, and without sandbox where root requires it."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": find(), "args": quiet + root}
