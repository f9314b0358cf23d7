"""Which texts were agreed together, and which one has changed since: the model of `translations.lock`.

The lock knows no text. Of each it has a mark: a hash of the whole, and two characters for each word. That is enough
to tell whether it has changed, and at which words; what stood there before is found among the words of the book, and
believed only where the hash of the whole comes out.
"""

import re
from base64 import urlsafe_b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from carebook.model.place import Place, Reference
from carebook.model.text import Addresses, Text, Wording

if TYPE_CHECKING:
    from carebook.model.book import Book

LOCK_SUFFIX = ".lock"
INTERFACE = "-"
"""Stands in the lock for the entry of what belongs to none: the words of the interface."""
PAGE = "page"
"""Stands for the field of a page's prose."""
WHOLE, WORD = 6, 2
"""Characters of a mark for the whole text, 36 bits, and for each word, 12."""
_LETTERS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


class Key(NamedTuple):
    """What a text is known by, whatever it says."""

    entry: str
    field: str
    """`title`; the second of that name in the entry is `title.2`."""


Agreements = Mapping[Key, tuple[Mapping[str, str], ...]]
"""By key, what was agreed: marks by language. Two branches that are merged leave two."""


class Agreeable(NamedTuple):
    """A text that languages agree on, or a page's prose."""

    key: Key
    words: Mapping[str, tuple[str, ...]]
    """By language, its words; of a page, its lines."""
    places: Mapping[str, Place]
    typo: tuple[Reference, ...] = ()
    """Languages in which a change has changed nothing for the reader."""


class Review(NamedTuple):
    """A text that has changed in one language and not in another."""

    text: Agreeable
    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    before: Mapping[str, tuple[str, ...]]
    """By changed language, the marks that were agreed."""


def agreeables(book: "Book") -> Iterator[Agreeable]:
    """Yield all that languages agree on: not what customers are quoted with, who say it each in their own way."""
    seen: Counter[Key] = Counter()
    for entry, text in book.texts:
        if text.addresses is Addresses.NOBODY:
            continue
        key = Key(entry or INTERFACE, text.field)
        seen[key] += 1
        if seen[key] > 1:
            key = key._replace(field=f"{text.field}.{seen[key]}")
        yield _agreeable(key, text)
    pages: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    places: dict[str, dict[str, Place]] = defaultdict(dict)
    typos: dict[str, list[Reference]] = defaultdict(list)
    for page in book.pages.values():
        if page.id:
            lines = (" ".join(_words(sentence.string)) for sentence in page.prose)
            pages[page.id][page.language] = tuple(line for line in lines if line)
            places[page.id][page.language] = page.place
            typos[page.id] += [page.typo] if page.typo else []
    for name, words in pages.items():
        yield Agreeable(Key(name, PAGE), words, places[name], tuple(typos[name]))


def mark(words: tuple[str, ...]) -> str:
    """Return what the lock has of a text."""
    return _hash(" ".join(words), WHOLE) + "".join(_hash(word, WORD) for word in words)


def reviews(texts: Iterable[Agreeable], agreements: Agreements) -> Iterator[Review]:
    """Yield the texts of which one language has changed since they were agreed and another has not."""
    for text in texts:
        lines = agreements.get(text.key, ())
        known = {
            language: tuple(line[language] for line in lines if language in line) for language in text.words
        }
        differs = {
            language
            for language, words in text.words.items()
            if known[language] and not any(is_marked(words, marked) for marked in known[language])
        }
        excused = {language.name for language in text.typo}
        changed = tuple(language for language in text.words if language in differs - excused)
        unchanged = tuple(
            language for language in text.words if known[language] and language not in differs - excused
        )
        if changed and unchanged:
            yield Review(text, changed, unchanged, {language: known[language] for language in changed})


def _agreeable(key: Key, text: Text) -> Agreeable:
    words = {language: _words_of(wording) for language, wording in text.wordings.items() if wording.sentences}
    places = {language: text.wordings[language].sentences[0].place for language in words}
    return Agreeable(key, words, places, text.typo)


def _words_of(wording: Wording) -> tuple[str, ...]:
    """Return the words of all variants, in an order that does not depend on the file's."""
    sentences = sorted(wording.sentences, key=lambda sentence: [value or "" for value in sentence.variant])
    return tuple(word for sentence in sentences for word in _words(sentence.string))


def _words(string: str) -> list[str]:
    """Return the words of a text: marks and capitals may be mended without anybody having to read it again."""
    return [word.lower().replace("'", "’") for word in _LETTERS.findall(normalize("NFC", string))]


@lru_cache(1 << 16)
def _hash(text: str, length: int) -> str:
    return urlsafe_b64encode(sha256(text.encode()).digest()).decode()[:length]


def word_marks(marked: str) -> tuple[str, ...]:
    """Return the marks of the words in the mark of a text."""
    return tuple(marked[at : at + WORD] for at in range(WHOLE, len(marked), WORD))


def is_marked(words: tuple[str, ...], marked: str) -> bool:
    """Tell whether the words are those of a mark."""
    return _hash(" ".join(words), WHOLE) == marked[:WHOLE]


def word_mark(word: str) -> str:
    """Return the mark of a word."""
    return _hash(word, WORD)
