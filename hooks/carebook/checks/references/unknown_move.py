"""The check `unknown-move`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unknown_move(book: Book) -> Iterator[Finding]:
    """A move is one that the settings list.

    ## Why it matters
    Limits such as one apology in a call are counted by moves. A misspelt one is counted by nobody.

    ## What to do
    Take the name that the message suggests, or add the move to `extra: carebook: moves:` in mkdocs.yml.
    """
    known = (*book.settings.moves, *book.settings.never_moves)
    remedy = f"the moves are {', '.join(known)}"
    for phrase in book.phrases:
        move = phrase.move
        if move.name and move.name not in known:
            help_ = did_you_mean(move.name, known) or remedy
            yield Finding(move.place, f"there is no move `{move.name}`", help_, entry=phrase.id)
    for script in book.scripts:
        for name in script.limits:
            if name not in known:
                help_ = did_you_mean(name, known) or remedy
                message = f"`limits` names the move `{name}`, which does not exist"
                yield Finding(script.place, message, help_, entry=script.id)
