"""Mends: a folder such as `docs/js` is taken for a language that is not listed, and dropped in silence.

`create_i18n_file` in https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/folder.py.
Until static-i18n says so itself.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.plugins import get_plugin_logger
from mkdocs_static_i18n.config import RE_LOCALE

_log = get_plugin_logger("carebook")


def unlisted_folders(paths: Iterable[str], languages: Iterable[str]) -> list[str]:
    """Return the folders that look like languages and are none."""
    tops = {PurePosixPath(path).parts[0] for path in paths if "/" in path}
    return sorted(top for top in tops - set(languages) if RE_LOCALE.match(top))


def warn_of_unlisted_folders(paths: Iterable[str], languages: Iterable[str], docs_dir: str) -> None:
    """Log a warning for each of them."""
    for folder in unlisted_folders(paths, languages):
        _log.warning(
            "`%s/%s` looks like a language that the site has not, so nothing of it is built; "
            "list the language, or give the folder a name of three letters or more",
            docs_dir,
            folder,
        )
