"""Mends: the links from a page to the same page in other languages.

- Material asks for `<page>/sitemap.xml` once for each `link[rel=alternate]`, and gets as many 404s:
  https://github.com/squidfunk/mkdocs-material/issues/6582. Its selector wants the value to the letter; a
  space behind it, which HTML allows, hides the links from it. Until Material asks only where it must.
- static-i18n writes them relative, and for pages that are not translated; search engines want neither.
- Its switcher starts from the root of the server where a language lacks the page, and on 404.html it has the
  links of some other page: https://github.com/ultrabug/mkdocs-static-i18n/issues/286 and 326. Until it makes
  them for each page.
"""

import re
from typing import TypedDict
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs_static_i18n.plugin import I18n

from carebook.site.local_file import is_fallback, language_of, others_of

_LINK = re.compile(r'[ \t]*<link rel="alternate" href="[^"]*" hreflang="[^"]*">\n')

_HEAD_END = "</head>"


class Alternate(TypedDict):
    """A line of the language switcher, as Material's `extra.alternate` has it, and two facts of our own."""

    name: str
    link: str
    lang: str
    current: bool
    translated: bool


def forget(plugin: I18n, config: MkDocsConfig) -> None:
    """Take back what static-i18n set for the last language, about which it complains in the next one."""
    plugin.extra_alternate = {}
    config.extra.pop("alternate", None)


def show(lines: list[Alternate], config: MkDocsConfig) -> None:
    """Put the lines of the switcher where templates look for them."""
    # As an attribute, like static-i18n: it goes before the item of the same name.
    config.extra.alternate = lines  # type: ignore[attr-defined]


def switcher(plugin: I18n, config: MkDocsConfig, file: File | None = None) -> list[Alternate]:
    """Return the languages of the site with links to the same page, or to their home pages."""
    others = others_of(file) if file else {}
    index = "" if config.use_directory_urls else "index.html"
    lines = []
    for language in plugin.config.languages:
        if not language.build:
            continue
        code = language.locale
        other = others.get(code)
        home = index if language.default else f"{code}/{index}"
        lines.append(
            Alternate(
                name=language.name,
                link=other.url if other else home,
                lang=code,
                current=code == plugin.current_language,
                translated=other is None or language_of(other) == code,
            )
        )
    return lines if len(lines) > 1 else []


def write_links(html: str, plugin: I18n, config: MkDocsConfig, file: File | None = None) -> str:
    """Return a whole page with absolute links, in its head, to its translations."""
    addresses = {}
    if file and config.site_url and not is_fallback(file):
        addresses = {
            line["lang"]: urljoin(config.site_url, line["link"])
            for line in switcher(plugin, config, file)
            if line["translated"] and line["lang"] in others_of(file)
        }
    if plugin.default_language in addresses:
        addresses["x-default"] = addresses[plugin.default_language]
    links = [
        f'      <link rel="alternate " href="{address}" hreflang="{language}">\n'
        for language, address in addresses.items()
    ]
    head, end, body = html.partition(_HEAD_END)  # the rest of a page is long, and has none
    first, *rest = _LINK.split(head, maxsplit=1)
    return first + "".join(links) + _LINK.sub("", rest[0]) + end + body if rest else html
