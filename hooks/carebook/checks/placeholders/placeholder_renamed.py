"""The check `placeholder-renamed`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.parity import Kind, differences
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def placeholder_renamed(book: Book) -> Iterator[Finding]:
    """A placeholder has the same name in every language.

    ## Why it matters
    A translated or misspelt name is filled by nobody, so the braces would be read out.

    ## What to do
    Take the name that stands in the source language. Names of placeholders are not translated.
    """
    for one in differences(book, Kind.RENAMED):
        message = f"`{{{one.name}}}` stands where `{book.settings.source}` has `{{{one.meant}}}`"
        help_ = f"write `{{{one.meant}}}`; names of placeholders are not translated"
        yield Finding(one.place, message, help_, entry=one.entry, language=one.language)
