"""Mends: after a language failed under `mkdocs serve`, no build cleans its folder any more.

static-i18n replaces `mkdocs.utils.clean_directory` while it builds the other languages, and puts it back only
if all succeed: `on_post_build` in
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py.
Until that is mended.
"""

from mkdocs import utils

_clean_directory = utils.clean_directory


def clean_again() -> None:
    """Put MkDocs' own function back."""
    utils.clean_directory = _clean_directory
