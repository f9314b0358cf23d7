"""YAML's complaints in the words of someone who has never heard of YAML.

The parser says where it gave up, which is often far from the cause and never the remedy. So the lines that
could be the cause are looked at one by one, those that the parser points at first.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import yaml

QUOTE_IT = 'put the text between double quotes: `"` before its first letter and `"` behind its last'


class Trouble(NamedTuple):
    """What is wrong in a text, where, and what to do."""

    start: int
    """The index of its first character in the text."""
    length: int
    message: str
    help: str


class Line(NamedTuple):
    """A line of the text, cut at its first colon where it has a key."""

    start: int
    """The index of its first character."""
    text: str
    key: str
    value: str
    value_column: int

    def trouble(self, column: int, length: int, message: str, help: str) -> Trouble:  # noqa: A002
        """Return a trouble at a column of this line."""
        return Trouble(self.start + column, length, message, help)


_KEY = re.compile(
    r"^(?P<lead>[ \t-]*)(?P<key>[\w.,-]+(?: [\w.,-]+)*)[ \t]*:(?=[ \t]|$)[ \t]*(?P<value>.*?)[ \t]*$"
)
_CLOSED = re.compile(r'"(?:[^"\\]|\\.)*"')
_CLOSED_SINGLE = re.compile(r"'(?:[^']|'')*'")
_ESCAPE = re.compile(
    r'\\(?:[0abtnvfreNLP_ "/\\\t]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}'
    r"|U000[0-9a-fA-F]{5}|U0010[0-9a-fA-F]{4}|$|(?P<wrong>.))"
)
CURLY = "“”„‟«»‘’‚"


def explain(error: yaml.YAMLError, text: str) -> Trouble:
    """Return what a person would have to know about an error of the YAML parser in a text."""
    lines = _lines(text)
    pointed_at = _pointed_at(error, len(lines))
    order = pointed_at + [number for number in range(len(lines)) if number not in pointed_at]
    inside_block = _block_scalar_lines(lines)
    for number in order:
        if number in inside_block:
            continue
        for look in _LOOKS:
            if trouble := look(lines[number]):
                return trouble
    return _indentation(lines, pointed_at)


def _lines(text: str) -> list[Line]:
    lines = []
    start = 0
    for whole in (
        text.splitlines(keepends=True)
        if "\r" not in text
        else re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    ):
        content = whole.rstrip("\r\n")
        match = _KEY.match(content)
        key, value, column = (match["key"], match["value"], match.start("value")) if match else ("", "", 0)
        value = "" if value.startswith("#") else value
        lines.append(Line(start, content, key, value, column))
        start += len(whole)
    return lines


def _pointed_at(error: yaml.YAMLError, count: int) -> list[int]:
    """Return the numbers of the lines that the parser names, the line before its last one included."""
    numbers: list[int] = []
    for name in ("problem_mark", "context_mark"):
        mark = getattr(error, name, None)
        if mark is not None:
            numbers += [mark.line, mark.line - 1]
    return [number for number in dict.fromkeys(numbers) if 0 <= number < count]


@lru_cache(maxsize=1)
def free_lines(text: str) -> frozenset[int]:
    """Return the lines of a text, from 0, whose content means nothing to YAML."""
    return frozenset(_block_scalar_lines(_lines(text)))


def _block_scalar_lines(lines: list[Line]) -> set[int]:
    """Return the lines of texts that begin with `|` or `>`: their content is free."""
    inside: set[int] = set()
    indent: int | None = None
    for number, line in enumerate(lines):
        depth = len(line.text) - len(line.text.lstrip())
        if indent is not None and (not line.text.strip() or depth > indent):
            inside.add(number)
            continue
        indent = depth if re.fullmatch(r"[|>][+-]?\d?", line.value) else None
    return inside


def _tab(line: Line) -> Trouble | None:
    indent = re.match(r"[ -]*\t", line.text)
    if not indent:
        return None
    return line.trouble(
        indent.end() - 1,
        1,
        "a tab stands in the indentation",
        "delete it and indent with spaces, two for each level",
    )


def _curly(line: Line) -> Trouble | None:
    if not line.value or line.value[0] not in CURLY:
        return None
    return line.trouble(
        line.value_column,
        1,
        f"the text begins with the curly quote `{line.value[0]}`, which YAML does not know",
        'put straight double quotes `"` around the text; curly ones may stay inside',
    )


def _single_quotes(line: Line) -> Trouble | None:
    closed = _CLOSED_SINGLE.match(line.value)
    if not line.value.startswith("'") or (closed and _is_nothing(line.value[closed.end() :])):
        return None
    return line.trouble(
        line.value_column + (closed.end() - 1 if closed else 0),
        1,
        "an apostrophe inside single quotes ends the text"
        if closed
        else "the single quote `'` that opens here is never closed",
        'put straight double quotes `"` around the text instead',
    )


def _unclosed(line: Line) -> Trouble | None:
    if not line.value.startswith('"') or _CLOSED.match(line.value):
        return None
    return line.trouble(
        line.value_column,
        1,
        'the quote `"` that opens here is never closed',
        'put a `"` at the end of the text',
    )


def _quote_inside(line: Line) -> Trouble | None:
    closed = _CLOSED.match(line.value)
    if not closed or _is_nothing(line.value[closed.end() :]):
        return None
    return line.trouble(
        line.value_column + closed.end() - 1,
        1,
        'a straight quote `"` inside the text ends it here',
        "use the curly quotes of the language inside a text, “…” or „…” or «…»",
    )


def _is_nothing(rest: str) -> bool:
    """Tell whether nothing but a comment stands behind a text."""
    return not rest.strip() or rest.lstrip().startswith("#")


def _wrong_escape(line: Line) -> Trouble | None:
    if not line.value.startswith('"'):
        return None
    wrong = next((escape for escape in _ESCAPE.finditer(line.value) if escape["wrong"]), None)
    if not wrong:
        return None
    return line.trouble(
        line.value_column + wrong.start(),
        2,
        f"`{wrong.group()}` stands for nothing that YAML knows",
        "write the character itself; a backslash in a text between double quotes is written twice: `\\\\`",
    )


def _colon_inside(line: Line) -> Trouble | None:
    if not line.value or line.value[0] in "\"'[{|>" + CURLY:
        return None
    colon = re.search(r":(?: |$)", re.split(r"\s#", line.value)[0])
    if not colon:
        return None
    return line.trouble(
        line.value_column + colon.start(),
        1,
        "YAML takes `: ` inside this text for the end of a name",
        QUOTE_IT,
    )


def _first_character(line: Line) -> Trouble | None:
    first = re.match(r"[@`%&*!|>]|[-?](?= )|\[[^\[\]]*\](?=[ ]*[^ #])", line.value)
    if not first or re.fullmatch(r"[|>][+-]?\d?", line.value):
        return None
    return line.trouble(
        line.value_column, 1, f"a text cannot begin with `{line.value[0]}` unless it is quoted", QUOTE_IT
    )


def _bracket(line: Line) -> Trouble | None:
    if not line.value or line.value[0] not in "[{":
        return None
    opener, closer = line.value[0], {"[": "]", "{": "}"}[line.value[0]]
    if opener == "{" and re.match(r"\{\w+\}", line.value):
        return line.trouble(
            line.value_column, 1, "a text cannot begin with `{` unless it is quoted", QUOTE_IT
        )
    bare = _CLOSED.sub("", line.value)
    if bare.count(opener) == bare.count(closer):
        return None
    return line.trouble(
        line.value_column,
        1,
        f"the `{opener}` that opens here has no `{closer}`",
        f"close it with `{closer}` on the same line",
    )


def _no_space_after_colon(line: Line) -> Trouble | None:
    match = re.match(r"""^[ -]*[\w.-]+(:)["'“„«\[{]""", line.text)
    if not match:
        return None
    return line.trouble(match.start(1), 1, "a space is missing behind this `:`", "put one space behind it")


def _no_colon(line: Line) -> Trouble | None:
    stripped = line.text.strip()
    if not stripped or line.key or stripped[0] in "#-\"'[]{}|>" or ":" in stripped:
        return None
    column = len(line.text) - len(line.text.lstrip())
    return line.trouble(
        column,
        len(stripped),
        "this line has no name in front of its text",
        'write `name: "text"`; if it continues the line above, join the two inside one pair of quotes',
    )


def _left_over(line: Line) -> Trouble | None:
    if not re.fullmatch(r"={7}\s*", line.text):
        return None
    return line.trouble(
        0, 7, "a line left over from a merge", "delete it, and look whether the lines around it are right"
    )


def _divider(line: Line) -> Trouble | None:
    if line.text.rstrip() not in ("---", "...") or not line.start:
        return None
    return line.trouble(
        0,
        3,
        f"`{line.text.rstrip()}` ends what YAML reads of the file",
        "delete the line; a data file is one whole",
    )


_LOOKS: tuple[Callable[[Line], Trouble | None], ...] = (
    _left_over,
    _tab,
    _curly,
    _single_quotes,
    _unclosed,
    _quote_inside,
    _wrong_escape,
    _colon_inside,
    _first_character,
    _bracket,
    _no_space_after_colon,
    _no_colon,
    _divider,
)


def _indentation(lines: list[Line], pointed_at: list[int]) -> Trouble:
    number = next((n for n in pointed_at if lines[n].text.strip()), 0)
    line = lines[number] if lines else Line(0, "", "", "", 0)
    column = len(line.text) - len(line.text.lstrip())
    return line.trouble(
        column,
        max(len(line.text.strip()), 1),
        "this line does not fit the indentation of the lines above it",
        "lines that belong together begin in the same column; what belongs to a line begins two spaces further right",
    )
