"""Cards to a deck for Anki: https://docs.ankiweb.net/importing/packaged-decks.html.

A note is known by the entry and the languages that it was made from, whatever it says: taken in again it adds
nothing, and reworded it stays the same note, with all that somebody has learnt. There is no clock in a deck. Anki
updates a note if the time of its last change is another, so that time is made from what the note says.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki  # type: ignore[import-untyped]
from markdown.serializers import to_html_string
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from carebook.links.permalinks import web_address
from carebook.packs.cards import Card

_NOTETYPE = "Carebook"
_FIELDS = ("Entry", "Front", "Back", "Link", "Edition", "Language")
_ONE = '<div class="mathjax_ignore tex2jax_ignore">{}</div>'  # else Anki takes `\(` for mathematics
_FOOT = "{{#Link}}<a href='{{Link}}'>{{Entry}}</a>{{/Link}}{{^Link}}{{Entry}}{{/Link}} · {{Edition}}"
_STYLE = """\
.card { max-width: 34em; margin: 0 auto; padding: 0.5em; font: 1.2em/1.5 sans-serif; text-align: start; }
.card p, .card ul { margin: 0.5em 0; }
.card ul { padding-inline-start: 1.4em; }
.cb-sentence, .cb-asked { font-weight: bold; }
.cb-sentence { font-size: 1.2em; }
.cb-quiet, .cb-foot { font-size: 0.8em; }
.cb-variant-label { font-size: 0.8em; font-style: italic; }
.cb-sign { inline-size: 1em; block-size: 1em; vertical-align: -0.1em; }
.cb-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.card .cb-foot { margin-top: 2em; direction: ltr; }
"""
_ESCAPE = re.compile(f"{STX}(\\d+){ETX}")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_FIRST_ID = 1000
"""Ids of notes, by which Anki would fail if one were 0."""
_LATEST = 2**30
"""In seconds: what an agent changes in a note of their own is always later."""


class Origin(NamedTuple):
    """Where cards come from."""

    edition: str
    site_url: str
    """The address of the site with a slash at its end; empty if unknown: then cards have no links."""


def deck_file(
    cards: Iterable[Card], name: tuple[str, ...], language: str, pair: str, origin: Origin
) -> bytes:
    """Return a deck as a file, the same bytes for the same cards.

    `name` are the names of the deck and those around it, outermost first; `language` is the one to read links in,
    and `pair` tells the languages of the deck from those of others.
    """
    title = "::".join(_plain(part).replace("::", ":") for part in name)
    deck = genanki.Deck(_number(f"deck {title}"), title)
    for note in _notes(cards, language, pair, origin):
        deck.add_note(note)
    with sqlite3.connect(":memory:") as connection:
        genanki.Package(deck).write_to_db(connection.cursor(), 0, count(_FIRST_ID))
        connection.commit()
        collection = connection.serialize()
    connection.close()
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for member, content in (("collection.anki2", collection), ("media", b"{}")):
            package.writestr(ZipInfo(member), content, ZIP_DEFLATED)  # which dates it to 1980
    return file.getvalue()


class _Note(genanki.Note):  # type: ignore[misc]
    """A note whose last change is dated by what it says."""

    def write_to_db(
        self, cursor: sqlite3.Cursor, timestamp: float, deck_id: int, id_gen: Iterator[int]
    ) -> None:
        del timestamp  # one for the whole deck
        super().write_to_db(cursor, _number(" ".join(self.fields)) % _LATEST, deck_id, id_gen)


def _notes(cards: Iterable[Card], language: str, pair: str, origin: Origin) -> Iterator[genanki.Note]:
    notetype = genanki.Model(
        _number(_NOTETYPE),
        _NOTETYPE,
        fields=[{"name": name} for name in _FIELDS],
        templates=[
            {
                "name": "Card",
                "qfmt": _ONE.format("{{Front}}"),
                "afmt": _ONE.format(f"{{{{Front}}}}<hr id=answer>{{{{Back}}}}<p class='cb-foot'>{_FOOT}</p>"),
            }
        ],
        css=_STYLE,
    )
    for position, card in enumerate(cards):
        link = web_address(origin.site_url, card.entry, language) if origin.site_url else ""
        fields = [card.entry, _html(card.front), _html(card.back), link, origin.edition, pair]
        guid = genanki.guid_for(_NOTETYPE, card.entry, pair)
        yield _Note(notetype, fields, tags=[card.topic], guid=guid, due=position)


def _number(name: str) -> int:
    """Return a number that Anki takes for an id: always the same for a name, and above those that it gives itself."""
    return 2**30 + int.from_bytes(sha256(name.encode()).digest()[:4]) % 2**30


def _html(box: Element) -> str:
    """Return an element as HTML for a field, in which neither Anki nor its fields end at what authors wrote.

    Signs that mean something to Anki, `[` and `{`, become references: what they begin is never a sound or a template.
    """
    html = _ESCAPE.sub(r"&#\1;", to_html_string(box)).replace(AMP_SUBSTITUTE, "&")
    return _plain(html)


def _plain(string: str) -> str:
    """Return a string without what cannot be seen or saved; its line ends are spaces."""
    return _UNSEEN.sub("", string.replace("\n", " "))
