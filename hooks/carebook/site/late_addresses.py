"""Addresses that blocks cannot know, because they depend on how deep the page stands in the site.

Blocks write `go:` and the id of an entry, or `pack:` or `deck:` and a file, which MkDocs takes for other people's
addresses.
"""

import re

from carebook.languages.display import display_size
from carebook.links.permalinks import FOLDER as PERMALINKS
from carebook.packs.kinds import FOLDER as PACKS
from carebook.site.pack_files import DeckFiles

_PACK = re.compile(r'(?<=<a class="cb-pack" )href="pack:([^"]+)"')
_DECK = re.compile(r'<li><a class="cb-deck" href="deck:([^"]+)">(.*?)</a></li>\n?')
_NO_DECKS = re.compile(r'<p><strong class="cb-label">[^\n]*</p>\n<ul>\s*</ul>\n?')
_SIGN = re.compile(r'(?<=<a class="cb-link" )href="go:([^"]+)"')


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
