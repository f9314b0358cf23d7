"""Comments that allow a check on a line, in data files and in pages."""

import re
from collections.abc import Iterator

from carebook.model.finding import Suppression
from carebook.reading.source_file import SourceFile

_SHAPE = r"carebook:\s*(?P<word>[\w-]*)\s*(?:\[(?P<checks>[^\]]*)\])?\s*(?P<reason>.*?)\s*"
_IN_DATA = re.compile(rf"(?:^|\s)(?P<mark>#)\s*{_SHAPE}$")
_IN_PAGE = re.compile(rf"(?P<mark><!--)\s*{_SHAPE}-->")


def read_suppressions(file: SourceFile, *, page: bool) -> Iterator[Suppression]:
    """Yield the suppressions of a file; reports those that cannot be understood."""
    if "carebook:" not in file.text:
        return
    pattern = _IN_PAGE if page else _IN_DATA
    lines = list(file.lines())
    for number, (start, line) in enumerate(lines, start=1):
        match = pattern.search(line) if "carebook:" in line else None
        if not match or (not page and _inside_quotes(line, match.start("mark"))):
            continue
        place = file.place(start + match.start("mark"), len(match.group().strip()))
        names = tuple(name.strip() for name in (match["checks"] or "").split(",") if name.strip())
        if match["word"] != "allow" or not names:
            file.report(
                "suppression-malformed",
                place,
                f"`{match.group().strip()}` is no suppression",
                "write `carebook: allow[name-of-the-check] reason`",
            )
            continue
        alone = not (line[: match.start("mark")] + line[match.end() :]).strip()
        target = number
        if alone:
            target = next(
                (n for n in range(number + 1, len(lines) + 1) if _counts(lines[n - 1][1], page=page)), number
            )
        yield Suppression(place, names, match["reason"], target)


def _counts(line: str, *, page: bool) -> bool:
    """Tell whether a line is one that a suppression above it can hold for."""
    return bool(line.strip()) and (page or not line.lstrip().startswith("#"))


def _inside_quotes(line: str, index: int) -> bool:
    return len(re.findall(r'(?<!\\)"', line[:index])) % 2 == 1
