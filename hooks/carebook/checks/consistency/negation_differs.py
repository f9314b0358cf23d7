"""The check `negation-differs`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import never_said_ids
from carebook.languages.negation import knows_negation, negation_hints, negations
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Addresses, Text, Wording

_FEWEST = 2
"""So many other languages must agree that there is a no; one may have found another way to say it."""


@check(Severity.WARNING, knows_negation)
def negation_differs(book: Book) -> Iterator[Finding]:
    """What all other languages deny to a customer, this one denies too.

    ## Why it matters
    *We can refund this* where three languages say *cannot*: a single small word, and the most expensive one. Whoever
    says the same without a no, *only*, *without*, *refuse*, is left alone, and so is a text that fewer than three
    languages have.

    ## What to do
    Put the missing word back. If the sentence says the same in other words, allow the line.
    """
    never = never_said_ids(book)
    for entry, text in book.texts:
        if text.addresses is not Addresses.CUSTOMER or entry in never:
            continue
        wordings = [one for one in text.wordings.values() if one.sentences and knows_negation(one.language)]
        for wording in wordings:
            others = [one for one in wordings if one is not wording]
            if len(others) >= _FEWEST and all(map(_denies, others)) and not _may_deny(wording):
                yield _finding(entry, text, wording, others)


def _finding(entry: str, text: Text, wording: Wording, others: list[Wording]) -> Finding:
    languages = ", ".join(f"`{one.language}`" for one in others)
    return Finding(
        wording.sentences[0].place,
        f"{languages} say no in `{text.field}`, and `{wording.language}` does not",
        "put the missing word back, or allow the line if it says the same",
        entry=entry,
        language=wording.language,
    )


def _denies(wording: Wording) -> bool:
    pattern = negations(wording.language)
    return pattern is not None and all(pattern.search(one.string) for one in wording.sentences)


def _may_deny(wording: Wording) -> bool:
    patterns = (negations(wording.language), negation_hints(wording.language))
    return all(any(p and p.search(one.string) for p in patterns) for one in wording.sentences)
