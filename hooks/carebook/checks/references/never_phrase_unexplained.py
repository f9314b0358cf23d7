"""The check `never-phrase-unexplained`."""

from collections.abc import Iterator

from carebook.checks.check import check, is_reported
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def never_phrase_unexplained(book: Book) -> Iterator[Finding]:
    """What is never said comes with the reason, and with what to say instead.

    ## Why it matters
    A ban alone leaves an agent silent in front of an angry customer, and nobody remembers a rule
    without its reason.

    ## What to do
    Add `why:` in every language and `instead:` with the ids of phrases that are said.
    """
    for phrase in book.phrases:
        if phrase.say:
            continue
        fields = {"why": phrase.why is not None, "instead": bool(phrase.instead)}
        missing = [
            f"`{field}`"
            for field, is_there in fields.items()
            if not is_there and not is_reported(book, phrase.id, field)
        ]
        if missing:
            yield Finding(
                phrase.place,
                f"`{phrase.id}` is never said and has no {' and no '.join(missing)}",
                "say why, and name the phrases that are said instead",
                entry=phrase.id,
            )
