"""The check `declared-sum-wrong`."""

from collections.abc import Iterator
from math import fsum, isclose

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def declared_sum_wrong(book: Book) -> Iterator[Finding]:
    """What `declared_sum` says is what the rows make.

    ## Why it matters
    It is there to admit that the source's values miss their total. An admission that is wrong itself
    makes it worse.

    ## What to do
    Write the sum that the message names, or correct the row that is wrong.
    """
    for figure in book.figures:
        declared = figure.declared_sum
        if declared is None or not figure.rows or is_reported(book, figure.id, "rows", "value"):
            continue
        actual = fsum(row.value for row in figure.rows)
        # Fifteen digits are what a number keeps: one too few in billions is one too few.
        if not isclose(actual, declared, rel_tol=1e-15, abs_tol=1e-9):
            message = f"`declared_sum` is {declared:.15g}, and the rows make {actual:.15g}"
            yield Finding(figure.place, message, f"write `declared_sum: {actual:.15g}`", entry=figure.id)
