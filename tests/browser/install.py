"""Make sure the browser tests have a Chromium: the machine's, Playwright's, or Debian's.

Prints nothing when one is there. Exits 1 with one line saying what to do otherwise.
"""

import os
import shutil
import subprocess
import sys

from bench.chromium import find


def main() -> int:
    """Try each way in turn. Returns the exit code."""
    if find() is not None:
        return 0
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        ways += [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]]
    for command in ways:
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if find() is not None:
            return 0
    print(
        "Aucun navigateur pour les tests : installez Chromium (paquet « chromium » de votre "
        "distribution), puis relancez « make test ».",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
