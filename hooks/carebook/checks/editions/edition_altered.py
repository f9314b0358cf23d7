"""The check `edition-altered`."""

from collections.abc import Iterator

from carebook.checks.check import check, faults_of
from carebook.model.book import Book
from carebook.model.edition import digest_of
from carebook.model.finding import Finding, Severity
from carebook.model.shown import mark_of
from carebook.reading.editions import REMEDY


@check(Severity.ERROR)
def edition_altered(book: Book) -> Iterator[Finding]:
    """An edition stays as `carebook release` has written it.

    ## Why it matters
    People hold it on paper. If its file says something else than their paper, they are told that nothing has changed
    when it has, or the other way round.

    ## What to do
    Take the file as it was from git. What should read otherwise now belongs into the book, and into a new edition.
    """
    unreadable = list(faults_of(book, "edition-altered"))
    yield from unreadable
    reported = {finding.place.path for finding in unreadable}
    by_name = {edition.name: edition for edition in book.editions}
    for edition in book.editions:
        follows = edition.follows.name if edition.follows else ""
        is_whole = edition.digest.name in ("", digest_of(edition.marks, follows, edition.released))
        if not is_whole and edition.place.path not in reported:
            yield Finding(
                edition.digest.place,
                f"`{edition.digest.name}` is not the digest of what stands in `follows`, `released` and `marks`",
                REMEDY,
            )
        before = by_name.get(follows)
        for read, replaced in edition.replaced.items():
            if before and before.marks.get(read) != mark_of(replaced.lines):
                yield Finding(
                    replaced.place,
                    f"this is not how `{before.name}` worded `{read.entry}`",
                    REMEDY,
                    entry=read.entry,
                    language=read.language,
                )
