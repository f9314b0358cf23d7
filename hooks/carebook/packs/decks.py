"""All decks of a site: one for each language, and one for each pair of languages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from carebook.blocks.decks import deck_name
from carebook.model.book import Book
from carebook.packs.anki import Origin, deck_file
from carebook.packs.cards import own_cards, pair_cards
from carebook.packs.kinds import FOLDER


def decks(book: Book, languages: Sequence[str]) -> Mapping[str, bytes]:
    """Return the decks of languages by their paths in the site; those without cards are left out."""
    return dict(_decks(book, languages))


def entries_of_decks(
    book: Book, languages: Sequence[str]
) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """Return, by the paths of the decks, the ids that their cards are about and the languages that they are in."""
    found = {}
    for language in languages:
        own = frozenset(card.entry for card in own_cards(book, language))
        found[_path(language)] = (own, frozenset((language,)))
    for reader, caller in permutations(languages, 2):
        said = frozenset(card.entry for card in pair_cards(book, reader, caller))
        found[_path(reader, caller)] = (said, frozenset((reader, caller)))
    return found


def _decks(book: Book, languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    site_name, origin = book.settings.site_name, Origin(book.edition, book.settings.site_url)
    names = {code: book.settings.language(code).name for code in languages}
    for language in languages:
        cards = list(own_cards(book, language))
        if cards:
            file = deck_file(cards, (site_name, names[language]), language, language, origin)
            yield _path(language), file
    for reader, caller in permutations(languages, 2):
        cards = list(pair_cards(book, reader, caller))
        if cards:
            name = (site_name, f"{names[reader]} → {names[caller]}")
            file = deck_file(cards, name, reader, f"{reader}-{caller}", origin)
            yield _path(reader, caller), file


def _path(reader: str, caller: str = "") -> str:
    return f"{FOLDER}/{reader}/{deck_name(reader, caller)}"
