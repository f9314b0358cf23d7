"""Wordings to the variants that stand beside each other."""

from collections.abc import Iterator, Sequence

from carebook.checks.once import once_per_book
from carebook.checks.parity import texts_of_message
from carebook.model.book import Book
from carebook.model.text import INVARIABLE, Sentence, Text, Wording
from carebook.settings import Mode


@once_per_book
def varied(book: Book) -> Sequence[tuple[str, Wording]]:
    """Return the wordings that are there in variants, which most are not, each with its entry."""
    return [
        (entry, wording)
        for entry, text in book.texts
        for wording in text.wordings.values()
        if any(sentence.variant != INVARIABLE for sentence in wording.sentences)
    ]


def speaker_groups(wording: Wording) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of each speaker, or all where the speaker makes no difference."""
    groups: dict[str | None, list[Sentence]] = {}
    for sentence in wording.sentences:
        groups.setdefault(sentence.variant.speaker, []).append(sentence)
    yield from (tuple(group) for group in groups.values())


def plural_groups(wording: Wording) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences that differ in number alone; those that do not depend on one are left out."""
    groups: dict[tuple[str | None, str | None], list[Sentence]] = {}
    for sentence in wording.sentences:
        if sentence.variant.plural:
            groups.setdefault(sentence.variant[:2], []).append(sentence)
    yield from (tuple(group) for group in groups.values())


def written_texts(book: Book) -> Iterator[tuple[str, Text]]:
    """Yield the texts that are also written to customers: there nobody hears whom they speak to."""
    written = {name for name, mode in book.settings.channels.items() if mode is Mode.WRITTEN}
    for phrase in book.phrases:
        if any(channel.name in written for channel in phrase.channels):
            yield phrase.id, phrase.text
    for message in book.messages:
        if any(channel.name in written for channel in message.channels):
            yield from ((message.id, text) for text in texts_of_message(message))
