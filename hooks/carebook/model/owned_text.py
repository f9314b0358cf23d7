"""Entries to their texts."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType
from typing import NamedTuple

from carebook.model.place import Place, Reference
from carebook.model.text import Text

_WITHOUT_TEXTS = frozenset({NoneType, bool, int, float, str, Place, Reference})
"""What most fields hold."""


class OwnedText(NamedTuple):
    """A text with the entry that it belongs to."""

    entry: str
    text: Text


def texts_of(part: object, entry: str) -> Iterator[OwnedText]:
    """Yield the texts of an entry and of its parts; a part with an id of its own owns its texts."""
    if type(part) in _WITHOUT_TEXTS:
        return
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
        for name in _fields(part.__class__):
            value = getattr(part, name)
            if type(value) not in _WITHOUT_TEXTS:
                yield from texts_of(value, owner)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
