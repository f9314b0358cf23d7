"""Texts to the sentences that are really spoken: address words put in, equal ones merged."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from carebook.model.entries import AddressWords
from carebook.model.placeholders import Blank, blanks
from carebook.model.text import ADDRESSEES, Sentence, Variant, Wording

UNKNOWN = "unknown"


class Spoken(NamedTuple):
    """A sentence in one of its forms."""

    string: str
    """Its blanks still in braces."""
    variants: tuple[Variant, ...]
    """Every case in which it is said just so."""

    def values(self, axis: str) -> tuple[str, ...]:
        """Return what it covers on an axis, in order; nothing where it does not depend on it."""
        found = (getattr(variant, axis) for variant in self.variants)
        return tuple(dict.fromkeys(value for value in found if value))

    @property
    def is_product(self) -> bool:
        """Whether it covers every combination of the values that it covers on each axis."""
        axes = (self.values(axis) or (None,) for axis in Variant._fields)
        return {Variant(*values) for values in product(*axes)} == set(self.variants)


def spoken(wording: Wording, address: AddressWords | None) -> tuple[Spoken, ...]:
    """Return what is said in one language, a sentence for every form that differs from the others."""
    merged: dict[str, list[Variant]] = {}
    for sentence in wording.sentences:
        for variant, string in _forms(sentence, wording, address):
            merged.setdefault(string, []).append(variant)
    return tuple(Spoken(string, tuple(variants)) for string, variants in merged.items())


def usual(forms: tuple[Spoken, ...]) -> Spoken | None:
    """Return the form to show where there is room for one: that for an unknown addressee, else the first."""
    for form in forms:
        if UNKNOWN in form.values("addressee"):
            return form
    return forms[0] if forms else None


def parts(string: str) -> Iterator[str | Blank]:
    """Yield a sentence in its parts, words and blanks; a malformed blank that has a name is one as well."""
    end = 0
    for blank in blanks(string):
        if blank.name and string[blank.start] == "{":
            yield string[end : blank.start]
            yield blank
            end = blank.start + blank.length
    yield string[end:]


def _forms(
    sentence: Sentence, wording: Wording, address: AddressWords | None
) -> Iterator[tuple[Variant, str]]:
    """Yield the sentence once for each addressee that its address words tell apart."""
    words = _address_words(sentence.string, address)
    variant = sentence.variant
    if not address or (not words and not variant.addressee):
        yield variant, sentence.string
        return
    addressees = _addressees(sentence, wording, address, words)
    for addressee in addressees:
        yield variant._replace(addressee=addressee), _fill(sentence.string, words, address, addressee)
    if not addressees:  # words without forms, which is reported
        yield variant, _fill(sentence.string, words, address, "")


def _addressees(
    sentence: Sentence, wording: Wording, address: AddressWords, words: tuple[str, ...]
) -> tuple[str, ...]:
    """Return whom a sentence is for: its own addressee, or all for whom its words have a form."""
    own = sentence.variant.addressee
    if not own:
        return tuple(one for one in ADDRESSEES if all(_form(address, word, one) for word in words))
    if own == address.unknown and not any(s.variant.addressee == UNKNOWN for s in wording.sentences):
        return (own, UNKNOWN)
    return (own,)


def _address_words(string: str, address: AddressWords | None) -> tuple[str, ...]:
    return tuple(blank.name for blank in blanks(string) if address and blank.name in address.words)


def _form(address: AddressWords, word: str, addressee: str) -> str:
    """Return an address word for an addressee; empty where it has no such form."""
    forms = address.words[word]
    reference = forms.get(addressee)
    if reference is None and addressee == UNKNOWN:
        reference = forms.get(address.unknown)
    return reference.name if reference else ""


def _fill(string: str, words: tuple[str, ...], address: AddressWords, addressee: str) -> str:
    for word in words:
        # A form that is missing is reported; the word as it stands in the text is one of its forms.
        string = string.replace("{" + word + "}", _form(address, word, addressee) or word)
    return string
