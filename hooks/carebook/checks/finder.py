"""Findings in a passage, each with the edit that would mend it."""

import re
from collections.abc import Iterator, Sequence

from carebook.checks.once import once_per_book
from carebook.model.book import Book
from carebook.model.finding import Edit, Finding, Fix
from carebook.model.passage import Passage
from carebook.model.placeholders import Blank, blanks
from carebook.model.text import Addresses
from carebook.settings import Mode

_YAML = '"\\\n\r\t'
"""What cannot be put between double quotes in YAML as it is."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDS = ".!?…:»”“„«(—–"


def found(
    passage: Passage, span: tuple[int, int], message: str, help_: str, fix: Fix | None = None
) -> Finding:
    """Return a finding about a part of a passage, from a character up to another."""
    start, end = span
    place = passage.place(start, end - start)
    return Finding(place, message, help_, entry=passage.entry, language=passage.language, fix=fix)


def replacing(
    book: Book, passage: Passage, span: tuple[int, int], replacement: str, *, safe: bool = True
) -> Fix | None:
    """Return the fix that puts something else in the place of a part; None where the file writes it differently."""
    start, end = span
    if not passage.sentence.has_verbatim(start, end) or any(sign in replacement for sign in _YAML):
        return None
    at = book.offset(passage.place(start, end - start))
    return Fix(safe, (Edit(passage.sentence.place.path, at, at + end - start, replacement),))


def is_quoted(passage: Passage, span: tuple[int, int]) -> bool:
    """Tell whether a part is spoken of: it begins a quotation."""
    return span[0] > 0 and passage.string[span[0] - 1] in "„“«‚‘»\"'"


def may_have_capital(passage: Passage, start: int) -> bool:
    """Tell whether a word may have a capital where it stands, whatever it is: behind an end, a colon, a quote."""
    before = passage.string[:start].rstrip()
    return not before or before[-1] in _ENDS


def address_blanks(book: Book, passage: Passage) -> Iterator[Blank]:
    """Yield the blanks of a passage that are address words of its language: `{Pan}`."""
    words = book.address.get(passage.language)
    yield from (
        blank for blank in blanks(passage.sentence.string) if words is not None and blank.name in words.words
    )


@once_per_book
def ours(book: Book) -> Sequence[Passage]:
    """Return the passages that are written with care: not what is quoted from customers, who write as they like."""
    return [passage for passage in book.passages if passage.addresses is not Addresses.NOBODY]


@once_per_book
def our_words(book: Book) -> Sequence[tuple[Passage, Sequence[str]]]:
    """Return these passages with their words of two letters and more, in small letters."""
    return [(passage, _WORD.findall(passage.string.lower())) for passage in ours(book)]


@once_per_book
def said_to_customers(book: Book) -> Sequence[Passage]:
    """Return the sentences that customers hear or read, those left out that nobody ever says."""
    return [
        passage
        for passage in book.passages
        if passage.addresses is Addresses.CUSTOMER and not is_never_said(book, passage)
    ]


@once_per_book
def said_aloud(book: Book) -> Sequence[Passage]:
    """Return those of them that are phrases for a channel in which one speaks."""
    return [passage for passage in said_to_customers(book) if is_spoken(book, passage)]


@once_per_book
def never_said_ids(book: Book) -> frozenset[str]:
    """Return the ids of the phrases that show what not to say."""
    return frozenset(phrase.id for phrase in book.phrases if not phrase.say)


def is_never_said(book: Book, passage: Passage) -> bool:
    """Tell whether a passage belongs to a phrase that shows what not to say."""
    phrase = book.phrase(passage.entry)
    return phrase is not None and not phrase.say


def is_spoken(book: Book, passage: Passage) -> bool:
    """Tell whether a passage is a phrase that is said aloud."""
    phrase = book.phrase(passage.entry)
    if phrase is None or passage.text is not phrase.text:
        return False
    return any(book.settings.channels.get(channel.name) is Mode.SPOKEN for channel in phrase.channels)
