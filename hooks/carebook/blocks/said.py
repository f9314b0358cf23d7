"""A book to everything that is said or heard in one language, as HTML for readers of another.

An agent reads one language and speaks another: the page is in the one, scripts put these beside it.
"""

from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.serializers import to_html_string
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import AMP_SUBSTITUTE

from carebook.blocks.message import own_texts
from carebook.blocks.phrase import said
from carebook.blocks.sayings import aloud
from carebook.blocks.script import heard
from carebook.blocks.showing import Showing
from carebook.blocks.spelling import spelled
from carebook.model.book import Book
from carebook.model.spoken import spoken


def said_in(book: Book, language: str, reader: str) -> dict[str, str]:
    """Return what is said in a language, its labels in the reader's, by the keys of `data-said`.

    What has not been translated is left out.
    """
    show = Showing(book, reader, "", language)
    found = ((box.get("data-said", ""), box) for box in _elements(show))
    return {key: html_of(box) for key, box in found if not box.findall("p[@class='cb-missing']")}


def varying_languages(book: Book, axis: str) -> tuple[str, ...]:
    """Return the languages in which what is said follows the speaker, or the addressee."""
    texts = [phrase.text for phrase in book.phrases]
    for message in book.messages:
        texts += [text for text in (message.subject, message.salutation, message.closing) if text]
    found = {
        language
        for text in texts
        for language, wording in text.wordings.items()
        if any(form.values(axis) for form in spoken(wording, book.address.get(language)))
    }
    return tuple(code for code in book.settings.codes if code in found)


def _elements(show: Showing) -> Iterator[Element]:
    for phrase in show.book.phrases:
        yield said(show, phrase)
    for script in show.book.scripts:
        yield from (heard(show, opening) for opening in script.openings if show.said(opening.text))
    yield from (aloud(show, saying) for saying in show.book.sayings)
    if show.said_language in show.book.spelling:
        yield spelled(show, show.book.spelling[show.said_language])
    for message in show.book.messages:
        yield from own_texts(show, message).values()


def html_of(box: Element) -> str:
    """Return an element as a browser gets it; what Markdown does at the end of a page is done to it here."""
    _unescape().run(box)
    return to_html_string(box).replace(AMP_SUBSTITUTE, "&")


@cache
def _unescape() -> UnescapeTreeprocessor:
    return UnescapeTreeprocessor(Markdown())
