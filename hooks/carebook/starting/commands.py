"""The commands `init`, `new` and `schema`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from carebook.reading.book import DATA_FOLDER, read_book
from carebook.reading.json_schema import schemas
from carebook.settings import State
from carebook.starting.initialise import initialise, languages_of
from carebook.starting.language_codes import own_name
from carebook.starting.new_entry import Written, new_file, new_path, new_phrase, published
from carebook.starting.new_language import new_language, report
from carebook.starting.new_page import new_page
from carebook.writing.files import replace_file
from carebook.writing.refusal import writing

SCHEMA_FOLDER = ".cache/schema"
"""Where `carebook schema` writes: they are made from the book and belong to nobody's commit."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--languages",
    required=True,
    metavar="CODES",
    help="The languages of the site, as `en,de,ar`; the first is the source and stands at its root.",
)
def init(folder: Path, languages: str) -> None:
    """Make a new knowledge base with a small example in your languages."""
    codes = languages_of(languages)
    initialise(folder, codes)
    book = read_book(folder)
    click.echo(f"{folder}: a knowledge base in {', '.join(own_name(code) for code in codes)}.")
    click.echo("Yours are docs/ and mkdocs.yml; README.md says how to go on.")
    for code in codes:
        if book.settings.language(code).state is State.DRAFT:
            click.echo("\n" + "\n".join(report(book, code)))
    click.echo(f"\nNext: cd {click.format_filename(folder)} && make site")


@click.group()
def new() -> None:
    """Add an entry, a page or a language that waits to be filled in."""


@new.command()
@click.argument("id_", metavar="ID")
@click.option("--topic", help="The file that it goes into; without it, that of its neighbours by id.")
@click.option("--new-topic", is_flag=True, help="The topic does not exist yet.")
@click.option("--never", is_flag=True, help="It is never said: it gets a reason, and what to say instead.")
@click.pass_obj
def phrase(root: Path, id_: str, topic: str | None, *, new_topic: bool, never: bool) -> None:
    """Add a phrase to the file of its topic."""
    _tell(new_phrase(read_book(root), root, id_, topic, new_topic=new_topic, never=never))


def _file_command(folder: str, name: str, help: str) -> Callable[..., Any]:  # noqa: A002  as click calls it
    @new.command(name, help=help)
    @click.argument("id_", metavar="ID")
    @click.pass_obj
    def make(root: Path, id_: str) -> None:
        _tell(new_file(read_book(root), root, folder, id_))

    return make


_file_command("scripts", "script", "Make the file of a script.")
_file_command("checklists", "checklist", "Make the file of a checklist.")
_file_command("lessons", "lesson", "Make the file of a lesson.")
_file_command("messages", "message", "Make the file of an e-mail or a chat text.")


@new.command("path")
@click.argument("id_", metavar="ID")
@click.pass_obj
def learning_path(root: Path, id_: str) -> None:
    """Add a learning path to the file of all."""
    _tell(new_path(read_book(root), root, id_))


@new.command()
@click.argument("path", metavar="PATH")
@click.option("--id", "id_", metavar="ID", required=True, help="The id of the page; it never changes.")
@click.pass_obj
def page(root: Path, path: str, id_: str) -> None:
    """Make a page in every published language; PATH is as `call/late-delivery.md`."""
    for written in new_page(read_book(root), root, path, id_):
        _tell(written)


@new.command()
@click.argument("code", metavar="CODE")
@click.pass_obj
def language(root: Path, code: str) -> None:
    """Add a language, as a draft, and list what there is to fill in."""
    new_language(read_book(root), root, code)
    click.echo("\n".join(report(read_book(root), code)))


@click.command()
@click.pass_obj
def schema(root: Path) -> None:
    """Write the JSON Schemas with which an editor completes fields, ids, moves and languages."""
    book = read_book(root)
    published(book)
    data = f"{book.settings.docs_dir}/{DATA_FOLDER}"
    associations = {}
    for files, found in schemas(book).items():
        name = f"{SCHEMA_FOLDER}/{files.partition('/')[0].removesuffix('.yml')}.json"
        associations[name] = f"{data}/{files}"
        with writing(name):
            replace_file(root / name, json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    click.echo(
        f"The schemas are in {SCHEMA_FOLDER}/. An editor with the YAML language server (VS Code's extension"
    )
    click.echo("`YAML`, for one) uses them when its settings have:")
    click.echo(json.dumps({"yaml.schemas": associations}, indent=2))
    click.echo("Run it again when ids have changed.")


def _tell(written: Written) -> None:
    """Say where something has been written, so that an editor can open it there, and what comes next."""
    if written.path:
        click.echo(f"{written.path}:{written.line}")
    if written.next_step:
        click.echo(written.next_step)
