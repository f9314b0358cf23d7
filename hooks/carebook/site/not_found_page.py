"""Mends: each language writes the one 404.html anew, so it speaks the last language and leads into its pages.

https://github.com/ultrabug/mkdocs-static-i18n/issues/284. Ours is written once and speaks all languages:
a web server has one such page. Until static-i18n writes it once; overrides/404.html stays.
"""

from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs_static_i18n.plugin import I18n

from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.model.book import Book
from carebook.site.alternates import switcher

TEMPLATE = "404.html"


class Greeting(NamedTuple):
    """What the page says in one language."""

    language: str
    direction: str
    title: str
    text: str
    home: str
    link: str


def write_once(config: MkDocsConfig, plugin: I18n) -> None:
    """Leave the page out of the passes of all languages but the first."""
    if plugin.building:
        config.theme.static_templates.discard(TEMPLATE)


def greetings(book: Book, plugin: I18n, config: MkDocsConfig) -> list[Greeting]:
    """Return what the page says, the default language first."""
    homes = {line["lang"]: line["link"] for line in switcher(plugin, config)}
    codes = sorted(plugin.build_languages, key=lambda code: code != plugin.default_language)
    return [_greeting(book, code, homes.get(code, "")) for code in codes]


def _greeting(book: Book, code: str, link: str) -> Greeting:
    words = Words(book, code)
    return Greeting(
        language=words.find("not-found.title").language,
        direction=direction(words.find("not-found.title").language),
        title=words("not-found.title"),
        text=words("not-found.text"),
        home=words("not-found.home"),
        link=link,
    )
