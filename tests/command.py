"""Commands, run as their users run them: each in a process of its own, which begins where Python has imported all.

Importing MkDocs, the checks and their dictionaries takes longer than most tests; a server that has done so forks for
each command.
"""

import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.imported"])


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
    said = run("carebook", *map(str, arguments), at=at or Path.cwd())
    assert "Traceback" not in said.error, said.error
    return said


def run(module: str, *arguments: str, at: Path, environment: Mapping[str, str] = os.environ) -> Said:
    """Run what `python -m` runs, in a folder."""
    with TemporaryDirectory() as name:
        out, error = Path(name, "out"), Path(name, "error")
        process = _CONTEXT.Process(
            target=_run, args=((module, *arguments), at, dict(environment), (out, error))
        )
        process.start()
        process.join()
        return Said(process.exitcode or 0, out.read_text(encoding="utf-8"), error.read_text(encoding="utf-8"))


def _run(command: tuple[str, ...], at: Path, environment: dict[str, str], outputs: tuple[Path, Path]) -> None:
    for number, path in enumerate(outputs, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", buffering=1) for number in (1, 2))  # noqa: SIM115, PTH123
    os.chdir(at)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = list(command)
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
