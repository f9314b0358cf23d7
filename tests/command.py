"""The command `carebook`, run as its users run it."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Said(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    error: str


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as somebody whom no test depends on."""
    settings = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def carebook(*arguments: str | Path, at: Path | None = None) -> Said:
    """Run the command in a folder; it must never end in a traceback."""
    run = subprocess.run(
        [sys.executable, "-m", "carebook", *arguments],
        cwd=at,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in run.stderr, run.stderr
    return Said(run.returncode, run.stdout, run.stderr)
