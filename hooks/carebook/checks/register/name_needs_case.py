"""The check `name-needs-case`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.finder import found
from carebook.languages.address_forms import before_name, knows_names
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK
from carebook.model.placeholders import blanks
from carebook.model.text import Addresses

_NAME = "name"


@check(Severity.WARNING, knows_names, alone=True)
def name_needs_case(book: Book) -> Iterator[Finding]:
    """No blank for a name stands where the language bends names.

    ## Why it matters
    What is put into the blank is the name as the file has it: *Panie Adam* and «Уважаемый Анна» are wrong, and the
    customer hears it first.

    ## What to do
    Greet without the name, or put the name where it stays as it is: *Rozmawiam z panią {name}?* bends it too,
    *Pani imię i nazwisko: {name}* does not.
    """
    for passage in book.passages:
        pattern = before_name(passage.language)
        phrase = book.phrase(passage.entry)
        if pattern is None or phrase is None or passage.addresses is not Addresses.CUSTOMER:
            continue
        for blank in blanks(passage.sentence.string):
            declared = phrase.placeholders.get(blank.name)
            before = passage.string[: blank.start].rstrip()
            match = next((one for one in pattern.finditer(before + MASK) if one.end() == len(before)), None)
            if declared and declared.kind == _NAME and match:
                yield found(
                    passage,
                    (match.start(), blank.start + blank.length),
                    f"behind `{match.group()}` a name has a form of its own, `{{{blank.name}}}` has one for all",
                    "greet without the name, or put it where it does not change",
                )
