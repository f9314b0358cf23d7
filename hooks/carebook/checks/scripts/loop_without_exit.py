"""The check `loop-without-exit`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.script_graph import graph_of


@check(Severity.ERROR)
def loop_without_exit(book: Book) -> Iterator[Finding]:
    """From every step the call can come to its end, or to another script.

    ## Why it matters
    In such a loop an agent can only repeat the same questions until the customer hangs up.

    ## What to do
    Give one of the steps a branch that leads on: to `end`, to another script or to a step outside the
    loop.
    """
    for script in book.scripts:
        graph = graph_of(script, book)
        # A step without branches is reported as a dead end; it is no loop.
        leaving = graph.exits | {name for name, ways in graph.ways.items() if not ways}
        reach = {name: graph.reached_from([name]) for name in graph.ways}
        places = {step.id: step.place for step in script.steps}
        told: set[str] = set()
        for name, reached in reach.items():
            # Steps that only lead into the loop are not the loop.
            if reached & leaving or name in told or any(name not in reach[other] for other in reached):
                continue
            told |= reached
            loop = [f"`{step}`" for step in graph.ways if step in reached]
            message, which = f"{loop[0]} leads only to itself", "it"
            if loop[1:]:
                message, which = f"{' and '.join(loop)} lead only to each other", "one of them"
            help_ = f"give {which} a branch that leads on: `go: end`, another script or another step"
            yield Finding(places[name], message, help_, entry=name)
