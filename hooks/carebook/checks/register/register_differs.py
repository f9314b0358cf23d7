"""The check `register-differs`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from carebook.checks.check import check
from carebook.checks.finder import found, is_quoted, may_have_capital, said_to_customers
from carebook.languages.address_forms import (
    beside_own_verb,
    distant,
    familiar,
    is_plural_familiar,
    knows_distance,
)
from carebook.languages.morphology import Trait, has_analyser, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FORMAL, _INFORMAL = "formal", "informal"


@check(Severity.WARNING, knows_distance, alone=True)
def register_differs(book: Book) -> Iterator[Finding]:
    """What is said to customers keeps the distance that the settings name, `formal` or `informal`, and never mixes.

    ## Why it matters
    A *ty* or *tu* to an angry stranger ends the call; *Pan* after *cię* sounds like mockery. Polish verbs of *wy* count
    as close: with *Państwo* goes the third person. A form is named only if it can be nothing else.

    ## What to do
    Write the form that is meant. If a phrase has a tone of its own, give it its `register:`.
    """
    for passage in said_to_customers(book):
        phrase = book.phrase(passage.entry)
        register = (phrase and phrase.register) or book.settings.registers.get(passage.language, "")
        if register == _FORMAL:
            for span in _familiar(passage):
                word = passage.string[slice(*span)]
                yield found(
                    passage, span, f"`{word}` is close, the text is to be formal", "write the formal form"
                )
        elif register == _INFORMAL and (pattern := distant(passage.language)):
            for match in pattern.finditer(passage.string):
                if is_quoted(passage, match.span()):
                    continue
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` is distant, the text is to be informal",
                    "write the informal form",
                )


def _familiar(passage: Passage) -> list[tuple[int, int]]:
    """Return where a passage speaks as to a friend."""
    pattern = familiar(passage.language)
    spans = [match.span() for match in pattern.finditer(passage.string)] if pattern else []
    is_close = any(_may_be_close(word, passage.language) for word in _WORD.findall(passage.string.lower()))
    words = list(_WORD.finditer(passage.string)) if is_close else []
    for before, match, after in zip([None, *words], words, [*words[1:], None], strict=False):
        if match.group()[0].isupper() and not may_have_capital(passage, match.start()):
            continue  # the name of something: the town *Pisz*
        word = match.group().lower()
        beside = word in beside_own_verb(passage.language) and any(
            _are_neighbours(passage, *pair) and _is_own_verb(passage, verb)
            for pair, verb in (((before, match), before), ((match, after), after))
        )
        is_second = _is_second(word, passage.language)
        if (is_second or beside) and not any(start <= match.start() < end for start, end in spans):
            spans.append(match.span())
    return sorted(span for span in spans if not is_quoted(passage, span))


@lru_cache(1 << 15)
def _may_be_close(word: str, language: str) -> bool:
    """Tell whether a word may be said to a friend; most may not."""
    return has_analyser(language) and (word in beside_own_verb(language) or _is_second(word, language))


def _is_second(word: str, language: str) -> bool:
    known = traits(word, language)
    return Trait.SECOND in known and (Trait.SINGULAR in known or is_plural_familiar(language))


def _are_neighbours(passage: Passage, one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Tell whether nothing but a space stands between two words."""
    return one is not None and other is not None and passage.string[one.end() : other.start()] == " "


def _is_own_verb(passage: Passage, word: re.Match[str] | None) -> bool:
    return word is not None and Trait.FIRST in traits(word.group().lower(), passage.language)
