"""Where things stand in the files of a knowledge base."""

from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of one line in a file.

    Lines and columns count from 1, columns in characters (not bytes, not terminal cells), lines as editors
    count them: ended by LF, CR LF or CR, never by U+0085 or U+2028.
    """

    path: str
    """Relative to the root of the knowledge base, with `/` between folders."""
    line: int
    column: int
    length: int = 1
    """How many characters it covers, for underlining."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Reference(NamedTuple):
    """A name written somewhere that stands for something else: an id, a move, a channel."""

    name: str
    """Empty where the name is missing or unreadable; that has been reported already."""
    place: Place
