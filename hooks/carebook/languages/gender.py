"""The gender that a form of a word shows."""

from collections.abc import Mapping

from carebook.languages.morphology import Trait, has_analyser, traits
from carebook.languages.whole_words import is_listed

_FEMININE: Mapping[str, str] = {"en": "", "ro": "ă"}
"""Language to the letter that the forms of women end in where those of men do not."""


def knows_gender(language: str) -> bool:
    """Tell whether it is known which gender a form shows."""
    return is_listed(_FEMININE, language) or has_analyser(language)


def seems(word: str, language: str) -> Trait | None:
    """Return the gender of a form, of which there is another; None where it shows none."""
    ending = _FEMININE.get(language.partition("-")[0])
    if ending:
        return Trait.FEMININE if word.endswith(ending) else Trait.MASCULINE
    known = traits(word, language)
    genders = [one for one in (Trait.MASCULINE, Trait.FEMININE) if one in known]
    return genders[0] if len(genders) == 1 else None
