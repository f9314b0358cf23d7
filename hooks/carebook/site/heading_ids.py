"""Mends: headings in Cyrillic get the ids `_1`, `_2`, and Polish ones lose letters.

Python-Markdown's slugs keep ASCII only, unless it is given its other function. Only ids that an author writes
are the same in all languages and forever; rewording a heading changes the others. Until `mkdocs.yml` can name
the function without a Python tag, which whoever reads YAML safely refuses.
"""

from zlib import crc32

from markdown.extensions.toc import slugify_unicode
from mkdocs.config.defaults import MkDocsConfig


def heading_id(title: str, separator: str) -> str:
    """Return the id of a heading whose author gave none."""
    return slugify_unicode(title, separator) or f"heading-{crc32(title.encode()):08x}"


def keep_letters(config: MkDocsConfig) -> None:
    """Use our ids where the settings name no function of their own."""
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_id)
