"""What the site keeps on a reader's device: all of it, and nothing else (tests/browser/test_privacy.py)."""

from enum import StrEnum
from typing import NamedTuple


class Kept(StrEnum):
    """How long the browser keeps something."""

    DEVICE = "device"
    """`localStorage`: until somebody deletes it."""
    TAB = "tab"
    """`sessionStorage`: until the tab is closed."""


class Stored(NamedTuple):
    """Something that a script of the site, or of the theme, keeps."""

    key: str
    """Its name in the storage; `*` stands for anything."""
    kept: Kept
    what: str
    """The key of the interface's word that says what it is: behind `storage.`."""


STORED = (
    Stored("carebook.reader", Kept.DEVICE, "reader"),  # language_switcher.js
    Stored("carebook.caller", Kept.DEVICE, "caller"),  # call.js
    Stored("carebook.speaker", Kept.DEVICE, "speaker"),
    Stored("carebook.addressee", Kept.TAB, "addressee"),
    Stored("carebook.pinned", Kept.DEVICE, "pinned"),  # search_kept.js
    Stored("carebook.recent", Kept.DEVICE, "recent"),
    Stored("carebook.keys", Kept.DEVICE, "keys"),  # search.js
    Stored("carebook.ticks.*", Kept.DEVICE, "ticks"),  # ticks.js
    Stored("carebook.tray", Kept.DEVICE, "tray"),  # tray.js
    Stored("*.__palette", Kept.DEVICE, "colours"),  # Material
)
