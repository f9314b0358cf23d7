"""The check `variants-swapped`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variant_pairs import changes, pairs
from carebook.languages.gender import knows_gender, seems
from carebook.languages.morphology import Trait
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity


@check(Severity.ERROR, knows_gender, alone=True)
def variants_swapped(book: Book) -> Iterator[Finding]:
    """What stands under `m` is masculine, and under `f` feminine.

    ## Why it matters
    A woman says of herself that she *was glad* as a man, or a man is greeted as *doamnă*: a slip of two lines, read
    aloud before anybody notices.

    ## What to do
    Exchange the two lines.
    """
    for entry, language, masculine, feminine in pairs(book):
        for one, other in changes(masculine.string, feminine.string):
            if len(one) != len(other):
                continue
            said = [
                (a, b)
                for a, b in zip(one, other, strict=True)
                if seems(a, language) is Trait.FEMININE and seems(b, language) is Trait.MASCULINE
            ]
            if said:
                yield Finding(
                    masculine.place,
                    f"`{said[0][0]}` under `m` is feminine, `{said[0][1]}` under `f` is masculine",
                    "exchange the two",
                    entry=entry,
                    language=language,
                )
                break
