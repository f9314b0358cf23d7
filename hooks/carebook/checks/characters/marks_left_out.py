"""The check `marks-left-out`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import combining, normalize

from carebook.checks.check import check
from carebook.checks.finder import found, our_words, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SHORTEST = 3
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_STROKES = str.maketrans("łŁđĐøØ", "lLdDoO")
_LETTERS = "йїў"
"""Their marks are no marks to those who write them."""
_KNOWN = 2
"""A word that stands so often in the book is right."""
_GRAMMAR = 3
"""So many words with both endings are no accident."""


@check(Severity.WARNING)
def marks_left_out(book: Book) -> Iterator[Finding]:
    """A word has the marks on its letters that it has everywhere else.

    ## Why it matters
    *Prosze* and *multumesc* look careless in writing, and some words change their meaning. What a language's words
    look like, the check learns from the book itself: nothing has to be installed, and names are no fault.

    ## What to do
    Write the word with its marks. If both words are right, use the one without marks once more, or allow the line.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for passage, its in our_words(book):
        counts[passage.language].update(word for word in its if len(word) >= _SHORTEST)
    bare = {language: _bare_words(words) for language, words in counts.items()}
    for passage, its in our_words(book):
        words, right = counts[passage.language], bare[passage.language]
        if right.keys().isdisjoint(its):
            continue
        for match in _WORD.finditer(passage.string):
            word = match.group().lower()
            meant = right.get(word)
            if meant:
                written = meant.capitalize() if match.group()[0].isupper() else meant
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` stands {words[meant]} times in this book as `{meant}`",
                    f"write `{written}`, if that is the word",
                    replacing(book, passage, match.span(), written, safe=False),
                )


def _bare_words(words: Counter[str]) -> Mapping[str, str]:
    """Return the words that stand in the book too rarely to be right, to what is meant."""
    return {bare: word for bare, word in _marked(words).items() if 0 < words[bare] < _KNOWN}


def _marked(words: Counter[str]) -> Mapping[str, str]:
    """Return what known words with marks are without them, to the word; the commonest where there are several."""
    found: dict[str, str] = {}
    grammar = _alternations(words)
    for word, count in words.most_common():
        if count <= _KNOWN:
            break
        bare = _bare(word)
        if bare == word:
            continue
        if word[:-1] != bare[:-1] or (bare[-1], word[-1]) not in grammar:
            found.setdefault(bare, word)
    return found


def _alternations(words: Counter[str]) -> set[tuple[str, str]]:
    """Return the last letters, bare and marked, that make two forms of many words: *plata* and *plată*."""
    pairs = Counter(
        (bare[-1], word[-1])
        for word in words
        if (bare := word[:-1] + _bare(word[-1])) != word and bare in words
    )
    return {pair for pair, count in pairs.items() if count >= _GRAMMAR}


def _bare(word: str) -> str:
    return "".join(sign if sign in _LETTERS else _without_marks(sign) for sign in word.translate(_STROKES))


@cache
def _without_marks(sign: str) -> str:
    return "".join(one for one in normalize("NFD", sign) if not combining(one))
