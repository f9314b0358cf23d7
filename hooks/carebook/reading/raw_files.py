"""Files that are taken as they are: pictures, and what comes with the engine."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def picture(path: Path) -> bytes | None:
    """Return what a file holds; None where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def size_of(path: Path) -> int:
    """Return how many bytes a file has."""
    return path.stat().st_size


@cache
def package_file(path: str) -> bytes:
    """Return what a file of the package holds; its path has `/` between folders."""
    return (_PACKAGE / path).read_bytes()
