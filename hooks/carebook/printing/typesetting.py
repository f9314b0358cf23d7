"""A manuscript to a PDF, by Typst.

Nothing that anybody has written is ever code: the template walks over the data. What it may open is handed to it in
memory; its root is the folder of the fonts, and packages would be sought there, so neither the disk nor the network
is in its reach.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from carebook.model.font import Font
from carebook.printing.manuscript import Manuscript
from carebook.reading.fonts import FONTS, own_fonts
from carebook.reading.raw_files import package_file

_TEMPLATE = "printing/book.typ"


class SettingError(Exception):
    """Typst cannot set a book; the message is its own."""


def key(manuscript: Manuscript) -> str:
    """Return what names all that decides on the bytes of a PDF."""
    digest = sha256(version("typst").encode())
    digest.update(package_file(_TEMPLATE))
    for font in (*own_fonts(), *manuscript.fonts):
        digest.update(font.digest.encode())
    for name, held in sorted(manuscript.pictures.items()):
        digest.update(f"{name}\0".encode() + held)
    digest.update(manuscript.data.encode())
    return digest.hexdigest()


def set_book(manuscript: Manuscript) -> bytes:
    """Return the PDF, in the form that PDF/UA-1 asks for; raises `SettingError`."""
    import typst  # noqa: PLC0415  30 MB that only books need

    files = {
        "main.typ": package_file(_TEMPLATE),
        "book.json": manuscript.data.encode(),
        **manuscript.pictures,
    }
    try:
        return typst.compile(
            files,
            root=FONTS,
            font_paths=_fonts((*own_fonts(), *manuscript.fonts)),
            package_path=FONTS,
            package_cache_path=FONTS,
            pdf_standards="ua-1",
            timestamp=0,
        )
    except typst.TypstError as error:
        raise SettingError(str(error)) from error


@cache
def _fonts(fonts: tuple[Font, ...]) -> Any:  # noqa: ANN401  Typst is imported where it is needed
    import typst  # noqa: PLC0415

    folders = list(dict.fromkeys(font.path.parent for font in fonts))  # single files it would pass over
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
