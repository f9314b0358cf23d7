"""Addresses that blocks cannot know, because they depend on how deep the page stands in the site.

Blocks write `go:` or `qr:` and the id of an entry, or `pack:` or `deck:` and a file, which MkDocs takes for other
people's addresses.
"""

import re

from carebook.languages.display import display_size
from carebook.links.permalinks import FOLDER as PERMALINKS
from carebook.links.permalinks import printed_address
from carebook.links.qr_code import FILE as CODE
from carebook.model.book import Book
from carebook.packs.kinds import FOLDER as PACKS
from carebook.site.pack_files import DeckFiles

_PACK = re.compile(r'(?<=<a class="cb-pack" )href="pack:([^"]+)"')
_DECK = re.compile(r'<li><a class="cb-deck" href="deck:([^"]+)">(.*?)</a></li>\n?')
_NO_DECKS = re.compile(r'<p><strong class="cb-label">[^\n]*</p>\n<ul>\s*</ul>\n?')
_SIGN = re.compile(r'(?<=<a class="cb-link" )href="go:([^"]+)"')

_CODE_SIGN = re.compile(r'(?<=<a class="cb-qr" )href="qr:([^"]+)"')
_CODE = re.compile(r'(<img alt="[^"]*" class="cb-qr-image" )src="qr:([^"]+)"( ?/?>)')
_CODE_TEXT = re.compile(r'(?<=<code dir="ltr">)qr:([^<]+)(?=</code>)')


def with_addresses(html: str, up: str, language: str) -> str:
    """Return the content of a page with the addresses of its permalinks and packs; `up` leads to the root."""
    html = _PACK.sub(rf'href="{up}{PACKS}/{language}/\1" download', html)
    return _SIGN.sub(rf'href="{up}{PERMALINKS}/\1/index.html" data-link="\1"', html)


def with_decks(html: str, up: str, language: str, decks: DeckFiles) -> str:
    """Return the content of a page with the addresses and sizes of its decks, without links to those not made."""

    def link(match: re.Match[str]) -> str:
        path = f"{PACKS}/{language}/{match[1]}"
        deck = decks.by_path.get(path)
        if deck is None:
            return ""
        size = display_size(len(deck), language)
        return f'<li><a class="cb-deck" href="{up}{path}" download>{match[2]}</a> ({size})</li>\n'

    return _NO_DECKS.sub("", _DECK.sub(link, html)) if _DECK.search(html) else html


def with_codes(html: str, up: str, book: Book) -> str:
    """Return the content of a page with its QR codes and, in text, where they lead."""

    def sign(match: re.Match[str]) -> str:
        return f'href="{up}{code_file(match[1])}" data-address="{printed_address(book, match[1])}"'

    html = _CODE_SIGN.sub(sign, html)
    html = _CODE.sub(lambda match: f'{match[1]}src="{up}{code_file(match[2])}"{match[3]}', html)
    return _CODE_TEXT.sub(lambda match: printed_address(book, match[1]), html)


def code_file(name: str) -> str:
    """Return where the QR code of an id is, relative to the root of the site."""
    return f"{PERMALINKS}/{name}/{CODE}"
