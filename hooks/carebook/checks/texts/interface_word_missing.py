"""The check `interface-word-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.interface import needed_keys
from carebook.model.place import Place

_MOST_NAMED = 4


@check(Severity.ERROR)
def interface_word_missing(book: Book) -> Iterator[Finding]:
    """`interface.yml` has every word that pages ask for.

    ## Why it matters
    A reader would see `step.hold` where *While they wait* should stand. A new channel, audience or move in
    the settings needs its word as well.

    ## What to do
    Add the key with a text in every language. A book made by `carebook init` has all words that the
    code itself needs; copy what is missing from there.
    """
    if not book.interface and not any(page.blocks for page in book.source_pages):
        return
    missing = [
        f"`{key}`"
        for key in dict.fromkeys(needed_keys(book))
        if key not in book.interface and not book.is_damaged(key)
    ]
    if missing:
        named = ", ".join(missing[:_MOST_NAMED])
        more = " and others" if len(missing) > _MOST_NAMED else ""
        place = Place(f"{book.settings.docs_dir}/_book/interface.yml", 1, 1)
        yield Finding(place, f"no word for {named}{more}", "add the key with a text in every language")
