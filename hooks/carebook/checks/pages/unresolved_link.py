"""The check `unresolved-link`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.uses import ANYTHING
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unresolved_link(book: Book) -> Iterator[Finding]:
    """A link by id leads to something that has a place on the site.

    ## Why it matters
    The reader would click and come to nothing.

    ## What to do
    Take the id that the message suggests. Entries, pages and headings with an id can be linked to;
    sources cannot, they have no page of their own.
    """
    for page in book.pages.values():
        for link in page.links:
            kind = book.kinds.get(link.name, "")
            # An entry that no page shows is reported where it stands.
            if link.name in book.homes or kind in ANYTHING or (link.name and book.is_damaged(link.name)):
                continue
            if kind:
                message = f"`{link.name}` is a {kind} and has no place of its own on the site"
                help_ = "link to the page that speaks of it"
            elif link.name:
                message = f"the link leads to `{link.name}`, which does not exist"
                help_ = (
                    did_you_mean(link.name, book.homes) or "link to an entry, a page or a heading by its id"
                )
            else:
                message, help_ = "the link names no id", "write the id behind `id:`"
            yield Finding(link.place, message, help_, entry=page.id, language=page.language)
