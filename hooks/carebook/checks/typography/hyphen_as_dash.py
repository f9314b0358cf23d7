"""The check `hyphen-as-dash`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, ours, replacing
from carebook.languages.typography import dash
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_HYPHEN = re.compile(r"(?<=[^\W_] |[,.!?»”\"] )(?P<sign>--?)(?= [^\W_]| [«„“\"\ufffc])")


@check(Severity.WARNING, alone=True)
def hyphen_as_dash(book: Book) -> Iterator[Finding]:
    """Between words stands a dash, not a hyphen.

    ## Why it matters
    A hyphen joins, a dash parts. Russian has an em dash `—`, Polish and Romanian an en dash `–`.

    ## What to do
    Type the dash, or let `carebook check --fix` do it.
    """
    for passage in ours(book):
        if " -" not in passage.string:
            continue
        for match in _HYPHEN.finditer(passage.string):
            right = dash(passage.language)
            yield found(
                passage,
                match.span(),
                f"`{match.group()}` stands between words",
                f"write `{right}`",
                replacing(book, passage, match.span(), right),
            )
