"""An id to the QR code of its permalink, as SVG: on a projector and on paper.

QR codes: ISO/IEC 18004. Level M can be read with 15 % of it gone, which is what folds and stains take from paper.
"""

from io import BytesIO

import segno

from carebook.links.permalinks import printed_address
from carebook.model.book import Book
from carebook.model.uses import WHOLE

FILE = "qr.svg"
"""Its file, beside the page of the permalink."""


def coded(book: Book) -> tuple[str, ...]:
    """Return the ids that have a code: none on a site without an address."""
    if not book.settings.site_url:
        return ()
    return tuple(name for name in book.homes if book.kinds[name] in WHOLE)


def qr_code(book: Book, name: str) -> bytes:
    """Return the code of an id, the smallest that holds its address, with the quiet zone around it in white."""
    code = segno.make(printed_address(book, name), error="m", micro=False, boost_error=False)
    out = BytesIO()
    # Without a size of its own it fills what shows it. White is part of it: a dark page would swallow the zone.
    code.save(out, kind="svg", xmldecl=False, svgns=True, omitsize=True, light="#fff", nl=False)
    return out.getvalue()
