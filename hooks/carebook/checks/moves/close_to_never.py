"""The check `close-to-never`."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.finder import found
from carebook.languages.clauses import Clause, clauses, without_quotations
from carebook.languages.negation import negations
from carebook.languages.stems import has_stems, stem
from carebook.model.book import Book
from carebook.model.entries import Phrase
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE = 0.6
"""Cosine of two sentences, their words weighed by how rare they are among the phrases (Salton and Buckley 1988)."""
_NEARLY_THE_SAME = 0.9
"""The same for one clause of a sentence, which is short and says less of what it is about."""
_FEWEST = 2
"""So many words a clause has in common with what is never said."""
_UNIT = 1 << 20
"""Weights are whole numbers of its parts, whose sum is the same in whatever order."""


class _Word(NamedTuple):
    """A word in its clause: *you are to blame* has none of the words of *you are not to blame*."""

    stem: str
    is_denied: bool
    is_asked: bool


Words = frozenset[_Word]


class _Sentence(NamedTuple):
    phrase: Phrase
    passage: Passage
    words: Words
    clauses: tuple[Words, ...]


_ByLanguage = defaultdict[str, list[_Sentence]]


@check(Severity.WARNING, has_stems)
def close_to_never(book: Book) -> Iterator[Finding]:
    """No sentence to say, and no clause of it, is close to what is never said.

    ## Why it matters
    *Please calm down* is forbidden and *you need to calm down first* slips in. What must not be said the book itself
    shows, with its phrases of `say: false` and the other wordings that they name as `also`; no list of words could
    know it. The forms of a word count as one; a no, or a question, that only one of two has tells them apart. Phrases
    with a `risk` are left alone, and so is what a forbidden phrase names as `instead`.

    ## What to do
    Say what the forbidden phrase names instead. If the sentence does something else, allow the line and say what.
    """
    said, never = _sentences(book)
    for language in book.settings.codes:
        near = _Near([one.words for one in (*said[language], *never[language])], never[language])
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
    """Return the sentences of the phrases that are said, and the wordings of those that are not."""
    said: _ByLanguage = defaultdict(list)
    never: _ByLanguage = defaultdict(list)
    for passage in book.passages:
        phrase = book.phrase(passage.entry)
        if phrase is None:
            continue
        if phrase.say and passage.text is phrase.text:
            own = without_quotations(passage.string)
            parts = _words_of_clauses(own, passage.language)
            words = _joined(parts) if own == passage.string else _all_words(passage)
            said[passage.language].append(_Sentence(phrase, passage, words, parts))
        elif not phrase.say and (passage.text is phrase.text or passage.text is phrase.also):
            never[passage.language].append(_Sentence(phrase, passage, _all_words(passage), ()))
    return said, never


def _all_words(passage: Passage) -> Words:
    return _joined(_words_of_clauses(passage.string, passage.language))


def _joined(parts: Sequence[Words]) -> Words:
    return parts[0] if len(parts) == 1 else frozenset().union(*parts)


def _words_of_clauses(string: str, language: str) -> tuple[Words, ...]:
    return tuple(_words(clause, language) for clause in clauses(string, language))


def _words(clause: Clause, language: str) -> Words:
    negation = negations(language)
    denies = negation is not None and negation.search(clause.string) is not None
    return frozenset(
        _word(word, language, denies, clause.is_question) for word in _WORD.findall(clause.string.lower())
    )


@lru_cache(1 << 16)
def _word(word: str, language: str, is_denied: bool, is_asked: bool) -> _Word:  # noqa: FBT001  positions are cached faster
    # Stems, not lemmas: *I was wrong* and *you were wrong* are to differ.
    return _Word(stem(word, language), is_denied, is_asked)


class _Near:
    """Which of the wordings that are never said are near to others."""

    def __init__(self, sentences: Sequence[Words], never: Sequence[_Sentence]) -> None:
        counts = Counter(one for words in sentences for one in {word.stem for word in words})
        # What half of the sentences have says little.
        self._weights = {
            one: round(_UNIT * math.log1p(len(sentences) / count) ** 2) for one, count in counts.items()
        }
        self._never: defaultdict[Words, list[_Sentence]] = defaultdict(list)
        for one in sorted(never, key=lambda one: one.phrase.id, reverse=True):
            self._never[one.words].append(one)
        self._lengths = {words: self._length(words) for words in self._never}
        self._standing: defaultdict[_Word, list[Words]] = defaultdict(list)
        for words in self._never:
            for word in words:
                self._standing[word].append(words)
        self._known: dict[tuple[Words, float], Sequence[tuple[float, Words]]] = {}

    def nearest(self, one: _Sentence) -> _Sentence | None:
        """Return the forbidden sentence that is nearest; None where none is close that does not name this one."""
        best: tuple[float, str] = (0.0, "")
        found = None
        for cosine, words in self._all_close(one):
            for other in self._never[words]:
                rank = (cosine, other.phrase.id)
                if rank > best and one.phrase.id not in (name.name for name in other.phrase.instead):
                    best, found = rank, other
        return found

    def _all_close(self, one: _Sentence) -> Iterator[tuple[float, Words]]:
        yield from self._close(one.words, _CLOSE)
        for clause in one.clauses:
            if len(clause) >= _FEWEST:
                for cosine, words in self._close(clause, _NEARLY_THE_SAME):
                    if len(clause & words) >= _FEWEST:
                        yield cosine, words

    def _close(self, words: Words, least: float) -> Sequence[tuple[float, Words]]:
        if (words, least) not in self._known:
            self._known[words, least] = list(self._compared(words, least))
        return self._known[words, least]

    def _compared(self, words: Words, least: float) -> Iterator[tuple[float, Words]]:
        length = self._length(words)
        # Of two that are close, each has this part of its weight in common with the other: one of its rarer words.
        common = least**2 * length + 1  # no more than rounding
        shared: defaultdict[Words, int] = defaultdict(int)
        for word in sorted(words, key=lambda word: (self._weights[word.stem], word)):
            weight = self._weights[word.stem]
            if weight < common:
                common -= weight
                continue
            for other in self._standing.get(word, ()):
                shared[other] += weight
        for other, weight in shared.items():
            lengths = math.sqrt(length * self._lengths[other]) or 1.0
            if weight + least**2 * length >= least * lengths:
                cosine = self._length(words & other) / lengths
                if cosine >= least:
                    yield cosine, other

    def _length(self, words: Words) -> int:
        weights = self._weights
        return sum([weights[word.stem] for word in words])
