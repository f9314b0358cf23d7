"""Books without a site: the pages are built into a folder that is gone afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from carebook.model.book import Book
from carebook.settings import SETTINGS_FILE
from carebook.site.book_files import WANTED_BOOKS, Wanted, book_address, wanted_books
from carebook.writing.refusal import Refusal, writing


def make_books(root: Path, book: Book, wanted: Wanted) -> Iterator[Path]:
    """Put the books that are asked for where the site has them, and yield their files.

    Raises `Refusal` where the pages cannot be built.
    """
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
        for language, name in wanted_books(book, wanted):
            made = Path(folder) / book_address(book, language, name)
            if made.exists():
                target = site / book_address(book, language, name)
                with writing(target):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(made, target)
                yield target
