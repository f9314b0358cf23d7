"""What a field may hold: how it is read from a node, and how the JSON Schema for editors says it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, Protocol

import yaml

from carebook.model.ids import ID_PATTERN, LONGEST_ID
from carebook.model.place import Place, Reference
from carebook.model.text import Addresses, Text
from carebook.reading.explanations import explanation
from carebook.reading.nearest import did_you_mean, nearest
from carebook.reading.node_reader import NodeReader
from carebook.reading.texts import TYPO, read_list, read_text

NOT_BLANK = r"\S"
_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


class Vocabulary(NamedTuple):
    """The names that a book's own JSON Schema offers."""

    languages: tuple[str, ...]
    source: str
    required: frozenset[str]
    """Languages in which needed texts must stand."""
    names: Mapping[str, tuple[str, ...]]
    """`moves`, `channels`, `audiences` and every kind of entry, to what there is of it."""


class Kind(Protocol):
    """A kind of value."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Any:  # noqa: ANN401
        """Return the value of the field `name`, whose name stands at `place`; reports what is wrong with it."""

    def empty(self, name: str, place: Place) -> Any:  # noqa: ANN401
        """Return what stands for a value that is needed and missing."""

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return the kind as JSON Schema."""


@dataclass(frozen=True)
class TextKind:
    """A text in each language."""

    addresses: Addresses = Addresses.COLLEAGUE
    needed: bool = True
    many: bool = False
    """A list of texts in each language."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Text:
        """Return the text."""
        read = read_list if self.many else read_text
        return read(reader, node, name, place, self.addresses, needed=self.needed)

    def empty(self, name: str, place: Place) -> Text:
        """Return a text in no language."""
        return Text(place, name, self.addresses, {}, self.needed)

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return an object of the languages, those that must be there required."""
        one: dict[str, Any] = {"$ref": "#/$defs/wording"}
        if self.many:
            one = {"type": "array", "items": {"type": "string", "pattern": NOT_BLANK}, "minItems": 1}
        required = sorted(vocabulary.required) if self.needed else []
        return {
            "type": "object",
            "properties": {
                **dict.fromkeys(vocabulary.languages, one),
                TYPO: {"type": "array", "items": {"enum": list(vocabulary.languages)}},
            },
            "minProperties": 1,
            "required": required,
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class ReferenceKind:
    """A name of something: of an entry of certain kinds, or of a move, a channel, an audience."""

    of: tuple[str, ...]
    """Keys of `Vocabulary.names`; none for names that are free."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Reference:  # noqa: ARG002
        """Return the name; what it names is not looked up here."""
        value = _scalar(reader, node, f"`{name}`", "one name")
        return Reference(value or "", reader.place(node))

    def empty(self, name: str, place: Place) -> Reference:  # noqa: ARG002
        """Return a reference to nothing."""
        return Reference("", place)

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return the names that there are, or any name where that cannot be told."""
        if not self.of:
            return {"type": "string", "pattern": NOT_BLANK}
        return {"enum": sorted({name for kind in self.of for name in vocabulary.names.get(kind, ())})}


@dataclass(frozen=True)
class IdKind(ReferenceKind):
    """The id that an entry gives itself."""

    of: tuple[str, ...] = ()

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:  # noqa: ARG002
        """Return what an id may look like."""
        return {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}


@dataclass(frozen=True)
class ListKind:
    """A list of one kind of value."""

    item: Kind
    expected: str = "a list: `[one, two]`"
    filled: bool = False
    """An empty one is none."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> tuple[Any, ...]:
        """Return what can be read of the list."""
        if not isinstance(node, yaml.SequenceNode) or (self.filled and not node.value):
            reader.wrong_type(node, f"`{name}`", self.expected)
            return ()
        values = (self.item.read(reader, one, name, place) for one in node.value)
        return tuple(value for value in values if value is not None)

    def empty(self, name: str, place: Place) -> tuple[Any, ...]:  # noqa: ARG002
        """Return an empty list."""
        return ()

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return an array."""
        least = {"minItems": 1} if self.filled else {}
        return {"type": "array", "items": self.item.schema(vocabulary)} | least


@dataclass(frozen=True)
class Scalar:
    """One plain value: a string, a number, a flag, a date or one of a few words."""

    expected: str
    parse: Callable[[str], Any]
    """Raises ValueError for what is no such value."""
    as_schema: Mapping[str, Any]
    options: tuple[str, ...] = ()
    default: Any = ""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Any:  # noqa: ANN401, ARG002
        """Return the value, or None where it is no such value."""
        value = _scalar(reader, node, f"`{name}`", self.expected)
        if value is None:
            return None
        try:
            return self.parse(value)
        except ValueError:
            reader.report(
                "wrong-type",
                reader.place(node),
                f"`{name}` is `{value}`",
                did_you_mean(value, self.options) or f"it takes {self.expected}",
            )
            return None

    def empty(self, name: str, place: Place) -> Any:  # noqa: ANN401, ARG002
        """Return the default."""
        return self.default

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:  # noqa: ARG002
        """Return the scalar's schema."""
        return dict(self.as_schema)


class RecordField(NamedTuple):
    """A field of a record."""

    kind: Kind
    required: bool = False


@dataclass(frozen=True)
class Record:
    """A group of named fields that becomes an object."""

    what: str
    """What messages call it: `a phrase`."""
    make: Callable[..., Any]
    fields: Mapping[str, RecordField]
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Arguments of `make` that no field sets."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> Any:  # noqa: ANN401
        """Return the object, whatever is missing from it stood in for; None where there is no group at all."""
        if not isinstance(node, yaml.MappingNode):
            reader.wrong_type(node, f"`{name}`", f"the fields of {self.what}: {', '.join(self.required)}")
            return None
        return self.build(reader, node, reader.place(node), place)

    def build(self, reader: NodeReader, node: yaml.MappingNode, where: Place, place: Place) -> Any:  # noqa: ANN401
        """Return the object of a group, which is said to stand at `where`."""
        values: dict[str, Any] = dict(self.extra)
        outer = reader.file.entry
        said = set(reader.nodes.damaged)
        for key, value in reader.pairs(node):
            known = self.fields.get(key.value)
            if known is None:
                said.add(nearest(key.value, self.fields))
                self._report_unknown(reader, key, is_rest=bool(node.flow_style) and _is_nothing(value))
            elif key.value == "id":
                reference = known.kind.read(reader, value, key.value, reader.place(key))
                values["id"], values["place"] = reference.name, reference.place
                reader.file.entry = reference.name or reader.file.entry
            else:
                content = known.kind.read(reader, value, key.value, reader.place(key))
                if content is not None:
                    values[key.value.replace("-", "_")] = content
        values.setdefault("place", where)
        for missing, known in self.fields.items():
            attribute = missing.replace("-", "_")
            if not known.required or attribute in values:
                continue
            if missing not in said and not any(key.value == missing for key, _ in node.value):
                reader.report(
                    "missing-field", where, f"{self.what} needs `{missing}`", f"add a line `{missing}:` to it"
                )
            # Of an id, the entry takes the name alone; its place is the entry's.
            values[attribute] = "" if missing == "id" else known.kind.empty(missing, place)
        reader.file.entry = outer
        return self.make(**values)

    @property
    def required(self) -> list[str]:
        """The names of the fields that must be there."""
        return [name for name, known in self.fields.items() if known.required]

    def _report_unknown(self, reader: NodeReader, key: yaml.ScalarNode, *, is_rest: bool) -> None:
        if key.value in reader.languages:
            reader.report(
                "unknown-field",
                reader.place(key),
                f"the text for `{key.value}` stands on the level of the fields of {self.what}",
                "indent it by two more spaces, so that it stands under the name of its text",
                language=key.value,
            )
            return
        help_ = did_you_mean(key.value, self.fields) or f"its fields are {', '.join(self.fields)}"
        if is_rest:
            help_ = (
                "in braces a comma ends a text: if this belongs to the one before it, quote the two as one"
            )
        reader.report("unknown-field", reader.place(key), f"{self.what} has no field `{key.value}`", help_)

    def empty(self, name: str, place: Place) -> Any:  # noqa: ANN401, ARG002
        """Return nothing: an object cannot be stood in for."""
        return None

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return an object with exactly these fields."""
        return {
            "type": "object",
            "properties": {name: self._field_schema(name, vocabulary) for name in self.fields},
            "required": self.required,
            "additionalProperties": False,
        }

    def _field_schema(self, name: str, vocabulary: Vocabulary) -> dict[str, Any]:
        described = explanation(self.what, name)
        schema = self.fields[name].kind.schema(vocabulary)
        return {"description": described, **schema} if described else schema


@dataclass(frozen=True)
class MapKind:
    """Names that the author chooses, each with a value of one kind."""

    value: Kind
    keyed: bool = False
    """The value is a record that takes the name and its place."""
    keys: str = ""
    """What the names must be: `languages`, or a key of `Vocabulary.names`; empty for any."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> dict[str, Any]:  # noqa: ARG002
        """Return the values by name, in their order."""
        if not isinstance(node, yaml.MappingNode):
            reader.wrong_type(node, f"`{name}`", "names with a value each, on lines of their own")
            return {}
        values = {}
        for key, value in reader.pairs(node):
            if self.keys == "languages" and key.value not in reader.languages:
                reader.report(
                    "unknown-language",
                    reader.place(key),
                    f"`{key.value}` is no language of this site",
                    did_you_mean(key.value, reader.languages)
                    or f"the languages are {', '.join(reader.languages)}",
                )
                continue
            content = self._read_value(reader, key, value)
            if content is not None:
                values[key.value] = content
        return values

    def _read_value(self, reader: NodeReader, key: yaml.ScalarNode, value: yaml.Node) -> Any:  # noqa: ANN401
        where = reader.place(key)
        if self.keyed and isinstance(self.value, Record) and isinstance(value, yaml.MappingNode):
            named = Record(
                self.value.what, _with_name(self.value.make, key.value), self.value.fields, self.value.extra
            )
            return named.build(reader, value, where, where)
        return self.value.read(reader, value, key.value, where)

    def empty(self, name: str, place: Place) -> dict[str, Any]:  # noqa: ARG002
        """Return no names."""
        return {}

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:
        """Return an object of any, or of the known, names."""
        value = self.value.schema(vocabulary)
        if not self.keys:
            return {"type": "object", "additionalProperties": value}
        known = vocabulary.languages if self.keys == "languages" else vocabulary.names.get(self.keys, ())
        return {"type": "object", "properties": dict.fromkeys(known, value), "additionalProperties": False}


def _with_name(make: Callable[..., Any], name: str) -> Callable[..., Any]:
    def make_named(**values: Any) -> Any:  # noqa: ANN401
        return make(name=name, **values)

    return make_named


def _scalar(reader: NodeReader, node: yaml.Node, what: str, expected: str) -> str | None:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        reader.wrong_type(node, what, expected)
        return None
    return str(node.value)


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _flag(value: str) -> bool:
    if value not in ("true", "false"):
        raise ValueError
    return value == "true"


def _whole(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise ValueError
    return int(value)


def _number(value: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?", value):
        raise ValueError
    return float(value)


def _date(value: str) -> str:
    if not re.search(_DATE, value) or value.endswith("\n"):
        raise ValueError
    date.fromisoformat((value + "-01-01")[:10])
    return value


STRING = Scalar("one text", str, {"type": "string", "pattern": NOT_BLANK})
FLAG = Scalar("`true` or `false`", _flag, {"type": "boolean"}, ("true", "false"), default=False)
WHOLE = Scalar("a whole number", _whole, {"type": "integer", "minimum": 0, "maximum": 999_999_999}, default=0)
NUMBER = Scalar("a number with a decimal point", _number, {"type": "number"}, default=0.0)
DATE = Scalar(
    "a date such as `2026-05-31`",
    _date,
    {"type": ["string", "integer"], "pattern": _DATE, "minimum": 1000, "maximum": 9999},
)


DAY = Scalar(
    "a day such as `2026-05-31`",
    lambda value: date.fromisoformat(value).isoformat(),
    {"type": "string", "format": "date"},
)


def one_of(*options: str) -> Scalar:
    """Return the kind of a field that takes one of a few words."""

    def parse(value: str) -> str:
        if value not in options:
            raise ValueError
        return value

    expected = ", ".join(f"`{option}`" for option in options)
    return Scalar(expected, parse, {"enum": list(options)}, options, default=options[0])
