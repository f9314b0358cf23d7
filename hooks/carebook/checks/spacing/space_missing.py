"""The check `space-missing`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.languages.typography import has_colon_inside_words
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_NO_SPACE = re.compile(r"[,;:!?.][^\W\d_]")
_TOUCHING = re.compile(
    # A comma between digits is decimal; `:` and `;` stand in times and smileys.
    r"(?P<comma>[,;](?=[^\W\d_])|(?<=[^\W\d_]{2})[!?](?=[^\W\d_]{2}))"
    r"|(?P<colon>(?<=[^\W\d_]{3}):(?=[^\W\d_]))"
    # A sentence ends and the next one begins; not `e.g.`, not `Manager.ro`, not initials.
    r"|(?P<stop>(?<=[^\W\d_]{3})\.(?=[A-ZÀ-ÖØ-ÞĀ-ŽȘȚЀ-Я][^\W\d_A-ZЀ-Я]))"
)


@check(Severity.WARNING, alone=True)
def space_missing(book: Book) -> Iterator[Finding]:
    """Behind a comma or a colon, and between two sentences, stands a space.

    ## Why it matters
    The two words beside it become one to the search, to a screen reader and to whoever reads in haste.

    ## What to do
    Put a space behind the mark, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if not _NO_SPACE.search(passage.string):
            continue
        for match in _TOUCHING.finditer(passage.string):
            if match["colon"] and has_colon_inside_words(passage.language):
                continue
            yield found(
                passage,
                match.span(),
                f"no space stands behind `{match.group()}`",
                "put one there",
                replacing(book, passage, match.span(), f"{match.group()} "),
            )
