"""One build of the site, in all its languages.

static-i18n builds the default language, and all others inside the end of that build, with the same settings
object: so most events come once for each language, and a new settings object is what tells a new build.
Its handlers have the priority -100; ours come before it with 100 and see its work done with -200.
"""

import os
from collections.abc import Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs_static_i18n.plugin import I18n

from carebook.blocks.editions import editions_page
from carebook.blocks.extension import CarebookExtension
from carebook.blocks.report import QUERY, report_address
from carebook.blocks.said import varying_languages
from carebook.blocks.words import Words
from carebook.links.permalinks import printed_address
from carebook.links.qr_code import coded
from carebook.model.book import Book
from carebook.model.prints import is_printed
from carebook.reading.book import BookReader
from carebook.remembering.found import found_in
from carebook.settings import State
from carebook.site import alternates, failed_builds, fallback_pages, not_found_page, strict_mode
from carebook.site.book_files import WANTED_BOOKS, BookPages, Wanted, write_books
from carebook.site.book_links import WaitingPage, waits_for_books, with_books
from carebook.site.content_security_policy import with_policy
from carebook.site.cross_language_links import SiteFiles
from carebook.site.draft_languages import leave_out_drafts
from carebook.site.edition_files import write_editions
from carebook.site.findings import log_findings, stop_at_errors
from carebook.site.footer import footer_links, page_address
from carebook.site.go_files import write_permalinks
from carebook.site.heading_ids import keep_letters
from carebook.site.late_addresses import code_file, with_addresses, with_codes, with_decks
from carebook.site.local_file import is_fallback, language_of, path_of
from carebook.site.manual_pages import manual_pages
from carebook.site.override_leaks import keep_originals
from carebook.site.pack_files import DeckFiles, write_packs
from carebook.site.said_files import write_said
from carebook.site.search_files import write_search
from carebook.site.section_names import name_sections
from carebook.site.template_cache import compile_once
from carebook.site.template_words import (
    name_colours,
    search_filters,
    search_words,
    template_word,
    unread_notice,
)
from carebook.site.theme_language import add_words
from carebook.site.unlisted_folders import warn_of_unlisted_folders

_SWITCH = "CAREBOOK_BOOKS"
"""An environment variable that is `0` for a build without books."""
_FIRST = 100
_LAST = -200


class SiteBuild:
    """Handles MkDocs' events; `mkdocs serve` keeps it from one build to the next."""

    _book: Book
    _plugin: I18n
    _language: str
    _words: Words
    _decks: DeckFiles
    _varying: Mapping[str, tuple[str, ...]]
    """What is said follows `speaker` or `addressee` in these languages."""

    def __init__(self) -> None:
        self._serving = False
        self._reader: BookReader | None = None
        self._config: MkDocsConfig | None = None
        self._extension: CarebookExtension | None = None
        self._written: Mapping[str, File] = {}
        self._count = strict_mode.OneCount()
        self._for_books = BookPages()
        self._waiting: dict[Path, WaitingPage] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether somebody is writing and wants to see the rest of the site in spite of errors."""
        self._serving = command == "serve"

    @event_priority(_FIRST)
    def _begin(self, config: MkDocsConfig) -> None:
        if config is self._config:
            alternates.forget(self._plugin, config)
            return
        self._config, self._extension = config, None
        self._for_books, self._waiting = BookPages(), {}
        strict_mode.count_unseen_warnings(config)
        root = Path(config.config_file_path).parent
        self._book = self._read(root)
        diagnostics = found_in(root, self._book).diagnostics
        log_findings(diagnostics)
        plugin = config.plugins.get("i18n")
        if not self._serving or not isinstance(plugin, I18n) or not self._book.settings.languages:
            stop_at_errors(diagnostics)
        if not isinstance(plugin, I18n):
            raise PluginError("Carebook needs the plugin `i18n`")
        self._plugin = plugin
        self._varying = {axis: varying_languages(self._book, axis) for axis in ("speaker", "addressee")}
        leave_out_drafts(plugin, self._book.settings)
        keep_originals(plugin)
        if config.theme.custom_dir:
            config.watch.append(config.theme.custom_dir)

    @event_priority(_LAST)
    def _enter_language(self, config: MkDocsConfig) -> None:
        self._language = str(self._plugin.current_language)
        self._words = Words(self._book, self._language)
        if not self._plugin.building:
            self._decks = DeckFiles(self._book, self._plugin.build_languages)
        self._exchange_extension(config.markdown_extensions)
        keep_letters(config)
        name_colours(config, self._words)
        not_found_page.write_once(config, self._plugin)

    on_config = CombinedEvent(_begin, _enter_language)

    @event_priority(_FIRST)
    def _see_files(self, files: Files, *, config: MkDocsConfig) -> None:
        self._written = {
            file.src_uri: file
            for file in files
            if file.src_dir == config.docs_dir and file.inclusion.value > InclusionLevel.DRAFT.value
        }
        if not self._plugin.building:
            docs_dir = self._book.settings.docs_dir
            warn_of_unlisted_folders(self._written, self._plugin.all_languages, docs_dir)

    @event_priority(_LAST)
    def _find_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        source = self._book.settings.source
        fallback_pages.fall_back_to_source(files, self._written, self._plugin, source, config)
        if self._book.settings.manual:
            for page in manual_pages(self._plugin, config):
                files.append(page)
        if self._has_books:
            self._for_books.keep_pictures(files)
        return SiteFiles(self._plugin, files, source)

    on_files = CombinedEvent(_see_files, _find_files)

    @event_priority(_LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Give templates the words of the interface."""
        compile_once(env)
        add_words(env, config.theme["language"])
        env.globals["word"] = template_word(self._words, self._language)
        env.globals["word_text"] = lambda key: escape(self._words(key))
        env.globals.update(varying=self._varying, language=self._language, roots=self._roots())
        languages = self._book.settings.languages
        env.globals["published"] = [one.code for one in languages if one.state is not State.DRAFT]
        env.globals["search_words"] = search_words(self._words, self._book)
        env.globals["search_filters"] = search_filters(self._words, self._book)
        env.globals["report_gap"] = report_address(self._book, QUERY, self._language)
        env.globals.update(coded=coded(self._book), code_file=code_file)
        env.globals["printed_address"] = partial(printed_address, self._book)
        env.globals["editions"] = page_address(editions_page(self._book), self._language, files)
        env.globals["footer_links"] = footer_links(self._book, self._language, files)
        unread = unread_notice(self._book, self._language, self._words)
        env.globals.update(edition=self._book.edition, unread=unread)

    @event_priority(_LAST)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Tell who renders the page which one it is."""
        if self._extension:
            self._extension.page = path_of(page.file)
        if isinstance(files, SiteFiles):
            files.page_language = language_of(page.file)
        if "summary" in page.meta:
            page.meta.setdefault("description", escape(str(page.meta["summary"])))
        return markdown

    @event_priority(_LAST)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Fill in permalinks and packs, and mark a page that is not in the reader's language."""
        if is_fallback(page.file):
            said = template_word(self._words, self._language)
            html = fallback_pages.mark(html, page.file, said("fallback.notice"))
        if self._has_books:
            self._for_books.keep(html, page)
        up = "../" * page.file.dest_uri.count("/")
        html = with_codes(with_addresses(html, up, self._language), up, self._book)
        return with_decks(html, up, self._language, self._decks)

    @event_priority(_LAST)
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Set the links to other languages."""
        alternates.show(alternates.switcher(self._plugin, config, page.file), config)
        if is_fallback(page.file):
            fallback_pages.name_original(page, config)
        return context

    @event_priority(_LAST)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Set what is on the one page that speaks all languages."""
        alternates.show(alternates.switcher(self._plugin, config), config)
        if template_name == not_found_page.TEMPLATE:
            context.update(greetings=not_found_page.greetings(self._book, self._plugin, config))  # type: ignore[call-arg]
        return context

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what templates of Material cannot be asked for."""
        if is_fallback(page.file):
            output = fallback_pages.mark_contents(output, page.file)
        output = self._finish(output, config, page)
        if waits_for_books(output):
            waiting = WaitingPage(output, self._language, "../" * page.file.dest_uri.count("/"), self._words)
            if not self._has_books:
                return with_books(waiting, {})
            self._waiting[Path(page.file.abs_dest_path)] = waiting
        return output

    @event_priority(_LAST)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for the page that is none of the book's."""
        if template_name != not_found_page.TEMPLATE:
            return output_content
        return self._finish(output_content, config)

    def _finish(self, html: str, config: MkDocsConfig, page: Page | None = None) -> str:
        if not self._serving:  # the server writes a script of its own into every page
            html = with_policy(html, (page and page.content) or "")
        return alternates.write_links(name_sections(html), self._plugin, config, page.file if page else None)

    @event_priority(_FIRST)
    def _before_others(self, *, config: MkDocsConfig) -> None:
        if not self._plugin.building:
            self._count.begin(config)

    @event_priority(_LAST)
    def _after_others(self, *, config: MkDocsConfig) -> None:
        if not self._plugin.building:
            for write in (write_search, write_permalinks, write_packs, write_said, write_editions):
                write(self._book, self._plugin.build_languages, Path(config.site_dir))
            self._decks.write(Path(config.site_dir))
            if self._has_books:
                self._write_books(config)
            self._count.end()

    on_post_build = CombinedEvent(_before_others, _after_others)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave nothing behind that the next build of a server would trip over."""
        self._count.end()
        failed_builds.clean_again()

    def _write_books(self, config: MkDocsConfig) -> None:
        books = write_books(self._book, self._for_books, config, config.extra.get(WANTED_BOOKS, Wanted()))
        for path, one in self._waiting.items():
            path.write_text(with_books(one, books), encoding="utf-8", newline="\n")

    @property
    def _has_books(self) -> bool:
        """Whether books are made: not while somebody writes, who waits for each build."""
        asked = self._config is not None and WANTED_BOOKS in self._config.extra
        return asked or (not self._serving and os.environ.get(_SWITCH) != "0" and is_printed(self._book))

    def _roots(self) -> dict[str, str]:
        """Return the folder of each language, relative to the root of the site."""
        default = self._plugin.default_language
        return {code: "" if code == default else f"{code}/" for code in self._plugin.build_languages}

    def _exchange_extension(self, extensions: list[Any]) -> None:
        """Put ours for this language in the place of the last one's: a block can be registered only once."""
        if self._extension in extensions:
            extensions.remove(self._extension)
        self._extension = CarebookExtension(self._book, self._language)
        extensions.append(self._extension)

    def _read(self, root: Path) -> Book:
        if self._reader is None or self._reader.root != root:
            self._reader = BookReader(root)
        return self._reader.read()
