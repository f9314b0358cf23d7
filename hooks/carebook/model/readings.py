"""Which texts native speakers have read: the model of `readings.lock`.

Read is an entry, in one language, as it stood then: a hash of all its words in that language. Once a word changes, it
is to be read again; marks and capitals do not count.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from carebook.model.agreement import WHOLE, Agreeable, mark


class Read(NamedTuple):
    """An entry or page in a language."""

    entry: str
    language: str


Readings = Mapping[Read, Mapping[str, str]]
"""What was read, by its mark then, to who has read it; two branches that are merged leave two."""


def marks(texts: Iterable[Agreeable]) -> Mapping[Read, str]:
    """Return the marks of all entries as they stand."""
    words: defaultdict[Read, list[str]] = defaultdict(list)
    for text in sorted(texts, key=lambda one: one.key):
        for language, found in text.words.items():
            words[Read(text.key.entry, language)] += [text.key.field, *found]
    return {read: mark(tuple(found))[:WHOLE] for read, found in words.items()}


class Progress(NamedTuple):
    """How far the reading of a language has come."""

    done: int
    total: int
    unread: frozenset[str]
    """Ids of entries and pages that nobody has read as they stand."""


def progress(marks: Mapping[Read, str], readings: Readings, language: str) -> Progress:
    """Return how far native speakers have read a language."""
    here = [read for read in marks if read.language == language]
    unread = frozenset(read.entry for read in here if marks[read] not in readings.get(read, {}))
    return Progress(len(here) - len(unread), len(here), unread)
