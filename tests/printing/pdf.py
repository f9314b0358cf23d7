"""PDFs as independent readers see them: PDFium, and a checker of PDF/UA-1."""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import page as conformance
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import zxingcpp
from pypdfium2 import raw

_FONT = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([\w-]+)")
_LANGUAGE = re.compile(rb"/Lang\s*\(([\w-]+)\)")
_URI = 3
"""PDFium's number for an action that leads to an address."""


class Link(NamedTuple):
    """A link of a page, to another one or to an address; neither is a link that leads nowhere."""

    page: int | None
    address: str


class Place(NamedTuple):
    """Where something stands: the page, from 0, and how far from its left edge and from its foot, from 0 to 1."""

    page: int
    across: float
    up: float


class Line(NamedTuple):
    """Words beside each other, with their place from the left and from the bottom, in points."""

    text: str
    left: float
    bottom: float
    right: float


class TypeArea(NamedTuple):
    """Where lines begin and end on a page, in points from its edges; those of the template."""

    start: float
    end: float
    y: float


_MM = 72 / 25.4
A4 = TypeArea(36 * _MM, 25 * _MM, 26 * _MM)
A5 = TypeArea(17 * _MM, 14 * _MM, 18 * _MM)
_HANGING = 4
"""Points by which marks at the end of a line may stand out."""


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

    def lines(self, page: int) -> Iterator[Line]:
        """Yield what stands on a page, the first being 0."""
        text = self.document[page].get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            yield Line(text.get_text_bounded(left, bottom, right, top), left, bottom, right)

    @property
    def text(self) -> str:
        """All words, without the breaks of lines."""
        return " ".join(" ".join(self.pages).split())

    def place_of(self, words: str) -> Place:
        """Where words stand first; they must be there."""
        return next(self.places_of(words))

    def places_of(self, words: str) -> Iterator[Place]:
        """Where words stand: of each the first letter."""
        for number, page in enumerate(self.document):
            text = page.get_textpage()
            found = text.search(words)
            while at := found.get_next():
                left, bottom, right, _ = text.get_charbox(at[0])
                yield Place(number, (left + right) / 2 / page.get_width(), bottom / page.get_height())

    def codes(self, number: int) -> list[str]:
        """What the QR codes of a page say."""
        drawn = self.document[number].render(scale=3, grayscale=True)
        pixels = memoryview(bytes(drawn.buffer)).cast("B", shape=[drawn.height, drawn.stride])
        return [code.text for code in zxingcpp.read_barcodes(pixels)]

    @property
    def languages(self) -> set[str]:
        """The languages that it says parts of it are in."""
        return {code.decode() for code in _LANGUAGE.findall(self.path.read_bytes())}

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


def outside(pdf: Pdf, area: TypeArea) -> list[str]:
    """Return what stands beside the type area of a book for one side of the paper, but for the cover."""
    found = []
    for number in range(1, len(pdf)):
        width, height = pdf.document[number].get_size()
        text = pdf.document[number].get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            is_beside = left < area.start - _HANGING or right > width - area.end + _HANGING
            if is_beside or bottom < area.y / 3 or top > height - area.y / 3:
                found.append(f"{number + 1}: {text.get_text_bounded(left, bottom, right, top)}")
    return found
