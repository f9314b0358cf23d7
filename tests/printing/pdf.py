"""PDFs as independent readers see them: PDFium, and a checker of PDF/UA-1."""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import page as conformance
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

_FONT = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([\w-]+)")
_URI = 3
"""PDFium's number for an action that leads to an address."""


class Link(NamedTuple):
    """A link of a page, to another one or to an address; neither is a link that leads nowhere."""

    page: int | None
    address: str


class Pdf:
    """A PDF that was made."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.document = pdfium.PdfDocument(path)

    def __len__(self) -> int:
        return len(self.document)

    @property
    def faults(self) -> list[str]:
        """What hinders people who do not see it, by PDF/UA-1."""
        return [str(one) for one in conformance.validate_pdf(str(self.path), profile="ua1").failures]

    @property
    def pages(self) -> list[str]:
        """The words of each page."""
        return [page.get_textpage().get_text_bounded() for page in self.document]

    @property
    def text(self) -> str:
        """All words, without the breaks of lines."""
        return " ".join(" ".join(self.pages).split())

    @property
    def fonts(self) -> set[str]:
        """The names of its fonts; each of them is embedded."""
        return {name.decode() for name in _FONT.findall(self.path.read_bytes())}

    @property
    def bookmarks(self) -> list[tuple[int, str]]:
        """Level and title of each bookmark."""
        return [(one.level, one.get_title()) for one in self.document.get_toc()]

    @property
    def links(self) -> Iterator[Link]:
        """All links."""
        for page in self.document:
            position, link = ctypes.c_int(0), raw.FPDF_LINK()
            while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
                yield self._link(link)

    def _link(self, link: object) -> Link:
        goal = raw.FPDFLink_GetDest(self.document.raw, link)
        if goal:
            return Link(raw.FPDFDest_GetDestPageIndex(self.document.raw, goal), "")
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != _URI:
            return Link(None, "")
        room = ctypes.create_string_buffer(2000)
        raw.FPDFAction_GetURIPath(self.document.raw, action, room, len(room))
        return Link(None, room.value.decode())
