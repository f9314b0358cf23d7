"""The check `negation-differs`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import never_said_ids
from carebook.languages.negation import knows_negation, negation_hints, negations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Addresses, Wording

_QUESTION = re.compile("[?؟]")
_FEWEST = 2
"""So many other languages must agree that there is a no; one may have found another way to say it."""


@check(Severity.WARNING, knows_negation, alone=True)
def negation_differs(book: Book) -> Iterator[Finding]:
    """What all other languages deny to a customer, this one denies too, and what they affirm it affirms.

    ## Why it matters
    *We can refund this* where three languages say *cannot*: a single small word, and the most expensive one. Whoever
    says the same without a no, *only*, *without*, *refuse*, is left alone, and so are a question, which is politer
    with a no in some languages, and a text that fewer than three languages have.

    ## What to do
    Put the missing word back, or take out the one too many. If the sentence says the same in other words, allow the
    line.
    """
    never = never_said_ids(book)
    for entry, text in book.texts:
        if text.addresses is not Addresses.CUSTOMER or entry in never:
            continue
        wordings = [one for one in text.wordings.values() if one.sentences and knows_negation(one.language)]
        for wording in wordings:
            others = [one for one in wordings if one is not wording]
            if len(others) < _FEWEST:
                continue
            languages = ", ".join(f"`{one.language}`" for one in others)
            if all(map(_denies, others)) and not _may_deny(wording):
                yield Finding(
                    wording.sentences[0].place,
                    f"{languages} say no in `{text.field}`, and `{wording.language}` does not",
                    "put the missing word back, or allow the line if it says the same",
                    entry=entry,
                    language=wording.language,
                )
            elif _denies(wording) and not _asks(wording) and not any(map(_may_deny, others)):
                yield Finding(
                    wording.sentences[0].place,
                    f"`{wording.language}` says no in `{text.field}`, and {languages} do not",
                    "take the word out that is too many, or allow the line if it says the same",
                    entry=entry,
                    language=wording.language,
                )


def _denies(wording: Wording) -> bool:
    pattern = negations(wording.language)
    return pattern is not None and all(pattern.search(one.string) for one in wording.sentences)


def _may_deny(wording: Wording) -> bool:
    patterns = (negations(wording.language), negation_hints(wording.language))
    return all(any(p and p.search(one.string) for p in patterns) for one in wording.sentences)


def _asks(wording: Wording) -> bool:
    return any(_QUESTION.search(one.string) for one in wording.sentences)
