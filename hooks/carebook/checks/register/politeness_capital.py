"""The check `politeness-capital`."""

import re
from collections import Counter
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import address_blanks, found, may_have_capital, replacing, said_to_customers
from carebook.languages.address_forms import (
    friendly,
    is_state,
    knows_capitals,
    polite_by_capital,
    spoken_of_behind,
)
from carebook.languages.morphology import Trait, may_be, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK, Passage

_SEVERAL = "many"
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 3
"""So many words before it show who speaks."""
_CUSTOM = 0.8
"""What so many do is the custom of the house."""
_BEFORE, _AFTER = re.compile(r"([^\W\d_]+) $"), re.compile(r" ([^\W\d_]+)")
"""The words next to one, if nothing but a space is between."""


@check(Severity.WARNING, knows_capitals)
def politeness_capital(book: Book) -> Iterator[Finding]:
    """The pronouns of politeness are written as everywhere in the book: with a capital, or without.

    ## Why it matters
    «Вы» to one person has a capital in letters, and houses differ for the rest; both in one message look careless.
    To several people it has none. Which custom a book has is counted, not set.

    ## What to do
    Write the word as the others are, or let `carebook check --fix` do it.
    """
    for language in book.settings.codes:
        pattern = polite_by_capital(language)
        if pattern is None:
            continue
        places = [
            (passage, match.span())
            for passage in said_to_customers(book)
            if passage.language == language and passage.sentence.variant.addressee != _SEVERAL
            for match in pattern.finditer(passage.string)
            if not may_have_capital(passage, match.start()) and not _is_spoken_of(passage, match)
        ]
        count = Counter(_is_capital(passage, span) for passage, span in places)
        # What stands in braces is written as the list of address words has it.
        count.update(
            blank.name[0].isupper()
            for passage in said_to_customers(book)
            if passage.language == language
            for blank in address_blanks(book, passage)
            if pattern.fullmatch(blank.name)
        )
        for custom in (True, False):
            if count[custom] < _CUSTOM * count.total():
                continue
            for passage, span in places:
                if _is_capital(passage, span) != custom:
                    word = passage.string[slice(*span)]
                    right = word.capitalize() if custom else word.lower()
                    yield found(
                        passage,
                        span,
                        f"`{word}` stands in the book as `{right}`, {count[custom]} times",
                        f"write `{right}`",
                        # Where the word may be somebody else, a person has to look.
                        replacing(book, passage, span, right, safe=spoken_of_behind(language) is None),
                    )


def _is_spoken_of(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a word speaks of somebody else, or may: *ten pan*, *pan z serwisu*, *pani doktor*."""
    language, string = passage.language, passage.string
    behind = spoken_of_behind(language)
    if behind is None:  # there the words can be nothing else
        return False
    one, other = _BEFORE.search(string[: match.start()]), _AFTER.match(string[match.end() :])
    before, after = (one or [""])[0].strip().lower(), (other or ["", ""])[1]
    if before not in friendly(language) and may_be(before, language, Trait.QUALITY):
        return True
    if is_state(match.group(), language):
        is_subject = Trait.SUBJECT in traits(match.group().lower(), language)
        return (
            string[: match.start()].rstrip().endswith(MASK)  # *{Pana} państwa*
            or Trait.NOUN in traits(before, language)
            or Trait.QUALITY in traits(after.lower(), language)
            # Of people it is the plural: *państwo wydaje*, *państwo wydają*.
            or (is_subject and any(_is_of_one(word, language) for word in (before, after.lower())))
            # In other cases it is said to people by somebody who speaks for the house: *czekamy na państwa*.
            or not (is_subject or _speaks(string[: match.start()], language))
        )
    return bool(behind.match(string, match.end())) or may_be(after.lower(), language, Trait.PERSON)


def _speaks(before: str, language: str) -> bool:
    last = _WORD.findall(before)[-_NEAR:]
    return any(Trait.FIRST in traits(word.lower(), language) for word in last)


def _is_of_one(verb: str, language: str) -> bool:
    return Trait.SINGULAR in traits(verb, language)


def _is_capital(passage: Passage, span: tuple[int, int]) -> bool:
    return passage.string[span[0]].isupper()
