"""The command `carebook impact`."""

from pathlib import Path

import click

from carebook.impact.changes import changes
from carebook.impact.render import FORMATS
from carebook.impact.touched import touched
from carebook.reading.book import read_book
from carebook.reading.revisions import UnknownRevisionError, read_revision

_BETWEEN = ".."


@click.command()
@click.argument("revisions", metavar="BASE..HEAD")
@click.option("--output-format", type=click.Choice([*FORMATS]), default="text", show_default=True)
@click.option("--exit-code", "as_code", is_flag=True, help="Exit with 1 where something is touched.")
@click.pass_obj
def impact(root: Path, revisions: str, output_format: str, *, as_code: bool) -> None:
    """List what a change touches, by language: all that is made of what has changed.

    Paths, lessons, scripts, messages, checklists, books to print, role-play cards and decks. With each stand
    its packs for learning platforms that are new, gone or to be imported again.

    BASE and HEAD are revisions in git; BASE alone is compared with the files as they are.
    """
    base, dots, head = revisions.partition(_BETWEEN)
    try:
        before = read_revision(root, base or "HEAD")
        after = read_revision(root, head or "HEAD") if dots else read_book(root)
    except UnknownRevisionError as error:
        raise click.UsageError(f"git cannot give `{revisions}`: {error}") from error
    found = list(touched(before, after, changes(before, after)))
    click.echo(FORMATS[output_format](found))
    if as_code and found:
        raise SystemExit(1)
