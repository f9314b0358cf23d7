"""What was ever published under an id, and what has become of it: the model of `ids.lock` and `retired.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from carebook.model.place import Place, Reference
from carebook.model.text import Text


class Published(NamedTuple):
    """What an id stood for when the lock was written, on a line of its own."""

    kind: str
    path: str
    """Of a page, where it was, relative to a language's folder; empty for everything else."""
    place: Place


PublishedIds = Mapping[str, tuple[Published, ...]]
"""By id; a page that has moved has several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """An id that leads to nothing of its own any more."""

    id: str
    place: Place
    successor: Reference | None = None
    """What stands in its place."""
    reason: Text | None = None
    """Why there is nothing, where nothing does."""
