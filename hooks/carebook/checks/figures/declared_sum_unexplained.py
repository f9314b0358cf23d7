"""The check `declared-sum-unexplained`."""

from collections.abc import Iterator

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def declared_sum_unexplained(book: Book) -> Iterator[Finding]:
    """A figure whose rows miss their total says why, in every language.

    ## Why it matters
    A reader who adds the rows up has to learn at once that it is the source that does not add up.

    ## What to do
    Write a `note` in each language: what the rows make, what they should make, and what is known about
    the reason.
    """
    for figure in book.figures:
        if figure.declared_sum is None or is_reported(book, figure.id, "note"):
            continue
        if not figure.note:
            message = "the rows miss their total, and no note says why"
            yield Finding(figure.place, message, "add a `note:` in every language", entry=figure.id)
            continue
        for language in book.settings.codes:
            if language not in figure.note.wordings:
                yield Finding(
                    figure.note.place,
                    f"the rows miss their total, and no note in `{language}` says why",
                    f"add a line `{language}:` to the note",
                    entry=figure.id,
                    language=language,
                )
