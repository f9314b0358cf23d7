"""The check `placeholder-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.parity import Kind, differences
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def placeholder_missing(book: Book) -> Iterator[Finding]:
    """A text has every placeholder of its source, in each of its variants.

    ## Why it matters
    A lost `{amount}` is a promise with no number in it.

    ## What to do
    Put the placeholder in; its place in the sentence is free. A plural form may leave the number out
    where it is said of one number only: English *one* is always 1, Russian *one* is also 21 and 31. A
    placeholder of kind `address` may be there or not.
    """
    for one in differences(book, Kind.MISSING):
        help_ = "put it in; its place in the sentence is free"
        if one.category:
            help_ = f"`{one.category}` is said of several numbers in `{one.language}`, so the number has to stand in it"
        message = f"the text in `{one.language}` lacks `{{{one.name}}}`"
        yield Finding(one.place, message, help_, entry=one.entry, language=one.language)
