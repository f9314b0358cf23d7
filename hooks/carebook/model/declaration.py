"""Ids where they are given, and where what they name is at home."""

from typing import NamedTuple

from carebook.model.place import Place


class Declaration(NamedTuple):
    """An id where it is given to something."""

    id: str
    kind: str
    place: Place


class Home(NamedTuple):
    """The one place of the site that a link to an entry leads to."""

    path: str
    """The page, relative to a language's folder."""
    fragment: str
    """Empty for the page itself."""
