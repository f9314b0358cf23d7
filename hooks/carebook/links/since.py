"""A book to what a page tells whoever comes from old paper: what has changed since the edition that the paper names.

A page asks this of the data that the site loads only then: `editions.js`.
"""

from collections.abc import Mapping
from typing import Any

from carebook.blocks.editions import anchor, editions_page
from carebook.blocks.showing import Name, Showing
from carebook.blocks.titles import title_of
from carebook.links.permalinks import address_in
from carebook.model.book import Book
from carebook.model.edition import Difference, What
from carebook.model.reach import reach

SAME, ADDED, WORDED, CHANGED = "-", "n", "w", "c"
"""What has become of an entry since an edition: of `w` the page of editions has the old wording."""
_WORDS = ("same", "changed", "unknown", "added", "wording", "all", "no-language")


def since(book: Book, language: str) -> Mapping[str, Any]:
    """Return what `editions.js` reads: names of editions, what has changed since each, and the words to say it.

    `changed` has a sign for each edition, in their order; `inside` only what has changed at some time.
    """
    show = Showing(book, language, "")
    editions = book.history.editions
    found = [{one.entry: one for one in book.history.since(edition, language)} for edition in editions]
    # What is gone is told by its permalink.
    names = dict.fromkeys(name for one in found for name in one if name in book.kinds)
    page = editions_page(book)
    return {
        "now": book.edition,
        "names": [edition.name for edition in editions],
        "spoken": [any(read.language == language for read in edition.marks) for edition in editions],
        "changed": {name: "".join(_sign(one.get(name)) for one in found) for name in names},
        "inside": {
            name: changed
            for name, inside in reach(book).items()
            if (changed := [one for one in inside if one in names]) and changed != [name]
        },
        "titles": {name: _target(show, name) for name in names},
        "page": address_in(book, language, page) if page else "",
        "anchor": anchor("{edition}", "{entry}"),
        "words": {word: show.words(f"editions.{word}") for word in _WORDS},
    }


def _sign(difference: Difference | None) -> str:
    if difference is None:
        return SAME
    if difference.what is What.ADDED:
        return ADDED
    return WORDED if difference.before else CHANGED


def _target(show: Showing, name: str) -> tuple[str, str, str]:
    """Return what an entry is called, in which language if not the page's, and where it is; a source is nowhere."""
    title = title_of(show, name) or Name(name, show.language)
    home = show.book.homes.get(name)
    fragment = f"#{home.fragment}" if home and home.fragment else ""
    address = address_in(show.book, show.language, home.path) + fragment if home else ""
    return title.string, title.language if title.language != show.language else "", address
