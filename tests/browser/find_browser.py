"""A machine to the browser that tests drive: found, else installed, else the command that installs it.

Run as `python -m tests.browser.find_browser`, it prints the browser that it found and started.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from playwright.sync_api import Error, sync_playwright

NAMES_ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES_ON_MACOS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
PLACES_ON_WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

# Without these Chromium calls home at every start, which a closed network refuses many times over.
QUIET_ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]

# The sandbox is for all but root; Playwright's driver needs the library.
DEBIAN_PACKAGES = ["chromium", "chromium-sandbox", "libatomic1"]
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
PLAYWRIGHT_INSTALL = [*PLAYWRIGHT, "install", "chromium"]
NAME_ONE = "name one in the environment: CAREBOOK_BROWSER=/path/to/chrome make test"


class LaunchOptions(TypedDict):
    """What `playwright.chromium.launch` is given."""

    executable_path: Path
    chromium_sandbox: bool
    args: list[str]


def find_browser() -> Path | None:
    """Return the first browser of the machine, the one that CAREBOOK_BROWSER names before all."""
    named = os.environ.get("CAREBOOK_BROWSER")
    if named:
        return Path(named)
    return next((place for place in find_places() if place.is_file()), None)


def find_places() -> Iterator[Path]:
    """Yield where a browser may be, the system's own first and Playwright's last."""
    yield from (Path(found) for name in NAMES_ON_PATH if (found := shutil.which(name)))
    if sys.platform == "darwin":
        for applications in (Path("/Applications"), Path.home() / "Applications"):
            yield from (applications / place for place in PLACES_ON_MACOS)
    if sys.platform == "win32":
        for folder in filter(None, map(os.environ.get, WINDOWS_FOLDERS)):
            yield from (Path(folder) / place for place in PLACES_ON_WINDOWS)
    if driver_starts():
        with sync_playwright() as playwright:
            yield Path(playwright.chromium.executable_path)


def driver_starts() -> bool:
    """Say whether Playwright's own program runs here: it needs a library that a bare Debian lacks."""
    asked = subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True, check=False)
    return asked.returncode == 0


def launch_options(browser: Path) -> LaunchOptions:
    """Return how to start the browser here."""
    # Chromium's sandbox does not start for root.
    return {"executable_path": browser, "chromium_sandbox": not is_root(), "args": QUIET_ARGUMENTS}


def is_root() -> bool:
    """Say whether we may install packages of the system."""
    return sys.platform != "win32" and os.geteuid() == 0


def is_debian() -> bool:
    """Say whether the system is Debian itself: Ubuntu's package `chromium` holds no browser."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def install_commands() -> list[list[str]]:
    """Return the commands that bring a browser, and what drives it, to this machine."""
    if not is_debian():
        return [PLAYWRIGHT_INSTALL]
    apt = ["apt-get"] if is_root() else ["sudo", "apt-get"]
    return [[*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES]]


def install_browser() -> None:
    """Install a browser if that needs no password."""
    commands = install_commands() if is_root() else [PLAYWRIGHT_INSTALL]
    for command in commands:
        print(" ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode:
            return


def start_browser(browser: Path) -> str:
    """Start the browser once and return its version."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(**launch_options(browser))
        version = started.version
        started.close()
    return version


def main() -> int:
    """Print the browser that tests will drive, installing one where there is none."""
    if find_browser() is None or not driver_starts():
        install_browser()
    browser = find_browser()
    if browser is None or not driver_starts():
        commands = " && ".join(" ".join(command) for command in install_commands())
        print(f"Tests need Chromium, Chrome or Edge, and cannot start one. Type: {commands}", file=sys.stderr)
        print(f"or {NAME_ONE}", file=sys.stderr)
        return 1
    try:
        print(f"Tests drive {browser}, version {start_browser(browser)}.")
    except Error as error:
        print(f"{browser} does not start: {error.message}", file=sys.stderr)
        print(NAME_ONE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
