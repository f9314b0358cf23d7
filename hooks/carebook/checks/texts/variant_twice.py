"""The check `variant-twice`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.place import Place
from carebook.model.text import INVARIABLE, Variant


@check(Severity.ERROR, alone=True)
def variant_twice(book: Book) -> Iterator[Finding]:
    """Each variant of a text stands once.

    ## Why it matters
    With `few, many:` and `many:` nobody can tell which of the two sentences is said.

    ## What to do
    Keep one of them.
    """
    for entry, text in book.texts:
        for language, wording in text.wordings.items():
            first: dict[Variant, Place] = {}
            for sentence in wording.sentences:
                if sentence.variant == INVARIABLE:  # one text, or the items of a list
                    continue
                earlier = first.setdefault(sentence.variant, sentence.place)
                if earlier is not sentence.place:
                    name = ", ".join(value for value in sentence.variant if value)
                    yield Finding(
                        sentence.place,
                        f"the form `{name}` stands here again; it is already at line {earlier.line}",
                        "keep one of the two",
                        entry=entry,
                        language=language,
                    )
