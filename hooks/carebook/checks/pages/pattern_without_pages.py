"""The check `pattern-without-pages`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.chapters import is_pattern, matched
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def pattern_without_pages(book: Book) -> Iterator[Finding]:
    """A pattern in the list of a printed book is the beginning of the id of some page.

    ## Why it matters
    The chapters that it should bring are missing from the book, and nobody is told.

    ## What to do
    Look up the ids of the pages in their front matter; `call.*` stands for all whose ids begin with `call.`.
    """
    ids = [page.id for page in book.source_pages if page.id]
    for one in book.settings.books or ():
        for pattern in (*one.contents, *one.annex):
            if is_pattern(pattern) and not any(matched(book, pattern)):
                beginnings = {f"{name.partition('.')[0]}.*" for name in ids if "." in name}
                yield Finding(
                    pattern.place,
                    f"no page has an id like `{pattern.name}`",
                    did_you_mean(pattern.name, sorted(beginnings))
                    or "name pages by their ids, one after the other",
                )
