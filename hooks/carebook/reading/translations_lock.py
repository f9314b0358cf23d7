"""`translations.lock` to what was agreed: a line for each text, its key and a mark for each language."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from carebook.model.agreement import Agreements, Key
from carebook.reading.lock_lines import lock_lines
from carebook.reading.source_file import SourceFile

NAME = "translations.lock"
HEAD = "# Which texts were agreed together. `carebook stamp` writes it; of a merge keep both sides' lines."
_LINE = re.compile(r"(?P<entry>\S+) (?P<field>\S+)(?P<marks>(?: [A-Za-z0-9-]+=[\w-]+)+)")


def read_lock(file: SourceFile) -> Agreements:
    """Return what a lock holds; a line that is none is reported."""
    found: defaultdict[Key, list[dict[str, str]]] = defaultdict(list)
    for _, match in lock_lines(file, NAME, _LINE):
        marks = dict(one.split("=", 1) for one in match["marks"].split())
        found[Key(match["entry"], match["field"])].append(marks)
    return {key: tuple(lines) for key, lines in found.items()}


def written(agreements: Iterable[tuple[Key, Iterable[Mapping[str, str]]]]) -> str:
    """Return the text of a lock: sorted, and each line once."""
    lines = {
        " ".join([*key, *(f"{language}={one}" for language, one in sorted(marks.items()))])
        for key, several in agreements
        for marks in several
    }
    return "\n".join([HEAD, *sorted(lines)]) + "\n"
