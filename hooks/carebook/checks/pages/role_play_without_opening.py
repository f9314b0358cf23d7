"""The check `role-play-without-opening`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.entries import Script
from carebook.model.finding import Finding, Severity
from carebook.model.page import ROLE_PLAY


@check(Severity.ERROR)
def role_play_without_opening(book: Book) -> Iterator[Finding]:
    """A script of which there are role-play cards has opening lines.

    ## Why it matters
    Whoever plays the caller begins, and the card has nothing to begin with.

    ## What to do
    Write `openings:` in the script, with what callers say first, or take the block away.
    """
    for page in book.pages.values():
        for kind, argument in page.blocks:
            script = book.entries.get(argument.name)
            if kind.name == ROLE_PLAY and isinstance(script, Script) and not script.openings:
                yield Finding(
                    argument.place,
                    f"the script `{script.id}` has no opening lines for whoever plays the caller",
                    f"write `openings:` in `{script.place.path}`, or take the block away",
                    entry=page.id,
                    language=page.language,
                )
