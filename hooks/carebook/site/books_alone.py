"""Books without a site: the pages are built into a folder that is gone afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from carebook.model.book import Book
from carebook.model.prints import Print, book_names, is_printed
from carebook.printing.script_pieces import scripts_of
from carebook.reading.nearest import did_you_mean
from carebook.settings import SETTINGS_FILE, SHEETS, State
from carebook.site.book_files import WANTED_BOOKS, Wanted, book_address, wanted_books
from carebook.writing.refusal import Refusal, writing


def wanted_of(
    book: Book,
    languages: tuple[str, ...],
    names: tuple[str, ...],
    said: tuple[str, ...],
    sheets: tuple[str, ...],
) -> Wanted:
    """Return what is asked for; raises `Refusal` for what there is not, and for what names no pair of languages."""
    known, scripts = book_names(book), tuple(script.id for script in scripts_of(book))
    if not (names or said or sheets or is_printed(book)):
        raise Refusal(f"{SETTINGS_FILE} names no books; README.md says how")
    for name in names:
        if name not in known:
            help_ = did_you_mean(name, known) or f"the books are {', '.join(known)}"
            raise Refusal(f"there is no book `{name}`; {help_}")
    for name in sheets:
        if name not in scripts:
            help_ = did_you_mean(name, scripts) or f"the scripts are {', '.join(scripts)}"
            raise Refusal(f"there is no script `{name}`; {help_}")
    two_columns = sheets or (SHEETS in names and not book.settings.sheets)
    if (two_columns and not said) or (said and not languages):
        given = "--said-in goes with --language" if said else "two columns need --language and --said-in"
        raise Refusal(f"{given}: what is read, and what is said, in which language?")
    for language in said:
        if language in languages:
            raise Refusal(f"what is read and what is said are both in `{language}`; name another language")
    return Wanted(languages, names, said, sheets)


def make_books(root: Path, book: Book, wanted: Wanted) -> Iterator[Path]:
    """Put the books that are asked for where the site has them, and yield their files.

    Raises `Refusal` where the pages cannot be built, or one of the books cannot be set.
    """
    asked = tuple(wanted_books(book, wanted))
    if not asked:
        raise Refusal(
            "nothing to print: no font has the letters of these languages, or the settings name no such pair"
        )
    with TemporaryDirectory(prefix="carebook-") as folder:
        try:
            config = load_config(str(root / SETTINGS_FILE))
            site, config.site_dir = Path(config.site_dir), folder
            config.extra[WANTED_BOOKS] = wanted
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except Abort as error:
            raise Refusal("the book has errors; `carebook check` lists them") from error
        except ConfigurationError as error:
            raise Refusal(f"MkDocs does not accept {SETTINGS_FILE}: {error}") from error
        for one in asked:
            made = Path(folder) / book_address(book, one)
            if not made.exists() and not _is_draft(book, one):
                raise Refusal(f"`{made.name}` could not be made; the lines above say why")
            if made.exists():
                target = site / book_address(book, one)
                with writing(target):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(made, target)
                yield target


def _is_draft(book: Book, one: Print) -> bool:
    """Tell whether a print is in a language that is built on demand only."""
    return any(
        language.state is State.DRAFT
        for language in book.settings.languages
        if language.code in (one.language, one.said)
    )
