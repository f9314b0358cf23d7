"""The check `address-unknown-missing`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.variants import written_texts
from carebook.model.book import Book
from carebook.model.entries import AddressWords
from carebook.model.finding import Finding, Severity
from carebook.model.placeholders import blanks

UNKNOWN = "unknown"


@check(Severity.ERROR, alone=True)
def address_unknown_missing(book: Book) -> Iterator[Finding]:
    """An address word in a text for chat or e-mail has a form for somebody unknown.

    ## Why it matters
    In writing nobody hears a voice. Without such a form the first line of a chat would call a customer
    Sir or Madam by chance.

    ## What to do
    Add to the word in address.yml the form that its language's `unknown:` names, such as `many:`. Or
    reword the sentence so that it needs no word for *you*.
    """
    for entry, text in written_texts(book):
        for language, wording in text.wordings.items():
            address = book.address.get(language)
            if address is None:
                continue
            for sentence in wording.sentences:
                if sentence.variant.addressee not in (None, UNKNOWN):
                    continue
                for blank in blanks(sentence.string):
                    if not blank.malformed and _lacks_unknown(address, blank.name):
                        forms = address.words[blank.name].values()
                        word = next((form.place for form in forms), address.place)
                        yield Finding(
                            sentence.place_of(blank.start, blank.length),
                            f"`{{{blank.name}}}` has no form for somebody unknown, and the text is also written",
                            f"add it at {word.path}:{word.line}, or reword the sentence",
                            entry=entry,
                            language=language,
                        )


def _lacks_unknown(address: AddressWords, word: str) -> bool:
    forms = address.words.get(word)
    return forms is not None and UNKNOWN not in forms and address.unknown not in forms
