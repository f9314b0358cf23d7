"""What paper shows of a script beside its page: its phrases, and where its steps lead."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from carebook.blocks.said import html_of
from carebook.blocks.showing import Name, Showing
from carebook.blocks.titles import title_of
from carebook.languages.display import direction, display_number
from carebook.links.permalinks import address_in
from carebook.model.book import Book
from carebook.model.entries import END, Branch, Phrase, Script
from carebook.model.place import Reference
from carebook.printing.content import Block, Inline, inline
from carebook.printing.page_content import fragment_content, fragment_words

_NO_BREAK = "\u00a0"


def scripts_of(book: Book) -> Iterator[Script]:
    """Yield the scripts that have a place on the site, in the order of the navigation."""
    for name in book.homes:
        entry = book.entries.get(name)
        if isinstance(entry, Script):
            yield entry


class ScriptPieces:
    """One script for readers of one language, whose callers may speak another."""

    def __init__(self, book: Book, script: Script, reader: str, said: str, *, numbered: bool) -> None:
        self.book = book
        self.script = script
        self.own = Showing(book, reader, "")
        """What the reader is told, and what is said in the reader's language."""
        self.theirs = Showing(book, reader, "", said or reader)
        """What is said in the caller's."""
        self._numbered = numbered
        """Whether other scripts are on pages of the same book that have numbers."""
        self._numbers = {step.id: number for number, step in enumerate(script.steps, start=1)}

    def place(self, name: str) -> str:
        """Return the place of an id on the site; empty where it has none."""
        home = self.book.homes.get(name)
        if home is None:
            return ""
        return address_in(self.book, self.own.language, home.path) + (
            f"#{home.fragment}" if home.fragment else ""
        )

    def number(self, name: str) -> str:
        """Return the number of a step as the reader writes it."""
        return display_number(self._numbers[name], self.own.language)

    def label(self, key: str, **values: str | int) -> list[Inline]:
        """Return a word of the interface."""
        return self._tagged(Name(*self.own.words.find(key, **values)))

    def title(self, name: str) -> list[Inline]:
        """Return what something is called."""
        return self._tagged(title_of(self.own, name) or Name(name, self.own.language))

    def lead(self, name: str) -> list[Inline]:
        """Return where a branch or an opening leads: a step by its number, a script by its title."""
        if name == END:
            return self.label("step.end")
        target = self.script.steps[0].id if name == self.script.id and self.script.steps else name
        words = self.title(target)
        if target in self._numbers:
            words = [inline("role", [self.number(target)], role="number"), _NO_BREAK, *words]
        place = self.place(target)
        brief = target in self._numbers or not self._numbered
        return [inline("link", words, to=place, brief=brief)] if place else words

    def branch(self, branch: Branch) -> list[Inline]:
        """Return when a way out is taken, where it leads, how often at most."""
        when = self.words(self.own.prose("span", branch.when))
        limit = [" (", *self.label("step.at-most", count=branch.at_most), ")"] if branch.at_most else []
        return [*when, ": " if when else "", *self.lead(branch.go.name), *limit]

    def phrases(self, references: tuple[Reference, ...]) -> Iterator[Phrase]:
        """Yield the phrases that are named."""
        for reference in references:
            phrase = self.book.phrase(reference.name)
            if phrase:
                yield phrase

    @staticmethod
    def blocks(box: Element | None) -> list[Block]:
        """Return an element as blocks."""
        return fragment_content(html_of(box)) if box is not None else []

    @staticmethod
    def words(box: Element | None) -> list[Inline]:
        """Return what an element says in one paragraph."""
        return fragment_words(html_of(box)) if box is not None else []

    def _tagged(self, name: Name) -> list[Inline]:
        if name.language == self.own.language:
            return [name.string]
        return [inline("lang", [name.string], lang=name.language, dir=direction(name.language))]
