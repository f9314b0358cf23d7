"""Two wordings of an entry to the lines that differ, with what was taken out and what was put in marked."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, hidden, make
from carebook.blocks.showing import Showing
from carebook.blocks.titles import title_of
from carebook.model.text import Line

_ALIKE = 0.5
"""Of lines that have less in common, each is shown whole."""
_WORDS = {
    "move": "move",
    "channels": "channel",
    "audience": "audience",
    "register": "register",
}
"""Fields that name something of the settings, to the keys of its word."""
_PLACES = {
    "say": "step.say",
    "with-care": "step.care",
    "avoid": "step.never",
    "hold": "step.hold",
    "go": "step.next",
    "then": "phrase.then",
    "instead": "phrase.instead",
}
"""Fields that name other entries, to the word for what they are there: a phrase may go from one to another."""
_FLAGS = {"required": "phrase.required", "doubtful": "figure.doubtful"}
_YES, _NO = "true", "false"


def changed_lines(show: Showing, before: Sequence[Line], now: Sequence[Line]) -> list[Element]:
    """Return an element for each line that differs; a wording of nothing is of what is new, or gone."""
    return [make("li", content, dir="auto") for content in _changed(show, before, now)]


def _changed(show: Showing, before: Sequence[Line], now: Sequence[Line]) -> Iterator[Content]:
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for what, b1, b2, n1, n2 in matcher.get_opcodes():
        if what != "equal":
            for old, new in zip_longest(before[b1:b2], now[n1:n2]):
                yield _line(
                    show, line_string(show, old) if old else "", line_string(show, new) if new else ""
                )


def _line(show: Showing, old: str, new: str) -> Content:
    then, now = old.split(), new.split()
    matcher = SequenceMatcher(None, then, now, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [_out(show, old), " " if old and new else None, _in(show, new)]
    content: list[Content] = []
    for what, b1, b2, n1, n2 in matcher.get_opcodes():
        one, other = " ".join(then[b1:b2]), " ".join(now[n1:n2])
        parts = [one] if what == "equal" else [_out(show, one), _in(show, other)]
        for part in parts:
            if part is not None:
                content += [" ", part] if content else [part]
    return content


def _out(show: Showing, string: str) -> Element | None:
    return make("del", hidden(show.words("editions.out") + " "), string) if string else None


def _in(show: Showing, string: str) -> Element | None:
    return make("ins", hidden(show.words("editions.in") + " "), string) if string else None


def line_string(show: Showing, line: Line) -> str:
    """Return a line in words: what it names by its title, and address words as words."""
    field = line.field.split()[-1]
    if field in _WORDS:
        return show.words(f"{_WORDS[field]}.{line.string}")
    if field in _FLAGS and line.string == _YES:
        return show.words(_FLAGS[field])
    if field == "say" and line.string == _NO:
        return show.words("phrase.never")
    if line.string in (_YES, _NO):
        return f"{field}: {line.string}"
    if title := title_of(show, line.string):
        place = show.words(_PLACES[field]).removesuffix(":") + ": " if field in _PLACES else ""
        return place + title.string
    address = show.book.address.get(show.language)
    for word in address.words if address else ():
        line = line._replace(string=line.string.replace(f"{{{word}}}", word))
    return line.string
