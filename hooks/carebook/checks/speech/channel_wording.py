"""The check `channel-wording`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, is_quoted, said_to_customers
from carebook.languages.channel_words import knows_channels, only_to_hear, only_to_read
from carebook.model.book import Book
from carebook.model.entries import Message, Phrase
from carebook.model.finding import Finding, Severity
from carebook.settings import Mode


@check(Severity.WARNING, knows_channels, alone=True)
def channel_wording(book: Book) -> Iterator[Finding]:
    """A sentence fits the channels that it is offered in.

    ## Why it matters
    *Click here* cannot be heard, nothing said stands *above* or *below*, and *please stay on the line* makes a mail
    look like a machine's. A customer who is told to click in an app or on a page is left alone.

    ## What to do
    Say it in words that fit both, or take the channel out and write a second phrase for it.
    """
    for passage in said_to_customers(book):
        entry = book.entries.get(passage.entry)
        if not isinstance(entry, Phrase | Message):
            continue
        modes = {book.settings.channels.get(channel.name): channel.name for channel in entry.channels[::-1]}
        for mode, channel in reversed(modes.items()):
            if mode is None:
                continue
            unfit = only_to_read if mode is Mode.SPOKEN else only_to_hear
            match = unfit(passage.string, passage.language)
            if match and not is_quoted(passage, match.span()):
                what = "read" if mode is Mode.SPOKEN else "heard"
                yield found(
                    passage,
                    match.span(),
                    f"`{match.group()}` is for what is {what}, and this is offered in `{channel}`",
                    f"say it in another way, or take `{channel}` out of its channels",
                )
                break
