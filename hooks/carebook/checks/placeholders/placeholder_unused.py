"""The check `placeholder-unused`."""

from collections.abc import Iterable, Iterator, Mapping

from carebook.checks.check import check
from carebook.checks.parity import texts_of_message
from carebook.model.book import Book
from carebook.model.entries import Placeholder
from carebook.model.finding import Finding, Severity
from carebook.model.placeholders import blanks
from carebook.model.text import Text
from carebook.reading.nearest import nearest


@check(Severity.WARNING)
def placeholder_unused(book: Book) -> Iterator[Finding]:
    """A placeholder that is declared stands in the text.

    ## Why it matters
    Either a blank has been lost from every language, or the declaration has outlived it.

    ## What to do
    Put it into the text, or delete the declaration.
    """
    for phrase in book.phrases:
        yield from _unused(phrase.id, phrase.placeholders, [phrase.text])
    for message in book.messages:
        phrases = (book.phrase(part.phrase.name) for part in message.body if part.phrase)
        texts = [*texts_of_message(message), *(phrase.text for phrase in phrases if phrase)]
        yield from _unused(message.id, message.placeholders, texts)


def _unused(entry: str, declared: Mapping[str, Placeholder], texts: list[Text]) -> Iterator[Finding]:
    if not declared:
        return
    used = set(_names(texts))
    strangers = used - set(declared)
    for name, placeholder in declared.items():
        # A misspelt use is reported as that, and what cannot be read may hold any placeholder.
        if name not in used and not nearest(name, strangers) and all(_is_whole(text) for text in texts):
            message = f"`{name}` is declared and stands in no text"
            yield Finding(
                placeholder.place, message, "put it into the text, or delete this line", entry=entry
            )


def _is_whole(text: Text) -> bool:
    """Tell whether all of it could be read."""
    return bool(text.wordings) and all(wording.sentences for wording in text.wordings.values())


def _names(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        for _, sentence in text.sentences():
            yield from (blank.name for blank in blanks(sentence.string))
        yield from (wording.by.name for wording in text.wordings.values() if wording.by)
