"""The check `unknown-language`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def unknown_language(book: Book) -> Iterator[Finding]:
    """Texts are in languages that the site has.

    ## Why it matters
    A misspelt language is a translation that nobody will ever see.

    ## What to do
    Correct the code, or add the language to the i18n plugin in mkdocs.yml.
    """
    yield from faults_of(book, "unknown-language")
