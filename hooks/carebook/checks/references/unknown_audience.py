"""The check `unknown-audience`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.reading.nearest import did_you_mean


@check(Severity.ERROR)
def unknown_audience(book: Book) -> Iterator[Finding]:
    """An audience is one that the settings list.

    ## Why it matters
    Readers find what is meant for them by it.

    ## What to do
    Take the name that the message suggests, or add the audience to `extra: carebook: audiences:` in
    mkdocs.yml.
    """
    known = book.settings.audiences
    named = [
        *((script.audience, script.id, "") for script in book.scripts),
        *((checklist.audience, checklist.id, "") for checklist in book.checklists),
        *((lesson.audience, lesson.id, "") for lesson in book.lessons),
        *((path.audience, path.id, "") for path in book.paths),
        *((page.audience, page.id, page.language) for page in book.pages.values()),
    ]
    for audience, entry, language in named:
        for one in audience:
            if one.name and one.name not in known:
                help_ = did_you_mean(one.name, known) or f"the audiences are {', '.join(known) or 'none'}"
                message = f"there is no audience `{one.name}`"
                yield Finding(one.place, message, help_, entry=entry, language=language)
