"""The check `yaml-syntax`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR)
def yaml_syntax(book: Book) -> Iterator[Finding]:
    """A data file can be read as YAML.

    ## Why it matters
    What cannot be read cannot be shown, and an entry without its text is a call without an answer.

    ## What to do
    Do what the message says. Most of these go away with straight double quotes around the text; the
    others are an indentation that does not match the lines around it.
    """
    yield from faults_of(book, "yaml-syntax")
