"""The check `page-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.settings import Language, State


@check(Severity.ERROR)
def page_missing(book: Book) -> Iterator[Finding]:
    """A page that one language has, all languages have.

    ## Why it matters
    Whoever switches the language while reading would come to nothing, and so would links to the page.

    ## What to do
    Write the page in the folder of the language, under the same path. In a language whose state in
    mkdocs.yml is partial a missing page is a warning, in a draft it is only counted, and so is a page that
    drafts alone have.
    """
    source = book.settings.source
    drafts = {language.code for language in book.settings.languages if language.state is State.DRAFT}
    paths: dict[str, str] = {}
    for code, path in sorted(book.pages, key=lambda key: (key[0] != source, key[0] in drafts)):
        paths.setdefault(path, code)
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
                    severity=_severity(language, drafts_alone=other in drafts),
                )


def _severity(language: Language, *, drafts_alone: bool) -> Severity | None:
    if drafts_alone:
        return Severity.INFO
    return Severity.WARNING if language.state is State.PARTIAL else None
