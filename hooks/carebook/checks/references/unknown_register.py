"""The check `unknown-register`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean

ALWAYS = ("formal", "informal")
"""A book whose languages are all formal may still have an informal phrase."""


@check(Severity.ERROR)
def unknown_register(book: Book) -> Iterator[Finding]:
    """A phrase's register is formal, informal or one that the settings give to a language.

    ## Why it matters
    Forms of address are checked by it. A misspelt one means that nobody checks them.

    ## What to do
    Take the name that the message suggests, or delete the line: the settings have a register for each
    language already.
    """
    known = dict.fromkeys((*book.settings.registers.values(), *ALWAYS))
    for phrase in book.phrases:
        if phrase.register and phrase.register not in known:
            help_ = did_you_mean(phrase.register, known) or f"the registers are {', '.join(known)}"
            message = f"there is no register `{phrase.register}`"
            yield Finding(phrase.place, message, help_, entry=phrase.id)
