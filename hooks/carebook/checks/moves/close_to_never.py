"""The check `close-to-never`."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carebook.checks.check import check
from carebook.checks.finder import found
from carebook.languages.clauses import clauses, is_question
from carebook.languages.negation import negations
from carebook.languages.stems import has_stems, stem
from carebook.model.book import Book
from carebook.model.entries import Phrase
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE = 0.65
"""Cosine of two sentences, their words weighed by how rare they are among the phrases (Salton and Buckley 1988)."""
_NEARLY_THE_SAME = 0.9
"""The same for one clause of a sentence, which is short and says less of what it is about."""
_FEWEST = 2
"""So many words a clause has in common with what is never said."""
_ROUNDING = 1e-9

Stems = frozenset[str]


class _Wording(NamedTuple):
    """What of a sentence, or of a clause, is compared."""

    stems: Stems
    denies: bool
    asks: bool

    def turns_round(self, other: "_Wording") -> bool:
        """Tell whether it denies or asks what the other does not: *you are to blame*, *you are not to blame*."""
        return (self.denies, self.asks) != (other.denies, other.asks)


class _Sentence(NamedTuple):
    phrase: Phrase
    passage: Passage
    whole: _Wording
    clauses: tuple[_Wording, ...]


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
        near = _Near([one.whole.stems for one in (*said[language], *never[language])], never[language])
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
            parts = clauses(passage.string, passage.language)
            compared = tuple(_wording(part.string, passage.language, asks=part.is_question) for part in parts)
            said[passage.language].append(_Sentence(phrase, passage, _whole(passage), compared))
        elif not phrase.say and (passage.text is phrase.text or passage.text is phrase.also):
            never[passage.language].append(_Sentence(phrase, passage, _whole(passage), ()))
    return said, never


def _whole(passage: Passage) -> _Wording:
    return _wording(passage.string, passage.language, asks=is_question(passage.string))


def _wording(string: str, language: str, *, asks: bool) -> _Wording:
    negation = negations(language)
    # Stems, not lemmas: *I was wrong* and *you were wrong* are to differ.
    stems = frozenset(stem(word, language) for word in _WORD.findall(string.lower()))
    return _Wording(stems, negation is not None and negation.search(string) is not None, asks)


class _Near:
    """Which of the wordings that are never said are near to others."""

    def __init__(self, all_stems: Sequence[Stems], never: Sequence[_Sentence]) -> None:
        counts = Counter(word for stems in all_stems for word in stems)
        # What half of the sentences have says little.
        self._weights = {word: math.log1p(len(all_stems) / count) ** 2 for word, count in counts.items()}
        self._never: defaultdict[_Wording, list[_Sentence]] = defaultdict(list)
        for one in sorted(never, key=lambda one: one.phrase.id, reverse=True):
            self._never[one.whole].append(one)
        self._standing: defaultdict[str, list[_Wording]] = defaultdict(list)
        for wording in self._never:
            for word in wording.stems:
                self._standing[word].append(wording)
        self._known: dict[_Wording, Sequence[tuple[float, _Wording]]] = {}

    def nearest(self, one: _Sentence) -> _Sentence | None:
        """Return the forbidden sentence that is nearest; None where none is close that does not name this one."""
        best: tuple[float, str] = (0.0, "")
        found = None
        for cosine, wording in self._all_close(one):
            for other in self._never[wording]:
                rank = (cosine, other.phrase.id)
                if rank > best and one.phrase.id not in (name.name for name in other.phrase.instead):
                    best, found = rank, other
        return found

    def _all_close(self, one: _Sentence) -> Iterator[tuple[float, _Wording]]:
        yield from self._close(one.whole)
        for clause in one.clauses:
            for cosine, wording in self._close(clause):
                if cosine >= _NEARLY_THE_SAME and len(clause.stems & wording.stems) >= _FEWEST:
                    yield cosine, wording

    def _close(self, one: _Wording) -> Sequence[tuple[float, _Wording]]:
        if one not in self._known:
            self._known[one] = list(self._compared(one))
        return self._known[one]

    def _compared(self, one: _Wording) -> Iterator[tuple[float, _Wording]]:
        length = self._length(one.stems)
        # Of two that are close, each has this part of its weight in common with the other: one of these words.
        left = _CLOSE**2 * length
        candidates: set[_Wording] = set()
        for word in sorted(one.stems, key=lambda word: (self._weights[word], word)):
            left -= self._weights[word]
            if left <= _ROUNDING:
                candidates.update(self._standing.get(word, ()))
        for other in candidates:
            if one.turns_round(other):
                continue
            shared = self._length(one.stems & other.stems)
            cosine = shared / (math.sqrt(length * self._length(other.stems)) or 1.0)
            if cosine >= _CLOSE:
                yield cosine, other

    def _length(self, stems: Stems) -> float:
        return math.fsum(self._weights[word] for word in stems)
