"""`editions/<name>.yml` to an edition, and back: what `carebook release` writes is what it reads.

The marks are a line for each entry, because there are many of them in every edition, for good.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import yaml

from carebook.model.edition import Edition, Replaced, digest_of
from carebook.model.ids import fault_of_id
from carebook.model.place import Place
from carebook.model.readings import Read
from carebook.model.shown import MARK_LENGTH
from carebook.model.text import Line
from carebook.reading.fields import DAY, Record, RecordField, ReferenceKind, Vocabulary
from carebook.reading.node_reader import NodeReader

FOLDER = "editions"
HEAD = "# An edition, as `carebook release` has written it. Others have it on paper: it is never changed."
_MARK = rf"[A-Za-z0-9-]+=[\w-]{{{MARK_LENGTH}}}"
_MARKS = re.compile(rf"{_MARK}(?: {_MARK})*")
REMEDY = "take the file as it was from git (`git log -- PATH` lists its versions), and release anew what has changed"
LONGEST_NAME = 40
"""Characters: it stands in addresses, behind signs on paper and at the foot of every page."""


@dataclass(frozen=True)
class _MarksKind:
    """Ids with what stands for each language: `en=… ro=…`."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> dict[Read, str]:  # noqa: ARG002
        """Return the marks; a line that has none is reported."""
        if not isinstance(node, yaml.MappingNode):
            reader.wrong_type(
                node, f"`{name}`", "a line for each entry, as `carebook release` has written it"
            )
            return {}
        marks = {}
        for key, value in reader.pairs(node):
            if isinstance(value, yaml.ScalarNode) and _MARKS.fullmatch(value.value):
                for one in value.value.split():
                    language, _, mark = one.partition("=")
                    marks[Read(key.value, language)] = mark
            else:
                reader.report(
                    "edition-altered", reader.place(value), f"these are no marks of `{key.value}`", REMEDY
                )
        return marks

    def empty(self, name: str, place: Place) -> dict[Read, str]:  # noqa: ARG002
        """Return no marks."""
        return {}

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:  # noqa: ARG002
        """Return an object of strings."""
        return {
            "type": "object",
            "additionalProperties": {"type": "string", "pattern": f"^{_MARKS.pattern}$"},
        }


@dataclass(frozen=True)
class _ReplacedKind:
    """Ids with what the edition before showed of them, by language, line by line."""

    def read(self, reader: NodeReader, node: yaml.Node, name: str, place: Place) -> dict[Read, Replaced]:  # noqa: ARG002
        """Return the wordings."""
        return {
            Read(entry.value, language.value): Replaced(
                reader.place(language),
                tuple(
                    Line(field.value, text.value)
                    for line in _items(reader, lines, language.value)
                    for field, text in _pairs(reader, line, language.value)
                    if isinstance(text, yaml.ScalarNode)
                ),
            )
            for entry, languages in _pairs(reader, node, name)
            for language, lines in _pairs(reader, languages, entry.value)
        }

    def empty(self, name: str, place: Place) -> dict[Read, Replaced]:  # noqa: ARG002
        """Return nothing."""
        return {}

    def schema(self, vocabulary: Vocabulary) -> dict[str, Any]:  # noqa: ARG002
        """Return an object of objects of lists."""
        line = {"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 1}
        languages = {"type": "object", "additionalProperties": {"type": "array", "items": line}}
        return {"type": "object", "additionalProperties": languages}


def _pairs(reader: NodeReader, node: yaml.Node, name: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from reader.pairs(node)
    else:
        reader.wrong_type(
            node, f"`{name}`", "names with a value each, as `carebook release` has written them"
        )


def _items(reader: NodeReader, node: yaml.Node, name: str) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        reader.wrong_type(node, f"`{name}`", "a list of lines, as `carebook release` has written it")


EDITION = Record(
    "an edition",
    Edition,
    {
        "digest": RecordField(ReferenceKind(()), required=True),
        "marks": RecordField(_MarksKind(), required=True),
        "follows": RecordField(ReferenceKind(())),
        "released": RecordField(DAY),
        "replaced": RecordField(_ReplacedKind()),
    },
)


def fault_of_edition(name: str) -> str:
    """Return what is wrong with a name for an edition, as the end of a sentence; empty where nothing is."""
    if "." in name:
        return "has a dot in it"
    if len(name) > LONGEST_NAME:
        return f"has {len(name)} characters; {LONGEST_NAME} is the most"
    return fault_of_id(name)


def read_edition(reader: NodeReader, root: yaml.MappingNode, name: str) -> Edition:
    """Return the edition of a file that is called so."""
    where = reader.place(root)._replace(length=1)
    wrong = fault_of_edition(name)
    if wrong:
        message = f"the edition's name `{name}` {wrong}"
        reader.report("wrong-file-name", where, message, "name it as `carebook release` would: `2026-11.yml`")
    named = Record(EDITION.what, EDITION.make, EDITION.fields, {"name": name})
    edition: Edition = named.build(reader, root, where, where)
    return edition


def written(
    follows: str, released: str, marks: Mapping[Read, str], replaced: Mapping[Read, Iterable[Line]]
) -> str:
    """Return the text of a file: the order of what it replaces is the order of that mapping."""
    lines = [HEAD]
    if follows:
        lines.append(f"follows: {_quoted(follows)}")
    lines += [f"released: {released}"] if released else []
    lines += [f"digest: {_quoted(digest_of(marks, follows, released))}", "marks:" if marks else "marks: {}"]
    for entry, reads in groupby(sorted(marks), lambda read: read.entry):
        found = " ".join(f"{read.language}={marks[read]}" for read in reads)
        lines.append(f"  {entry}: {found}")
    if replaced:
        lines.append("replaced:")
    for entry, reads in groupby(replaced, lambda read: read.entry):
        lines.append(f"  {entry}:")
        for read in reads:
            lines.append(f"    {read.language}:" if replaced[read] else f"    {read.language}: []")
            lines += [f"      - {line.field}: {_quoted(line.string)}" for line in replaced[read]]
    return "\n".join(lines) + "\n"


def _quoted(string: str) -> str:
    return json.dumps(string, ensure_ascii=False)
