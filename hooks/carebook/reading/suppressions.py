"""Comments that allow a check on a line, in data files and in pages."""

import re
from collections.abc import Iterator

from carebook.model.finding import Suppression
from carebook.reading.pages import front_matter_end, without_code
from carebook.reading.source_file import SourceFile

_SHAPE = r"carebook:\s*+(?P<word>[\w-]*+)\s*+(?:\[(?P<checks>[^\]]*)\])?\s*+(?P<reason>.*?)\s*"
_IN_DATA = re.compile(rf"(?:^|\s)(?P<mark>#)\s*{_SHAPE}$")
_IN_PAGE = re.compile(rf"(?P<mark><!--)\s*{_SHAPE}(?:-->|(?P<open>$))")


def read_suppressions(file: SourceFile, *, page: bool) -> Iterator[Suppression]:
    """Yield the suppressions of a file; reports those that cannot be understood."""
    if "carebook:" not in file.text:
        return
    data_end = front_matter_end(file.clean) if page else len(file.clean)
    lines = list(file.lines(file.clean[:data_end] + without_code(file.clean[data_end:])))
    for number, (start, line) in enumerate(lines, start=1):
        in_data = start < data_end
        match = (_IN_DATA if in_data else _IN_PAGE).search(line) if "carebook:" in line else None
        if not match or (in_data and _inside_quotes(line, match.start("mark"))):
            continue
        place = file.place(start + match.start("mark"), len(match.group().strip()))
        names = tuple(name.strip() for name in (match["checks"] or "").split(",") if name.strip())
        is_open = not in_data and match["open"] is not None
        if match["word"] != "allow" or not names or is_open:
            file.report(
                "suppression-malformed",
                place,
                f"`{match.group().strip()}` is no suppression",
                "end it with `-->` on the same line"
                if is_open
                else "write `carebook: allow[name-of-the-check] reason`",
            )
            continue
        alone = not (line[: match.start("mark")] + line[match.end() :]).strip()
        target = number
        if alone:
            target = next(
                (n for n in range(number + 1, len(lines) + 1) if _counts(lines[n - 1][1], in_data=in_data)),
                number,
            )
        yield Suppression(place, names, match["reason"], target)


def _counts(line: str, *, in_data: bool) -> bool:
    """Tell whether a line is one that a suppression above it can hold for; another comment is none."""
    line = line.strip()
    comment = line.startswith("#") if in_data else line.startswith("<!--") and line.endswith("-->")
    return bool(line) and not comment


def _inside_quotes(line: str, index: int) -> bool:
    return len(re.findall(r'(?<!\\)"', line[:index])) % 2 == 1
