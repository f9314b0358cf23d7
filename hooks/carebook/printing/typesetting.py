"""A manuscript to a PDF, by Typst.

Nothing that anybody has written is ever code: the template walks over the data. What it may open is handed to it in
memory; its root is the folder of the fonts, and packages would be sought there, so neither the disk nor the network
is in its reach.
"""

import re
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import Any, Literal

from carebook.model.font import Font
from carebook.printing.manuscript import Manuscript
from carebook.printing.volume import BOOK_TEMPLATE
from carebook.reading.fonts import FONTS, own_fonts
from carebook.reading.raw_files import package_file

_FOLDER = "printing"
_SHARED = (BOOK_TEMPLATE, "leaf.typ")
"""Those that the others take from."""
_TOO_LONG = re.compile(r"too-long: ([^\"\\]*)")
"""What the template of cue cards says of those that do not fit."""
_PICTURES = "pictures"
"""The folder that the template finds pictures in."""


class SettingError(Exception):
    """Typst cannot set a book; the message is its own."""


class TooLongError(SettingError):
    """There are cue cards with more than two sides."""

    def __init__(self, scripts: tuple[str, ...]) -> None:
        super().__init__(f"more than two sides: {', '.join(scripts)}")
        self.scripts = scripts


def key(manuscript: Manuscript) -> str:
    """Return what names all that decides on the bytes of a PDF."""
    digest = sha256(version("typst").encode())
    for name, held in _templates(manuscript).items():
        digest.update(f"{name}\0".encode() + held)
    for font in (*own_fonts(), *manuscript.fonts):
        digest.update(font.digest.encode())
    for name, held in sorted(manuscript.pictures.items()):
        digest.update(f"{name}\0".encode() + held)
    digest.update(manuscript.data.encode())
    return digest.hexdigest()


def set_book(manuscript: Manuscript) -> bytes:
    """Return the PDF, in the form that PDF/UA-1 asks for; raises `SettingError`."""
    files = {
        **_templates(manuscript),
        "book.json": manuscript.data.encode(),
        **{f"{_PICTURES}/{name}": held for name, held in manuscript.pictures.items()},
    }
    try:
        return _compile(files, (*own_fonts(), *manuscript.fonts), "ua-1")
    except SettingError as error:
        found = _TOO_LONG.search(str(error))
        if found:
            raise TooLongError(tuple(found[1].split())) from error
        for name, held in manuscript.pictures.items():
            _refuse_broken(name, held)
        raise


def _templates(manuscript: Manuscript) -> dict[str, bytes]:
    """Return the template of a book, under the name that Typst begins with, and those that it takes from."""
    taken = () if manuscript.template == BOOK_TEMPLATE else _SHARED
    names = {"main.typ": manuscript.template, **{name: name for name in taken}}
    return {name: package_file(f"{_FOLDER}/{file}") for name, file in names.items()}


def _refuse_broken(name: str, held: bytes) -> None:
    """Raise `SettingError` for what is no picture: what Typst says of it names none."""
    shown = f'#image("{_PICTURES}/one{PurePosixPath(name).suffix.lower()}")'
    try:
        _compile({"main.typ": shown.encode(), shown.split('"')[1]: held}, own_fonts())
    except SettingError as error:
        raise SettingError(f"`{name}` is no picture that can be printed: {error}") from error


def _compile(
    files: dict[str, bytes], fonts: tuple[Font, ...], standard: Literal["ua-1"] | None = None
) -> bytes:
    import typst  # noqa: PLC0415  30 MB that only books need

    try:
        return typst.compile(
            files,
            root=FONTS,
            font_paths=_fonts(fonts),
            package_path=FONTS,
            package_cache_path=FONTS,
            pdf_standards=standard,
            timestamp=0,
        )
    except typst.TypstError as error:
        raise SettingError(str(error)) from error


@cache
def _fonts(fonts: tuple[Font, ...]) -> Any:  # noqa: ANN401  Typst is imported where it is needed
    import typst  # noqa: PLC0415

    folders = list(dict.fromkeys(font.path.parent for font in fonts))  # single files it would pass over
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
