"""Mends: headings in Cyrillic get the ids `_1`, `_2`, and Polish ones lose letters.

Python-Markdown's own slugs keep ASCII only (`markdown.extensions.toc.slugify`); ours keep every letter. Only
ids that an author writes are the same in all languages and forever; rewording a heading changes the others.
Until `mkdocs.yml` can name the function without a Python tag, which whoever reads YAML safely refuses.
"""

from collections.abc import Callable
from zlib import crc32

from mkdocs.config.defaults import MkDocsConfig
from pymdownx.slugs import slugify

_slug: Callable[[str, str], str] = slugify(case="lower")  # type: ignore[no-untyped-call]  # it has no types


def heading_id(title: str, separator: str) -> str:
    """Return the id of a heading whose author gave none."""
    return _slug(title, separator) or f"heading-{crc32(title.encode()):08x}"


def keep_letters(config: MkDocsConfig) -> None:
    """Use our ids where the settings name no function of their own."""
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_id)
