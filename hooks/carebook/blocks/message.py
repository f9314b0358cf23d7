"""Messages: an e-mail or a chat text as it will be sent."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import channels, facts, pencil
from carebook.blocks.origin import source_line
from carebook.blocks.phrase import warnings
from carebook.blocks.sentences import sentences
from carebook.blocks.showing import Showing
from carebook.model.entries import Message, Paragraph
from carebook.model.text import Text

_CSS = "cb-paragraph"


def show_message(show: Showing, name: str, level: int) -> Element | None:
    """Return a message; None where there is no such message."""
    message = show.book.entries.get(name)
    if not isinstance(message, Message):
        return None
    box = show.entry(message, "section", css="cb-message")
    show.title(box, level, message.title)
    fill(
        box,
        show.prose("p", message.when, css="cb-when"),
        facts(show, message, channels(show, message.channels)),
        make("div", _letter(show, message), css="cb-letter"),
        source_line(show, message.source),
    )
    return box


def _letter(show: Showing, message: Message) -> Content:
    def written(text: Text | None) -> Element | None:
        return sentences(show, text, message.placeholders, css=_CSS) if text else None

    subject = written(message.subject)
    return [
        make("div", make("p", show.label("message.subject")), subject, css="cb-subject")
        if subject is not None
        else None,
        written(message.salutation),
        [_paragraph(show, message, paragraph) for paragraph in message.body],
        written(message.closing),
    ]


def _paragraph(show: Showing, message: Message, paragraph: Paragraph) -> Element | None:
    """Return a text of the message's own, or the phrase that stands for one."""
    if paragraph.text:
        return sentences(show, paragraph.text, message.placeholders, css=_CSS)
    phrase = show.book.phrase(paragraph.phrase.name) if paragraph.phrase else None
    if phrase is None:
        return None
    said = sentences(show, phrase.text, phrase.placeholders, css=_CSS, struck=not phrase.say)
    return show.entry(phrase, "div", warnings(show, phrase), said, pencil(show, phrase), css="cb-part")
