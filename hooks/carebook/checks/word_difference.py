"""What has changed in a text since it was agreed, word by word, from the marks that the lock has of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice, product

from carebook.model.agreement import PAGE, Agreeable, is_marked, word_mark, word_marks

_MOST_GUESSES = 20_000
_MOST_SHOWN = 4
"""Changes; of a text that was written anew nobody wants the list."""
_MOST_WORDS = 8
"""Of one change."""

Vocabulary = Mapping[str, Sequence[str]]
"""By mark, the words of a language that have it."""


def vocabularies(texts: Iterable[Agreeable]) -> Mapping[str, Vocabulary]:
    """Return, by language, the words of a book by their marks."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for language, found in text.words.items():
            words[language].update(
                found if text.key.field != PAGE else (one for line in found for one in line.split())
            )
    return {language: _by_mark(found) for language, found in words.items()}


def difference(before: Sequence[str], words: tuple[str, ...], vocabulary: Vocabulary, unit: str) -> str:
    """Return what has changed since the nearest of several marks: "`by five` stands for `today`".

    Words that the book no longer has are counted; `unit` is what they are called then.
    """
    now = [word_mark(word) for word in words]
    marked = max(before, key=lambda one: SequenceMatcher(None, word_marks(one), now, autojunk=False).ratio())
    then = word_marks(marked)
    changes = [
        one for one in SequenceMatcher(None, then, now, autojunk=False).get_opcodes() if one[0] != "equal"
    ]
    old = _old_words(marked, words, changes, vocabulary)
    said = [_change(words[b1:b2], old[a1:a2] if old else (), a2 - a1, unit) for _, a1, a2, b1, b2 in changes]
    more = len(said) - _MOST_SHOWN
    return "; ".join(said[:_MOST_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def _change(new: Sequence[str], old: Sequence[str], count: int, unit: str) -> str:
    before = f"`{_shortened(old)}`" if old else f"{count} {unit}{'s' * (count != 1)}"
    if not new:
        return f"{before} taken out"
    if not count:
        return f"`{_shortened(new)}` put in"
    return f"`{_shortened(new)}` for {before}"


def _shortened(words: Sequence[str]) -> str:
    parts = " ".join(words).split()  # a page's words are lines
    return " ".join(parts[:_MOST_WORDS]) + (" …" if len(parts) > _MOST_WORDS else "")


def _old_words(
    marked: str,
    words: tuple[str, ...],
    changes: Sequence[tuple[str, int, int, int, int]],
    vocabulary: Vocabulary,
) -> tuple[str, ...]:
    """Return the words that were agreed; none where they cannot be found for certain."""
    then = word_marks(marked)
    known: list[Sequence[str]] = [()] * len(then)
    at = new = 0
    for _, a1, a2, _, b2 in [*changes, ("", len(then), len(then), 0, 0)]:
        for offset in range(a1 - at):
            known[at + offset] = (words[new + offset],)
        for place in range(a1, a2):
            known[place] = vocabulary.get(then[place], ())
        at, new = a2, b2
    guesses: Iterator[tuple[str, ...]] = islice(product(*known), _MOST_GUESSES)
    return next((guess for guess in guesses if is_marked(guess, marked)), ())


def _by_mark(words: Iterable[str]) -> Vocabulary:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[word_mark(word)].append(word)
    return found
