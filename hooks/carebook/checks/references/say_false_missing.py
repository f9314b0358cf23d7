"""The check `say-false-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, alone=True)
def say_false_missing(book: Book) -> Iterator[Finding]:
    """A phrase with the fields of what is never said is never said.

    ## Why it matters
    `why:`, `instead:` and `also:` are for phrases of `say: false`. Where that line was forgotten, agents are offered
    what was to be forbidden, and read it aloud.

    ## What to do
    Add `say: false`. If the phrase is meant to be said, take the fields out; what agents should know stands in
    `note:`.
    """
    for phrase in book.phrases:
        places = {
            "why": phrase.why.place if phrase.why else None,
            "instead": phrase.instead[0].place if phrase.instead else None,
            "also": phrase.also.place if phrase.also else None,
        }
        given = {f"`{field}`": place for field, place in places.items() if place}
        if phrase.say and given:
            yield Finding(
                min(given.values()),
                f"`{phrase.id}` is offered, and has {' and '.join(given)} as what is never said",
                f"add `say: false`, or take {' and '.join(given)} out",
                entry=phrase.id,
            )
