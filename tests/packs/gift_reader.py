"""An independent reader of GIFT. It looks up the system's language in a way that Python is about to drop."""

import warnings
from typing import Any

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from pygiftparser import parser


def read_gift(written: str) -> list[Any]:
    """Return the questions of a file."""
    return list(parser.parseFile(written.splitlines(keepends=True)))  # type: ignore[no-untyped-call]
