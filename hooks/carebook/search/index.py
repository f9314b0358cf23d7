"""Documents to an index: the words of a language in their order, and in which documents each stands.

What people type stands on its own, line by line: its numbers follow those of the documents, in the same order. A
document is compared with a query together with one such line at a time; words of several together mean nothing.

An index is written in columns, and numbers as distances from the last, because that is what gzip makes small.
`search_engine.js` reads it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from textwrap import shorten
from typing import Any

from carebook.languages.folding import fold, folded_words
from carebook.languages.scripts import script_of
from carebook.languages.stems import lemma, stem
from carebook.search.documents import LONGEST, Document

FIELDS = {"title": 3.0, "text": 1.6, "note": 0.7, "topic": 0.8}
"""Field of a document to what a word in it weighs."""
SAID = ("phrase", "opening", "message")
"""Kinds whose texts are shown whole, for they are copied."""
SECTIONS = ("page", "heading")
"""Kinds whose texts may be long; what does not fit in a result is in a file of its own."""
LEVELS = 8
"""Steps into which the weight of a word in a document is rounded; one digit each."""
_LEVELS_OF_ONE = LEVELS / max(FIELDS.values())
_SIGNS = "".join(chr(code) for code in range(ord("#"), ord("~") + 1) if chr(code) != "\\")
"""Signs that JSON writes as they are; neither the space, which stands between terms."""
_BASE = len(_SIGNS) // 2


def index_of(language: str, documents: Sequence[Document]) -> dict[str, Any]:
    """Return the index of a language as JSON's values: what the browser searches, and what it shows."""
    weights, written = _weigh(documents)
    lines = _lines(documents, written)
    terms = sorted(written)
    as_written = [written[term].most_common(1)[0][0] for term in terms]
    return {
        "script": Counter(map(script_of, terms)).most_common(1)[0][0] if terms else "",
        **_columns(documents),
        "asks": [len(document.asks) for document in documents],
        "terms": " ".join(_front_coded(terms)),
        "families": _packed(families(as_written, language)),
        "postings": " ".join(
            "".join(map(_number, _distances([*weights[term], *lines[term]]))) for term in terms
        ),
        "weights": "".join(str(_level(weight)) for term in terms for weight in weights[term].values()),
    }


def families(words: Sequence[str], language: str) -> list[list[int]]:
    """Return the numbers of those words, in rising order, that are forms of the same word."""
    # What a number's family is called: the first of its words. A word whose stem is one's and whose lemma is another's
    # joins the two.
    first = list(range(len(words)))
    known: dict[tuple[str, str], int] = {}

    def head(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    for number, word in enumerate(words):
        keys = (("stem", fold(stem(word, language))), ("lemma", fold(lemma(word, language))))
        for key in keys:
            one, other = sorted((head(known.setdefault(key, number)), head(number)))
            if key[1]:
                first[other] = one
    found: dict[int, list[int]] = defaultdict(list)
    for number in range(len(words)):
        found[head(number)].append(number)
    return [family for family in found.values() if len(family) > 1]


def sections_of(documents: Sequence[Document]) -> dict[int, str]:
    """Return, by their numbers, what long documents say beyond what the index shows of them."""
    return {
        number: document.text
        for number, document in enumerate(documents)
        if document.kind in SECTIONS and len(document.text) > LONGEST
    }


def _weigh(
    documents: Sequence[Document],
) -> tuple[dict[str, dict[int, float]], dict[str, Counter[str]]]:
    """Return the weight of each word in each document, in their order, and how each word is written."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for number, document in enumerate(documents):
        found: Counter[str] = Counter()
        for field, weight in FIELDS.items():
            tokens = folded_words(getattr(document, field))
            # A word in a short text says more about it than one in a long one.
            share = weight / (1 + math.log1p(len(tokens) / 8))
            for as_written, word in tokens:
                written[word][as_written] += 1
                found[word] = max(found[word], share) + share / 20  # type: ignore[assignment]  # a counter of weights
        for word, weight in found.items():
            weights[word][number] = weight
    return weights, written


def _lines(documents: Sequence[Document], written: dict[str, Counter[str]]) -> dict[str, list[int]]:
    """Return in which lines that people type each word stands; how it is written is added to what is known."""
    found: dict[str, list[int]] = defaultdict(list)
    lines = (line for document in documents for line in document.asks)
    for number, line in enumerate(lines, start=len(documents)):
        tokens = folded_words(line)
        for as_written, word in tokens:
            written[word][as_written] += 1
        for word in dict.fromkeys(word for _, word in tokens):
            found[word].append(number)
    return found


def _columns(documents: Sequence[Document]) -> dict[str, Any]:
    """Return what results show of documents, field by field, and the names that numbers in it stand for."""
    kinds, pages, moves, channels = (
        sorted(set(names))
        for names in (
            (document.kind for document in documents),
            (document.path for document in documents),
            (document.move for document in documents),
            (channel for document in documents for channel in document.channels),
        )
    )
    numbers = {document.id: number for number, document in enumerate(documents)}
    return {
        "kinds": kinds,
        "pages": [path.removesuffix(".md") + ".html" for path in pages],
        "moves": moves,
        "channels": channels,
        "ids": " ".join(document.id for document in documents),
        "titles": "\n".join(_line(document.title) for document in documents),
        "texts": "\n".join(_line(_shown(document)) for document in documents),
        "kind": [kinds.index(document.kind) for document in documents],
        "page": [pages.index(document.path) for document in documents],
        "move": [moves.index(document.move) for document in documents],
        "channel": [
            sum(1 << channels.index(channel) for channel in document.channels) for document in documents
        ],
        "fragments": {
            number: document.fragment
            for number, document in enumerate(documents)
            if document.fragment != document.id
        },
        "places": {
            number: [numbers[document.script], document.step, document.steps]
            for number, document in enumerate(documents)
            if document.script in numbers
        },
        "instead": {
            number: numbers.get(document.instead, -1)
            for number, document in enumerate(documents)
            if document.never
        },
    }


def _shown(document: Document) -> str:
    if document.kind in SAID:
        return document.text
    return shorten(document.text, LONGEST, placeholder=" …")


def _line(text: str) -> str:
    return " ".join(text.split())


def _level(weight: float) -> int:
    return min(LEVELS, max(1, round(weight * _LEVELS_OF_ONE)))


def _distances(numbers: Sequence[int]) -> list[int]:
    return [number - last for last, number in zip((0, *numbers), numbers, strict=False)]


@cache
def _number(number: int) -> str:
    """Return a number in signs: the last digit from the first half of them, those before it from the second."""
    before, last = divmod(number, _BASE)
    digits = _SIGNS[last]
    while before:
        before, digit = divmod(before, _BASE)
        digits = _SIGNS[_BASE + digit] + digits
    return digits


def _packed(lists: Sequence[list[int]]) -> list[list[int]]:
    """Return lists of rising numbers in their order, each number as the distance from the last."""
    found: list[list[int]] = []
    before = 0
    for family in sorted(lists):
        first, *others = _distances(family)
        found.append([first - before, *others])
        before = first
    return found


def _front_coded(terms: Sequence[str]) -> Iterator[str]:
    """Yield each term as the number of letters that it shares with the last, a sign, and the rest."""
    for last, term in zip(("", *terms), terms, strict=False):
        same = takewhile(lambda pair: pair[0] == pair[1], zip(last, term, strict=False))
        shared = min(len(list(same)), len(_SIGNS) - 1)
        yield _SIGNS[shared] + term[shared:]
