"""The kinds of entries: what a knowledge base is made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from carebook.model.place import Place, Reference
from carebook.model.text import Text

END = "end"
"""Where a script's branch leads when the call is over."""
HOUSE = "house"
"""The source of what the knowledge base adds of its own."""
CUSTOMER = "customer"
"""Who fills in a checklist, where that is none of us."""


class Entry(Protocol):
    """Whatever has an id that people can link to."""

    kind: ClassVar[str]

    @property
    def id(self) -> str:
        """The name that never changes."""

    @property
    def place(self) -> Place:
        """Where the id is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A blank in a phrase that is filled during the call."""

    name: str
    place: Place
    kind: str
    """`name`, `address`, `words`, `count`, `time`, `date`, `id` or `money`."""
    example: str = ""
    examples: Text | None = None
    """The example by language, where it differs."""
    speak: str = ""
    """`digits` where it is said digit by digit."""

    def example_in(self, language: str, source: str) -> str:
        """Return the example for a language, else the source language's, else the common one."""
        wordings = self.examples.wordings if self.examples else {}
        for wording in (wordings.get(language), wordings.get(source)):
            if wording and wording.sentences:
                return wording.sentences[0].string
        return self.example


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What an agent says to a customer, or never says."""

    kind: ClassVar[str] = "phrase"
    id: str
    place: Place
    topic: str
    """The name of its file, without folder and ending."""
    text: Text
    move: Reference
    channels: tuple[Reference, ...] = ()
    placeholders: Mapping[str, Placeholder]
    say: bool = True
    title: Text | None = None
    why: Text | None = None
    also: Text | None = None
    """Other wordings of what is never said."""
    instead: tuple[Reference, ...] = ()
    then: tuple[Reference, ...] = ()
    risk: Text | None = None
    note: Text | None = None
    our_view: Text | None = None
    asks: Text | None = None
    required: bool = False
    register: str = ""
    source: Reference | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A way out of a step."""

    place: Place
    go: Reference
    """A step of the script, another script, or `end`."""
    when: Text | None = None
    at_most: int | None = None
    """How often it may be taken in one call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a script."""

    kind: ClassVar[str] = "step"
    id: str
    place: Place
    title: Text
    goal: Text | None = None
    source: Reference | None = None
    asks: Text | None = None
    do: Text | None = None
    say: tuple[Reference, ...] = ()
    with_care: tuple[Reference, ...] = ()
    avoid: tuple[Reference, ...] = ()
    hold: tuple[Reference, ...] = ()
    next: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a caller says first, and the step that it leads to."""

    kind: ClassVar[str] = "opening"
    id: str
    place: Place
    go: Reference
    text: Text
    asks: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A conversation as a graph of steps, from the first one on."""

    kind: ClassVar[str] = "script"
    id: str
    place: Place
    title: Text
    when: Text
    channels: tuple[Reference, ...] = ()
    audience: tuple[Reference, ...] = ()
    source: Reference | None = None
    note: Text | None = None
    our_view: Text | None = None
    asks: Text | None = None
    limits: Mapping[str, int]
    """Move to how many steps on one path may make it."""
    openings: tuple[Opening, ...] = ()
    anytime: tuple[Reference, ...] = ()
    steps: tuple[Step, ...] = ()
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a checklist."""

    kind: ClassVar[str] = "item"
    id: str
    place: Place
    text: Text
    help: Text | None = None
    section: Text | None = None
    entry: Reference | None = None
    minutes: int | None = None
    by: str = "agent"
    answer: str = "tick"
    """`tick`, `scale` (1 to 5) or `text`."""
    require_comment_below: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """Things to tick, rate or answer."""

    kind: ClassVar[str] = "checklist"
    id: str
    place: Place
    title: Text
    when: Text | None = None
    audience: tuple[Reference, ...] = ()
    by: str = "colleague"
    """`colleague` or `customer`; what customers answer is kept nowhere."""
    source: Reference | None = None
    note: Text | None = None
    asks: Text | None = None
    items: tuple[Item, ...] = ()
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A piece of a message: a phrase, or a text of its own."""

    place: Place
    phrase: Reference | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An e-mail or a chat text, put together from phrases so that a checked sentence exists once."""

    kind: ClassVar[str] = "message"
    id: str
    place: Place
    title: Text
    channels: tuple[Reference, ...] = ()
    when: Text | None = None
    subject: Text | None = None
    salutation: Text | None = None
    body: tuple[Paragraph, ...] = ()
    closing: Text | None = None
    placeholders: Mapping[str, Placeholder]
    asks: Text | None = None
    source: Reference | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a lesson: an entry and what to do with it."""

    place: Place
    task: Text
    entry: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One of the answers to choose from."""

    place: Place
    text: Text
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a lesson."""

    kind: ClassVar[str] = "question"
    id: str
    place: Place
    text: Text
    answers: tuple[Answer, ...] = ()
    why: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What a trainer puts together from entries."""

    kind: ClassVar[str] = "lesson"
    id: str
    place: Place
    title: Text
    goal: Text
    audience: tuple[Reference, ...] = ()
    minutes: int | None = None
    parts: tuple[Part, ...] = ()
    questions: tuple[Question, ...] = ()
    source: Reference | None = None
    asks: Text | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep:
    """A step of a learning path."""

    place: Place
    entry: Reference
    when: Text | None = None
    """When this step and those below it are taken, up to the next step that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """Lessons, and what else there is to read and to do, in the order in which somebody learns."""

    kind: ClassVar[str] = "path"
    id: str
    place: Place
    title: Text
    goal: Text
    audience: tuple[Reference, ...] = ()
    steps: tuple[PathStep, ...] = ()
    source: Reference | None = None
    asks: Text | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A value of a figure."""

    place: Place
    label: Text
    value: float
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Values that belong together, or one claim with the base that it is made about."""

    kind: ClassVar[str] = "figure"
    id: str
    place: Place
    title: Text
    unit: Text | None = None
    rows: tuple[Row, ...] = ()
    total: float | None = None
    """What the rows should make."""
    declared_sum: float | None = None
    """What they make, where the source's rows miss their total and the note says so."""
    claim: Text | None = None
    base: Text | None = None
    source: Reference | None = None
    note: Text | None = None
    asks: Text | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The agreed rendering of a term in one language."""

    place: Place
    use: tuple[Reference, ...] = ()
    avoid: tuple[Reference, ...] = ()
    forms: tuple[Reference, ...] = ()
    explain: bool = True
    """Whether pages explain the term where they use it; not words that everybody knows or that mean more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary."""

    kind: ClassVar[str] = "term"
    id: str
    place: Place
    definition: Text
    words: Mapping[str, Words]
    keep: str = ""
    """A name that is the same in every language."""
    source: Reference | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where ideas, methods and figures come from."""

    kind: ClassVar[str] = "source"
    id: str
    place: Place
    title: Text | None = None
    """Where it differs by language; a published work has one name."""
    name: str = ""
    author: str = ""
    """Empty where the source does not name one."""
    people: tuple[str, ...] = ()
    role: Text | None = None
    publisher: str = ""
    published: str = ""
    language: str = ""
    covers: Text | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What everybody must know today: an outage, a delay."""

    kind: ClassVar[str] = "notice"
    id: str
    place: Place
    text: Text
    until: str
    """The last day on which it is shown, as `2026-05-31`."""
    entry: Reference | None = None
    """What to say about it."""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """How something that is written in figures or abbreviations is said: a time, a sum, an address."""

    kind: ClassVar[str] = "saying"
    id: str
    place: Place
    title: Text
    written: Text
    said: Text
    note: Text | None = None
    asks: Text | None = None
    source: Reference | None = None
    owner: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressWords:
    """The words of one language that follow the person spoken to."""

    language: str
    place: Place
    unknown: str = ""
    """The addressee that stands in while the right one is unknown; empty for none."""
    words: Mapping[str, Mapping[str, Reference]]
    """Word to addressee to form."""


def wholes(entries: Iterable[Entry]) -> Mapping[str, str]:
    """Return the ids of parts to those of what they are parts of."""
    return {part.id: entry.id for entry in entries for part in parts_of(entry)}


def parts_of(entry: Entry) -> Iterator[Entry]:
    """Yield the parts of an entry that have ids of their own."""
    match entry:
        case Script():
            yield from entry.openings
            yield from entry.steps
        case Checklist():
            yield from entry.items
        case Lesson():
            yield from entry.questions
