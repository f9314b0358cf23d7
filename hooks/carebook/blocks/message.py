"""Messages: an e-mail or a chat text as it will be sent."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import channels, facts, keepers
from carebook.blocks.origin import source_line
from carebook.blocks.phrase import said, warnings
from carebook.blocks.sentences import sentences
from carebook.blocks.showing import Showing
from carebook.model.entries import Message, Paragraph

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
    texts = own_texts(show, message)
    subject = texts.get(f"{message.id}/subject")
    return [
        make("div", make("p", show.label("message.subject")), subject, css="cb-subject")
        if subject is not None
        else None,
        texts.get(f"{message.id}/salutation"),
        [
            _phrase(show, paragraph) if paragraph.phrase else texts.get(f"{message.id}/{number}")
            for number, paragraph in enumerate(message.body)
        ],
        texts.get(f"{message.id}/closing"),
    ]


def own_texts(show: Showing, message: Message) -> dict[str, Element]:
    """Return the texts that a message adds to its phrases, by the keys under which scripts find them."""
    named = {"subject": message.subject, "salutation": message.salutation, "closing": message.closing}
    numbered = {str(number): paragraph.text for number, paragraph in enumerate(message.body)}
    return {
        f"{message.id}/{name}": sentences(show, f"{message.id}/{name}", text, message.placeholders, css=_CSS)
        for name, text in (named | numbered).items()
        if text
    }


def _phrase(show: Showing, paragraph: Paragraph) -> Element | None:
    """Return the phrase that stands for a paragraph."""
    phrase = show.book.phrase(paragraph.phrase.name) if paragraph.phrase else None
    if phrase is None:
        return None
    sentence = said(show, phrase, _CSS)
    return show.entry(phrase, "div", warnings(show, phrase), sentence, keepers(show, phrase), css="cb-part")
