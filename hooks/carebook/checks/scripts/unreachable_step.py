"""The check `unreachable-step`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.script_graph import ScriptGraph, graph_of


@check(Severity.ERROR)
def unreachable_step(book: Book) -> Iterator[Finding]:
    """Every step of a script can be reached from its first step or from an opening.

    ## Why it matters
    No call ever comes to such a step, so what it says is lost. Usually a branch to it was forgotten.

    ## What to do
    Let a branch or an opening lead to it, or delete it.
    """
    for script in book.scripts:
        graph = graph_of(script, book)
        if not graph.complete:  # a branch that leads nowhere may have been meant for it
            continue
        places = {step.id: step.place for step in script.steps}
        for name in _roots(graph):
            yield Finding(
                places[name],
                f"no branch and no opening leads to `{name}`",
                f"lead to it with `go: {name}`, or delete it",
                entry=name,
            )


def _roots(graph: ScriptGraph) -> Iterator[str]:
    """Yield unreachable steps; of those that only other unreachable ones lead to, the first."""
    found = graph.reached_from(graph.starts)
    reach = {name: graph.reached_from([name]) for name in graph.ways if name not in found}
    for name, reached in reach.items():
        before = [other for other in reach if name in reach[other]]
        if name == before[0] and reached.issuperset(before):
            yield name
