"""A font, as far as the rest of the knowledge base needs to know it."""

from pathlib import Path
from typing import NamedTuple


class Font(NamedTuple):
    """A file with the shapes of letters."""

    path: Path
    family: str
    letters: frozenset[int]
    """The code points that it has a shape for."""
    digest: str
    """A hash of the file."""
