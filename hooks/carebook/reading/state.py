"""A folder to a word that names the state of all that a check depends on, without opening a file of it."""

import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from carebook.settings import SETTINGS_FILE

_ENGINE = Path(__file__).parents[1]


def state_of(root: Path, docs_dir: str) -> str:
    """Return a word that differs when a file of the book, of its settings or of the engine has changed."""
    digest = sha256(sys.version.encode())
    for path in (root / SETTINGS_FILE, *_files(root / docs_dir), *_files(_ENGINE)):
        try:
            status = path.stat()
        except OSError:
            continue
        stamp = (str(path), status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        digest.update(repr(stamp).encode(errors="surrogateescape"))
    return digest.hexdigest()


def read_memory(path: Path) -> dict[str, Any]:
    """Return what was remembered in a file; nothing where there is none, or where it cannot be read."""
    try:
        memory = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return memory if isinstance(memory, dict) else {}


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        yield from (Path(parent, name) for name in sorted(names))
