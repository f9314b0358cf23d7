"""Mends: `--strict` stops at the first language with a warning, and `--strict -q` counts no warnings at all.

static-i18n builds the other languages inside the end of the first one, each with a counter of its own that
ends everything: `on_post_build` in
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py. And MkDocs' `-q` keeps
warnings from being made, not only from being shown: `quiet_option` in
https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/__main__.py. Until neither is so.
"""

import logging

from mkdocs.config.defaults import MkDocsConfig

_LOGGER = logging.getLogger("mkdocs")


def count_unseen_warnings(config: MkDocsConfig) -> None:
    """Let warnings be counted where `-q` asks not to see them."""
    hidden_below = _LOGGER.level
    if config.strict and hidden_below > logging.WARNING:
        for handler in _LOGGER.handlers:
            if isinstance(handler, logging.StreamHandler):
                handler.setLevel(hidden_below)
        _LOGGER.setLevel(logging.WARNING)


class OneCount:
    """Leaves the counting to the first language's build, which hears the warnings of all others."""

    def __init__(self) -> None:
        self._asked: MkDocsConfig | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Make the builds that follow inside this one not strict."""
        if config.strict:
            self._asked = config
            config.strict = False

    def end(self) -> None:
        """Make the settings say again what they said."""
        if self._asked is not None:
            self._asked.strict = True
            self._asked = None
