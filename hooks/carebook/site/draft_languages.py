"""Mends: static-i18n has no languages that are built on demand only.

A language whose state is `draft` is left out of the build unless CAREBOOK_DRAFTS=1 asks for it. Until
static-i18n asks us, or something else builds the site.
"""

import os

from mkdocs.plugins import get_plugin_logger
from mkdocs_static_i18n.plugin import I18n

from carebook.settings import Settings, State

VARIABLE = "CAREBOOK_DRAFTS"

_log = get_plugin_logger("carebook")


def leave_out_drafts(plugin: I18n, settings: Settings) -> None:
    """Take draft languages out of the build; the one at the root of the site must be there."""
    if os.environ.get(VARIABLE, "0") not in ("", "0"):
        return
    drafts = {language.code for language in settings.languages if language.state is State.DRAFT}
    for language in plugin.config.languages:
        if language.locale in drafts and language.build and not language.default:
            language.build = False
            _log.info("%s is a draft and not built; %s=1 builds it", language.locale, VARIABLE)
