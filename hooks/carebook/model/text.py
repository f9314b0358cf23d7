"""Texts: the same meaning in several languages, each in one or more variants."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from carebook.model.place import Place, Reference


class Addresses(StrEnum):
    """Whom a text speaks to; most checks of language ask this first."""

    CUSTOMER = "customer"
    COLLEAGUE = "colleague"
    NOBODY = "nobody"
    """It quotes what customers say or type: informal, masculine, misspelt, and right so."""


class Variant(NamedTuple):
    """Which of its forms a sentence is, on the three axes, outermost first; None where it does not vary."""

    speaker: str | None = None
    """`m` or `f`."""
    addressee: str | None = None
    """`m`, `f`, `many` or `unknown`."""
    plural: str | None = None
    """A CLDR plural category."""


SPEAKERS = ("m", "f")
ADDRESSEES = ("m", "f", "many", "unknown")
PLURALS = ("zero", "one", "two", "few", "many", "other")
INVARIABLE = Variant()


class Sentence(NamedTuple):
    """A string as somebody wrote it."""

    place: Place
    string: str
    variant: Variant = INVARIABLE
    verbatim: bool = False
    """The file has the string letter for letter behind its opening quote, so offsets into it are columns."""
    rows: tuple[tuple[int, Place], ...] = ()
    """Of a text in a block, `|` or `>`: the offset at which each of its lines begins, with its place in the file."""

    def place_of(self, start: int, length: int = 1) -> Place:
        """Return the place of a part of the string, or of the whole where the file writes it differently."""
        if self.verbatim:
            return self.place._replace(column=self.place.column + 1 + start, length=length)
        if self.rows:
            offset, place = self.rows[max(bisect_right(self.rows, start, key=itemgetter(0)) - 1, 0)]
            left = max(offset + place.length - start, 1)
            return place._replace(column=place.column + start - offset, length=min(length, left))
        return self.place

    def has_verbatim(self, start: int, end: int) -> bool:
        """Tell whether the file has a part of the string letter for letter, on one line."""
        return self.verbatim or any(
            offset <= start and end <= offset + place.length for offset, place in self.rows
        )


class Line(NamedTuple):
    """A text, a name or a value of an entry as readers are shown it, or a line of a page."""

    field: str
    """`text`, `next go`, `text speaker.m`; of a page `summary`, `line` or the kind of a block."""
    string: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language: its variants, or, in a list of texts, its alternatives.

    No sentences at all means that it is there but cannot be read, which has been reported.
    """

    language: str
    place: Place
    sentences: tuple[Sentence, ...]
    by: Reference | None = None
    """The placeholder that the plural follows."""

    @property
    def speaker_varies(self) -> bool:
        """Whether it depends on who speaks."""
        return any(sentence.variant.speaker for sentence in self.sentences)

    @property
    def addressee_varies(self) -> bool:
        """Whether it depends on who is spoken to."""
        return any(sentence.variant.addressee for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Text:
    """One field of an entry, in all the languages that it has been written in."""

    place: Place
    """The field's name in the file."""
    field: str
    addresses: Addresses
    wordings: Mapping[str, Wording]
    needed: bool = True
    """Whether every published language must have it."""
    typo: tuple[Reference, ...] = ()
    """Languages whose last change has changed nothing for the reader."""

    def __bool__(self) -> bool:
        return bool(self.wordings)

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Yield every sentence with its language."""
        for language, wording in self.wordings.items():
            for sentence in wording.sentences:
                yield language, sentence
