"""Mends: a page that a language lacks is shown in another one without a word, as if it were in the first.

static-i18n puts it in its place, but `<html lang>`, the canonical address and the sitemap all name the wrong
language: https://github.com/ultrabug/mkdocs-static-i18n/issues/276. Until it marks such pages.
It also takes the default language's page, where the book's own texts fall back to the source language.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.folder import create_i18n_file
from mkdocs_static_i18n.plugin import I18n

from carebook.languages.display import direction
from carebook.site.local_file import language_of, others_of, path_of, site_language_of

_UNMARKED_ENTRY = re.compile(r"<(?=[a-z][^<>]* data-entry=)(?![^<>]* lang=)(?P<tag>[a-z][a-z0-9]*)")
_CONTENTS = 'data-md-component="toc"'


def fall_back_to_source(
    files: Files, written: Mapping[str, File], plugin: I18n, source: str, config: MkDocsConfig
) -> None:
    """Put the source language's page where neither the language nor the default one, or only that, has it."""
    if source == plugin.default_language:
        return
    shown = {path_of(file): file for file in files.documentation_pages()}
    for uri, original in written.items():
        path = uri.removeprefix(f"{source}/")
        here = shown.get(path)
        if path == uri or not original.is_documentation_page():
            continue
        others = {
            language: _file_for(language, written.get(f"{language}/{path}", original), plugin, config)
            for language in plugin.build_languages
        }
        if here is None or language_of(here) not in (plugin.current_language, source):
            if here is not None:
                files.remove(here)
            here = others[plugin.current_language]
            files.append(here)
        others[plugin.current_language] = here
        here.alternates = others  # type: ignore[attr-defined]  # static-i18n's own
    plugin.i18n_files_per_language[plugin.current_language] = files.documentation_pages()


def _file_for(language: str, original: File, plugin: I18n, config: MkDocsConfig) -> File:
    """Return a file as it is built for a language of the site."""
    file = create_i18n_file(original, language, plugin.default_language, plugin.all_languages, config)
    if language == plugin.default_language and file.dest_uri.startswith(f"{language}/"):
        # The plugin expects nothing but the default language's own pages at the root.
        file.dest_uri = file.dest_uri.removeprefix(f"{language}/")
        del file.url
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
    return file


def mark(html: str, file: File, notice: str) -> str:
    """Return a page's content with its language and, above it, a notice in the reader's.

    The blocks in it are in the reader's language: what is said to a customer never falls back.
    """
    reader, written = site_language_of(file), language_of(file)
    marked = _UNMARKED_ENTRY.sub(rf"<\g<tag>{_language(reader)}", html)
    return (
        f'<div class="admonition note cb-fallback" role="note"><p>{notice}</p></div>\n'
        f"<div{_language(written)}>\n{marked}\n</div>"
    )


def mark_contents(html: str, file: File) -> str:
    """Return a whole page with the language of its table of contents."""
    return html.replace(_CONTENTS, f"{_CONTENTS}{_language(language_of(file))}")


def name_original(page: Page, config: MkDocsConfig) -> None:
    """Make a page's canonical address that of the page it shows."""
    original = others_of(page.file).get(language_of(page.file))
    if original and config.site_url:
        page.canonical_url = urljoin(config.site_url, original.url)


def _language(language: str) -> str:
    return f' lang="{language}" dir="{direction(language)}"'
