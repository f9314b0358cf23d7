"""The check `say-phrase-avoided`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def say_phrase_avoided(book: Book) -> Iterator[Finding]:
    """What a step warns of is never said.

    ## Why it matters
    The same sentence would be recommended on one page and forbidden on another.

    ## What to do
    Take it out of `avoid:`. If it should never be said, give the phrase itself `say: false`, with `why`
    and `instead`; if it is only risky here, leave it out of `say:`.
    """
    for script in book.scripts:
        for step in script.steps:
            for reference in step.avoid:
                phrase = book.phrase(reference.name)
                if phrase and phrase.say:
                    yield Finding(
                        reference.place,
                        f"`{reference.name}` is a phrase that is said, and `avoid` warns of it",
                        "take it out, or give the phrase `say: false`",
                        entry=step.id,
                    )
