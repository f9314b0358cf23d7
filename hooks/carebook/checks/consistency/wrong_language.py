"""The check `wrong-language`."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from carebook.checks.check import check
from carebook.checks.finder import found, our_words
from carebook.languages.dictionaries import has_dictionary, is_complete, is_word
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 3
"""So many words tell what language they are in."""
_ITS_OWN = 0.3
"""The part of its words that a text shares with the language that it is written in, at the least."""
_ANOTHER = 0.6
"""The part that it shares with the language that it seems to be in."""
_AT_HOME = 3
"""A word that another language has so many times more often is that one's."""
_FOREIGN = 0.4
"""The part of its letters that is in words of its dictionary, at the most, where it is in no language of the book."""

_BELIEVED = 0.8
"""The part of a book's words that a dictionary knows which is to be believed."""


@check(Severity.WARNING)
def wrong_language(book: Book) -> Iterator[Finding]:
    """A text is in the language that it stands under.

    ## Why it matters
    Lines change places when they are pasted. The agent who reads one aloud may not know the difference. What words
    a language has, the check learns from the other texts of the book, so any two of its languages can be told apart;
    a language that is not the book's is known by words that no dictionary of the right one has.

    ## What to do
    Put the text under its own language. If it quotes another one, allow the line and say so.
    """
    passages = [(passage, set(words)) for passage, words in our_words(book)]
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for passage, words in passages:
        known[passage.language].update(words)
    at_home = {language: _at_home(language, known) for language in known}
    listed = {language: _listed(language, counts) for language, counts in known.items()}
    for passage, words in passages:
        if len(words) < _FEWEST:
            continue
        is_at_home = len(words & at_home[passage.language]) >= len(words) * _ITS_OWN
        if is_at_home and words <= listed[passage.language]:  # as nearly all are
            continue
        if not is_at_home and (other := _seems(passage.language, words, known)):
            yield found(
                passage,
                (0, len(passage.string)),
                f"the text for `{passage.language}` seems to be in `{other}`",
                f"write it in `{passage.language}`, or put it where it belongs",
            )
        elif _is_foreign(passage, known):
            yield found(
                passage,
                (0, len(passage.string)),
                f"the text for `{passage.language}` seems to be in another language",
                f"write it in `{passage.language}`",
            )


def _at_home(language: str, known: Mapping[str, Counter[str]]) -> frozenset[str]:
    """Return the words that stand more than once under a language, and are not at home in another.

    Several lines that were left in the wrong language must not speak for each other.
    """
    others = [counts for other, counts in known.items() if other != language]
    return frozenset(
        word
        for word, count in known[language].items()
        if count > 1 and all(counts[word] <= _AT_HOME * count for counts in others)
    )


def _listed(language: str, words: Collection[str]) -> frozenset[str]:
    """Return the words that a complete dictionary knows; all of them where there is none, others lack small words."""
    return frozenset(word for word in words if not is_complete(language) or is_word(word, language))


def _is_foreign(passage: Passage, known: Mapping[str, Counter[str]]) -> bool:
    """Tell whether the dictionary of a passage's language knows hardly any of its words; names are not asked for.

    A dictionary that does not know the book's other texts either is not believed.
    """
    first = _WORD.search(passage.string)
    words = [
        match.group().lower()
        for match in _WORD.finditer(passage.string)
        if first and (match.start() == first.start() or not match.group()[0].isupper())
    ]
    if len(words) < _FEWEST or not has_dictionary(passage.language):
        return False
    # By letters: small words are in many languages.
    letters = sum(len(word) for word in words if is_word(word, passage.language))
    is_foreign = letters <= _FOREIGN * sum(map(len, words))
    return is_foreign and (
        is_complete(passage.language) or _is_believed(passage.language, known[passage.language])
    )


def _is_believed(language: str, words: Collection[str]) -> bool:
    """Tell whether a dictionary knows most words of a book."""
    return sum(is_word(word, language) for word in words) >= _BELIEVED * len(words)


def _seems(language: str, words: set[str], known: Mapping[str, Counter[str]]) -> str:
    """Return the language of the book that the words are in; empty where they seem to be in none."""
    shares = {other: sum(word in known[other] for word in words) for other in known if other != language}
    other = max(shares, key=lambda one: shares[one], default="")
    return other if other and shares[other] >= len(words) * _ANOTHER else ""
