"""The check `close-to-never`."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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
_ROUNDING = 1e-9

Stems = frozenset[str]


class _Sentence(NamedTuple):
    phrase: Phrase
    passage: Passage
    stems: Stems


_ByLanguage = defaultdict[str, list[_Sentence]]


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
    said, never = _sentences(book)
    for language in book.settings.codes:
        near = _Near([one.stems for one in (*said[language], *never[language])], never[language])
        for one in said[language]:
            if not one.phrase.risk and (forbidden := near.nearest(one)):
                yield found(
                    one.passage,
                    (0, len(one.passage.string)),
                    f"this is close to `{forbidden.phrase.id}`, which is never said: "
                    f"`{forbidden.passage.sentence.string}`",
                    f"say what `{forbidden.phrase.id}` names instead, or allow it with the reason",
                )


def _sentences(book: Book) -> tuple[_ByLanguage, _ByLanguage]:
    """Return the sentences of the phrases that are said, and of those that are not."""
    said: _ByLanguage = defaultdict(list)
    never: _ByLanguage = defaultdict(list)
    for passage in book.passages:
        phrase = book.phrase(passage.entry)
        if phrase and passage.text is phrase.text:
            words = _WORD.findall(passage.string.lower())
            stems = frozenset(stem(word, passage.language) for word in words)
            (said if phrase.say else never)[passage.language].append(_Sentence(phrase, passage, stems))
    return said, never


class _Near:
    """Which of the sentences that are never said are near to others."""

    def __init__(self, all_stems: Sequence[Stems], never: Sequence[_Sentence]) -> None:
        counts = Counter(word for stems in all_stems for word in stems)
        # What half of the sentences have says little.
        self._weights = {word: math.log1p(len(all_stems) / count) ** 2 for word, count in counts.items()}
        self._never: defaultdict[Stems, list[_Sentence]] = defaultdict(list)
        for one in sorted(never, key=lambda one: one.phrase.id, reverse=True):
            self._never[one.stems].append(one)
        self._standing: defaultdict[str, list[Stems]] = defaultdict(list)
        for stems in self._never:
            for word in stems:
                self._standing[word].append(stems)
        self._known: dict[Stems, Sequence[tuple[float, Stems]]] = {}

    def nearest(self, one: _Sentence) -> _Sentence | None:
        """Return the forbidden sentence that is nearest; None where none is close that does not name this one."""
        if one.stems not in self._known:
            self._known[one.stems] = list(self._close(one.stems))
        best: tuple[float, str] = (0.0, "")
        found = None
        for cosine, stems in self._known[one.stems]:
            for other in self._never[stems]:
                rank = (cosine, other.phrase.id)
                if rank > best and one.phrase.id not in (name.name for name in other.phrase.instead):
                    best, found = rank, other
        return found

    def _close(self, stems: Stems) -> Iterator[tuple[float, Stems]]:
        length = self._length(stems)
        # Of two that are close, each has this part of its weight in common with the other: one of these words.
        left = _CLOSE**2 * length
        candidates: set[Stems] = set()
        for word in sorted(stems, key=lambda word: (self._weights[word], word)):
            left -= self._weights[word]
            if left <= _ROUNDING:
                candidates.update(self._standing[word])
        for other in candidates:
            shared = math.fsum(self._weights[word] for word in stems & other)
            cosine = shared / (math.sqrt(length * self._length(other)) or 1.0)
            if cosine >= _CLOSE:
                yield cosine, other

    def _length(self, stems: Stems) -> float:
        return math.fsum(self._weights[word] for word in stems)
