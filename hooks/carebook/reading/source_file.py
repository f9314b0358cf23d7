"""A file's bytes to text, with whatever an editor or a merge may have left in it reported and blanked.

Blanking keeps every character's position, so that what is read afterwards has the right line and column.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from carebook.model.finding import Fault, Finding, Fix
from carebook.model.place import Place

LARGEST = 32 * 1024 * 1024
"""Bytes; ten times the largest book that was measured."""

_CONFLICT = re.compile(
    r"^<{7}[ \n\r].*?^={7}[ \t]*\r?\n(?P<theirs>.*?)^>{7}[^\n\r]*", re.MULTILINE | re.DOTALL
)
_CONFLICT_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n\r]*)?$", re.MULTILINE)
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n|\n|\r")
_ODD_BREAK = re.compile(r"[\x85\u2028\u2029]")


class SourceFile:
    """The text of one file and what was wrong with it so far."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.entry = ""
        """The id of the entry that is being read, for the faults that are found in it."""
        self.text = self._decode(content)
        """As in the file, without a byte order mark."""
        self.clean = self._blank_controls(self._blank_conflicts(self.text))
        """The same length as `text`, without what no parser can read."""

    def report(
        self,
        check: str,
        place: Place,
        message: str,
        help: str = "",  # noqa: A002  the field's name
        *,
        language: str = "",
        fix: Fix | None = None,
    ) -> None:
        """Record a fault for the check of that name."""
        finding = Finding(place, message, help, entry=self.entry, language=language, fix=fix)
        self.faults.append(Fault(check, finding))

    def place(self, index: int, length: int = 1) -> Place:
        """Return the place of a character of the text."""
        line = bisect_right(self._line_starts, index) - 1
        return Place(self.path, line + 1, index - self._line_starts[line] + 1, length)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    @cached_property
    def counts_like_yaml(self) -> bool:
        """Whether YAML's lines are the editor's; U+0085, U+2028 and U+2029 are breaks to YAML only."""
        return not _ODD_BREAK.search(self.text)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the index at which each line begins, and the line without its end."""
        starts = self._line_starts
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(self.clean)
            yield start, self.clean[start:end].rstrip("\r\n")

    def _decode(self, content: bytes) -> str:
        if len(content) > LARGEST:
            self._refuse(f"the file has {len(content):,} bytes; {LARGEST:,} is the most", "split it by topic")
            return ""
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            self._refuse("the file is UTF-16, not UTF-8", "save it as UTF-8 in your editor")
            return ""
        content = content.removeprefix(b"\xef\xbb\xbf")
        try:
            return content.decode()
        except UnicodeDecodeError as error:
            before = content[: error.start].decode(errors="replace")
            breaks = list(_BREAK.finditer(before))
            column = len(before) - (breaks[-1].end() if breaks else 0) + 1
            byte = content[error.start]
            self.report(
                "file-encoding",
                Place(self.path, len(breaks) + 1, column),
                f"the byte 0x{byte:02X} is not UTF-8",
                "save the file as UTF-8 in your editor, then look whether its letters are right",
            )
            # Windows code pages keep ASCII, so what is structure can still be read; the letters cannot.
            return ""

    def _refuse(self, message: str, help: str) -> None:  # noqa: A002
        self.report("file-encoding", Place(self.path, 1, 1), message, help)

    def _blank_conflicts(self, text: str) -> str:
        if "<<<<<<<" not in text and ">>>>>>>" not in text:
            return text

        def blank(match: re.Match[str]) -> str:
            self.report(
                "merge-conflict",
                self.place(match.start(), 7),
                "both sides of a merge stand here",
                "keep the lines that are right, delete the others and the lines of `<`, `=` and `>`",
            )
            whole = match.group()
            theirs = match.start("theirs") - match.start()
            kept = _CONFLICT_MARKER.sub(lambda marker: " " * len(marker.group()), whole[:theirs])
            return kept + re.sub(r"[^\r\n]", " ", whole[theirs:])

        text = _CONFLICT.sub(blank, text)

        def stray(match: re.Match[str]) -> str:
            if match.group()[0] == "=":
                return match.group()
            self.report(
                "merge-conflict",
                self.place(match.start(), 7),
                "a line left over from a merge",
                "delete it, and look whether the lines around it are right",
            )
            return " " * len(match.group())

        return _CONFLICT_MARKER.sub(stray, text)

    def _blank_controls(self, text: str) -> str:
        def blank(match: re.Match[str]) -> str:
            self.report(
                "file-encoding",
                self.place(match.start()),
                f"the character U+{ord(match.group()):04X} cannot be seen and does not belong here",
                "delete it",
            )
            return " "

        return _CONTROL.sub(blank, text)
