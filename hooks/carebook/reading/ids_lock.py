"""`ids.lock` to every id that was ever published: a line for each, its kind and, of a page, where it was."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from carebook.model.published import Published, PublishedIds
from carebook.reading.lock_lines import lock_lines
from carebook.reading.source_file import SourceFile

NAME = "ids.lock"
HEAD = "# Every id that was ever published. `carebook stamp` adds to it; of a merge keep both sides' lines."
_LINE = re.compile(r"(?P<id>\S+) (?P<kind>[a-z]+)(?: (?P<path>\S.*))?")


def read_lock(file: SourceFile) -> PublishedIds:
    """Return what a lock holds; a line that is none is reported."""
    found: defaultdict[str, list[Published]] = defaultdict(list)
    for start, match in lock_lines(file, NAME, _LINE):
        place = file.place(start, len(match["id"]))
        found[match["id"]].append(Published(match["kind"], match["path"] or "", place))
    return {name: tuple(published) for name, published in found.items()}


def written(published: Mapping[str, Iterable[tuple[str, str]]]) -> str:
    """Return the text of a lock: ids to their kinds and paths, sorted, each line once."""
    lines = {
        " ".join(part for part in (name, kind, path) if part)
        for name, several in published.items()
        for kind, path in several
    }
    return "\n".join([HEAD, *sorted(lines)]) + "\n"
