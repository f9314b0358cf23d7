"""What authors wrote, as words alone: packs are files in which some signs mean something."""

import re
from unicodedata import category

_BREAKS = re.compile(r"\r\n|[\r\n\t]")
_IN_NO_FILE = "\ufffe\uffff"
"""Code points that are no characters, and that XML forbids."""


def plain(string: str) -> str:
    """Return a string in one line, without control characters and halves of characters."""
    joined = _BREAKS.sub(" ", string)
    return "".join(one for one in joined if category(one) not in ("Cc", "Cs") and one not in _IN_NO_FILE)
