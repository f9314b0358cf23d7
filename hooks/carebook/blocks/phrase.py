"""Phrases: what is said, what is said with care, and what is never said."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from carebook.blocks.blanks import digits_note
from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import channels, facts
from carebook.blocks.origin import source_line, stands_beside, views
from carebook.blocks.sentences import sentences
from carebook.blocks.showing import Showing
from carebook.blocks.signs import CARE, NEVER, sign
from carebook.blocks.titles import links_to
from carebook.model.entries import Phrase
from carebook.model.place import Reference
from carebook.settings import Mode


def show_topic(show: Showing, topic: str, _level: int) -> Element | None:
    """Return all phrases of a topic; None where there is no such topic."""
    phrases = show.book.topics.get(topic)
    return phrase_list(show, phrases) if phrases else None


def show_phrase(show: Showing, name: str, _level: int) -> Element | None:
    """Return a single phrase; None where there is no such phrase."""
    phrase = show.book.phrase(name)
    return phrase_element(show, phrase, "div", fold=False) if phrase else None


def phrase_list(show: Showing, phrases: Iterable[Phrase], step: Reference | None = None) -> Element:
    """Return phrases as a list; in a step, a source is named only where it is another than the step's."""
    items = [phrase_element(show, phrase, "li", step=step) for phrase in phrases]
    return make("ul", items, css="cb-phrases")


def phrase_element(
    show: Showing, phrase: Phrase, tag: str, *, step: Reference | None = None, fold: bool = True
) -> Element:
    """Return a phrase with all that an agent must know to say it, or to leave it unsaid."""
    box = show.entry(phrase, tag, css="cb-phrase" if phrase.say else "cb-phrase cb-phrase--never")
    fill(box, show.prose("p", phrase.title, css="cb-title"))
    if not phrase.say:
        fill(box, warnings(show, phrase), _never(show, phrase, brief=step is not None))
    elif show.told(phrase.risk) and fold:
        # Folded, so that nobody says it without having met the warning.
        summary = make("summary", show.prose("span", phrase.risk, css="cb-risk", before=_care(show)))
        fill(box, make("details", summary, _say(show, phrase), css="cb-care"))
    else:
        fill(box, warnings(show, phrase), _say(show, phrase))
    fill(box, _meta(show, phrase, step))
    return box


def said(show: Showing, phrase: Phrase, css: str = "cb-sentence") -> Element:
    """Return the sentence of a phrase, struck through where it is never said."""
    return sentences(show, phrase.id, phrase.text, phrase.placeholders, css=css, struck=not phrase.say)


def warnings(show: Showing, phrase: Phrase) -> Content:
    """Return what must be seen before a phrase: that it is never said, or said with care."""
    never = (
        make("p", sign(NEVER), " ", show.label("phrase.never"), css="cb-never") if not phrase.say else None
    )
    risk = show.prose("p", phrase.risk, css="cb-risk", before=_care(show))
    if risk is not None:
        risk.set("role", "note")
    return [never, risk]


def _care(show: Showing) -> Content:
    return [sign(CARE), " ", show.label("phrase.care")]


def _say(show: Showing, phrase: Phrase) -> Content:
    spoken = any(show.book.settings.channels.get(c.name) is Mode.SPOKEN for c in phrase.channels)
    return [
        said(show, phrase),
        make("p", show.label("phrase.required"), css="cb-required") if phrase.required else None,
        digits_note(show, phrase.placeholders) if spoken else None,
        *_remarks(show, phrase),
        _links(show, "phrase.then", phrase.then),
    ]


def _never(show: Showing, phrase: Phrase, *, brief: bool) -> Content:
    why = show.prose("p", phrase.why, css="cb-why", before=show.label("phrase.why"))
    reasons = [why, *_remarks(show, phrase), _links(show, "phrase.instead", phrase.instead)]
    if brief and any(reason is not None for reason in reasons):
        summary = make("summary", show.word("phrase.why-and-instead"))
        return [said(show, phrase), make("details", summary, reasons, css="cb-reasons")]
    return [said(show, phrase), *reasons]


def _remarks(show: Showing, phrase: Phrase) -> list[Element | None]:
    return [
        show.prose("p", phrase.note, css="cb-note"),
        views(show, phrase.our_view, phrase.source),
    ]


def _links(show: Showing, key: str, references: tuple[Reference, ...]) -> Element | None:
    links = links_to(show, [reference.name for reference in references], "cb-links")
    return make("div", make("p", show.label(key)), links, css="cb-next") if links is not None else None


def _meta(show: Showing, phrase: Phrase, step: Reference | None) -> Element | None:
    """Return the quiet line: what the phrase does, where it is said, whose it is."""
    move, register = phrase.move.name, phrase.register
    house_register = show.book.settings.registers.get(show.language, "")
    named = bool(step and phrase.source and phrase.source.name == step.name)
    named = named or stands_beside(show, phrase.our_view, phrase.source)
    return facts(
        show,
        phrase,
        make("span", show.word(f"move.{move}"), css="cb-move") if move else None,
        channels(show, phrase.channels),
        make("span", show.word(f"register.{register}")) if register not in ("", house_register) else None,
        None if named else source_line(show, phrase.source, "span"),
    )
