"""What an id may look like: it becomes a file name, an address and a fragment, on every system, for years."""

import re
from unicodedata import combining, normalize

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$"
"""Segments of letters and digits joined by hyphens, the segments joined by dots."""
LONGEST_ID = 80

_ID = re.compile(ID_PATTERN)
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Windows makes no file of such a name, whatever ending it has."""


def fault_of_id(name: str) -> str:
    """Return what is wrong with a name as an id, as the end of a sentence; empty where nothing is."""
    if not name:
        return "is empty"
    if len(name) > LONGEST_ID:
        return f"has {len(name)} characters; {LONGEST_ID} is the most"
    if device := next((part for part in name.split(".") if part in _DEVICES), ""):
        return f"has the part `{device}`, which Windows keeps for a device"
    if _ID.fullmatch(name) and not name.endswith("\n"):
        return ""
    if odd := re.search(r"[^a-z0-9.-]", name):
        return f"has `{odd.group()}` in it; an id is made of a to z, 0 to 9, hyphens and dots"
    return "has a hyphen or a dot at an end, or two in a row"


def suggested_id(name: str) -> str:
    """Return the id that is nearest to what somebody typed; empty where it has letters that no id can have."""
    plain = "".join(one for one in normalize("NFKD", name.lower()) if not combining(one))
    if any(one.isalpha() and not one.isascii() for one in plain):
        return ""
    parts = (re.sub(r"-+", "-", re.sub(r"[^a-z0-9]", "-", part)).strip("-") for part in plain.split("."))
    return ".".join(part for part in parts if part)[:LONGEST_ID].strip(".-")
