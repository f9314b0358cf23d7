"""What `self_check.js` makes a self-check of the questions of a lesson with: its words, signs and buttons.

They are hidden until it has run, so that without scripts nothing is promised. Nothing of a self-check is kept or sent.
"""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, make
from carebook.blocks.showing import Showing
from carebook.blocks.signs import CARE, RIGHT, WRONG, sign
from carebook.model.entries import Lesson

_HIDDEN = "hidden"


def self_check(show: Showing, lesson: Lesson) -> Element | None:
    """Return what a script takes from, and the line of the score; None where no question has a right answer."""
    count = sum(any(answer.right for answer in question.answers) for question in lesson.questions)
    if not count:
        return None
    parts = [
        _verdict("right", RIGHT, show.label("lesson.right")),
        _verdict("some", CARE, show.label("lesson.not-all")),
        _verdict("wrong", WRONG, show.label("lesson.wrong")),
        _verdict("none", CARE, show.word("lesson.choose")),
        make("p", show.word("lesson.several"), css="cb-several"),
        make("button", show.word("lesson.check"), css="cb-check", type="submit"),
        make("button", show.word("lesson.again"), css="cb-again", type="button"),
    ]
    return make(
        "div",
        make("div", parts, css="cb-check-parts", hidden=_HIDDEN),
        _score(show, count),
        css="cb-self-check",
    )


def _verdict(name: str, path: str, word: Content) -> Element:
    return make("p", sign(path), " ", word, css=f"cb-verdict cb-verdict--{name}")


def _score(show: Showing, count: int) -> Element:
    word = show.words.find("lesson.score", count=count)
    before, _, after = word.string.partition("{right}")
    number = make("span", "0", css="cb-score-right")
    box = make("p", before, number, after, css="cb-score", role="status", hidden=_HIDDEN)
    return show.mark(box, word.language)
