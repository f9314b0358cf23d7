"""A lock to its lines: what the three locks have in common."""

import re
from collections.abc import Iterator

from carebook.reading.source_file import SourceFile


def lock_lines(file: SourceFile, name: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where each line begins, and the line; one that is none is reported, comments are passed over."""
    for start, line in file.lines():
        match = pattern.fullmatch(line)
        if match:
            yield start, match
        elif line.strip() and not line.startswith("#"):
            file.report(
                "lock-malformed",
                file.place(start, max(len(line), 1)),
                f"`{line[:40]}` is no line of {name}",
                "keep the lines of both sides of a merge, delete those that begin with `<`, `=` or `>`, "
                "and run `carebook stamp`",
            )
