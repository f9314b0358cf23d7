"""Mends: what one language overrides (`extra:`, `theme:`) shows in the languages built after it.

static-i18n keeps the original values, but hands out the originals themselves and then updates them in place:
`reset_to_original_config` in
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/reconfigure.py.
Until it copies them.
"""

from collections import UserDict
from collections.abc import ItemsView
from copy import deepcopy
from typing import Any

from mkdocs_static_i18n.plugin import I18n


class Originals(UserDict[str, Any]):
    """Values of settings before any language changed them; whoever asks for all of them gets copies."""

    def items(self) -> ItemsView[str, Any]:
        """Return the names with copies of their values."""
        return deepcopy(self.data).items()


def keep_originals(plugin: I18n) -> None:
    """Make the plugin reset the settings to copies of what they were."""
    plugin.original_configs = Originals()  # type: ignore[assignment]  # a mapping is all that it needs
    plugin.original_theme_configs = Originals()  # type: ignore[assignment]  # the same
