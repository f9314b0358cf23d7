"""Addresses that blocks cannot know, because they depend on how deep the page stands in the site.

Blocks write `go:` and the id of an entry, or `pack:` and a file, which MkDocs takes for other people's addresses.
"""

import re

from carebook.links.permalinks import FOLDER as PERMALINKS
from carebook.packs.kinds import FOLDER as PACKS

_PACK = re.compile(r'(?<=<a class="cb-pack" )href="pack:([^"]+)"')
_SIGN = re.compile(r'(?<=<a class="cb-link" )href="go:([^"]+)"')


def with_addresses(html: str, up: str, language: str) -> str:
    """Return the content of a page with the addresses of its permalinks and packs; `up` leads to the root."""
    html = _PACK.sub(rf'href="{up}{PACKS}/{language}/\1" download', html)
    return _SIGN.sub(rf'href="{up}{PERMALINKS}/\1/index.html" data-link="\1"', html)
