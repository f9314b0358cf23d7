"""Books to print, made of the pages of a build as they are without the theme.

A book that has been set is kept in `.cache/pdf/`, under the hash of all that its bytes depend on.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from carebook.blocks.books import book_names
from carebook.languages.own_script import is_written_with
from carebook.model.book import Book
from carebook.printing.manuscript import Manuscript, manuscript
from carebook.printing.typesetting import SettingError, key, set_book
from carebook.printing.volume import Imprint, SitePage
from carebook.reading.book import collector_paused
from carebook.reading.fonts import letters_of, own_fonts
from carebook.reading.raw_files import picture, size_of
from carebook.site.local_file import path_of, site_language_of
from carebook.writing.files import keep_only, replace_file

FOLDER = "pdf"
CACHE = ".cache/pdf"
WANTED_BOOKS = "carebook_wanted_books"
"""What `carebook pdf` sets in `extra:` while it builds the pages."""

_log = get_plugin_logger("carebook")


class BookFile(NamedTuple):
    """A book in the site."""

    address: str
    """Relative to the root of the site."""
    edition: str
    size: int
    """Bytes."""


class Wanted(NamedTuple):
    """Which books are asked for; empty for all."""

    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass
class BookPages:
    """The pages of one build, kept until the books are made of them."""

    pages: dict[str, dict[str, SitePage]] = field(default_factory=dict)
    """By language and path, in the order in which MkDocs has rendered them."""
    pictures: dict[str, Path] = field(default_factory=dict)
    """By address in the site."""

    def keep_pictures(self, files: Files) -> None:
        """Keep which files of the site are neither pages nor the theme's."""
        for file in files.media_files():
            if file.abs_src_path:
                self.pictures.setdefault(file.dest_uri, Path(file.abs_src_path))

    def keep(self, html: str, page: Page) -> None:
        """Keep a page with its place in the navigation."""
        sections = [one for one in page.ancestors if isinstance(one, Section)][::-1]
        pages = self.pages.setdefault(site_language_of(page.file), {})
        pages[path_of(page.file)] = SitePage(
            path_of(page.file),
            page.file.dest_uri,
            str(page.title or ""),
            html,
            tuple(str(section.title) for section in sections),
            begins_section=bool(sections) and sections[-1].children[:1] == [page],
        )

    def in_order(self, book: Book, language: str) -> Mapping[str, SitePage]:
        """Return the pages of a language that the navigation names, in its order."""
        kept, named = self.pages[language], book.settings.navigation
        return {path: kept[path] for path in named or [one.path for one in book.source_pages] if path in kept}

    def picture(self, address: str) -> bytes | None:
        """Return what a picture of the site holds; None where there is no such file."""
        return picture(self.pictures[address]) if address in self.pictures else None


def book_address(book: Book, language: str, name: str) -> str:
    """Return where a book is, relative to the root of the site."""
    root = "" if language == book.settings.default else f"{language}/"
    return f"{root}{FOLDER}/{name}-{language}.pdf"


def write_books(
    book: Book, kept: BookPages, config: MkDocsConfig, wanted: Wanted
) -> Mapping[tuple[str, str], BookFile]:
    """Write the books that are asked for, and return them by language and name."""
    cache = Path(config.config_file_path).parent / CACHE
    imprint = Imprint(config.site_name, config.site_url or "")
    written, used = {}, []
    with collector_paused():
        for language, name in wanted_books(book, wanted):
            if language not in kept.pages:  # a draft
                continue
            one = manuscript(book, language, name, kept.in_order(book, language), imprint, kept.picture)
            cached = cache / f"{key(one)}.pdf"
            used.append(cached.name)
            address = book_address(book, language, name)
            target = Path(config.site_dir) / address
            if _write(one, cached, target):
                written[language, name] = BookFile(address, one.edition, size_of(target))
    if wanted == Wanted():
        keep_only(cache, used)
    return written


def wanted_books(book: Book, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Yield language and name of what is asked for and can be printed."""
    names = [name for name in book_names(book) if not wanted.names or name in wanted.names]
    shapes = letters_of((*own_fonts(), *book.fonts)) if names else frozenset()
    for language in book.settings.codes:
        if is_written_with(language, shapes) and (not wanted.languages or language in wanted.languages):
            yield from ((language, name) for name in names)


def _write(one: Manuscript, cached: Path, target: Path) -> bool:
    """Put a book into the site: as it was set once, or newly set; tell whether there is one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(cached, target)
    except OSError:
        try:
            held = set_book(one)
        except SettingError as error:
            _log.error("the book `%s` could not be set: %s", target.name, error)
            return False
        replace_file(cached, held)
        shutil.copyfile(cached, target)
    return True
