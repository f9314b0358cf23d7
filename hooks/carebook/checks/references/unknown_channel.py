"""The check `unknown-channel`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unknown_channel(book: Book) -> Iterator[Finding]:
    """A channel is one that the settings list.

    ## Why it matters
    Agents filter by channel. A phrase whose channel is misspelt is missing from every list.

    ## What to do
    Take the name that the message suggests, or add the channel to `extra: carebook: channels:` in
    mkdocs.yml and say whether it is spoken or written.
    """
    known = book.settings.channels
    named = [
        *((phrase.id, phrase.channels) for phrase in book.phrases),
        *((script.id, script.channels) for script in book.scripts),
        *((message.id, message.channels) for message in book.messages),
    ]
    for entry, channels in named:
        for channel in channels:
            if channel.name and channel.name not in known:
                help_ = did_you_mean(channel.name, known) or f"the channels are {', '.join(known)}"
                yield Finding(channel.place, f"there is no channel `{channel.name}`", help_, entry=entry)
