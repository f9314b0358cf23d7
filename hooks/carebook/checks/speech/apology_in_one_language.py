"""The check `apology-in-one-language`."""

from collections.abc import Iterator

from carebook.checks.check import check
from carebook.checks.translations import translations
from carebook.languages.speech import apologies, knows_apologies, regrets
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.text import Addresses, Wording


@check(Severity.WARNING, knows_apologies, alone=True)
def apology_in_one_language(book: Book) -> Iterator[Finding]:
    """A sentence to a customer apologises in every language or in none.

    ## Why it matters
    An apology that is missing in one language is missing in the call; one too many breaks the rule of one.

    ## What to do
    Say it in both or in neither; *unfortunately* is enough in place of a *sorry*. If the language apologises without
    a word for it, allow the line and say so.
    """
    for entry, text, source, target in translations(book):
        if text.addresses is not Addresses.CUSTOMER:
            continue
        there, here = _apologises(source), _apologises(target)
        if there is None or here is None or there == here or _regrets(target if there else source):
            continue
        message = (
            "an apology is here and not in the source" if here else "the source apologises, this does not"
        )
        yield Finding(
            target.sentences[0].place,
            message,
            "apologise in both or in neither",
            entry=entry,
            language=target.language,
        )


def _apologises(wording: Wording) -> bool | None:
    pattern = apologies(wording.language)
    return None if pattern is None else any(pattern.search(one.string) for one in wording.sentences)


def _regrets(wording: Wording) -> bool:
    pattern = regrets(wording.language)
    return pattern is not None and any(pattern.search(one.string) for one in wording.sentences)
