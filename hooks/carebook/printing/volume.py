"""Pages to a book: which chapters it has, in which order, and what stands before and behind them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from carebook.blocks.books import print_title
from carebook.blocks.showing import Showing
from carebook.blocks.titles import title_of
from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.model.book import Book
from carebook.model.chapters import chapters
from carebook.model.prints import Print, script_of
from carebook.printing.content import Block, Inline
from carebook.printing.cue_cards import cue_card
from carebook.printing.page_content import PageContent, entry_content, page_content
from carebook.printing.script_pieces import ScriptPieces, scripts_of
from carebook.printing.sheets import sheet
from carebook.printing.spoken_pages import Spoken, spoken_in
from carebook.settings import CUE_CARDS, HANDBOOK, SHEETS, ReadingList

BOOK_TEMPLATE = "book.typ"
CARDS_TEMPLATE = "cards.typ"
SHEETS_TEMPLATE = "sheets.typ"
_WORDS = ("contents", "annex", "page", "online", "answers", "sign-off", "part", "date", "trainer", "learner")


@dataclass(frozen=True)
class SitePage:
    """A page as MkDocs has rendered it."""

    path: str
    """Relative to the folder of its language."""
    address: str
    """Relative to the root of the site."""
    title: str
    html: str
    """Its content, without the theme."""
    sections: tuple[str, ...] = ()
    """The sections of the navigation that it stands in, outermost first."""
    begins_section: bool = False
    """Whether it is the page that its innermost section opens with."""

    @cached_property
    def content(self) -> PageContent:
        """The page for paper; it is in several books."""
        return page_content(self.html, self.address, self.title)

    def content_with(self, spoken: Spoken | None) -> PageContent:
        """Return the page for paper with what is said in another language; None is the page's own."""
        return page_content(self.html, self.address, self.title, spoken) if spoken else self.content


class Imprint(NamedTuple):
    """What a book says about itself."""

    organisation: str
    address: str
    """Of the site, with a slash at its end; empty where it has none."""


class Chapter(NamedTuple):
    """An article of a book, or the title of a part."""

    name: str
    """The id that its permalink leads to; empty for none."""
    title: list[Inline]
    ids: tuple[str, ...]
    """The places that lead to its beginning."""
    blocks: list[Block]
    level: int
    """1 for parts and for what stands in none."""
    annex: bool = False


class Volume(NamedTuple):
    """A book before its links are resolved."""

    title: str
    chapters: tuple[Chapter, ...]
    paper: str
    duplex: bool = False
    sign_off: bool = False
    template: str = BOOK_TEMPLATE
    """The file that sets it."""


def volume(book: Book, asked: Print, pages: Mapping[str, SitePage]) -> Volume:
    """Return what is printed; `pages` are those of its readers' language by path, in the order of the navigation."""
    title = print_title(Showing(book, asked.language, ""), asked.name)
    if asked.name == CUE_CARDS:
        return Volume(title, tuple(_cards(book, asked)), paper="a5", template=CARDS_TEMPLATE)
    if asked.name == SHEETS or script_of(asked.name):
        return Volume(title, tuple(_sheets(book, asked)), paper="a4", template=SHEETS_TEMPLATE)
    style = book.settings.print_style
    spoken = spoken_in(book, asked.said, asked.language) if asked.said else None
    if asked.name == HANDBOOK:
        return Volume(title, tuple(_all_chapters(book, pages, spoken)), style.paper, style.duplex)
    found = next(one for one in book.settings.books or () if one.name == asked.name)
    listed = tuple(_listed(book, asked.language, found, pages, spoken))
    duplex = style.duplex if found.duplex is None else found.duplex
    return Volume(title, listed, found.paper or style.paper, duplex, found.sign_off)


def _cards(book: Book, asked: Print) -> Iterator[Chapter]:
    for script in scripts_of(book):
        pieces = ScriptPieces(book, script, asked.language, asked.said, numbered=False)
        yield _script_chapter(pieces, cue_card(pieces, script))


def _sheets(book: Book, asked: Print) -> Iterator[Chapter]:
    alone = script_of(asked.name)
    for script in scripts_of(book):
        if alone in ("", script.id):
            pieces = ScriptPieces(book, script, asked.language, asked.said, numbered=not alone)
            yield _script_chapter(pieces, sheet(pieces, script))


def _script_chapter(pieces: ScriptPieces, blocks: list[Block]) -> Chapter:
    name = pieces.script.id
    return Chapter(name, pieces.title(name), (pieces.place(name),), blocks, 1)


def labels(book: Book, language: str) -> dict[str, str]:
    """Return the words that a book needs, blanks in braces where they are filled while it is set."""
    words = Words(book, language)
    return {name: words(f"print.{name}") for name in _WORDS}


def base_language(language: str) -> dict[str, str]:
    """Return a language as the template takes it: its code, its region and its direction."""
    code, *rest = language.replace("_", "-").split("-")
    region = next((one.lower() for one in rest if len(one) == 2), "")  # noqa: PLR2004  as countries are written
    return {"lang": code.lower(), "region": region, "dir": direction(language)}


def _all_chapters(book: Book, pages: Mapping[str, SitePage], spoken: Spoken | None) -> Iterator[Chapter]:
    """Yield the whole navigation; a section's first page that is called like the section opens it."""
    begun: Sequence[str] = ()
    names = {page.path: page.id for page in book.source_pages}
    for page in pages.values():
        content = page.content_with(spoken)
        opened, begun = _newly_begun(begun, page.sections), page.sections
        merged = bool(opened) and page.begins_section and _plain(content.title) == page.sections[-1]
        for depth, section in opened[: len(opened) - merged]:
            yield Chapter("", [section], (), [], depth)
        level = len(page.sections) + (not merged)
        yield Chapter(names.get(page.path, ""), content.title, content.ids, content.blocks, level)


def _newly_begun(begun: Sequence[str], sections: Sequence[str]) -> list[tuple[int, str]]:
    """Return the sections that a page opens, with their depth from 1."""
    same = 0
    while same < min(len(begun), len(sections)) and begun[same] == sections[same]:
        same += 1
    return [(depth + 1, sections[depth]) for depth in range(same, len(sections))]


def _plain(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, dict):
        return _plain(content.get("c", ""))
    return "".join(map(_plain, content)) if isinstance(content, list) else ""


def _listed(
    book: Book, language: str, listed: ReadingList, pages: Mapping[str, SitePage], spoken: Spoken | None
) -> Iterator[Chapter]:
    annex = [name for name in chapters(book, listed.annex) if name]
    for name in chapters(book, listed.contents):
        if name not in annex:
            yield from _chapter(book, language, name, pages, spoken, annex=False)
    for name in annex:
        yield from _chapter(book, language, name, pages, spoken, annex=True)


def _chapter(
    book: Book, language: str, name: str, pages: Mapping[str, SitePage], spoken: Spoken | None, *, annex: bool
) -> Iterator[Chapter]:
    """Yield a page, or one entry of a page; nothing where the language shows neither."""
    home = book.homes.get(name)
    page = pages.get(home.path) if home else None
    if home is None or page is None:
        return
    if not home.fragment:
        content = page.content_with(spoken)
        yield Chapter(name, content.title, content.ids, content.blocks, 1, annex)
        return
    title = title_of(Showing(book, language, ""), name)
    blocks = entry_content(page.html, page.address, home.fragment, spoken)
    if blocks and title:
        place = blocks[0].pop("id", f"{page.address}#{home.fragment}")
        shown = blocks[1:] if blocks[0]["t"] == "h" and _plain(blocks[0]) == title.string else blocks
        yield Chapter(name, [title.string], (place,), shown, 1, annex)
