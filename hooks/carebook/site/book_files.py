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

from carebook.languages.own_script import is_written_with
from carebook.model.book import Book
from carebook.model.prints import Print, book_names, prints, sheet_name
from carebook.printing.cue_cards import too_long
from carebook.printing.manuscript import Manuscript, manuscript
from carebook.printing.typesetting import SettingError, TooLongError, key, set_book
from carebook.printing.volume import Imprint, SitePage
from carebook.reading.book import collector_paused
from carebook.reading.fonts import letters_of, own_fonts
from carebook.reading.raw_files import picture, size_of
from carebook.settings import SHEETS
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
    """What is asked for; nothing for all that the settings ask for."""

    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    """Languages that callers speak: with these, books are made whatever pairs the settings name."""
    sheets: tuple[str, ...] = ()
    """Ids of scripts, each to be made in two columns alone."""


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


def book_address(book: Book, one: Print) -> str:
    """Return where a book is, relative to the root of the site."""
    root = "" if one.language == book.settings.default else f"{one.language}/"
    pair = f"{one.language}-{one.said}" if one.said else one.language
    return f"{root}{FOLDER}/{one.name}-{pair}.pdf"


def write_books(
    book: Book, kept: BookPages, config: MkDocsConfig, wanted: Wanted
) -> Mapping[Print, BookFile]:
    """Write the books that are asked for, and return where they are."""
    cache = Path(config.config_file_path).parent / CACHE
    organisation = book.settings.print_style.organisation or config.site_name
    imprint = Imprint(organisation, config.site_url or "")
    written, used = {}, []
    with collector_paused():
        for one in wanted_books(book, wanted):
            if not {one.language, one.said or one.language} <= kept.pages.keys():  # a draft
                continue
            made = manuscript(book, one, kept.in_order(book, one.language), imprint, kept.picture)
            cached = cache / f"{key(made)}.pdf"
            used.append(cached.name)
            address = book_address(book, one)
            target = Path(config.site_dir) / address
            if _write(book, one, made, cached=cached, target=target):
                written[one] = BookFile(address, made.edition, size_of(target))
    if wanted == Wanted():
        keep_only(cache, used)
    return written


def wanted_books(book: Book, wanted: Wanted) -> Iterator[Print]:
    """Yield what is asked for and can be printed."""
    shapes = letters_of((*own_fonts(), *book.fonts))
    for language in book.settings.codes:
        if not wanted.languages or language in wanted.languages:
            for one in _wanted_in(book, language, wanted):
                if is_written_with(language, shapes) and is_written_with(one.said or language, shapes):
                    yield one


def _wanted_in(book: Book, language: str, wanted: Wanted) -> Iterator[Print]:
    """Yield what is asked for in a language: by the settings, or in the pairs that are asked for."""
    named = (*wanted.names, *map(sheet_name, wanted.sheets))
    for said in wanted.said:
        yield from (Print(name, language, said) for name in named or book_names(book))
    if not wanted.said:
        asked = [one for one in prints(book, language) if not named or one.name in named]
        others = {*named} - {SHEETS} - {one.name for one in asked}
        yield from (*asked, *(Print(name, language) for name in named if name in others))


def _write(book: Book, one: Print, made: Manuscript, *, cached: Path, target: Path) -> bool:
    """Put a book into the site: as it was set once, or newly set; tell whether there is one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(cached, target)
    except OSError:
        try:
            held = set_book(made)
        except TooLongError as error:
            for finding in too_long(book, one.language, error.scripts):
                _log.error("%s", finding)
            return False
        except SettingError as error:
            _log.error("the book `%s` could not be set: %s", target.name, error)
            return False
        replace_file(cached, held)
        shutil.copyfile(cached, target)
    return True
