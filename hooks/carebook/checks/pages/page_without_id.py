"""The check `page-without-id`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def page_without_id(book: Book) -> Iterator[Finding]:
    """A page has an id, the same in every language.

    ## Why it matters
    Permanent links, lessons and the search lead to ids. Without one a page is lost when it is moved.

    ## What to do
    Write `id:` into the front matter, between the two lines of three hyphens at the top of the page.
    """
    unreadable = {fault.finding.place.path for fault in book.faults}
    for (language, path), page in book.pages.items():
        if page.id or page.place.path in unreadable:
            continue
        source = book.pages.get((book.settings.source, path))
        if source and source.id:
            help_ = f"write `id: {source.id}` at its top, as in `{book.settings.source}`"
        else:
            help_ = "write `---`, `id: a-name-for-it` and `---` on three lines at its top"
        yield Finding(page.place, "the page has no id", help_, language=language)
