"""Mends: a section that has a page of its own is a nameless landmark in the side navigation.

With `navigation.indexes` Material names it by a label that holds only an icon: partials/nav-item.html of 9.8.1;
https://github.com/squidfunk/mkdocs-material/issues/4804. Until it names it by its title.
"""

import re
from html import escape, unescape

_SECTION = re.compile(
    r'aria-labelledby="(?P<id>[^"]+)_label"(?P<between>[^<>]*>\s*<label class="md-nav__title" for="(?P=id)">'
    r'\s*<span class="md-nav__icon md-icon"></span>\s*(?P<title>[^<]*[^<\s])\s*</label>)'
)


def name_sections(html: str) -> str:
    """Return a whole page in which each section of the navigation is called by its title."""
    return _SECTION.sub(
        lambda section: f'aria-label="{escape(unescape(section["title"]))}"{section["between"]}', html
    )
