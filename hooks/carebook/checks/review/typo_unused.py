"""The check `typo-unused`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.agreement import mark
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, alone=True)
def typo_unused(book: Book) -> Iterator[Finding]:
    """A line `typo:` stands beside a text that has changed.

    ## Why it matters
    One that is left over would excuse the next change, which may be more than a slip.

    ## What to do
    Delete the line; `carebook stamp` with the id does it.
    """
    for text in book.agreeables:
        for language in text.typo:
            lines = book.agreements.get(text.key, ())
            agreed = {line[language.name] for line in lines if language.name in line}
            if not agreed or mark(text.words.get(language.name, ())) in agreed:
                yield Finding(
                    language.place,
                    f"`{language.name}` has not changed since the languages were agreed",
                    f"delete the line, or run `carebook stamp {text.key.entry}`",
                    entry=text.key.entry,
                )
