"""The check `page-id-differs`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def page_id_differs(book: Book) -> Iterator[Finding]:
    """A page has the same id in every language.

    ## Why it matters
    A link by id leads to the page in the reader's language. Under another id there is no such page.

    ## What to do
    Take the id of the source language's page. If that one is wrong, change it in every language.
    """
    source = book.settings.source
    for page in book.source_pages:
        for language in book.settings.codes:
            other = book.pages.get((language, page.path))
            if other and page.id and other.id and other.id != page.id:
                yield Finding(
                    other.place,
                    f"the page has the id `{other.id}`, in `{source}` it has `{page.id}`",
                    f"write `id: {page.id}`",
                    entry=page.id,
                    language=language,
                )
