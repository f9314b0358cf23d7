"""The check `limit-exceeded`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.entries import Script, Step
from carebook.model.finding import Finding, Severity
from carebook.model.place import Reference
from carebook.model.script_graph import graph_of, paths_over_limit


@check(Severity.ERROR)
def limit_exceeded(book: Book) -> Iterator[Finding]:
    """On no path through a script is a move made more often than the script's `limits` allow.

    ## Why it matters
    One apology helps. The second makes the agent the victim, and the customer louder. Whoever writes a
    step cannot see all the paths that lead to it.

    ## What to do
    Follow the path that the message names. Take the phrase out of one of its steps, lead the branch
    elsewhere, or bound a loop by `at-most`. A step counts once each time a call comes to it, however
    many phrases of the move it offers.
    """
    for script in book.scripts:
        graph = graph_of(script, book)
        for move, limit in script.limits.items():
            offers = {step.id: offer for step in script.steps if (offer := _offer(book, step, move))}
            for path in paths_over_limit(graph, offers, limit):
                yield _finding(script, move, path, offers)


def _offer(book: Book, step: Step, move: str) -> Reference | None:
    """Return the first phrase of a step that makes the move."""
    for reference in (*step.say, *step.with_care, *step.hold):
        phrase = book.phrase(reference.name)
        if phrase and phrase.move.name == move:
            return reference
    return None


def _finding(script: Script, move: str, path: tuple[str, ...], offers: dict[str, Reference]) -> Finding:
    *before, last = [step for step in path if step in offers]
    if before:
        stands = f"stands in {', '.join(f'`{step}`' for step in before)} and again in `{last}`"
    else:
        stands = f"stands in `{last}`"
    return Finding(
        offers[last].place,
        f"`{move}` {stands}; the limit is {script.limits[move]}",
        f"the path is {' → '.join(path)}",
        entry=last,
    )
