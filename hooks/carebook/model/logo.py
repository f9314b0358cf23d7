"""The picture on the covers of books to print."""

from typing import NamedTuple


class Logo(NamedTuple):
    """A file with a picture."""

    name: str
    """Relative to `_book/`."""
    held: bytes
