"""The check `near-duplicate`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from carebook.checks.check import check
from carebook.languages.stems import stem
from carebook.model.book import Book
from carebook.model.entries import Phrase
from carebook.model.finding import Finding, Severity

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = 0.8
"""Shared words among all words of two sentences (Jaccard 1912)."""

Stems = frozenset[str]


class _Stemmed(NamedTuple):
    phrase: Phrase
    stems: Mapping[str, Stems]
    """By language."""


@check(Severity.INFO)
def near_duplicate(book: Book) -> Iterator[Finding]:
    """Two phrases do not say nearly the same in every language.

    ## Why it matters
    The search shows both, the agent reads both, and the next change reaches one of them.

    ## What to do
    Keep the better one, and let scripts and pages use it. If they differ in what matters, say so in a `title`, and
    allow the line.
    """
    stemmed = [one for phrase in book.phrases if (one := _stemmed(book, phrase)).stems]
    for second, before in _candidates(stemmed, book.settings.source):
        first = next((one for one in before if _say_the_same(one, second)), None)  # one is enough
        if first:
            place = first.phrase.place
            yield Finding(
                second.phrase.place,
                f"`{second.phrase.id}` says nearly what `{first.phrase.id}` says, at {place.path}:{place.line}",
                "keep one of the two, or allow the line with what makes them different",
                entry=second.phrase.id,
            )


def _stemmed(book: Book, phrase: Phrase) -> _Stemmed:
    stems = {
        language: frozenset(
            stem(word, language)
            for sentence in wording.sentences
            for word in _WORD.findall(sentence.string.lower())
        )
        for language, wording in phrase.text.wordings.items()
        if wording.sentences and language in book.settings.codes
    }
    return _Stemmed(phrase, stems)


def _candidates(stemmed: Sequence[_Stemmed], source: str) -> Iterator[tuple[_Stemmed, Iterator[_Stemmed]]]:
    """Yield each phrase with those before it that can be like it in all languages that both have.

    Sentences that share so much share one of their rarest words (prefix filtering, Chaudhuri et al. 2006).
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in stemmed:
        for language, stems in one.stems.items():
            counts[language].update(stems)
    standing: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    lacking: defaultdict[str, set[int]] = defaultdict(set)
    sizes = [len(one.stems.get(source, ())) for one in stemmed]
    for number, one in enumerate(stemmed):
        rare = {language: _rarest(stems, counts[language]) for language, stems in one.stems.items()}
        alike = {
            language: set().union(*(standing[language, word] for word in words))
            for language, words in rare.items()
        }
        before = alike.pop(source, set())
        for language, several in alike.items():
            before &= several | lacking[language]
        near = sorted(earlier for earlier in before if _have_like_sizes(sizes[earlier], sizes[number]))
        yield one, (stemmed[earlier] for earlier in near)
        for language, words in rare.items():
            for word in words:
                standing[language, word].add(number)
        for language in counts.keys() - one.stems.keys():
            lacking[language].add(number)


def _rarest(stems: Stems, counts: Mapping[str, int]) -> Sequence[str]:
    """Return those words of which one, at the least, stands in whatever is alike."""
    words = sorted(stems, key=lambda word: (counts[word], word))
    return words[: len(words) - ceil(_ALIKE * len(words)) + 1]


def _say_the_same(one: _Stemmed, other: _Stemmed) -> bool:
    if one.phrase.say is not other.phrase.say:
        return False
    for language, stems in one.stems.items():
        if language in other.stems and not _alike(stems, other.stems[language]):
            return False
    return True


def _alike(one: Stems, other: Stems) -> bool:
    if not _have_like_sizes(len(one), len(other)):
        return False
    shared = len(one & other)
    return shared >= _ALIKE * (len(one) + len(other) - shared) > 0


def _have_like_sizes(one: int, other: int) -> bool:
    return one >= _ALIKE * other and other >= _ALIKE * one
