"""The check `duplicate-id`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.nouns import a
from carebook.model.book import Book
from carebook.model.declaration import Declaration
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def duplicate_id(book: Book) -> Iterator[Finding]:
    """An id is given once in the whole book, whatever it is given to.

    ## Why it matters
    Whoever follows a link, searches or cites the id would come to one of the two without knowing that
    there is another.

    ## What to do
    Rename the newer of the two. A page that shows a script cannot have the script's id: call it
    `call.angry-customer`.
    """
    first: dict[str, Declaration] = {}
    for declaration in book.declarations:
        earlier = first.setdefault(declaration.id, declaration)
        if earlier is not declaration:
            yield Finding(
                declaration.place,
                f"`{declaration.id}` is already the id of {a(earlier.kind)} at {earlier.place}",
                "rename the newer of the two; until then links lead to one of them only",
                entry=declaration.id,
            )
