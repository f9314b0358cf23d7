"""The check `politeness-capital`."""

import re
from collections import Counter
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, replacing, said_to_customers
from carebook.languages.address_forms import common_nouns, knows_capitals, polite_by_capital
from carebook.languages.morphology import Trait, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_SEVERAL = "many"
_ADDRESS_WORD = re.compile(r"\{(?=\w)[^\W\d_a-z]\w*\}")
"""As `address.yml` has them: `{Panu}`; its capital is the book's custom."""
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 2
"""So many words before it show whether somebody is spoken to: *czekamy na państwa*."""
_CUSTOM = 0.8
"""What so many do is the custom of the house."""
_ENDS = ".!?…:»”“„«(—–"
"""Behind them every word may have a capital."""


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
            if not _begins(passage, match.start()) and not _may_be_a_thing(passage, match)
        ]
        count = Counter(_is_capital(passage, span) for passage, span in places)
        count[True] += sum(
            passage.language == language and bool(_ADDRESS_WORD.search(passage.sentence.string))
            for passage in said_to_customers(book)
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
                        replacing(book, passage, span, right),
                    )


def _begins(passage: Passage, start: int) -> bool:
    before = passage.string[:start].rstrip()
    return not before or before[-1] in _ENDS


def _may_be_a_thing(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a word may be a common noun: nobody speaks in the first person right before it."""
    if match.group() not in common_nouns(passage.language):
        return False
    before = _WORD.findall(passage.string[: match.start()])[-_NEAR:]
    return not any(Trait.FIRST in traits(word.lower(), passage.language) for word in before)


def _is_capital(passage: Passage, span: tuple[int, int]) -> bool:
    return passage.string[span[0]].isupper()
