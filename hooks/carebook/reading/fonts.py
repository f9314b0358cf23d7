"""Files of fonts: those that come with the engine, and those that a book adds for its own scripts."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from carebook.model.font import Font

FONTS = Path(__file__).parents[1] / "printing" / "fonts"
"""The folder of the engine's own fonts."""
ENDINGS = (".ttf", ".otf")


class NoFontError(ValueError):
    """A file that should be a font is none."""


def read_font(path: Path) -> Font:
    """Return what a file of a font has; raises `NoFontError` where it is none."""
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped] # noqa: PLC0415  slow to load

    try:
        held = path.read_bytes()
        with TTFont(BytesIO(held), lazy=True) as font:
            family = font["name"].getBestFamilyName() or ""
            return Font(path, family, frozenset(font.getBestCmap() or ()), sha256(held).hexdigest())
    except (TTLibError, OSError, KeyError, AssertionError) as error:
        raise NoFontError(str(error)) from error


@cache
def own_fonts() -> tuple[Font, ...]:
    """Return the fonts of the engine."""
    return tuple(read_font(path) for path in sorted(FONTS.glob("*.ttf")))


def letters_of(fonts: Iterable[Font]) -> frozenset[int]:
    """Return the code points that one of the fonts has."""
    return frozenset().union(*(font.letters for font in fonts))
