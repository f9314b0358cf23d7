"""The nearest of the names that could have been meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like `name`, capitals apart; empty where none is like it."""
    by_letters = {one.lower(): one for one in known}
    matches = get_close_matches(name.lower(), by_letters, n=1, cutoff=0.7)
    return by_letters[matches[0]] if matches else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return the question, or nothing where no known name is near."""
    match = nearest(name, known)
    return f"did you mean `{match}`?" if match else ""
