"""Entries to their texts."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from carebook.model.text import Text


class OwnedText(NamedTuple):
    """A text with the entry that it belongs to."""

    entry: str
    text: Text


def texts_of(part: object, entry: str) -> Iterator[OwnedText]:
    """Yield the texts of an entry and of its parts; a part with an id of its own owns its texts."""
    if isinstance(part, Text):
        yield OwnedText(entry, part)
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from texts_of(value, entry)
    elif isinstance(part, tuple) and not hasattr(part, "_fields"):
        for value in part:
            yield from texts_of(value, entry)
    elif is_dataclass(part):
        owner = getattr(part, "id", entry)
        for one in fields(part):
            yield from texts_of(getattr(part, one.name), owner)
