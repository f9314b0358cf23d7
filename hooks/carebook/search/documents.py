"""A book to the documents that can be found: every entry that has a home, in one language."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from carebook.model.book import Book
from carebook.model.entries import (
    Checklist,
    Entry,
    Figure,
    Item,
    LearningPath,
    Lesson,
    Message,
    Opening,
    Phrase,
    Question,
    Saying,
    Script,
    Step,
    Term,
)
from carebook.model.page import Page
from carebook.model.placeholders import Blank
from carebook.model.spoken import parts, spoken, usual
from carebook.model.text import Text

LONGEST = 120
"""Characters of a text that a result shows."""
_MARKUP = re.compile(
    r"<!--.*?-->|<[^>]+>|\{[^{}]*\}|^\s*///.*$|^\s*(?:[-+*]|\d+\.)\s|[*_`#>|]|!?\[([^\]]*)\]\([^)]*\)",
    re.MULTILINE,
)
_HEADING = re.compile(r"^#{1,6}\s*.*$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)


class Document(NamedTuple):
    """What can be found, and how it is shown when it is."""

    id: str
    kind: str
    title: str
    text: str
    path: str
    """The page that it is at home on, relative to the language's folder."""
    fragment: str
    asks: tuple[str, ...] = ()
    """What people type or say when they need it."""
    note: str = ""
    topic: str = ""
    script: str = ""
    """The script that it belongs to."""
    step: int = 0
    """Which step of it, from 1; 0 for none."""
    steps: int = 0
    never: bool = False
    instead: str = ""
    """What is said instead of what is never said."""
    move: str = ""
    channels: tuple[str, ...] = ()


def documents(book: Book, language: str) -> Iterator[Document]:
    """Yield what can be found in a language; what is not written in it cannot."""
    reader = _Reader(book, language)
    shown: set[tuple[str, str]] = set()
    for entry in book.entries.values():
        document = reader.document(entry)
        if document and (document.title or document.text):
            shown.add((document.path, document.title))
            yield document
    for page in book.pages.values():
        if page.language == language:
            # A page that is called like the script on it would be found twice, unless people ask for it itself.
            yield from (
                one for one in reader.sections(page) if one.asks or (one.path, one.title) not in shown
            )


class _Reader:
    """Reads entries in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language
        self._places = _places(book)
        self._channels = _channels(book)

    def document(self, entry: Entry) -> Document | None:
        home = self._book.homes.get(entry.id)
        if home is None:
            return None
        title, text, note = self._words(entry)
        script, step, steps = self._places.get(entry.id, ("", 0, 0))
        return Document(
            id=entry.id,
            kind=entry.kind,
            title=title,
            text=text,
            path=home.path,
            fragment=home.fragment,
            asks=self._each(getattr(entry, "asks", None)) + self._each(getattr(entry, "also", None)),
            note=note,
            topic=getattr(entry, "topic", "").replace("-", " "),
            script=script,
            step=step,
            steps=steps,
            never=isinstance(entry, Phrase) and not entry.say,
            instead=entry.instead[0].name if isinstance(entry, Phrase) and entry.instead else "",
            move=entry.move.name if isinstance(entry, Phrase) else "",
            channels=self._channels.get(entry.id, ()),
        )

    def _words(self, entry: Entry) -> tuple[str, str, str]:  # noqa: C901, PLR0911  one line for each kind
        """Return title, text and note of an entry."""
        match entry:
            case Phrase():
                return self._one(entry.title), self._one(entry.text), self._join(entry.note, entry.why)
            case Script():
                return self._one(entry.title), self._one(entry.when), self._one(entry.note)
            case Step():
                return self._one(entry.title), self._one(entry.goal), self._all(entry.do)
            case Opening():
                return "", self._all(entry.text), ""
            case Checklist():
                return self._one(entry.title), self._one(entry.when), self._one(entry.note)
            case Item():
                return "", self._one(entry.text), self._join(entry.help, entry.section)
            case Message():
                return self._one(entry.title), self._join(entry.when, entry.subject), ""
            case Lesson() | LearningPath():
                return self._one(entry.title), self._one(entry.goal), ""
            case Question():
                return "", self._one(entry.text), self._one(entry.why)
            case Figure():
                rows = " ".join(self._one(row.label) for row in entry.rows)
                return self._one(entry.title), self._one(entry.claim) or rows, self._one(entry.note)
            case Saying():
                title = f"{self._one(entry.title)}: {self._one(entry.written)}"
                return title, self._one(entry.said), self._one(entry.note)
            case Term():
                return self._term(entry)
        return "", "", ""

    def _term(self, term: Term) -> tuple[str, str, str]:
        words = term.words.get(self._language)
        named = [reference.name for reference in words.use] if words else []
        others = [reference.name for reference in (*words.forms, *words.avoid)] if words else []
        return ", ".join(named) or term.keep, self._one(term.definition), " ".join(others)

    def sections(self, page: Page) -> Iterator[Document]:
        """Yield a page and its headings with ids, each with the words beneath it."""
        file = _FRONT_MATTER.sub("", self._book.files.get(page.place.path, "").replace("\r\n", "\n"))
        beneath = [_plain(part) for part in _HEADING.split(file)]
        titles = [None, *page.headings] if page.title else [*page.headings]
        texts = dict(zip(titles, beneath[1:], strict=False))
        if page.id and page.title:
            text = page.summary or texts.get(None, "")
            yield Document(
                id=page.id,
                kind="page",
                title=_plain(page.title),
                text=text,
                path=page.path,
                fragment="",
                asks=tuple(one.name for one in page.asks if one.name),
                note=texts.get(None, ""),
            )
        for heading in page.headings:
            if heading.id.name:
                title = _plain(heading.title)
                yield Document(
                    heading.id.name, "heading", title, texts.get(heading, ""), page.path, heading.id.name
                )

    def _one(self, text: Text | None) -> str:
        """Return a text in its usual form, its blanks as brackets."""
        wording = text.wordings.get(self._language) if text else None
        form = usual(spoken(wording, self._book.address.get(self._language))) if wording else None
        found = parts(form.string) if form else ()
        return " ".join("".join("…" if isinstance(part, Blank) else part for part in found).split())

    def _all(self, text: Text | None) -> str:
        """Return all the alternatives of a text in one line."""
        return " · ".join(self._each(text))

    def _each(self, text: Text | None) -> tuple[str, ...]:
        wording = text.wordings.get(self._language) if text else None
        return tuple(sentence.string for sentence in wording.sentences) if wording else ()

    def _join(self, *texts: Text | None) -> str:
        return " ".join(filter(None, map(self._one, texts)))


def _places(book: Book) -> dict[str, tuple[str, int, int]]:
    """Return, for steps and for the phrases they offer, script, number of the step and how many there are."""
    places: dict[str, tuple[str, int, int]] = {}
    for script in book.scripts:
        for number, step in enumerate(script.steps, start=1):
            place = (script.id, number, len(script.steps))
            for name in _offered(step):
                home = book.homes.get(name)
                if home and home.path == book.homes.get(script.id, home).path:
                    places.setdefault(name, place)
    return places


def _channels(book: Book) -> dict[str, tuple[str, ...]]:
    """Return in which channels what has channels is used; parts of a script are used where it is."""
    channels: dict[str, tuple[str, ...]] = {}
    for entry in book.entries.values():
        if isinstance(entry, Phrase | Message | Script):
            names = tuple(channel.name for channel in entry.channels)
            channels[entry.id] = names
            if isinstance(entry, Script):
                channels |= dict.fromkeys([step.id for step in entry.steps], names)
                channels |= dict.fromkeys([opening.id for opening in entry.openings], names)
    return channels


def _offered(step: Step) -> Iterable[str]:
    yield step.id
    for reference in (*step.say, *step.with_care, *step.avoid, *step.hold):
        yield reference.name


def _plain(markdown: str) -> str:
    """Return Markdown as words."""
    return " ".join(_MARKUP.sub(_words_of, markdown).split())


def _words_of(markup: re.Match[str]) -> str:
    # What is emphasised stands inside sentences: no space may come of it.
    return markup.group(1) or ("" if markup.group() in "*_`" else " ")
