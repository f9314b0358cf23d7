"""Words that a language says twice in a row on purpose."""

from collections.abc import Mapping

_TWICE: Mapping[str, frozenset[str]] = {
    "en": frozenset({"that", "had", "very", "so", "no", "there", "bye"}),
    "pl": frozenset({"bardzo", "tak", "nie", "no"}),
    "ro": frozenset({"foarte", "da", "nu", "încet"}),
    "ru": frozenset({"очень", "да", "нет", "не"}),
}


def said_twice(language: str) -> frozenset[str]:
    """Return the small words that may stand twice."""
    return _TWICE.get(language.partition("-")[0], frozenset())
