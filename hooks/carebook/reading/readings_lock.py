"""`readings.lock` to what native speakers have read: a line for each entry and language, its mark and who it was."""

import re
from collections import defaultdict
from collections.abc import Iterable

from carebook.model.readings import Read, Readings
from carebook.reading.lock_lines import lock_lines
from carebook.reading.source_file import SourceFile

NAME = "readings.lock"
HEAD = "# What native speakers have read. `carebook stamp --read-by` writes it; of a merge keep both sides' lines."
_LINE = re.compile(r"(?P<entry>\S+) (?P<language>[A-Za-z0-9-]+) (?P<mark>[\w-]+) (?P<name>\S.*)")


def read_lock(file: SourceFile) -> Readings:
    """Return what a lock holds; a line that is none is reported."""
    found: defaultdict[Read, dict[str, str]] = defaultdict(dict)
    for _, match in lock_lines(file, NAME, _LINE):
        found[Read(match["entry"], match["language"])][match["mark"]] = match["name"]
    return dict(found)


def written(lines: Iterable[tuple[Read, str, str]]) -> str:
    """Return the text of a lock: what was read, its mark and who has read it, sorted."""
    found = sorted(f"{read.entry} {read.language} {mark} {name}" for read, mark, name in lines)
    return "\n".join([HEAD, *found]) + "\n"
