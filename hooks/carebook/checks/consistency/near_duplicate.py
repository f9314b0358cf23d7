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
from carebook.model.place import Place

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
    source = book.settings.source
    told: set[Place] = set()
    for first, second in _candidates(stemmed, source):
        if second.phrase.place in told:  # one that it is like is enough
            continue
        both = first.stems.keys() & second.stems.keys()
        if first.phrase.say is second.phrase.say and all(
            _alike(first.stems[language], second.stems[language]) for language in both
        ):
            told.add(second.phrase.place)
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


def _candidates(stemmed: Sequence[_Stemmed], source: str) -> Iterator[tuple[_Stemmed, _Stemmed]]:
    """Yield the pairs that can be alike in every language that both have, the source among them, each once.

    Sentences that share so much share one of their rarest words (prefix filtering, Chaudhuri et al. 2006).
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in stemmed:
        for language, stems in one.stems.items():
            counts[language].update(stems)
    standing: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    lacking: defaultdict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(stemmed):
        rare = {language: _rarest(stems, counts[language]) for language, stems in one.stems.items()}
        alike = {
            language: set().union(*(standing[language, word] for word in words))
            for language, words in rare.items()
        }
        before = alike.pop(source, set())
        for language, several in alike.items():
            before &= several | lacking[language]
        for earlier in sorted(before):
            yield stemmed[earlier], one
        for language, words in rare.items():
            for word in words:
                standing[language, word].add(number)
        for language in counts.keys() - one.stems.keys():
            lacking[language].add(number)


def _rarest(stems: Stems, counts: Mapping[str, int]) -> Sequence[str]:
    """Return those words of which one, at the least, stands in whatever is alike."""
    words = sorted(stems, key=lambda word: (counts[word], word))
    return words[: len(words) - ceil(_ALIKE * len(words)) + 1]


def _alike(one: Stems, other: Stems) -> bool:
    return len(one & other) >= _ALIKE * len(one | other) > 0
