"""A file's bytes to text, with whatever an editor or a merge may have left in it reported and blanked.

Blanking keeps every character's position, so that what is read afterwards has the right line and column.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from carebook.model.finding import Fault, Finding, Fix
from carebook.model.place import Place

LARGEST = 32 * 1024 * 1024
"""Bytes; ten times the largest book that was measured."""

# Ours, what both come from (where git is set to show it), theirs. A marker that belongs to the next part ends each.
_CONFLICT = re.compile(
    r"^<{7}(?:[ \t].*|\r?)\n(?:(?!<{7}|\|{7}|={7}[ \t]*\r?\n).*\n)*"
    r"(?P<dropped>(?:\|{7}.*\n(?:(?!<{7}|={7}[ \t]*\r?\n).*\n)*)?"
    r"={7}[ \t]*\r?\n(?:(?!<{7}|>{7}).*\n)*>{7}.*)",
    re.MULTILINE,
)
_CONFLICT_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t].*?)?(?=\r?$)", re.MULTILINE)
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n|\n|\r")
_LONE_RETURN = re.compile(r"\r(?!\n)")
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
        self.clean = self._blank_controls(self._blank_conflicts(_LONE_RETURN.sub("\n", self.text)))
        """The same length as `text`, without what no parser can read; no line ends in CR alone."""

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

    def line(self, number: int) -> str:
        """Return a line without its end."""
        starts = [*self._line_starts, len(self.text)]
        return self.text[starts[number - 1] : starts[number]].rstrip("\r\n")

    def lines(self, text: str = "") -> Iterator[tuple[int, str]]:
        """Yield the index at which each line begins, and the line without its end.

        `text` is what to take the lines of, if not of `clean`; it has the same length and the same line ends.
        """
        text = text or self.clean
        for start, end in pairwise([*self._line_starts, len(text)]):
            yield start, text[start:end].rstrip("\r\n")

    def _decode(self, content: bytes) -> str:
        if len(content) > LARGEST:
            self._refuse(f"the file has {len(content):,} bytes; {LARGEST:,} is the most", "split it by topic")
            return ""
        if utf16 := _utf16_of(content):
            self._refuse("the file is UTF-16, not UTF-8", "save it as UTF-8 in your editor")
            return content.decode(utf16, errors="replace").removeprefix("\ufeff")
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
            return content.decode(errors="replace")

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
            dropped = match.start("dropped") - match.start()
            kept = _CONFLICT_MARKER.sub(lambda marker: " " * len(marker.group()), whole[:dropped])
            return kept + re.sub(r"[^\r\n]", " ", whole[dropped:])

        text = _CONFLICT.sub(blank, text)
        # In a page it underlines a heading.
        is_page = self.path.endswith(".md")
        signs = {match.group()[0] for match in _CONFLICT_MARKER.finditer(text)}

        def stray(match: re.Match[str]) -> str:
            if match.group()[0] == "=" and (is_page or signs == {"="}):
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


def _utf16_of(content: bytes) -> str:
    """Return how a file is encoded if that is UTF-16, with a byte order mark or without; else nothing."""
    if content.startswith(b"\xff\xfe") or content[1:4:2] == b"\0\0":
        return "utf-16-le"
    return "utf-16-be" if content.startswith(b"\xfe\xff") or content[0:3:2] == b"\0\0" else ""
