"""A permalink as a QR code, drawn in one path."""

from functools import cache
from io import BytesIO

_MASK = 3
"""Every reader takes any of the eight; weighing them against each other takes most of the time."""


@cache
def qr_code(address: str) -> str:
    """Return the drawing as SVG; the quiet zone around it is the template’s."""
    import segno  # noqa: PLC0415  only books need it

    drawn = BytesIO()
    segno.make(address, error="l", micro=False, mask=_MASK).save(
        drawn, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None, omitsize=True
    )
    return drawn.getvalue().decode()
