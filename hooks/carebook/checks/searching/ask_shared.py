"""The check `ask-shared`."""

import re
from collections import defaultdict
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.languages.stems import stem
from carebook.model.book import Book
from carebook.model.entries import wholes
from carebook.model.finding import Finding, Severity
from carebook.model.text import Sentence

_WORD = re.compile(r"[^\W_]+")
_MOST = 3
"""So many results stand where an agent sees them without reading."""
_FIELD = "asks"


@check(Severity.WARNING)
def ask_shared(book: Book) -> Iterator[Finding]:
    """What people type to find an entry leads to three entries at most.

    ## Why it matters
    The first three results are seen at a glance, while the caller is talking; whatever is asked for by the same words
    as three others stands below them. The order of words and their endings do not count. A script and its steps are
    one.

    ## What to do
    Leave the words to the entries that are meant first, and give the others words of their own.
    """
    whole = wholes(book.scripts)
    asked: defaultdict[tuple[str, frozenset[str]], dict[str, tuple[str, Sentence]]] = defaultdict(dict)
    for entry, text in book.texts:
        if text.field == _FIELD:
            for language, sentence in text.sentences():
                words = frozenset(stem(word, language) for word in _WORD.findall(sentence.string.lower()))
                asked[language, words].setdefault(whole.get(entry, entry), (entry, sentence))
    for (language, _), entries in asked.items():
        if len(entries) <= _MOST:
            continue
        for entry, sentence in entries.values():
            others = ", ".join(f"`{one}`" for one in entries if one != whole.get(entry, entry))
            yield Finding(
                sentence.place,
                f"`{sentence.string}` is asked for by {others} too",
                "leave it to those that are meant first",
                entry=entry,
                language=language,
            )
