"""Mends: a link from a Romanian page to `../../en/call/x.md` leads, in silence, to the Romanian page.

`get_file_from_path` in https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/folder.py.
Until it asks which page the link stands on.
"""

from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.folder import I18nFiles
from mkdocs_static_i18n.plugin import I18n

from carebook.site.local_file import language_of, others_of


class SiteFiles(I18nFiles):
    """The files of one language's pass, found by the paths that authors write."""

    def __init__(self, plugin: I18n, files: Files, source: str) -> None:
        super().__init__(plugin, files)
        self._source = source
        self.page_language = ""
        """The language that the page being read is written in; a link out of its folder means another one."""

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file that a path of the docs folder means on the page being read."""
        folder, _, inside = path.partition("/")
        if inside and folder in self.plugin.all_languages:
            if self.page_language not in ("", folder) and inside.endswith(".md"):
                return self._in_language(folder, inside)
            if folder == self.page_language:
                return self._here(inside) or super().get_file_from_path(path)
        return super().get_file_from_path(path) or self._from_source(path)

    def _here(self, inside: str) -> File | None:
        """Return what this language shows for a path inside a language's folder."""
        here = super().get_file_from_path(f"{self.plugin.current_language}/{inside}")
        return here or self._from_source(inside)

    def _from_source(self, inside: str) -> File | None:
        return self.src_uris.get(f"{self._source}/{inside}")

    def _in_language(self, language: str, inside: str) -> File | None:
        """Return a page in another language, if it has been written in that one."""
        here = self._here(inside)
        there = others_of(here).get(language) if here else None
        return there if there and language_of(there) == language else None
