"""How one language spells: what is said for each letter, digit and sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from carebook.model.place import Place, Reference

LETTER = "{letter}"
WORD = "{word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """The spelling of one language. Letters are small; of each sign, there is one kind of saying."""

    language: str
    place: Place
    joined: str
    """How a letter and its word are said, such as `{letter} as in {word}`."""
    letters: Mapping[str, Reference]
    """Letter to a word that begins with it."""
    named: Mapping[str, Reference]
    """What has a name instead of a word: letters that no word begins with, and those of other languages."""
    digits: Mapping[str, Reference]
    signs: Mapping[str, Reference]

    def known(self) -> Iterator[str]:
        """Yield every letter, digit and sign that it has something to say for."""
        return chain(self.letters, self.named, self.digits, self.signs)
