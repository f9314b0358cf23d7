"""The Python-Markdown extension: blocks that show entries, and links to entries by their ids.

markdown.markdown(text, extensions=[CarebookExtension(book, "ro", "call/angry-customer.md")])
"""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from carebook.blocks.books import BLOCK as BOOKS
from carebook.blocks.books import show_books
from carebook.blocks.checklist import show_checklist
from carebook.blocks.decks import show_decks
from carebook.blocks.editions import BLOCK as EDITIONS
from carebook.blocks.editions import show_editions
from carebook.blocks.elements import make
from carebook.blocks.explained_terms import TermExplainer
from carebook.blocks.facts import review_badge, unread_badge
from carebook.blocks.figure import show_figure
from carebook.blocks.glossary import show_glossary
from carebook.blocks.learning_path import show_path
from carebook.blocks.lesson import show_lesson
from carebook.blocks.message import show_message
from carebook.blocks.notices import show_notices
from carebook.blocks.phrase import show_phrase, show_topic
from carebook.blocks.role_play import show_role_play
from carebook.blocks.sayings import show_sayings
from carebook.blocks.script import show_script
from carebook.blocks.showing import Showing, joined
from carebook.blocks.situation import CARDS, show_situation
from carebook.blocks.spelling import show_spelling
from carebook.blocks.storage import show_storage
from carebook.blocks.term_finder import TermFinder
from carebook.blocks.titles import resolve_links
from carebook.blocks.tray import show_tray
from carebook.blocks.used_in import add_users, users_of
from carebook.model.book import Book
from carebook.model.page import CARD, NAMELESS, ROLE_PLAY

BLOCKS: Mapping[str, Callable[[Showing, str, int], Element | None]] = {
    "script": show_script,
    "phrase": show_phrase,
    "phrases": show_topic,
    "message": show_message,
    "checklist": show_checklist,
    "figure": show_figure,
    "lesson": show_lesson,
    "path": show_path,
    "glossary": show_glossary,
    CARD: show_situation,
    ROLE_PLAY: show_role_play,
    "notices": show_notices,
    "sayings": show_sayings,
    "spelling": show_spelling,
    "storage": show_storage,
    "tray": show_tray,
    BOOKS: show_books,
    "decks": show_decks,
    EDITIONS: show_editions,
}
"""Name of a block to what writes it: page, argument and level of the headings in it to an element."""

_PLACEHOLDER = "carebook-block"
_HEADING = re.compile(r"h([1-6])")
# Inline Markdown has been read (20) and the table of contents not yet been made (5).
_BEFORE_CONTENTS = 15
_BEHIND_CONTENTS = 4
# All others have changed texts, and MkDocs has not yet resolved links (0).
_BEHIND_TEXTS = 3


class CarebookExtension(BlocksExtension):
    """Adds the blocks and links of a book, in one language, to a Markdown instance."""

    def __init__(self, book: Book, language: str, page: str = "") -> None:
        super().__init__()
        self.book = book
        self.language = language
        self.page = page
        """The page that is converted, relative to the language's folder; set before each."""
        self.terms = TermFinder(book.terms)
        self.users = users_of(book)

    @property
    def written_language(self) -> str:
        """The language that the page is written in: the source language stands in where a page is missing."""
        source = self.book.settings.source
        missing = (self.language, self.page) not in self.book.pages and (source, self.page) in self.book.pages
        return source if missing else self.language

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802  upstream's
        """Register the blocks and what turns them into elements; a new Markdown instance needs its own."""
        for name in BLOCKS:
            block_mgr.register(_block(name), {})
        md.treeprocessors.register(_Writer(md, self), "carebook", _BEFORE_CONTENTS)
        md.treeprocessors.register(_IdMover(md), "carebook-ids", _BEHIND_CONTENTS)
        md.treeprocessors.register(_Explainer(md, self), "carebook-terms", _BEHIND_TEXTS)


class _Reference(Block):
    """A block as an author writes it; it becomes a placeholder that knows what was asked for."""

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, _PLACEHOLDER, {"kind": self.NAME, "argument": self.argument or ""})

    def on_markdown(self) -> str:
        # What stands inside, such as the rest of a page whose block was never closed, is not lost.
        return "block"


def _block(name: str) -> type[Block]:
    return type(f"{name.title()}Block", (_Reference,), {"NAME": name, "ARGUMENT": name not in NAMELESS})


class _Writer(Treeprocessor):
    """Puts elements in the place of blocks, and relative links in the place of `id:` links."""

    def __init__(self, md: Markdown, extension: CarebookExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Write the blocks of a page in their order."""
        show = Showing(self._extension.book, self._extension.language, self._extension.page)
        self._name_page(show, root)
        self._write(show, root, level=1)
        add_users(show, root, self._extension.users)
        resolve_links(show, root)

    def _name_page(self, show: Showing, root: Element) -> None:
        """Give the title of a page the page's id, which is the same in every language."""
        pages, source = show.book.pages, show.book.settings.source
        page = pages.get((show.language, show.page)) or pages.get((source, show.page))
        title = root.find("h1")
        if page and page.id and title is not None and "id" not in title.attrib:
            title.set("id", page.id)
            found = (review_badge(show, page.id), unread_badge(show, page.id))
            badges = [badge for badge in found if badge is not None]
            if badges:
                root.insert(list(root).index(title) + 1, make("p", joined(badges, " ")))

    def _write(self, show: Showing, parent: Element, level: int) -> int:
        """Replace the blocks in an element; return the level of the heading that is in force behind it."""
        for child in list(parent):
            heading = _HEADING.fullmatch(str(child.tag))
            if heading:
                level = int(heading[1])
            elif child.tag == _PLACEHOLDER:
                self._replace(show, parent, child, level)
                level = self._write(show, child, level)
                position = list(parent).index(child)
                parent[position : position + 1] = list(child)
                _join_cards(parent, position - 1)
            else:
                level = self._write(show, child, level)
        return level

    def _replace(self, show: Showing, parent: Element, block: Element, level: int) -> None:
        """Put what a block shows in front of it."""
        argument = block.get("argument", "")
        shown = BLOCKS[block.get("kind", "")](show, argument, level + 1)
        if shown is None and not argument:
            return
        if shown is None:
            shown = make("p", show.word("entry.unknown", entry=argument), css="cb-missing")
        parent.insert(list(parent).index(block), shown)


def _join_cards(parent: Element, position: int) -> None:
    """Make one list of a list of cards and the one right before it."""
    if position > 0 and all(parent[place].get("class") == CARDS for place in (position - 1, position)):
        parent[position - 1].extend(parent[position])
        del parent[position]


class _IdMover(Treeprocessor):
    """Gives the ids that headings held for the table of contents to the elements of their entries."""

    def run(self, root: Element) -> None:
        """Move each id from the heading that begins an entry's element to that element."""
        for box in root.iter():
            entry = box.get("data-entry")
            for part in list(box) if entry else ():
                if _HEADING.fullmatch(str(part.tag)) and part.get("id") == entry:
                    box.set("id", part.attrib.pop("id"))


class _Explainer(Treeprocessor):
    """Explains terms of the glossary where the prose of a page has them."""

    def __init__(self, md: Markdown, extension: CarebookExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Make links of the terms of a page."""
        extension = self._extension
        show = Showing(extension.book, extension.language, extension.page)
        explainer = TermExplainer(show, extension.terms, self.md.htmlStash.rawHtmlBlocks)
        explainer.explain(root, extension.written_language)
