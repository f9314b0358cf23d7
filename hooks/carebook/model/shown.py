"""What readers of a language are shown of each entry and page, line by line: what an edition remembers.

Not only texts: a step that leads elsewhere, a value of a figure and a phrase that is never said from now on make old
paper wrong as well. Where a text falls back to the source language, that is what is shown. What nobody is shown makes
no difference: owners, dates of review, asks, comments, the layout of a file.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from carebook.model.entries import Notice, Words
from carebook.model.place import Place, Reference
from carebook.model.readings import Read
from carebook.model.text import INVARIABLE, Addresses, Line, Text, Variant, Wording
from carebook.settings import State

if TYPE_CHECKING:
    from carebook.model.book import Book

MARK_LENGTH = 8
"""Characters of a mark, 48 bits."""
_UNSEEN = frozenset(("id", "place", "owner", "review_by", "asks", "also", "topic", "forms", "explain"))


def shown(book: "Book") -> Mapping[Read, tuple[Line, ...]]:
    """Return what is shown, by entry and published language. Notices are not: they are gone before paper is."""
    languages = [one.code for one in book.settings.languages if one.state is not State.DRAFT]
    found: dict[Read, tuple[Line, ...]] = {}
    for name, entry in book.entries.items():
        if not isinstance(entry, Notice):
            for language in languages:
                found[Read(name, language)] = tuple(_of_parts(entry, "", language, book.settings.source))
    for page in book.source_pages:
        if page.id:
            for language in languages:
                own = book.pages.get((language, page.path), page)
                found[Read(page.id, language)] = own.lines
    return found


def mark_of(lines: Iterable[Line]) -> str:
    """Return what tells whether these lines are the same as others."""
    whole = "\n".join(f"{line.field}\t{line.string}" for line in lines)
    return urlsafe_b64encode(sha256(whole.encode()).digest()).decode()[:MARK_LENGTH]


def _of_value(value: Any, name: str, language: str, source: str) -> Iterator[Line]:  # noqa: ANN401  all that entries hold
    match value:
        case None | Place():
            return
        case Text():
            yield from _of_text(value, name, language, source)
        case Reference() | str() | int() | float():
            yield from _line(name, _string(value))
        case Mapping():
            yield from _of_mapping(value, name, language, source)
        case tuple():
            for one in value:
                yield from _of_value(getattr(one, "id", one), name, language, source)
        case _:
            yield from _of_parts(value, f"{name} ", language, source)


def _string(value: Reference | str | float) -> str:
    match value:
        case Reference():
            return value.name
        case bool():
            return "true" if value else "false"
        case float():
            return f"{value:.15g}"
    return str(value)


def _of_mapping(values: Mapping[str, Any], name: str, language: str, source: str) -> Iterator[Line]:
    for key, one in sorted(values.items()):
        if not isinstance(one, Words):
            yield from _of_value(one, f"{name} {key}", language, source)
        elif key == language:
            yield from _of_value(one, name, language, source)


def _of_parts(part: Any, prefix: str, language: str, source: str) -> Iterator[Line]:  # noqa: ANN401
    """Yield the fields of an entry or a part of it; what has its default is passed over, so that one may be added."""
    for one in fields(part) if is_dataclass(part) else ():
        value = getattr(part, one.name)
        if one.name not in _UNSEEN and value != one.default:
            yield from _of_value(value, prefix + one.name.replace("_", "-"), language, source)


def _of_text(text: Text, name: str, language: str, source: str) -> Iterator[Line]:
    wording = _wording(text, language, source)
    sentences = wording.sentences if wording else ()
    for sentence in sorted(sentences, key=lambda one: [value or "" for value in one.variant]):
        yield from _line(f"{name}{_variant(sentence.variant)}", sentence.string)


def _wording(text: Text, language: str, source: str) -> Wording | None:
    """Return what blocks show of a text: what is said to customers never falls back."""
    own = text.wordings.get(language)
    if own and own.sentences:
        return own
    return text.wordings.get(source) if text.needed and text.addresses is not Addresses.CUSTOMER else None


def _variant(variant: Variant) -> str:
    if variant == INVARIABLE:
        return ""
    named = (("speaker.", variant.speaker), ("addressee.", variant.addressee), ("", variant.plural))
    return "".join(f" {axis}{value}" for axis, value in named if value)


def _line(name: str, string: str) -> Iterator[Line]:
    plain = " ".join(normalize("NFC", string).split())
    if plain:
        yield Line(name, plain)
