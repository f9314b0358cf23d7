"""The check `page-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.settings import State


@check(Severity.ERROR)
def page_missing(book: Book) -> Iterator[Finding]:
    """A page that one language has, all languages have.

    ## Why it matters
    Whoever switches the language while reading would come to nothing, and so would links to the page.

    ## What to do
    Write the page in the folder of the language, under the same path. In a language whose state in
    mkdocs.yml is partial a missing page is a warning, in a draft it is only counted.
    """
    source = book.settings.source
    paths: dict[str, str] = {}
    for code, path in book.pages:
        if path not in paths or code == source:
            paths[path] = code
    for language in book.settings.languages:
        for path, other in paths.items():
            if (language.code, path) not in book.pages:
                page = book.pages[other, path]
                yield Finding(
                    page.place,
                    f"`{language.code}` has no page `{path}`",
                    f"write {book.settings.docs_dir}/{language.code}/{path}",
                    entry=page.id,
                    language=language.code,
                    severity=Severity.WARNING if language.state is State.PARTIAL else None,
                )
