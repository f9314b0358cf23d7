"""The check `edition-out-of-order`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.edition import out_of_order
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def edition_out_of_order(book: Book) -> Iterator[Finding]:
    """Every edition but the first follows another one, and no two the same.

    ## Why it matters
    The newest edition gives the site its name, and what has changed since an older one is told along the row. Where the
    row forks, because two people have released at the same time, or a link of it is missing, nobody can tell.

    ## What to do
    Of two that follow the same one, delete the file that was published later and release it again. One that is missing
    comes back from git.
    """
    for edition, what in out_of_order(book.editions):
        yield Finding(
            edition.follows.place if edition.follows else edition.place,
            f"the edition `{edition.name}` {what}",
            "delete the file of the one that nobody has on paper yet and release it again; take a file that is missing "
            "from git",
        )
