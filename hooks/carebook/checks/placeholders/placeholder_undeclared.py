"""The check `placeholder-undeclared`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.parity import Kind, differences
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def placeholder_undeclared(book: Book) -> Iterator[Finding]:
    """A placeholder in a phrase or a message is declared there, or it is an address word of its language.

    ## Why it matters
    Only the declaration says what goes into the blank, and gives the example that agents and trainers
    see.

    ## What to do
    Add it under `placeholders:` with its kind and an example. If it is a word for *you* that follows the
    person spoken to, spell it as in address.yml or add it there.
    """
    for one in differences(book, Kind.UNDECLARED):
        help_ = (
            f"did you mean `{{{one.meant}}}`?"
            if one.meant
            else f'add `{one.name}: {{kind: …, example: "…"}}` under `placeholders:`'
        )
        message = f"`{{{one.name}}}` is not declared"
        yield Finding(one.place, message, help_, entry=one.entry, language=one.language)
