"""The check `figure-misses-total`."""

from collections.abc import Iterator
from math import fsum, isclose

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def figure_misses_total(book: Book) -> Iterator[Finding]:
    """The rows of a figure make its total, unless `declared_sum` says that they do not.

    ## Why it matters
    Percentages that make 109 are noticed by the first reader who adds them up, and then nobody believes
    the others either.

    ## What to do
    Correct the row that is wrong. If the source itself says so, keep its values, write what they make
    as `declared_sum` and explain it in a note.
    """
    for figure in book.figures:
        if figure.total is None or not figure.rows or figure.declared_sum is not None:
            continue
        actual = fsum(row.value for row in figure.rows)
        # Fifteen digits are what a number keeps: one too few in billions is one too few.
        if isclose(actual, figure.total, rel_tol=1e-15, abs_tol=1e-9):
            continue
        if is_reported(book, figure.id, "rows", "value", "declared_sum"):
            continue
        yield Finding(
            figure.place,
            f"the rows make {actual:.15g}, and `total` is {figure.total:.15g}",
            f"correct a row, or write `declared_sum: {actual:.15g}` and say in a note why",
            entry=figure.id,
        )
