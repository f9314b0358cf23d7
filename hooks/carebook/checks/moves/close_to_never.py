"""The check `close-to-never`."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.finder import found
from carebook.languages.stems import has_stems, stem
from carebook.model.book import Book
from carebook.model.entries import Phrase
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE = 0.6
"""Cosine of two sentences, their words weighed by how rare they are among the phrases (Salton and Buckley 1988)."""


class _Sentence(NamedTuple):
    phrase: Phrase
    passage: Passage
    stems: frozenset[str]


@check(Severity.WARNING, has_stems)
def close_to_never(book: Book) -> Iterator[Finding]:
    """No sentence to say is close to one that is never said.

    ## Why it matters
    *Please calm down* is forbidden and *you need to calm down first* slips in. What must not be said the book itself
    shows, with its phrases of `say: false`; no list of words could know it. The forms of a word count as one. Phrases
    with a `risk` are left alone, and so is what a forbidden phrase names as `instead`.

    ## What to do
    Say what the forbidden phrase names instead. If the sentence does something else, allow the line and say what.
    """
    for language in book.settings.codes:
        sentences = list(_sentences(book, language))
        weights = _weights(sentences)
        never = [one for one in sentences if not one.phrase.say]
        standing: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(never):
            for word in one.stems:
                standing[word].append(number)
        for one in sentences:
            if one.phrase.say and not one.phrase.risk:
                yield from _near(
                    one, [never[n] for n in {n for w in one.stems for n in standing[w]}], weights
                )


def _sentences(book: Book, language: str) -> Iterator[_Sentence]:
    for passage in book.passages:
        phrase = book.phrase(passage.entry)
        if phrase and passage.language == language and passage.text is phrase.text:
            words = _WORD.findall(passage.string.lower())
            yield _Sentence(phrase, passage, frozenset(stem(word, language) for word in words))


def _weights(sentences: Sequence[_Sentence]) -> Mapping[str, float]:
    """Return the weight of each word: what half of the sentences have says little."""
    counts = Counter(word for one in sentences for word in one.stems)
    return {word: math.log1p(len(sentences) / count) for word, count in counts.items()}


def _near(one: _Sentence, never: Sequence[_Sentence], weights: Mapping[str, float]) -> Iterator[Finding]:
    others = [other for other in never if one.phrase.id not in (name.name for name in other.phrase.instead)]
    if not others:
        return
    nearest = max(others, key=lambda other: (_cosine(one.stems, other.stems, weights), other.phrase.id))
    close = _cosine(one.stems, nearest.stems, weights)
    if close >= _CLOSE:
        yield found(
            one.passage,
            (0, len(one.passage.string)),
            f"this is close to `{nearest.phrase.id}`, which is never said: `{nearest.passage.sentence.string}`",
            f"say what `{nearest.phrase.id}` names instead, or allow it with the reason",
        )


def _cosine(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    shared = sum(weights[word] ** 2 for word in one & other)
    lengths = (sum(weights[word] ** 2 for word in words) for words in (one, other))
    return shared / (math.sqrt(math.prod(lengths)) or 1.0)
