"""Texts from nodes: languages, and under them sentences and their variants."""

import json
import re
from collections.abc import Iterator

import yaml

from carebook.model.finding import Edit, Fix
from carebook.model.place import Place, Reference
from carebook.model.text import (
    ADDRESSEES,
    INVARIABLE,
    PLURALS,
    SPEAKERS,
    Addresses,
    Sentence,
    Text,
    Variant,
    Wording,
)
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.reading.source_file import SourceFile
from carebook.reading.yaml_remedies import CURLY, QUOTE_IT

TYPO = "typo"
"""The name of the line that says in which languages nothing but a slip was mended."""
_ROW = re.compile(r"\S.*?(?=\s*$)", re.MULTILINE)
_AXES = ("speaker", "addressee", "plural")
_VARIANT_KEYS = (
    *(f"speaker.{value}" for value in SPEAKERS),
    *(f"addressee.{value}" for value in ADDRESSEES),
    *PLURALS,
)


def read_text(
    reader: NodeReader, node: yaml.Node, field: str, place: Place, addresses: Addresses, *, needed: bool
) -> Text:
    """Return the text of a field: a mapping of language to a string or to variants."""
    wordings = {
        key.value: _read_wording(reader, key.value, value)
        if value
        else Wording(key.value, reader.place(key), ())
        for key, value in _languages(reader, node, field)
    }
    return Text(place, field, addresses, wordings, needed, tuple(_read_typo(reader, node)))


def read_list(
    reader: NodeReader, node: yaml.Node, field: str, place: Place, addresses: Addresses, *, needed: bool
) -> Text:
    """Return a field that is a list of texts: a mapping of language to a list of strings."""
    wordings = {}
    for key, value in _languages(reader, node, field):
        sentences = tuple(_read_items(reader, key.value, value, field)) if value else ()
        wordings[key.value] = Wording(key.value, reader.place(value or key), sentences)
    return Text(place, field, addresses, wordings, needed)


def _read_typo(reader: NodeReader, node: yaml.Node) -> Iterator[Reference]:
    """Yield the languages in which nothing but a slip was mended."""
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if key.value != TYPO:
            continue
        for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
            if isinstance(item, yaml.ScalarNode) and item.value in reader.languages:
                yield Reference(item.value, reader.place(key))
            else:
                reader.report(
                    "unknown-language",
                    reader.place(item),
                    f"`{item.value}` is no language of this site"
                    if isinstance(item, yaml.ScalarNode)
                    else "no language",
                    f"write `{TYPO}: [{reader.source_language}]`",
                )


def _read_items(reader: NodeReader, language: str, node: yaml.Node, field: str) -> Iterator[Sentence]:
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        reader.report(
            "wrong-type",
            reader.place(node),
            f"`{field}` in `{language}` is {'an empty' if isinstance(node, yaml.SequenceNode) else 'not a'} list",
            'write `["…", "…"]`, or delete the line',
            language=language,
        )
        return
    for item in node.value:
        if isinstance(item, yaml.ScalarNode) and item.value.strip():
            yield _sentence(reader, language, item, INVARIABLE)
        else:
            reader.wrong_type(item, f"`{field}`", "a list of texts between double quotes", language)


def _languages(
    reader: NodeReader, node: yaml.Node, field: str
) -> Iterator[tuple[yaml.ScalarNode, yaml.Node | None]]:
    """Yield the languages of a text with what stands there, nothing where that cannot be told."""
    if not isinstance(node, yaml.MappingNode):
        reader.wrong_type(
            node, f"`{field}`", f'a text for each language, such as `{reader.source_language}: "…"`'
        )
        return
    if node.flow_style:
        reader.report(
            "text-in-braces",
            reader.place(node),
            f"`{field}` stands in braces, where a comma or a colon cuts a text",
            "give each language a line of its own, its text between double quotes",
        )
        # Whatever the braces did to the texts, the languages that can be told apart count as there.
        for key, _ in reader.pairs(node):
            if key.value in reader.languages:
                yield key, None
        return
    for key, value in reader.pairs(node):
        if key.value in reader.languages:
            yield key, value
        elif key.value != TYPO:
            reader.report(
                "unknown-language",
                reader.place(key),
                f"`{key.value}` is no language of this site",
                _instead_of_language(reader, key.value),
            )


def _instead_of_language(reader: NodeReader, name: str) -> str:
    if _axis_of(name)[0]:
        return f"variants stand under their language, such as `{reader.source_language}:`, indented by two more spaces"
    return did_you_mean(name, reader.languages) or f"the languages are {', '.join(reader.languages)}"


def _read_wording(reader: NodeReader, language: str, node: yaml.Node) -> Wording:
    place = reader.place(node)
    if isinstance(node, yaml.SequenceNode):
        reader.wrong_type(
            node, f"the text for `{language}`", "one text between double quotes, or variants", language
        )
    elif isinstance(node, yaml.ScalarNode) and node.value.strip():
        return Wording(language, place, (_sentence(reader, language, node, INVARIABLE),))
    elif not isinstance(node, yaml.MappingNode) or not node.value:
        reader.report(
            "wrong-type",
            place,
            f"the text for `{language}` is empty",
            "write it, or delete the line",
            language=language,
        )
    elif node.flow_style:
        reader.report(
            "text-in-braces",
            place,
            f"the text for `{language}` stands in braces, where a comma or a colon cuts it",
            f"give each variant a line of its own; if it is no variant, {QUOTE_IT}",
            language=language,
        )
    else:
        variants = _Variants(reader, language)
        sentences = tuple(variants.read(node, INVARIABLE, 0))
        return Wording(language, place, sentences, variants.by)
    return Wording(language, place, ())


class _Variants:
    """The nested variants of one wording."""

    def __init__(self, reader: NodeReader, language: str) -> None:
        self._reader = reader
        self._language = language
        self.by: Reference | None = None

    def read(self, node: yaml.MappingNode, variant: Variant, outermost: int) -> Iterator[Sentence]:
        """Yield the sentences of a level; only axes from `outermost` on may stand in it."""
        axis_here = ""
        for key, value in self._reader.pairs(node):
            if key.value == "by":
                self._read_by(key, value, alone=len(node.value) == 1)
                continue
            axis, values = _axis_of(key.value)
            if not axis:
                given = {other.value for other, _ in node.value if isinstance(other, yaml.ScalarNode)}
                self._report(
                    key,
                    f"`{key.value}` is no variant",
                    did_you_mean(key.value, [one for one in _VARIANT_KEYS if one not in given])
                    or "variants are `speaker.m`, `addressee.f`, `few` and the like",
                )
                continue
            if axis_here and axis != axis_here:
                self._report(
                    key,
                    f"`{key.value}` stands beside variants of the {axis_here}",
                    "the variants of one level follow one thing; nest the others inside them",
                )
                continue
            axis_here = axis
            level = _AXES.index(axis)
            if level < outermost:
                self._report(
                    key,
                    f"`{key.value}` stands inside variants of the {_AXES[outermost - 1]}",
                    "the order is speaker, then addressee, then plural",
                )
                continue
            for one in values:
                yield from self._branch(value, variant._replace(**{axis: one}), level)

    def _read_by(self, key: yaml.ScalarNode, value: yaml.Node, *, alone: bool) -> None:
        named = isinstance(value, yaml.ScalarNode) and value.value.strip()
        if not named:
            self._reader.wrong_type(value, "`by`", "the name of a placeholder", self._language)
        if alone:
            self._report(key, "no variants stand beside `by`", "add them, such as `one` and `other`")
        self.by = Reference(value.value if named else "", self._reader.place(value))

    def _branch(self, node: yaml.Node, variant: Variant, level: int) -> Iterator[Sentence]:
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            yield _sentence(self._reader, self._language, node, variant)
        elif isinstance(node, yaml.MappingNode) and not node.flow_style:
            yield from self.read(node, variant, level + 1)
        else:
            self._reader.wrong_type(node, "a variant", "one text between double quotes", self._language)

    def _report(self, key: yaml.ScalarNode, message: str, help: str) -> None:  # noqa: A002
        self._reader.report(
            "variant-structure", self._reader.place(key), message, help, language=self._language
        )


def _axis_of(key: str) -> tuple[str, tuple[str, ...]]:
    """Return the axis of a variant's key and the values that it stands for; no axis where it is none."""
    for axis, allowed in (("speaker", SPEAKERS), ("addressee", ADDRESSEES)):
        if key.startswith(f"{axis}."):
            value = key.removeprefix(f"{axis}.")
            return (axis, (value,)) if value in allowed else ("", ())
    values = tuple(part.strip() for part in key.split(","))
    return ("plural", values) if all(value in PLURALS for value in values) else ("", ())


def _sentence(reader: NodeReader, language: str, node: yaml.ScalarNode, variant: Variant) -> Sentence:
    place = reader.place(node)
    start, end = reader.span(node)
    quoted, block = node.style == '"', node.style in ("|", ">")
    if not block and not reader.refuse_comment_after(node, language) and not quoted:
        _report_unquoted(reader, language, node, place)
    verbatim = quoted and reader.file.clean[start + 1 : end - 1] == node.value
    rows = tuple(_rows(reader.file, start, end, node.value)) if block else ()
    return Sentence(place, node.value, variant, verbatim, rows)


def _rows(file: SourceFile, start: int, end: int, string: str) -> Iterator[tuple[int, Place]]:
    """Yield where each line of a block begins in its string and in the file; between them is only space."""
    offset = 0
    rows = list(_ROW.finditer(file.clean, start, end))[1:]  # behind the sign
    for row in rows:
        offset = string.find(row.group(), offset)
        if offset < 0:  # it has a break that only YAML knows
            return
        yield offset, file.place(row.start(), len(row.group()))
        offset += len(row.group())


def _report_unquoted(reader: NodeReader, language: str, node: yaml.ScalarNode, place: Place) -> None:
    start, end = reader.span(node)
    message, help_ = "the text has no double quotes around it", QUOTE_IT
    if node.style == "'":
        message = "the text stands between single quotes"
    elif node.value[0] in CURLY:
        message = f"the text stands between curly quotes `{node.value[0]}`, which YAML does not know"
        help_ = (
            'put straight double quotes `"` around it; YAML cuts or breaks unquoted texts at ` #` and `: `'
        )
    fix = None
    if node.start_mark.line == node.end_mark.line:
        quoted = json.dumps(node.value, ensure_ascii=False)
        fix = Fix(safe=True, edits=(Edit(reader.path, start, end, quoted),))
    reader.report("text-unquoted", place, message, help_, language=language, fix=fix)
