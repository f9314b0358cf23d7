"""The command `carebook release`."""

from collections.abc import Iterator
from pathlib import Path

import click

from carebook.reading.book import read_book
from carebook.releasing.release import Released
from carebook.releasing.release import release as release_book

_MOST_NAMED = 5


@click.command()
@click.argument("name")
@click.pass_obj
def release(root: Path, name: str) -> None:
    """Give the content as it stands the name NAME, such as 2026-11, for good.

    Pages, prints and packs are called so until something changes, and from then on the site says what has. Commit the
    file that is written together with the content that it names: the next release finds the old wording there, in git.
    """
    book = read_book(root)
    for line in _said(release_book(book, root, name), len({read.entry for read in book.history.marks})):
        click.echo(line)


def _said(released: Released, total: int) -> Iterator[str]:
    yield f"wrote {released.path}: {total} entries and pages"
    if released.follows:
        yield (
            f"since {released.follows}: {released.reworded} changed, {released.added} new, "
            f"{released.removed} gone"
        )
    if released.lost:
        named = ", ".join(released.lost[:_MOST_NAMED])
        more = len(released.lost) - _MOST_NAMED
        because = f" ({released.why_lost})" if released.why_lost else ""
        yield (
            f"git does not have how {released.follows} worded {named}{f' and {more} more' if more > 0 else ''}"
            f"{because}: of these the site says only that they have changed"
        )
    yield "commit it together with the content that it names"
