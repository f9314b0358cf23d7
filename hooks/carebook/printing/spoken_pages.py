"""Pages for readers of one language whose callers speak another: what is said stands in the caller's.

It is the pair that is chosen above every page of the site, and the same texts that scripts put there.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from carebook.blocks.said import said_in
from carebook.blocks.showing import Showing
from carebook.blocks.titles import title_of
from carebook.blocks.words import Word
from carebook.languages.display import direction
from carebook.model.book import Book
from carebook.printing.html_tree import Child, Node, read_html


class Spoken(NamedTuple):
    """What is said in the language of callers."""

    texts: Mapping[str, str]
    """HTML by the keys of `data-said`."""
    links: Mapping[tuple[str, str], Node]
    """What links to phrases are called, by the phrase's id and what they are called for readers."""
    missing: Word
    """What stands where the caller's language has no such text."""


def spoken_in(book: Book, said: str, reader: str) -> Spoken:
    """Return what is said in a language, for readers of another."""
    own, theirs = Showing(book, reader, ""), Showing(book, reader, "", said)
    missing = own.words.find("phrase.not-translated")
    return Spoken(said_in(book, said, reader), dict(_links(own, theirs)), missing)


def _links(own: Showing, theirs: Showing) -> Iterator[tuple[tuple[str, str], Node]]:
    """Yield the names of phrases that are called by what is said; on a screen one follows the link to see it."""
    for phrase in own.book.phrases:
        mine, wording = title_of(own, phrase.id), theirs.said(phrase.text)
        if mine and wording and not own.told(phrase.title):
            language = {"lang": wording.language, "dir": direction(wording.language)}
            yield (phrase.id, mine.string), Node("span", language, [theirs.plain(wording)])


def with_spoken(node: Node, spoken: Spoken) -> Node:
    """Return a page in which what is said is in the caller's language.

    Where it is not translated, the page says so, and what its own language says stands below.
    """
    return Node(node.tag, node.attributes, list(_children(node, spoken)))


def _children(node: Node, spoken: Spoken) -> Iterator[Child]:
    for child in node.children:
        key = "" if isinstance(child, str) else child.attributes.get("data-said", "")
        if isinstance(child, str):
            yield child
        elif not key:
            yield _link(child, spoken) or with_spoken(child, spoken)
        elif key in spoken.texts:
            yield from read_html(spoken.texts[key]).children
        else:
            yield from (_missing(child, spoken.missing), " ", child)


def _link(node: Node, spoken: Spoken) -> Node | None:
    """Return a link to a phrase under what is said; None for all else."""
    name = spoken.links.get((node.attributes.get("href", "").partition("#")[2], node.text.strip()))
    return Node(node.tag, node.attributes, [name]) if name else None


def _missing(own: Node, word: Word) -> Node:
    language = {"lang": word.language, "dir": direction(word.language)}
    if own.is_phrasing:
        return Node("strong", language, [f"{word.string}:"])
    return Node("p", {"class": "cb-title"} | language, [f"{word.string}:"])
