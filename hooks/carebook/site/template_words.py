"""The interface's words for templates, and for what Material takes from the settings in one language only."""

from collections.abc import Callable
from html import escape

from mkdocs.config.defaults import MkDocsConfig

from carebook.blocks.words import Words
from carebook.languages.display import direction
from carebook.model.book import Book

MOST_RESULTS = 10
"""How many results the search shows: `search.js`."""
_FILTERED = ("phrase", "script", "message", "checklist", "lesson", "path", "term", "figure", "page")
"""The kinds that can be chosen; parts are chosen with the whole: `search.js`."""
_COLOURS = {"slate": "colours.to-light"}
"""The colour scheme that is in force to the word for leaving it."""


def unread_notice(book: Book, language: str, words: Words) -> str:
    """Return what is said of a language that not everything has been read in by a native speaker; nothing of others."""
    if language not in book.settings.unread:
        return ""
    done, total, unread = book.progress[language]
    word = template_word(words, language)
    if not done:
        return word("footer.unread")
    return word("footer.partly-read", done=done, count=total) if unread else ""


def template_word(words: Words, language: str) -> Callable[..., str]:
    """Return the function `word` of templates: a key to HTML, marked where it is in another language."""

    def word(key: str, **values: str | int) -> str:
        found = words.find(key, **values)
        text = escape(found.string)
        if found.language == language:
            return text
        return f'<span lang="{found.language}" dir="{direction(found.language)}">{text}</span>'

    return word


def search_words(words: Words, book: Book) -> dict[str, str]:
    """Return the words that the search needs while it is used; what it counts has a number of up to a screenful."""
    own = ("none", "outside", "nearest", "other", "step", "broken", "never")
    kept = ("pinned", "recent", "is-pinned", "unpinned")
    kinds = sorted({declaration.kind for declaration in book.declarations})
    return (
        {name: words(f"search.{name}") for name in (*own, *kept)}
        | {"instead": words("phrase.instead")}
        | {f"kind.{kind}": words(f"kind.{kind}") for kind in kinds}
        | {f"count.{count}": words("search.count", count=count) for count in range(1, MOST_RESULTS + 1)}
    )


def search_filters(words: Words, book: Book) -> dict[str, list[tuple[str, str]]]:
    """Return what the search can be narrowed down by: the name of each choice, its values and what they are called."""
    present = {declaration.kind for declaration in book.declarations}
    kinds = [(kind, escape(words(f"kind.{kind}"))) for kind in _FILTERED if kind in present]
    if any(not phrase.say for phrase in book.phrases):
        kinds.insert(1, ("never", escape(words("search.never"))))
    moves = {phrase.move.name for phrase in book.phrases}
    settings = book.settings
    return {
        "kind": kinds,
        "channel": [(name, escape(words(f"channel.{name}"))) for name in settings.channels],
        "move": [
            (name, escape(words(f"move.{name}")))
            for name in (*settings.moves, *settings.never_moves)
            if name in moves
        ],
    }


def name_colours(config: MkDocsConfig, words: Words) -> None:
    """Name the switch between light and dark colours in the language of the pass."""
    palette = config.theme.get("palette")
    for scheme in palette if isinstance(palette, list) else []:
        if "toggle" in scheme:
            key = _COLOURS.get(scheme.get("scheme", ""), "colours.to-dark")
            scheme["toggle"]["name"] = escape(words(key))
