"""The check `edge-space`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.WARNING, alone=True)
def edge_space(book: Book) -> Iterator[Finding]:
    """A text neither begins nor ends with a space.

    ## Why it matters
    Whoever copies the sentence copies the space, and two texts that look the same are not.

    ## What to do
    Delete it, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        string = passage.sentence.string
        if passage.text is None or string == string.strip(" "):
            continue
        before = len(string) - len(string.lstrip(" "))
        after = len(string.rstrip(" "))
        spans = {"begins": (0, before), "ends": (max(after, before), len(string))}
        for word, span in spans.items():
            if span[0] < span[1]:
                yield found(
                    passage,
                    span,
                    f"the text {word} with a space",
                    "delete it",
                    replacing(book, passage, span, ""),
                )
