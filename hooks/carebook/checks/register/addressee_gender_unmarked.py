"""The check `addressee-gender-unmarked`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, is_quoted, said_to_customers
from carebook.languages.address_forms import (
    before_their_quality,
    between,
    gender_of_addressee,
    gender_of_vocative,
    knows_addressee,
)
from carebook.languages.morphology import Trait, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_GENDERS = {Trait.MASCULINE, Trait.FEMININE}
_SAID_OF = {Trait.PAST, Trait.QUALITY}


@check(Severity.WARNING, knows_addressee, alone=True)
def addressee_gender_unmarked(book: Book) -> Iterator[Finding]:
    """A sentence that can only be said to a man or only to a woman has a variant for each.

    ## Why it matters
    *Pan* to a woman, *sunteți mulțumit* to one who is not a man: the caller hears nothing else any more.

    ## What to do
    Put an address word in braces, such as `{Panu}`, write `addressee.m:` and `addressee.f:`, or find a sentence that
    fits everybody.
    """
    for passage in said_to_customers(book):
        if passage.sentence.variant.addressee:
            continue
        for start, end in sorted(_spans(passage)):
            yield found(
                passage,
                (start, end),
                f"`{passage.string[start:end]}` fits one gender alone",
                "use an address word in braces, or write `addressee.m:` and `addressee.f:`",
            )


def _spans(passage: Passage) -> set[tuple[int, int]]:
    """Return where a passage has a form for one gender of the person spoken to."""
    patterns = (gender_of_addressee(passage.language), gender_of_vocative(passage.language))
    spans = {
        match.span("word")
        for pattern in patterns
        if pattern
        for match in pattern.finditer(passage.string)
        if not is_quoted(passage, match.span())
    }
    before = before_their_quality(passage.language)
    last = ""
    for match in _WORD.finditer(passage.string) if before else ():
        word = match.group().lower()
        known = traits(word, passage.language)
        if last in before and known & _GENDERS and known & _SAID_OF:
            spans.add(match.span())
        if word not in between(passage.language):
            last = word
    return spans
