"""The formats of the data files: one table per kind of entry, for the reader and for the JSON Schema.

`docs/_book/` and why each field is as it is: DESIGN.md, section 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from carebook.model import entries
from carebook.model.place import Place
from carebook.model.published import Retired
from carebook.model.spelling import LETTER, WORD, Spelling
from carebook.model.text import Addresses, Text
from carebook.model.uses import ON_A_PATH
from carebook.reading.fields import (
    DATE,
    DAY,
    FLAG,
    NOT_BLANK,
    NUMBER,
    STRING,
    WHOLE,
    IdKind,
    ListKind,
    MapKind,
    Record,
    RecordField,
    ReferenceKind,
    Scalar,
    TextKind,
    Vocabulary,
    one_of,
)
from carebook.reading.node_reader import NodeReader

PLACEHOLDER_KINDS = ("name", "address", "words", "count", "time", "date", "id", "money")

_COLLEAGUE = TextKind()
_CUSTOMER = TextKind(Addresses.CUSTOMER)
_OPTIONAL = TextKind(needed=False)
_QUOTED = TextKind(Addresses.NOBODY, many=True)
_ASKS = TextKind(Addresses.NOBODY, needed=False, many=True)
_ID = IdKind()
_ENTRY = ReferenceKind(("entry",))
_WORD = ReferenceKind(())
_SOURCE = ReferenceKind(("source",))
_PHRASES = ListKind(ReferenceKind(("phrase",)))
_CHANNELS = ListKind(ReferenceKind(("channels",)), filled=True)
_AUDIENCE = ListKind(ReferenceKind(("audiences",)))
_STRINGS = ListKind(_WORD)


@dataclass(frozen=True)
class _ExampleKind:
    """An example: one for all languages, or a text."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> str | Text | None:
        """Return the example."""
        if isinstance(node, yaml.MappingNode):
            return TextKind(needed=False).read(reader, node, name, place)
        value: str | None = STRING.read(reader, node, name, place)
        return value

    def empty(self, name: str, place: Place) -> str:  # noqa: ARG002
        """Return no example."""
        return ""

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return either form."""
        one = {"type": ["string", "number"], "pattern": NOT_BLANK}
        return {"anyOf": [one, TextKind(needed=False).schema(vocabulary)]}


@dataclass(frozen=True)
class ParagraphKind:
    """A paragraph of a message: the id of a phrase, or a text."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> entries.Paragraph:
        """Return the paragraph."""
        where = reader.place(node)
        if isinstance(node, yaml.MappingNode):
            return entries.Paragraph(place=where, text=_CUSTOMER.read(reader, node, name, where))
        return entries.Paragraph(
            place=where, phrase=ReferenceKind(("phrase",)).read(reader, node, name, place)
        )

    def empty(self, name: str, place: Place) -> None:
        """Return nothing."""

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return either form."""
        return {"anyOf": [ReferenceKind(("phrase",)).schema(vocabulary), _CUSTOMER.schema(vocabulary)]}


def _placeholder(*, example: str | Text = "", **values: Any) -> entries.Placeholder:  # noqa: ANN401
    if isinstance(example, Text):
        return entries.Placeholder(examples=example, **values)
    return entries.Placeholder(example=example, **values)


def _source(*, title: str | Text = "", people: tuple[Any, ...] = (), **values: Any) -> entries.Source:  # noqa: ANN401
    names = tuple(person.name for person in people)
    if isinstance(title, Text):
        return entries.Source(title=title, people=names, **values)
    return entries.Source(name=title, people=names, **values)


def _spelling(*, name: str, **values: Any) -> Spelling:  # noqa: ANN401
    return Spelling(language=name, **values)


def _retired(*, name: str, **values: Any) -> Retired:  # noqa: ANN401
    return Retired(id=name, **values)


def _joined(value: str) -> str:
    if LETTER not in value or WORD not in value:
        raise ValueError
    return value


_JOINED = Scalar(
    f"both blanks: `{LETTER} as in {WORD}`",
    _joined,
    {"type": "string", "allOf": [{"pattern": blank.replace("{", r"\{")} for blank in (LETTER, WORD)]},
)


def _fields(required: Mapping[str, Any], optional: Mapping[str, Any]) -> dict[str, RecordField]:
    return {name: RecordField(kind, required=True) for name, kind in required.items()} | {
        name: RecordField(kind) for name, kind in optional.items()
    }


_KEPT = {"owner": STRING, "review_by": DATE}
"""Who answers for an entry, and until when it holds."""

_PLACEHOLDERS = MapKind(
    Record(
        "a placeholder",
        _placeholder,
        _fields({"kind": one_of(*PLACEHOLDER_KINDS)}, {"example": _ExampleKind(), "speak": one_of("digits")}),
    ),
    keyed=True,
)

PHRASE = Record(
    "a phrase",
    entries.Phrase,
    _fields(
        {"move": ReferenceKind(("moves",)), "channels": _CHANNELS, "text": _CUSTOMER},
        {
            "title": _COLLEAGUE,
            "say": FLAG,
            "required": FLAG,
            "register": STRING,
            "placeholders": _PLACEHOLDERS,
            "risk": _COLLEAGUE,
            "why": _COLLEAGUE,
            "also": _ASKS,
            "instead": _PHRASES,
            "then": _PHRASES,
            "note": _OPTIONAL,
            "our-view": _OPTIONAL,
            "asks": _ASKS,
            "source": _SOURCE,
            **_KEPT,
        },
    ),
    {"placeholders": {}},
)

PHRASE_DEFAULTS = Record(
    "the file's defaults", dict, _fields({}, {"owner": STRING, "review_by": DATE, "source": _SOURCE})
)

_BRANCH = Record(
    "a branch",
    entries.Branch,
    _fields({"go": ReferenceKind(("step", "script", "end"))}, {"when": _COLLEAGUE, "at-most": WHOLE}),
)

_STEP = Record(
    "a step",
    entries.Step,
    _fields(
        {"id": _ID, "title": _COLLEAGUE, "next": ListKind(_BRANCH)},
        {
            "goal": _COLLEAGUE,
            "source": _SOURCE,
            "asks": _ASKS,
            "do": TextKind(many=True),
            "say": _PHRASES,
            "with-care": _PHRASES,
            "avoid": _PHRASES,
            "hold": _PHRASES,
        },
    ),
)

_OPENING = Record(
    "an opening",
    entries.Opening,
    _fields({"id": _ID, "go": ReferenceKind(("step", "script")), "text": _QUOTED}, {"asks": _ASKS}),
)


SCRIPT = Record(
    "a script",
    entries.Script,
    _fields(
        {
            "id": _ID,
            "title": _COLLEAGUE,
            "when": _COLLEAGUE,
            "channels": _CHANNELS,
            "steps": ListKind(_STEP, filled=True),
        },
        {
            "audience": _AUDIENCE,
            "source": _SOURCE,
            "note": _OPTIONAL,
            "our-view": _OPTIONAL,
            "asks": _ASKS,
            "limits": MapKind(WHOLE, keys="moves"),
            "openings": ListKind(_OPENING),
            "anytime": ListKind(ReferenceKind(("script",))),
            **_KEPT,
        },
    ),
    {"limits": {}},
)

_ITEM = Record(
    "an item",
    entries.Item,
    _fields(
        {"id": _ID, "text": _COLLEAGUE},
        {
            "help": _OPTIONAL,
            "section": _COLLEAGUE,
            "entry": _ENTRY,
            "minutes": WHOLE,
            "by": one_of("agent", "trainer"),
            "answer": one_of("tick", "scale", "text"),
            "require-comment-below": WHOLE,
        },
    ),
)

CHECKLIST = Record(
    "a checklist",
    entries.Checklist,
    _fields(
        {"id": _ID, "title": _COLLEAGUE, "items": ListKind(_ITEM, filled=True)},
        {
            "when": _COLLEAGUE,
            "audience": _AUDIENCE,
            "by": one_of("colleague", entries.CUSTOMER),
            "source": _SOURCE,
            "note": _OPTIONAL,
            "asks": _ASKS,
            **_KEPT,
        },
    ),
)

MESSAGE = Record(
    "a message",
    entries.Message,
    _fields(
        {
            "id": _ID,
            "title": _COLLEAGUE,
            "channels": _CHANNELS,
            "body": ListKind(ParagraphKind(), filled=True),
        },
        {
            "when": _COLLEAGUE,
            "subject": _CUSTOMER,
            "salutation": _CUSTOMER,
            "closing": _CUSTOMER,
            "placeholders": _PLACEHOLDERS,
            "asks": _ASKS,
            "source": _SOURCE,
            **_KEPT,
        },
    ),
    {"placeholders": {}},
)

_PART = Record("a part of a lesson", entries.Part, _fields({"task": _COLLEAGUE}, {"entry": _ENTRY}))
_ANSWER = Record("an answer", entries.Answer, _fields({"text": _COLLEAGUE}, {"right": FLAG}))
_QUESTION = Record(
    "a question",
    entries.Question,
    _fields({"id": _ID, "text": _COLLEAGUE, "answers": ListKind(_ANSWER, filled=True)}, {"why": _COLLEAGUE}),
)

LESSON = Record(
    "a lesson",
    entries.Lesson,
    _fields(
        {"id": _ID, "title": _COLLEAGUE, "goal": _COLLEAGUE, "parts": ListKind(_PART, filled=True)},
        {
            "audience": _AUDIENCE,
            "minutes": WHOLE,
            "questions": ListKind(_QUESTION),
            "source": _SOURCE,
            "asks": _ASKS,
            **_KEPT,
        },
    ),
)

_PATH_STEP = Record(
    "a step of a path",
    entries.PathStep,
    _fields({"entry": ReferenceKind(ON_A_PATH)}, {"when": _COLLEAGUE}),
)

PATH = Record(
    "a path",
    entries.LearningPath,
    _fields(
        {
            "title": _COLLEAGUE,
            "goal": _COLLEAGUE,
            "audience": _AUDIENCE,
            "steps": ListKind(_PATH_STEP, filled=True),
        },
        {"source": _SOURCE, "asks": _ASKS, **_KEPT},
    ),
)

_ROW = Record("a row", entries.Row, _fields({"label": _COLLEAGUE, "value": NUMBER}, {"doubtful": FLAG}))

FIGURE = Record(
    "a figure",
    entries.Figure,
    _fields(
        {"title": _COLLEAGUE, "source": _SOURCE},
        {
            "unit": _COLLEAGUE,
            "rows": ListKind(_ROW),
            "total": NUMBER,
            "declared_sum": NUMBER,
            "claim": _COLLEAGUE,
            "base": _COLLEAGUE,
            "note": _OPTIONAL,
            "asks": _ASKS,
            **_KEPT,
        },
    ),
)

_WORDS = Record(
    "the words of a term",
    entries.Words,
    _fields({}, {"use": _STRINGS, "avoid": _STRINGS, "forms": _STRINGS, "explain": FLAG}),
)

TERM = Record(
    "a term",
    entries.Term,
    _fields(
        {"definition": _COLLEAGUE},
        {"words": MapKind(_WORDS, keys="languages"), "keep": STRING, "source": _SOURCE, **_KEPT},
    ),
    {"words": {}},
)

SOURCE = Record(
    "a source",
    _source,
    _fields(
        {"title": _ExampleKind()},
        {
            "author": STRING,
            "people": _STRINGS,
            "role": _OPTIONAL,
            "publisher": STRING,
            "published": DATE,
            "language": STRING,
            "covers": _OPTIONAL,
            "url": STRING,
        },
    ),
)

NOTICE = Record(
    "a notice",
    entries.Notice,
    _fields({"text": _COLLEAGUE, "until": DAY}, {"entry": _ENTRY, "owner": STRING}),
)

SAYING = Record(
    "a saying",
    entries.Saying,
    _fields(
        {"title": _COLLEAGUE, "written": TextKind(Addresses.NOBODY), "said": _CUSTOMER},
        {"note": _OPTIONAL, "asks": _ASKS, "source": _SOURCE, **_KEPT},
    ),
)

SPELLING = MapKind(
    Record(
        "the spelling of a language",
        _spelling,
        _fields(
            {"joined": _JOINED, "letters": MapKind(_WORD), "digits": MapKind(_WORD), "signs": MapKind(_WORD)},
            {"named": MapKind(_WORD)},
        ),
        {"named": {}},
    ),
    keyed=True,
    keys="languages",
)

ADDRESS = MapKind(
    Record(
        "the address words of a language",
        dict,
        _fields(
            {}, {"unknown": one_of("m", "f", "many", "none"), "words": MapKind(MapKind(_WORD, keys="forms"))}
        ),
    ),
    keys="languages",
)

RETIRED = MapKind(
    Record(
        "a retired id",
        _retired,
        _fields({}, {"successor": _ENTRY, "reason": _COLLEAGUE}),
    ),
    keyed=True,
)

INTERFACE = MapKind(_COLLEAGUE)

ONE_PER_FILE: Mapping[str, Record] = {
    "scripts": SCRIPT,
    "checklists": CHECKLIST,
    "messages": MESSAGE,
    "lessons": LESSON,
}
"""Folder of `_book/` to the format of the one entry that each of its files holds."""

MANY_PER_FILE: Mapping[str, Record] = {
    "paths": PATH,
    "figures": FIGURE,
    "glossary": TERM,
    "sources": SOURCE,
    "notices": NOTICE,
    "sayings": SAYING,
}
"""File of `_book/`, without its ending, to the format of its entries; the key is the id."""
