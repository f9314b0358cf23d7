"""The check `dead-end-step`."""

from collections.abc import Iterator

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def dead_end_step(book: Book) -> Iterator[Finding]:
    """A step says what comes next.

    ## Why it matters
    The customer is still on the line, and the agent has nothing to go on with.

    ## What to do
    Add a branch to `next:`. Where the call is over, it is `go: end`.
    """
    for script in book.scripts:
        for step in script.steps:
            if all(branch.at_most == 0 for branch in step.next) and not is_reported(book, step.id, "next"):
                message = f"nothing comes after the step `{step.id}`"
                yield Finding(
                    step.place, message, "add `- go: end`, or a branch to another step", entry=step.id
                )
