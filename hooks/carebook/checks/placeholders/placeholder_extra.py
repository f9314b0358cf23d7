"""The check `placeholder-extra`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.parity import Kind, differences
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def placeholder_extra(book: Book) -> Iterator[Finding]:
    """A text has no placeholder that its source does not have.

    ## Why it matters
    Customers of one language would be told more, or less, than all others.

    ## What to do
    Take it out, or put it into every language.
    """
    for one in differences(book, Kind.EXTRA):
        message = f"`{{{one.name}}}` stands in `{one.language}` and not in `{book.settings.source}`"
        help_ = "take it out, or put it into every language"
        yield Finding(one.place, message, help_, entry=one.entry, language=one.language)
