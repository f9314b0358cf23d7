"""The check `slash-form`."""

import re
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found, said_to_customers
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

_SLASH = re.compile(
    r"(?<![^\W\d_])(?<!\d)(?<!\d[ \u00a0\u202f])(?:[^\W\d_]{2,}|(?<!\w)(?=\w[ /])[^\W\d_]) ?/ ?-?[^\W\d_]+"
    r"|[^\W\d_]{2,}\([^\W\d_]{1,4}\)"
)
"""Behind a number stands a unit: *100 Mb/s*. A small letter may be a word, *и/или*; a capital is a name, *A/B*."""


@check(Severity.ERROR, alone=True)
def slash_form(book: Book) -> Iterator[Finding]:
    """What a customer hears or reads has no forms to choose from: no `Pan/Pani`, no `понял(а)`.

    ## Why it matters
    Nobody can say a slash. Whoever reads it aloud in haste says both, or the wrong one.

    ## What to do
    Write a variant for each form (`speaker.m:`, `addressee.f:`), use an address word in braces such as `{Panu}`, or
    find a sentence that needs neither.
    """
    for passage in said_to_customers(book):
        if "/" not in passage.string and "(" not in passage.string:
            continue
        for match in _SLASH.finditer(passage.string):
            if not match.group()[1].isalpha() and match.group()[0].isupper():
                continue
            yield found(
                passage,
                match.span(),
                f"`{match.group()}` leaves the form to whoever reads it",
                "write a variant for each form, or a sentence that needs none",
            )
