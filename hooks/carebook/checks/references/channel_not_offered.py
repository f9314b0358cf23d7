"""The check `channel-not-offered`."""

from collections.abc import Iterable, Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.place import Reference


@check(Severity.ERROR)
def channel_not_offered(book: Book) -> Iterator[Finding]:
    """A phrase in a script or a message is made for every channel of that script or message.

    ## Why it matters
    What is fine in a chat cannot always be said aloud, and a sentence of the phone looks odd in an
    e-mail.

    ## What to do
    Take a phrase for that channel, add the channel to the phrase if it fits there, or take it from the
    script.
    """
    for entry, channels, what, references in _offers(book):
        wanted = [channel.name for channel in channels if channel.name]
        for reference in references:
            phrase = book.phrase(reference.name)
            if phrase is None:
                continue
            has = [channel.name for channel in phrase.channels]
            lacking = [name for name in wanted if name not in has]
            # A channel that does not exist, or none at all, has been reported where it stands.
            if lacking and has and all(name in book.settings.channels for name in (*has, *lacking)):
                yield Finding(
                    reference.place,
                    f"`{reference.name}` is not for {' and '.join(lacking)}, and {what} is",
                    f"it is for {' and '.join(has)}: add the channel to it, or take another phrase",
                    entry=entry,
                )


def _offers(book: Book) -> Iterator[tuple[str, tuple[Reference, ...], str, Iterable[Reference]]]:
    """Yield who offers phrases on which channels, and how to call it."""
    for script in book.scripts:
        for step in script.steps:
            phrases = (*step.say, *step.with_care, *step.hold)
            yield step.id, script.channels, f"the script `{script.id}`", phrases
    for message in book.messages:
        phrases = tuple(part.phrase for part in message.body if part.phrase)
        yield message.id, message.channels, "the message", phrases
