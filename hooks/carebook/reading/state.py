"""A folder to a word that names the state of all that a check depends on, without opening a file of it."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from carebook.settings import SETTINGS_FILE

_ENGINE = Path(__file__).parents[1]


def state_of(root: Path, docs_dir: str) -> str:
    """Return a word that differs when a file of the book or of its settings has changed, or what knows of them."""
    return _state(engine_state(), (root / SETTINGS_FILE, *_files(root / docs_dir)))


def engine_state() -> str:
    """Return a word that differs when Python, the engine, a library or a dictionary is another."""
    # The name of each of these folders has a version in it; dictionaries are packages too.
    packages = (name for folder in sys.path for name in _names(folder) if name.endswith(".dist-info"))
    return _state(f"{sys.version} {sorted(packages)}", _files(_ENGINE))


def _state(before: str, paths: Iterable[Path]) -> str:
    digest = sha256(before.encode(errors="surrogateescape"))
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        stamp = (str(path), status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
        digest.update(repr(stamp).encode(errors="surrogateescape"))
    return digest.hexdigest()


def _names(folder: str) -> list[str]:
    try:
        return [path.name for path in Path(folder).iterdir()]
    except OSError:  # a program in an archive, or a folder that is not there
        return []


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
