"""Texts to what differs between their blanks: from language to language, and from what is declared.

Each fault comes out once, as one kind of difference; the checks of placeholders pass on a kind each.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from carebook.checks.once import once_per_book
from carebook.languages.cldr import knows_plurals, single_number
from carebook.model.book import Book
from carebook.model.entries import Message, Placeholder
from carebook.model.place import Place
from carebook.model.placeholders import Blank, blanks
from carebook.model.text import INVARIABLE, Addresses, Sentence, Text, Wording
from carebook.reading.nearest import nearest


class Kind(Enum):
    """What is wrong with a blank."""

    MISSING = auto()
    EXTRA = auto()
    RENAMED = auto()
    UNDECLARED = auto()


class Difference(NamedTuple):
    """A blank that is not as it should be."""

    kind: Kind
    place: Place
    name: str
    entry: str
    language: str
    meant: str = ""
    """What it was probably meant to be called; empty where nothing is near."""
    category: str = ""
    """The plural category that is said of several numbers, where the number itself is missing."""


class DeclaredText(NamedTuple):
    """A text with the placeholders that are declared for it."""

    entry: str
    text: Text
    declared: Mapping[str, Placeholder] | None
    """None where nothing can be declared: in titles, notes, lists and the interface."""


class _Found(NamedTuple):
    name: str
    place: Place


class _Group(NamedTuple):
    """What has to have every blank of the source: a sentence, or the items of a list together."""

    place: Place
    blanks: tuple[_Found, ...]
    broken: bool
    """One of its blanks is malformed, so nobody knows what is missing."""
    by: str = ""
    """The placeholder that its plural follows."""
    category: str = ""


def declared_texts(book: Book) -> Iterator[DeclaredText]:
    """Yield every text of a book."""
    for phrase in book.phrases:
        yield DeclaredText(phrase.id, phrase.text, phrase.placeholders)
    for message in book.messages:
        for text in texts_of_message(message):
            yield DeclaredText(message.id, text, message.placeholders)
    for entry, text in book.texts:
        if text.addresses is not Addresses.CUSTOMER:
            yield DeclaredText(entry, text, None)


def texts_of_message(message: Message) -> Iterator[Text]:
    """Yield the texts that a message adds to its phrases."""
    texts = (message.subject, message.salutation, *(part.text for part in message.body), message.closing)
    yield from (text for text in texts if text is not None)


def blanks_of(book: Book, language: str, sentence: Sentence) -> Iterator[Blank]:
    """Yield the blanks of a sentence, the language's address words left out."""
    address = book.address.get(language)
    for blank in blanks(sentence.string):
        if blank.malformed or address is None or blank.name not in address.words:
            yield blank


def differences(book: Book, kind: Kind) -> Iterator[Difference]:
    """Yield the differences of one kind in a book."""
    return (one for one in _differences(book) if one.kind is kind)


@once_per_book
def _differences(book: Book) -> Sequence[Difference]:
    return [
        one
        for declared in declared_texts(book)
        if any("{" in sentence.string for _, sentence in declared.text.sentences())
        for one in _differences_of(book, declared)
    ]


def _differences_of(book: Book, declared: DeclaredText) -> Iterator[Difference]:
    wordings = declared.text.wordings
    groups = {language: tuple(_groups(book, wording)) for language, wording in wordings.items()}
    source = groups.get(book.settings.source, ())
    wanted = list(dict.fromkeys(found.name for group in source for found in group.blanks))
    if (
        not source
        or any(group.broken for group in source)
        or any(_is_undeclared(declared, name) for name in wanted)
    ):
        # The source has to be right before others can be compared with it.
        yield from _undeclared(book, declared, groups)
        return
    for language, its_groups in groups.items():
        for group in its_groups:
            if not group.broken:
                yield from _compare(book, declared, language, group, wanted)


def _groups(book: Book, wording: Wording) -> Iterator[_Group]:
    sentences = wording.sentences
    if len(sentences) > 1 and all(sentence.variant == INVARIABLE for sentence in sentences):
        parts = [_group(book, wording, sentence) for sentence in sentences]
        together = tuple(found for part in parts for found in part.blanks)
        yield _Group(wording.place, together, any(part.broken for part in parts))
    else:
        yield from (_group(book, wording, sentence) for sentence in sentences)


def _group(book: Book, wording: Wording, sentence: Sentence) -> _Group:
    found = list(blanks_of(book, wording.language, sentence))
    whole = (_Found(one.name, sentence.place_of(one.start, one.length)) for one in found if not one.malformed)
    return _Group(
        sentence.place,
        tuple(whole),
        any(one.malformed for one in found),
        wording.by.name if wording.by and sentence.variant.plural else "",
        sentence.variant.plural or "",
    )


def _undeclared(
    book: Book, declared: DeclaredText, groups: Mapping[str, tuple[_Group, ...]]
) -> Iterator[Difference]:
    """Yield each undeclared name once, where the source language or the first one after it has it."""
    told: set[str] = set()
    for language in sorted(groups, key=lambda language: language != book.settings.source):
        for found in (found for group in groups[language] for found in group.blanks):
            if found.name not in told and _is_undeclared(declared, found.name):
                told.add(found.name)
                yield _undeclared_difference(book, declared, language, found)


def _compare(
    book: Book, declared: DeclaredText, language: str, group: _Group, wanted: list[str]
) -> Iterator[Difference]:
    """Yield what one sentence has too many, too few or under another name."""
    free = {name for name, one in (declared.declared or {}).items() if one.kind == "address"}
    if group.category and _may_drop_count(language, group.category):
        counts = {name for name, one in (declared.declared or {}).items() if one.kind == "count"}
        free |= {group.by} if group.by else counts  # a plural that goes by nothing is reported
    names = {found.name: found for found in reversed(group.blanks)}
    missing = [name for name in wanted if name not in names and name not in free]
    extra = [
        found for found in group.blanks if names[found.name] is found and found.name not in (*wanted, *free)
    ]
    only = missing[0] if len(missing) == len(extra) == 1 else ""
    for found in extra:
        undeclared = _undeclared_difference(book, declared, language, found)
        is_undeclared = _is_undeclared(declared, found.name)
        meant = nearest(found.name, missing) or ("" if is_undeclared and undeclared.meant else only)
        if meant:
            missing.remove(meant)
            yield Difference(Kind.RENAMED, found.place, found.name, declared.entry, language, meant)
        elif is_undeclared:
            yield undeclared
        else:
            yield Difference(Kind.EXTRA, found.place, found.name, declared.entry, language)
    for name in missing:
        category = group.category if name == group.by else ""
        yield Difference(Kind.MISSING, group.place, name, declared.entry, language, category=category)


def _is_undeclared(declared: DeclaredText, name: str) -> bool:
    return declared.declared is not None and name not in declared.declared


def _undeclared_difference(book: Book, declared: DeclaredText, language: str, found: _Found) -> Difference:
    """Return it with the address word of the language, or the declared name, that is nearest."""
    address = book.address.get(language)
    meant = nearest(found.name, address.words if address else ()) or nearest(
        found.name, declared.declared or ()
    )
    return Difference(Kind.UNDECLARED, found.place, found.name, declared.entry, language, meant)


def _may_drop_count(language: str, category: str) -> bool:
    return single_number(language, category) is not None or not knows_plurals(language)
