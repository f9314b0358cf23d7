"""The check `move-contradicts-say`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def move_contradicts_say(book: Book) -> Iterator[Finding]:
    """What is said makes a move that one makes, what is never said one that one never makes.

    ## Why it matters
    Either `say: false` has been forgotten, and agents are offered what hurts, or it stands there by
    mistake, and a good sentence is struck out.

    ## What to do
    Set `say: false` on what is never said and take it off what is, or choose a move from the other list
    in mkdocs.yml.
    """
    said, never = book.settings.moves, book.settings.never_moves
    for phrase in book.phrases:
        move = phrase.move.name
        if phrase.say and move in never and move not in said:
            message = f"`{phrase.id}` is offered, and its move `{move}` is one that is never made"
            help_ = f"add `say: false`, or choose one of {', '.join(said)}"
        elif not phrase.say and move in said and move not in never:
            message = f"`{phrase.id}` is never said, and its move `{move}` is one that is made"
            help_ = f"take `say: false` away, or choose one of {', '.join(never) or 'the moves that are never made'}"
        else:
            continue
        yield Finding(phrase.move.place, message, help_, entry=phrase.id)
