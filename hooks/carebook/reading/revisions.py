"""A revision in git to the book that it holds; nothing of the folder is touched."""

import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from carebook.model.book import Book
from carebook.reading.book import read_book


class UnknownRevisionError(Exception):
    """There is no such revision, or no git; its message says which, in git's words."""


def read_revision(root: Path, revision: str) -> Book:
    """Return the book of a folder as it was in a revision; raises `UnknownRevisionError`."""
    # A name that begins with a hyphen would be an option.
    packed = _git(root, "archive", "--format=zip", "--end-of-options", revision)
    with TemporaryDirectory() as folder:
        with ZipFile(BytesIO(packed)) as archive:
            archive.extractall(folder)
        return read_book(Path(folder))


def revision_with(root: Path, path: str) -> str:
    """Return the revision that added a file; empty where none has. Raises `UnknownRevisionError` without git."""
    added = _git(root, "log", "--diff-filter=A", "--max-count=1", "--format=%H", "--", path)
    return added.decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    """Return what git prints; raises `UnknownRevisionError` with what it complains of."""
    command = ["git", "-C", str(root), *arguments]
    try:
        run = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  each is one argument
    except OSError as error:
        raise UnknownRevisionError("git is not installed") from error
    if run.returncode:
        said = run.stderr.decode(errors="replace").strip().splitlines()
        raise UnknownRevisionError(said[-1].removeprefix("fatal: ") if said else "git says nothing")
    return run.stdout
