"""The check `ask-shared`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.languages.stems import stem
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.finding import Finding, Severity
from carebook.model.text import Addresses, Sentence

_WORD = re.compile(r"[^\W_]+")
_MOST = 3
"""So many results stand where an agent sees them without reading."""
_TITLE = "title"


@check(Severity.WARNING)
def ask_shared(book: Book) -> Iterator[Finding]:
    """What people type to find an entry leads to three entries at most.

    ## Why it matters
    The first three results are seen at a glance, while the caller is talking; whatever is asked for by words that
    three others have in their title, or that people type or say for them too, stands below them. The order of words
    and their endings do not count. A script and its steps are one.

    ## What to do
    Leave the words to the entries that are meant first, and give the others words of their own, or one word more.
    """
    whole = wholes(book.scripts)
    asked: defaultdict[tuple[str, frozenset[str]], list[tuple[str, Sentence]]] = defaultdict(list)
    titled: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry, text in book.texts:
        if text.addresses is not Addresses.NOBODY and text.field != _TITLE:
            continue
        for language, sentence in text.sentences():
            words = frozenset(stem(word, language) for word in _WORD.findall(sentence.string.lower()))
            if text.field != _TITLE:
                asked[language, words].append((entry, sentence))
            else:
                for word in words:
                    titled[language, word].add(whole.get(entry, entry))
    for (language, words), lines in asked.items():
        leading = {whole.get(entry, entry) for entry, _ in lines}
        if words:
            leading |= set.intersection(*(titled[language, word] for word in words))
        if len(leading) <= _MOST:
            continue
        for entry, sentence in lines:
            others = sorted(leading - {whole.get(entry, entry)})
            yield Finding(
                sentence.place,
                f"`{sentence.string}` leads to {', '.join(f'`{one}`' for one in others)} too",
                "leave it to those that are meant first, or say more of what is meant here",
                entry=entry,
                language=language,
            )
