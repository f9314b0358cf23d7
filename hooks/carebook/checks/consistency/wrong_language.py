"""The check `wrong-language`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from carebook.checks.check import check
from carebook.checks.finder import found, ours
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


@check(Severity.WARNING)
def wrong_language(book: Book) -> Iterator[Finding]:
    """A text is in the language that it stands under.

    ## Why it matters
    Lines change places when they are pasted. The agent who reads one aloud may not know the difference. What words
    a language has, the check learns from the other texts of the book, so any two languages can be told apart.

    ## What to do
    Put the text under its own language. If it quotes another one, allow the line and say so.
    """
    passages = [(passage, _words(passage)) for passage in ours(book)]
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for passage, words in passages:
        known[passage.language].update(words)
    for passage, words in passages:
        if len(words) >= _FEWEST and (other := _seems(passage.language, words, known)):
            yield found(
                passage,
                (0, len(passage.string)),
                f"the text for `{passage.language}` seems to be in `{other}`",
                f"write it in `{passage.language}`, or put it where it belongs",
            )


def _words(passage: Passage) -> set[str]:
    return {word.lower() for word in _WORD.findall(passage.string)}


def _seems(language: str, words: set[str], known: Mapping[str, Counter[str]]) -> str:
    """Return the language that the words are in; empty where it is the one that they should be in."""
    own = sum(known[language][word] > 1 for word in words)  # once: here
    if own >= len(words) * _ITS_OWN:
        return ""
    shares = {other: sum(word in known[other] for word in words) for other in known if other != language}
    other = max(shares, key=lambda one: shares[one], default="")
    return other if other and shares[other] >= len(words) * _ANOTHER else ""
