"""One page while its blocks are written: its language, its words, and which entries it has shown already."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, lines, make
from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.model.book import Book
from carebook.model.entries import Entry
from carebook.model.placeholders import Blank
from carebook.model.spoken import parts, spoken, usual
from carebook.model.text import Text, Wording

_BELOW_PAGE_TITLE = 2
_LOWEST_HEADING = 6
_BLANK = "[…]"


class Name(NamedTuple):
    """What an entry, page or heading is called, and in which language."""

    string: str
    language: str


class Showing:
    """What the blocks of one page have in common while they are turned into elements."""

    def __init__(self, book: Book, language: str, page: str, said_language: str = "") -> None:
        self.book = book
        self.language = language
        self.said_language = said_language or language
        """The language of what is said to customers, where that is another than the page's."""
        self.page = page
        self.words = Words(book, language)
        self._shown: set[str] = set()
        self._spare_ids: Counter[str] = Counter()

    # Entries and their headings

    def entry(self, entry: Entry, tag: str, *content: Content, css: str) -> Element:
        """Return the element of an entry; the first one at its home carries its id."""
        box = make(tag, css=css, data_entry=entry.id, data_kind=entry.kind)
        home = self.book.homes.get(entry.id)
        if home and home.path == self.page and entry.id not in self._shown:
            box.set("id", entry.id)
        self._shown.add(entry.id)
        fill(box, *content)
        return box

    def title(self, box: Element, level: int, title: Text) -> int:
        """Begin a block with its title, unless the page itself is called so; return the level inside."""
        source = self.book.settings.source
        page = self.book.pages.get((source, self.page))
        wording = title.wordings.get(source)
        if level == _BELOW_PAGE_TITLE and page and wording and page.title == self.plain(wording):
            return level
        told = self.told(title)
        if told is None:
            return level
        self.head(box, level, self.span(self.plain(told), told.language))
        return level + 1

    def head(self, box: Element, level: int, *content: Content) -> None:
        """Begin an entry's element with a heading.

        The table of contents takes the id from the heading, so it stands there until that is made; then
        `extension.py` gives it back to the entry. Elsewhere than at home the heading needs one all the same,
        or the table would make one up in each language.
        """
        name = box.attrib.pop("id", "") or self.spare_id(box.get("data-entry", ""), "shown")
        box.append(heading(level, *content, name=name))

    def spare_id(self, entry: str, what: str) -> str:
        """Return an id, the same in every language, for what belongs to an entry and is none itself."""
        name = f"{entry}--{what}"  # which no entry can be called
        self._spare_ids[name] += 1
        count = self._spare_ids[name]
        return name if count == 1 else f"{name}-{count}"

    # Texts

    def told(self, text: Text | None) -> Wording | None:
        """Return a text for a colleague, if it must be there and is not, in the source language."""
        if text is None:
            return None
        own = text.wordings.get(self.language)
        if own and own.sentences:
            return own
        other = text.wordings.get(self.book.settings.source) if text.needed else None
        return other if other and other.sentences else None

    def said(self, text: Text | None) -> Wording | None:
        """Return a text for a customer: never in another language than the customer's."""
        own = text.wordings.get(self.said_language) if text else None
        return own if own and own.sentences else None

    def prose(self, tag: str, text: Text | None, *, css: str = "", before: Content = None) -> Element | None:
        """Return a colleague's text as an element; None where there is none to show."""
        wording = self.told(text)
        if wording is None:
            return None
        string = self.plain(wording)
        if before is None:
            return self.mark(make(tag, lines(string), css=css), wording.language)
        return make(tag, before, " ", self.span(string, wording.language), css=css)

    def plain(self, wording: Wording) -> str:
        """Return a text as words alone, in its usual form; a blank becomes `[…]`."""
        form = usual(spoken(wording, self.book.address.get(wording.language)))
        found = parts(form.string.strip()) if form else ()
        return "".join(_BLANK if isinstance(part, Blank) else part for part in found)

    def span(self, string: str, language: str, within: str = "") -> Content:
        """Return words for the middle of a line, marked where they are not in the language around them."""
        around = within or self.language
        return string if language == around else self.mark(make("span", string), language, around)

    def mark(self, box: Element, language: str, within: str = "") -> Element:
        """Give an element its language and direction where they are not those around it: else the page's."""
        if language and language != (within or self.language):
            box.set("lang", language)
            box.set("dir", direction(language))
        return box

    def word(self, key: str, **values: str | int) -> Content:
        """Return a word of the interface."""
        return self.span(*self.words.find(key, **values))

    def label(self, key: str, **values: str | int) -> Element:
        """Return a word that says what follows it."""
        return make("strong", self.word(key, **values), css="cb-label")


def heading(level: int, *content: Content, name: str) -> Element:
    """Return a heading with an id."""
    return make(f"h{min(level, _LOWEST_HEADING)}", *content, id=name)


def joined(found: Iterable[Content], between: str) -> list[Content]:
    """Return what was found, with a sign between each and the next."""
    content: list[Content] = []
    for part in found:
        if part is not None:
            content += [between, part] if content else [part]
    return content
