"""The glossary: one word for one thing, and the words that are not used for it."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.facts import keepers
from carebook.blocks.origin import source_line
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import term_name
from carebook.languages.collation import sort_key
from carebook.languages.display import list_comma
from carebook.model.entries import Term, Words
from carebook.settings import State


def show_glossary(show: Showing, _name: str, _level: int) -> Element | None:
    """Return all terms in the order of the page's language; None where there are none."""
    terms = sorted(show.book.terms, key=lambda term: sort_key(term_name(show, term).string, show.language))
    return make("dl", [_term(show, term) for term in terms], css="cb-glossary") if terms else None


def _term(show: Showing, term: Term) -> Element:
    name = term_name(show, term)
    words = term.words.get(name.language)
    used = _used(words, name.language) if words and words.use else name.string
    return show.entry(
        term,
        "div",
        show.mark(make("dt", used), name.language),
        show.prose("dd", term.definition),
        _avoided(show, words, name.language),
        _facts(show, term),
        css="cb-term",
    )


def _avoided(show: Showing, words: Words | None, language: str) -> Element | None:
    """Return the words that are not used, struck through."""
    if not words or not words.avoid:
        return None
    avoided = [show.mark(make("s", reference.name), language) for reference in words.avoid if reference.name]
    content = joined(avoided, list_comma(show.language))
    return make("dd", show.label("term.avoid"), " ", content, css="cb-avoid")


def _facts(show: Showing, term: Term) -> Element | None:
    """Return the term in the other languages, for those who speak more than one, its source and file."""
    others = [
        show.mark(make("span", f"{language.name}: {_used(words, language.code)}"), language.code)
        for language in show.book.settings.languages
        if language.code != show.language
        and language.state is not State.DRAFT
        and (words := term.words.get(language.code))
        and words.use
    ]
    known = joined([*others, source_line(show, term.source, "span")], " · ")
    content = joined([known or None, keepers(show, term)], " ")
    return make("dd", content, css="cb-facts") if content else None


def _used(words: Words, language: str) -> str:
    return list_comma(language).join(reference.name for reference in words.use)
