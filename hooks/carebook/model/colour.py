"""Colours by their contrast, as WCAG 2.2 defines it: what is light in black and white has little of it too."""

import re
from collections.abc import Iterable

COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
LEAST_CONTRAST = 4.5
"""Of text with what is behind it, by WCAG 2.2, success criterion 1.4.3."""
_TINT = 0.06
"""How much of a colour there is in its tint; the rest is white paper."""
_WHITE = 255


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, from 1 to 21; each is written like `#00695c`."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tint_of(colour: str) -> str:
    """Return what lies behind text in boxes."""
    return _written(_WHITE - (_WHITE - value) * _TINT for value in _channels(colour))


def contrast_on_paper(colour: str) -> float:
    """Return the contrast of text in a colour where it is least: on its own tint."""
    return contrast(colour, tint_of(colour))


def darkened(colour: str) -> str:
    """Return the lightest shade of a colour that text can be set in."""
    shades = (
        _written(value * percent / 100 for value in _channels(colour)) for percent in range(100, -1, -1)
    )
    return next(shade for shade in shades if contrast_on_paper(shade) >= LEAST_CONTRAST)


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  as sRGB has it
        for value in (channel / _WHITE for channel in _channels(colour))
    ]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _written(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(value):02x}" for value in channels)
