"""The pages on the checks, which no file of the book holds: English, and built once, in the default language's pass."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs_static_i18n.plugin import I18n

from carebook.checks import ALL_CHECKS
from carebook.checks.manual import manual_index, manual_page

FOLDER = "about/maintain/checks"
_LANGUAGE = "en"


def manual_pages(plugin: I18n, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files of the manual where the language that is built is the default one."""
    if plugin.current_language != plugin.default_language:
        return
    texts = {"index": manual_index(ALL_CHECKS)} | {
        check.name: manual_page(check) + "\n[All checks](index.md)\n" for check in ALL_CHECKS
    }
    for name, text in texts.items():
        file = File.generated(
            config, f"{FOLDER}/{name}.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV
        )
        # What static-i18n writes on its files.
        file.norm_src_uri = file.src_uri  # type: ignore[attr-defined]
        file.locale = _LANGUAGE  # type: ignore[attr-defined]
        file.locale_alternate_of = plugin.default_language  # type: ignore[attr-defined]
        file.alternates = {plugin.default_language: file}  # type: ignore[attr-defined]
        yield file
