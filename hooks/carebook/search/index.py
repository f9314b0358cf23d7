"""Documents to an index: the words of a language in their order, and in which documents each stands."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

import snowballstemmer
from babel import Locale, UnknownLocaleError

from carebook.languages.scripts import script_of
from carebook.search.documents import LONGEST, Document
from carebook.search.folding import fold, folded_words

FIELDS = {"title": 3.0, "asks": 2.4, "text": 1.6, "note": 0.7, "topic": 0.8}
"""Field of a document to what a word in it weighs."""
SAID = ("phrase", "opening", "message")
"""Kinds whose texts are shown whole, for they are copied."""
LEVELS = 20
"""Steps into which the weight of a word in a document is rounded."""


def index_of(language: str, documents: Sequence[Document]) -> dict[str, Any]:
    """Return the index of a language as JSON's values: what the browser searches, and what it shows."""
    weights, written = _weigh(documents)
    terms = sorted(weights)
    stems: dict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(terms):
        stems[_stem(written[term].most_common(1)[0][0], language)].append(number)
    kinds = sorted({document.kind for document in documents})
    return {
        "script": Counter(map(script_of, terms)).most_common(1)[0][0] if terms else "",
        "kinds": kinds,
        "documents": [_shown(document, kinds) for document in documents],
        "terms": " ".join(terms),
        "families": [family for family in stems.values() if len(family) > 1],
        "postings": [_postings(weights[term]) for term in terms],
    }


def _weigh(
    documents: Sequence[Document],
) -> tuple[dict[str, dict[int, float]], dict[str, Counter[str]]]:
    """Return the weight of each word in each document, and how each word is written."""
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for number, document in enumerate(documents):
        found: Counter[str] = Counter()
        for field, weight in FIELDS.items():
            tokens = list(folded_words(getattr(document, field)))
            # A word in a short field says more about it than one in a long one.
            share = weight / (1 + math.log1p(len(tokens) / 8))
            for as_written, word in tokens:
                written[word][as_written] += 1
                found[word] = max(found[word], share) + share / 20  # type: ignore[assignment]  # a counter of weights
        for word, weight in found.items():
            weights[word][number] = weight
    return weights, written


def _postings(weights: dict[int, float]) -> list[int]:
    """Return documents and weights in turn; each document as the distance from the last."""
    flat: list[int] = []
    last = 0
    for number, weight in sorted(weights.items()):
        flat += [number - last, max(1, round(weight / max(FIELDS.values()) * LEVELS))]
        last = number
    return flat


def _shown(document: Document, kinds: Sequence[str]) -> list[Any]:
    """Return what a result shows of a document; trailing nothings are left out."""
    values: list[Any] = [
        document.id,
        kinds.index(document.kind),
        document.path.removesuffix(".md") + ".html",
        document.fragment if document.fragment != document.id else 1,
        document.title,
        document.text if document.kind in SAID else document.text[:LONGEST],
        document.script,
        document.step,
        document.steps,
        int(document.never),
    ]
    while values and values[-1] in ("", 0):
        values.pop()
    return values


@cache
def _stem(word: str, language: str) -> str:
    """Return what the forms of a word have in common; the word itself where nobody knows.

    Remembered, for a server builds the same words again and again.
    """
    stemmer = _stemmer(language.partition("-")[0])
    return fold(stemmer.stemWord(word)) if stemmer else fold(word)


@cache
def _stemmer(language: str) -> Any:  # noqa: ANN401  it has no types
    """Return Snowball's stemmer of a language; None where there is none."""
    try:
        name = str(Locale(language).get_language_name("en")).lower()
    except UnknownLocaleError:
        return None
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
