"""The check `declared-sum-unexplained`."""

from collections.abc import Iterator

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.settings import State


@check(Severity.ERROR)
def declared_sum_unexplained(book: Book) -> Iterator[Finding]:
    """A figure whose rows miss their total says why, in every language.

    ## Why it matters
    A reader who adds the rows up has to learn at once that it is the source that does not add up.

    ## What to do
    Write a `note` in each language: what the rows make, what they should make, and what is known about
    the reason. In a language whose state in mkdocs.yml is partial a missing one is a warning, in a draft
    it is only counted.
    """
    for figure in book.figures:
        if figure.declared_sum in (None, figure.total) or is_reported(book, figure.id, "note"):
            continue
        if not figure.note:
            message = "the rows miss their total, and no note says why"
            yield Finding(figure.place, message, "add a `note:` in every language", entry=figure.id)
            continue
        for language in book.settings.languages:
            if language.code not in figure.note.wordings:
                yield Finding(
                    figure.note.place,
                    f"the rows miss their total, and no note in `{language.code}` says why",
                    f"add a line `{language.code}:` to the note",
                    entry=figure.id,
                    language=language.code,
                    severity=Severity.WARNING if language.state is State.PARTIAL else None,
                )
