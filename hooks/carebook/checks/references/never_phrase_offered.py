"""The check `never-phrase-offered`."""

from collections.abc import Iterable, Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.place import Reference


@check(Severity.ERROR)
def never_phrase_offered(book: Book) -> Iterator[Finding]:
    """What is never said is offered nowhere.

    ## Why it matters
    An agent under pressure reads out what stands there. A sentence with `say: false` in a step, in a
    message, or as what to say instead, will be said.

    ## What to do
    In a step, move it to `avoid:`. In a message, behind `then:` or behind `instead:`, name a phrase that
    is said.
    """
    for entry, field, references in _offers(book):
        for reference in references:
            phrase = book.phrase(reference.name)
            if phrase and not phrase.say:
                help_ = "name one that is said"
                if field in ("say", "with-care", "hold"):
                    help_ = "move it to `avoid:`, or name one that is said"
                message = f"`{reference.name}` is never said, and `{field}` offers it"
                yield Finding(reference.place, message, help_, entry=entry)


def _offers(book: Book) -> Iterator[tuple[str, str, Iterable[Reference]]]:
    """Yield who offers phrases in which field."""
    for phrase in book.phrases:
        yield phrase.id, "then", phrase.then
        yield phrase.id, "instead", phrase.instead
    for script in book.scripts:
        for step in script.steps:
            yield step.id, "say", step.say
            yield step.id, "with-care", step.with_care
            yield step.id, "hold", step.hold
    for message in book.messages:
        yield message.id, "body", [part.phrase for part in message.body if part.phrase]
