"""The command `carebook bundle`."""

from pathlib import Path

import click

from carebook.bundling.bundle import bundle as pack
from carebook.bundling.bundle import name_of
from carebook.reading.book import read_book
from carebook.writing.files import replace_file
from carebook.writing.refusal import writing

_MEGABYTE = 1_000_000


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to put it into.  [default: dist/ of the knowledge base]",
)
@click.pass_obj
def bundle(root: Path, into: Path | None) -> None:
    """Pack the site, as `make site` has built it, into one file for a USB stick or a computer without a network."""
    book = read_book(root)
    packed = pack(book, root / book.settings.site_dir)
    path = (into or root / "dist") / f"{name_of(book)}.zip"
    with writing(path):
        replace_file(path, packed)
    click.echo(f"{path}  {len(packed) / _MEGABYTE:.1f} MB")
