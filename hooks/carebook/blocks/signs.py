"""Signs, drawn: a font may lack them, and whoever cannot see them reads the word that stands beside each."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make

NEVER = (
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.5c1.6 0 3.1.5 4.3 1.4L5.9 16.3A7.5 7.5 0 0 1 12 4.5Z"
    "m0 15c-1.6 0-3.1-.5-4.3-1.4L18.1 7.7A7.5 7.5 0 0 1 12 19.5Z"
)
"""A circle with a stroke through it."""
CARE = "M12 2 1 21h22L12 2Zm0 4.5L19 18.7H5L12 6.5Zm-1 4V15h2v-4.5h-2Zm0 5.7v2h2v-2h-2Z"
"""A triangle with an exclamation mark."""

RIGHT = "M9 16.2 4.8 12l-1.9 1.9L9 20 21.1 7.9 19.2 6 9 16.2Z"
"""A tick."""
WRONG = "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12 19 6.4Z"
"""A cross."""


def sign(path: str) -> Element:
    """Return a sign as high as a letter."""
    return make(
        "svg",
        make("path", d=path, fill="currentColor"),
        css="cb-sign",
        viewBox="0 0 24 24",
        width="16",
        height="16",
        aria_hidden="true",
        focusable="false",
    )
