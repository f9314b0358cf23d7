"""The logo that the settings name, with what is wrong with its file."""

from pathlib import Path
from xml.etree.ElementTree import ParseError, fromstring

from carebook.model.logo import Logo
from carebook.model.place import Reference
from carebook.reading.nearest import did_you_mean
from carebook.reading.print_style import LOGO_ENDINGS

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}svg"


class NoLogoError(Exception):
    """There is no such picture; the message and what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


def read_logo(folder: Path, named: Reference) -> Logo:
    """Return the logo in the folder of the data; raises `NoLogoError` where its file is none."""
    path = folder / named.name
    try:
        held = path.read_bytes()
    except OSError:
        known = [one.name for one in path.parent.glob("*") if one.suffix in LOGO_ENDINGS]
        remedy = did_you_mean(path.name, known) or "put the file there; on the cover it is 18 mm high"
        raise NoLogoError(f"there is no logo `{folder.name}/{named.name}`", remedy) from None
    if not (_is_svg(held) if path.suffix == ".svg" else held.startswith(_PNG)):
        kind = path.suffix.removeprefix(".").upper()
        raise NoLogoError(
            f"`{folder.name}/{named.name}` is no {kind}", "export it again from where it was drawn"
        )
    return Logo(named.name, held)


def _is_svg(held: bytes) -> bool:
    try:
        return fromstring(held).tag == _SVG  # noqa: S314  expat of today stops what would grow without end
    except ParseError:
        return False
