"""The whole knowledge base, and the questions that more than one part of Carebook asks of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from itertools import chain

from carebook.model.agreement import LOCK_SUFFIX, Agreeable, Agreements, Review, agreeables, reviews
from carebook.model.declaration import Declaration, Home
from carebook.model.edition import Edition, History, in_order
from carebook.model.entries import (
    AddressWords,
    Checklist,
    Entry,
    Figure,
    LearningPath,
    Lesson,
    Message,
    Notice,
    Phrase,
    Saying,
    Script,
    Source,
    Term,
    parts_of,
)
from carebook.model.finding import Fault, Suppression
from carebook.model.font import Font
from carebook.model.logo import Logo
from carebook.model.owned_text import OwnedText, texts_of
from carebook.model.page import BlockUse, Page
from carebook.model.passage import Passage, passages_of
from carebook.model.place import Place
from carebook.model.published import PublishedIds, Retired
from carebook.model.readings import Progress, Read, Readings, marks, progress
from carebook.model.shown import shown
from carebook.model.spelling import Spelling
from carebook.model.text import Text
from carebook.settings import SETTINGS_FILE, Settings

_EDITION_LENGTH = 8
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Book:
    """Everything that was read. What could not be read is in `faults`."""

    settings: Settings
    phrases: tuple[Phrase, ...] = ()
    scripts: tuple[Script, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    messages: tuple[Message, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    paths: tuple[LearningPath, ...] = ()
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    notices: tuple[Notice, ...] = ()
    sayings: tuple[Saying, ...] = ()
    address: Mapping[str, AddressWords] = field(default_factory=dict)
    """By language."""
    spelling: Mapping[str, Spelling] = field(default_factory=dict)
    """By language."""
    interface: Mapping[str, Text] = field(default_factory=dict)
    """By key."""
    fonts: tuple[Font, ...] = ()
    """Those that the book adds to the engine's, for the letters of its languages."""
    logo: Logo | None = None
    """The picture on the covers of books to print."""
    pages: Mapping[tuple[str, str], Page] = field(default_factory=dict)
    """By language and path, in the order of the navigation."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The text of every file that was read, by its path."""
    faults: tuple[Fault, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    agreements: Agreements = field(default_factory=dict)
    """What `translations.lock` holds."""
    is_locked: bool = False
    """Whether there is such a lock."""
    retired: Mapping[str, Retired] = field(default_factory=dict)
    """By id."""
    published: PublishedIds = field(default_factory=dict)
    """What `ids.lock` holds; of a book without it nothing is asked."""
    readings: Readings = field(default_factory=dict)
    """What `readings.lock` holds."""
    editions: tuple[Edition, ...] = ()
    """Those that were released, in the order of their names."""
    damaged: frozenset[str] = frozenset()
    """Ids of entries that could not be read; references to them and to what they hold are not called unknown."""

    def line(self, place: Place) -> str:
        """Return the line of a file that a place is on, without its end; empty if there is none."""
        starts = self._starts.get(place.path, ())
        if not 0 < place.line < len(starts):
            return ""
        return self.files[place.path][starts[place.line - 1] : starts[place.line]].rstrip("\r\n")

    def offset(self, place: Place) -> int:
        """Return how many characters stand before a place in its file, which may be the line behind its last."""
        return self._starts[place.path][place.line - 1] + place.column - 1

    @cached_property
    def _starts(self) -> Mapping[str, tuple[int, ...]]:
        """Where each line of each file begins, and at last where the file ends."""
        return {
            path: (0, *(end.end() for end in _LINE_END.finditer(text)), len(text))
            for path, text in self.files.items()
        }

    @cached_property
    def edition(self) -> str:
        """Return the released name of this content, else eight digits of a hash of the data and the pages."""
        digest = sha256()
        passed_over = {SETTINGS_FILE, *(edition.place.path for edition in self.editions)}
        for path, text in sorted(self.files.items()):
            if path not in passed_over and not path.endswith(LOCK_SUFFIX):
                digest.update(f"{path}\0{text}\0".encode())
        return self.history.name or digest.hexdigest()[:_EDITION_LENGTH]

    @cached_property
    def history(self) -> History:
        """Return the editions in their order, with what is shown now."""
        return History(in_order(self.editions), shown(self))

    @cached_property
    def topics(self) -> Mapping[str, tuple[Phrase, ...]]:
        """Return the phrases by topic, in the order of their file."""
        topics: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            topics.setdefault(phrase.topic, []).append(phrase)
        return {topic: tuple(phrases) for topic, phrases in topics.items()}

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """Return every id that is given to something, doubled ones too, in the order of reading."""
        entries = [entry for entry in self._all_entries() if entry.id]
        declared = [Declaration(entry.id, entry.kind, entry.place) for entry in entries]
        for page in self.source_pages:
            if page.id:
                declared.append(Declaration(page.id, page.kind, page.place))
            declared += [Declaration(h.id.name, "heading", h.id.place) for h in page.headings if h.id.name]
        return tuple(declared)

    def _all_entries(self) -> Iterator[Entry]:
        for entry in self._whole_entries():
            yield entry
            yield from parts_of(entry)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Return the entries of the data files by id; of doubled ids the first."""
        entries: dict[str, Entry] = {}
        for entry in self._all_entries():
            if entry.id:
                entries.setdefault(entry.id, entry)
        return entries

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """Return the kind of everything that has an id."""
        kinds: dict[str, str] = {}
        for declaration in self.declarations:
            kinds.setdefault(declaration.id, declaration.kind)
        return kinds

    def phrase(self, name: str) -> Phrase | None:
        """Return the phrase of that id."""
        entry = self.entries.get(name)
        return entry if isinstance(entry, Phrase) else None

    def source(self, name: str) -> Source | None:
        """Return the source of that id."""
        entry = self.entries.get(name)
        return entry if isinstance(entry, Source) else None

    def is_damaged(self, name: str) -> bool:
        """Tell whether an id belongs to what could not be read."""
        return any(name == damaged or name.startswith(f"{damaged}.") for damaged in self.damaged)

    @cached_property
    def source_pages(self) -> tuple[Page, ...]:
        """Return the pages of the source language in the order of the navigation."""
        source = self.settings.source
        return tuple(page for (language, _), page in self.pages.items() if language == source)

    def shown_by(self, block: BlockUse) -> Iterator[str]:
        """Yield the ids of all that a block shows, in the order in which it shows them."""
        name = block.argument.name
        if block.kind.name == "phrases":
            yield from (phrase.id for phrase in self.topics.get(name, ()))
        elif block.kind.name == "glossary":
            yield from (term.id for term in self.terms)
        elif block.kind.name == "notices":
            yield from (notice.id for notice in self.notices)
        elif block.kind.name == "sayings":
            yield from (saying.id for saying in self.sayings)
        else:
            entry = self.entries.get(name)
            if entry is not None and entry.kind == block.kind.name:
                yield entry.id
                yield from self.shown_in(entry)

    def shown_in(self, entry: Entry) -> Iterator[str]:
        """Yield the ids of all that stands in an entry, without its own."""
        match entry:
            case Script():
                yield from (opening.id for opening in entry.openings)
                for step in entry.steps:
                    yield step.id
                    for reference in (*step.say, *step.with_care, *step.avoid, *step.hold):
                        if self.phrase(reference.name):
                            yield reference.name
            case Checklist():
                yield from (item.id for item in entry.items)
            case Message():
                for paragraph in entry.body:
                    if paragraph.phrase and self.phrase(paragraph.phrase.name):
                        yield paragraph.phrase.name
            case Lesson():
                yield from (question.id for question in entry.questions)

    @cached_property
    def homes(self) -> Mapping[str, Home]:
        """Return where each entry, page and authored heading is at home.

        An entry's home is the first block that shows it, in the order of the navigation of the source
        language: the same place in every language, whatever a translator moved.
        """
        homes: dict[str, Home] = {}
        for page in self.source_pages:
            if page.id:
                homes.setdefault(page.id, Home(page.path, ""))
            for heading in page.headings:
                if heading.id.name:
                    homes.setdefault(heading.id.name, Home(page.path, heading.id.name))
        for page in self.source_pages:
            for block in page.blocks:
                for name in self.shown_by(block):
                    homes.setdefault(name, Home(page.path, name))
        return homes

    @cached_property
    def texts(self) -> tuple[OwnedText, ...]:
        """Return every text of the data files with its entry."""
        owned = [OwnedText("", text) for text in self.interface.values()]
        owned += [OwnedText("", one.title) for one in self.settings.books or ()]
        owned += [OwnedText(one.id, one.reason) for one in self.retired.values() if one.reason]
        for entry in self._whole_entries():
            owned += texts_of(entry, entry.id)
        return tuple(owned)

    @cached_property
    def _texts_by_entry(self) -> Mapping[str, tuple[Text, ...]]:
        by_entry: dict[str, list[Text]] = {}
        for owned in self.texts:
            by_entry.setdefault(owned.entry, []).append(owned.text)
        return {entry: tuple(texts) for entry, texts in by_entry.items()}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every sentence and every line of prose, for the checks of language."""
        return tuple(passages_of(self))

    @cached_property
    def agreeables(self) -> tuple[Agreeable, ...]:
        """Return all that languages agree on."""
        return tuple(agreeables(self))

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Return the texts of which one language has changed and another has not followed."""
        return tuple(reviews(self.agreeables, self.agreements))

    @cached_property
    def to_review(self) -> frozenset[tuple[str, str]]:
        """Return the ids with the languages in which one of their texts is to be read again."""
        return frozenset((one.text.key.entry, language) for one in self.reviews for language in one.unchanged)

    @cached_property
    def marks(self) -> Mapping[Read, str]:
        """Return what tells whether an entry or page stands, in a language, as it was read."""
        return marks(self.agreeables)

    @cached_property
    def progress(self) -> Mapping[str, Progress]:
        """Return how far native speakers have read each language."""
        return {code: progress(self.marks, self.readings, code) for code in self.settings.codes}

    def texts_of(self, entry: str) -> tuple[Text, ...]:
        """Return the texts of the entry with that id, those of its parts with ids of their own left out."""
        return self._texts_by_entry.get(entry, ())

    def _whole_entries(self) -> Iterator[Entry]:
        longer = (self.phrases, self.scripts, self.checklists, self.messages, self.lessons, self.paths)
        return chain(*longer, self.figures, self.terms, self.sources, self.notices, self.sayings)
