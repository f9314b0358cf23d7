"""The spelling of a language: a list to read from, which `speller.js` looks up what somebody types in."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, make
from carebook.blocks.showing import Showing
from carebook.model.place import Reference
from carebook.model.spelling import LETTER, WORD, Spelling

_KEY = "--spelling"  # which no entry can be called
_BLANKS = re.compile(f"({re.escape(LETTER)}|{re.escape(WORD)})")


def show_spelling(show: Showing, _name: str, _level: int) -> Element | None:
    """Return the field to type in, which scripts show, and the spelling of the page's language; None without one."""
    spelling = show.book.spelling.get(show.language)
    if spelling is None:
        return None
    field = make(
        "input", type="text", name="spell", autocomplete="off", autocapitalize="off", spellcheck="false"
    )
    label = make("label", show.word("spelling.spell"), field)
    form = make(
        "form", label, make("ol", css="cb-spelled", aria_live="polite"), css="cb-speller", hidden="hidden"
    )
    return make("div", form, spelled(show, spelling))


def spelled(show: Showing, spelling: Spelling) -> Element:
    """Return what is said for each letter, digit and sign of a language."""
    return make(
        "div",
        make(
            "p",
            show.mark(make("strong", _language(show, spelling)), spelling.language),
            css="cb-spelling-language",
        ),
        _list(show, spelling, "letters", {letter: _joined(spelling, letter) for letter in spelling.letters}),
        _list(show, spelling, "named", _named(spelling.named)),
        _list(show, spelling, "digits", _named(spelling.digits)),
        _list(show, spelling, "signs", _named(spelling.signs)),
        css="cb-spelling",
        data_said=_KEY,
    )


def _language(show: Showing, spelling: Spelling) -> str:
    return show.book.settings.language(spelling.language).name


def _list(show: Showing, spelling: Spelling, name: str, said: Mapping[str, Content]) -> Content:
    if not said:
        return None
    items = [make("li", content, data_sign=sign) for sign, content in said.items()]
    listed = show.mark(make("ul", items, css=f"cb-signs cb-signs--{name}"), spelling.language)
    return [make("p", show.label(f"spelling.{name}")), listed]


def _joined(spelling: Spelling, letter: str) -> Content:
    """Return a letter with its word, in the language's order."""
    parts: dict[str, Content] = {LETTER: _shown(letter), WORD: spelling.letters[letter].name}
    return [parts.get(part, part) for part in _BLANKS.split(spelling.joined)]


def _named(names: Mapping[str, Reference]) -> dict[str, Content]:
    return {sign: [_shown(sign), " ", name.name] for sign, name in names.items()}


def _shown(sign: str) -> Element:
    """Return a letter as it is seen best: a capital, where that is one letter too."""
    capital = sign.upper()
    return make("b", capital if len(capital) == len(sign) else sign)
