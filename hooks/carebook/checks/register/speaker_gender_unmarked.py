"""The check `speaker-gender-unmarked`."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from carebook.checks.check import check
from carebook.checks.finder import found, said_to_customers
from carebook.languages.address_forms import before_own_quality, between, gender_of_speaker, knows_speaker
from carebook.languages.morphology import Trait, has_analyser, may_be, traits
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_GENDERS = {Trait.MASCULINE: "a man", Trait.FEMININE: "a woman"}


@check(Severity.WARNING, knows_speaker, alone=True)
def speaker_gender_unmarked(book: Book) -> Iterator[Finding]:
    """A sentence that only a man or only a woman can say has a variant for each.

    ## Why it matters
    *Sprawdziłem* and *я поняла* are right for half of the agents. The others change the word while they speak, or
    read it as it stands.

    ## What to do
    Write `speaker.m:` and `speaker.f:`, or a sentence that both can say: *już sprawdzam*, *понятно*.
    """
    for passage in said_to_customers(book):
        if passage.sentence.variant.speaker:
            continue
        for start, end, gender in _own_forms(passage):
            word = passage.string[start:end]
            who = f"only {gender} says" if gender else "a man and a woman do not both say"
            yield found(
                passage, (start, end), f"{who} `{word}`", "write `speaker.m:` and `speaker.f:`, or avoid it"
            )


def _own_forms(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield the words in which somebody speaks of themselves in the form of one gender, and whose it is."""
    pattern = gender_of_speaker(passage.language)
    listed = [match.span("word") for match in pattern.finditer(passage.string)] if pattern else []
    yield from ((start, end, "") for start, end in listed)
    if not has_analyser(passage.language):
        return
    before = before_own_quality(passage.language)
    last = ""
    matches = list(_WORD.finditer(passage.string))
    for match, following in zip_longest(matches, matches[1:]):
        word = match.group().lower()
        known = traits(word, passage.language)
        gender = next((who for trait, who in _GENDERS.items() if trait in known), "")
        if gender and (Trait.FIRST in known or last in before) and match.span() not in listed:
            of_noun = following and may_be(following.group().lower(), passage.language, Trait.NOUN)
            # *Jestem gotowy* speaks of the speaker, *jestem cały czas* of the time.
            if known & ({Trait.PAST} if of_noun else {Trait.PAST, Trait.QUALITY}):
                yield match.start(), match.end(), gender
        if word not in between(passage.language):
            last = word
