"""The gender that a form of a word shows."""

from collections.abc import Mapping

from carebook.languages.morphology import Trait, has_analyser, traits
from carebook.languages.whole_words import is_listed

_FEMININE: Mapping[str, str] = {"en": "", "ro": "ă"}
"""Language to the letter that the forms of women end in where those of men do not."""
_TITLES: Mapping[str, tuple[str, str]] = {
    "de": ("herr herrn", "frau"),
    "en": ("sir mr", "madam ma’am mrs ms"),
    "pl": ("pan pana panu panem", "pani panią"),
    "ro": ("domn domnul domnule domnului", "doamnă doamna doamnei"),
    "ru": ("господин господина господину рад", "госпожа госпожи госпоже рада"),
}
"""Language to what men and women are called, and what analysers are not sure of: *рад* may be other things."""


def knows_gender(language: str) -> bool:
    """Tell whether it is known which gender a form shows."""
    return is_listed(_FEMININE, language) or has_analyser(language)


def knows_titles(language: str) -> bool:
    """Tell whether it is known what men and women are called."""
    return is_listed(_TITLES, language)


def is_title(word: str, language: str) -> bool:
    """Tell whether a word, in small letters, is what a man or a woman is called."""
    return any(word in words for words in _titles(language))


def _titles(language: str) -> tuple[list[str], list[str]]:
    masculine, feminine = _TITLES.get(language.partition("-")[0], ("", ""))
    return masculine.split(), feminine.split()


def seems(word: str, language: str) -> Trait | None:
    """Return the gender of a form, of which there is another; None where it shows none, and for nouns."""
    for gender, words in zip((Trait.MASCULINE, Trait.FEMININE), _titles(language), strict=True):
        if word in words:
            return gender
    ending = _FEMININE.get(language.partition("-")[0])
    if ending:
        return Trait.FEMININE if word.endswith(ending) else Trait.MASCULINE
    known = traits(word, language)
    if Trait.NOUN in known:  # *супруга* says nothing of whom it is said to
        return None
    genders = [one for one in (Trait.MASCULINE, Trait.FEMININE) if one in known]
    return genders[0] if len(genders) == 1 else None
