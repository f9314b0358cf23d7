"""A book to cards to learn from: what is asked on the front, and on the back what is said, meant or right.

Cards in one language take their fronts from situations: what a phrase is for, where it is said. Cards from one
language to another ask for the sentence in the caller's; not the other way round, for callers do not speak our phrases.
A text that a language lacks leaves its card out: nobody learns a sentence of another language by mistake.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from carebook.blocks.blanks import digits_note
from carebook.blocks.elements import Content, make
from carebook.blocks.phrase import said, warnings
from carebook.blocks.sentences import usual_sentence
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import title_of
from carebook.languages.display import direction, list_comma
from carebook.model.book import Book
from carebook.model.entries import Lesson, Phrase, Question, Term
from carebook.model.place import Reference
from carebook.model.text import Text
from carebook.settings import Mode

_MOST = 3
"""As many places and words of the search tell a situation."""


class Card(NamedTuple):
    """A question and its answer, about one entry."""

    entry: str
    topic: str
    """By which cards are found and studied: the phrases of a topic, the terms, the questions of a lesson."""
    front: Element
    back: Element


def own_cards(book: Book, language: str) -> Iterator[Card]:
    """Yield the cards of one language: phrases, terms and questions of lessons, in the order of the book."""
    show = Showing(book, language, "")
    phrases = [phrase for phrase in book.phrases if show.said(phrase.text)]
    situations = _situations(show, phrases)
    for phrase in phrases:
        if phrase.id in situations:
            asked = make(
                "p", show.word("card.write" if _is_written(book, phrase) else "card.say"), css="cb-asked"
            )
            front = [situations[phrase.id], asked]
            yield _card(show, phrase.id, f"phrase::{phrase.topic}", front, _sentence(show, phrase))
        elif not phrase.say and _has(language, phrase.why):
            yield _never(show, phrase)
    yield from (
        _term(show, term) for term in book.terms if _has(language, term.definition) and _used(show, term)
    )
    for lesson in book.lessons:
        for question in lesson.questions:
            if _is_whole(language, question):
                yield _question(show, lesson, question)


def pair_cards(book: Book, reader: str, caller: str) -> Iterator[Card]:
    """Yield the cards from the language that an agent reads to the one that a caller speaks."""
    asked, answered = Showing(book, reader, ""), Showing(book, reader, "", caller)
    name = book.settings.language(caller).name
    for phrase in book.phrases:
        if phrase.say and asked.said(phrase.text) and answered.said(phrase.text):
            front = [
                _kicker([_move(asked, phrase)]),
                usual_sentence(asked, phrase.text, phrase.placeholders),
                asked.mark(make("p", f"{name}?", css="cb-asked"), caller),
            ]
            back = [_sentence(answered, phrase), asked.prose("p", _own(reader, phrase.note), css="cb-note")]
            yield _card(asked, phrase.id, f"phrase::{phrase.topic}", front, back)


def _card(show: Showing, entry: str, topic: str, front: Content, back: Content) -> Card:
    attributes = {"lang": show.language, "dir": direction(show.language)}
    return Card(entry, topic, make("div", front, **attributes), make("div", back, **attributes))


# Phrases


def _situations(show: Showing, phrases: Iterable[Phrase]) -> Mapping[str, Element]:
    """Return what tells an agent which phrase is asked for; none where nothing does, or the same for another."""
    places = _places(show.book)
    told = {
        phrase.id: situation
        for phrase in phrases
        if phrase.say and (situation := _situation(show, phrase, places.get(phrase.id, ()))) is not None
    }
    seen = Counter(_words(situation) for situation in told.values())
    return {name: situation for name, situation in told.items() if seen[_words(situation)] == 1}


def _situation(show: Showing, phrase: Phrase, places: Iterable[str]) -> Element | None:
    """Return what a phrase is for, where it is said and what people type who look for it, and no word of it."""
    asks = _own(show.language, phrase.asks)
    words = [sentence.string for sentence in asks.wordings[show.language].sentences] if asks else []
    listed = joined([make("i", word) for word in words[:_MOST]], " · ")
    named = [_title(show, place) for place in places]
    title, note = (show.prose("p", _own(show.language, text)) for text in (phrase.title, phrase.note))
    if not (named or listed) and title is None and note is None:
        return None
    kicker = _kicker([_move(show, phrase), *named])
    return make("div", kicker, title, note, make("p", listed, css="cb-quiet") if listed else None)


def _is_written(book: Book, phrase: Phrase) -> bool:
    return all(book.settings.channels.get(one.name) is Mode.WRITTEN for one in phrase.channels)


def _sentence(show: Showing, phrase: Phrase) -> Content:
    spoken = any(show.book.settings.channels.get(one.name) is Mode.SPOKEN for one in phrase.channels)
    return [
        warnings(show, phrase),
        said(show, phrase),
        make("p", show.label("phrase.required")) if phrase.required else None,
        digits_note(show, phrase.placeholders) if spoken else None,
    ]


def _never(show: Showing, phrase: Phrase) -> Card:
    front = [warnings(show, phrase), said(show, phrase), make("p", show.word("card.why-not"), css="cb-asked")]
    instead = [_instead(show, reference) for reference in phrase.instead if reference.name]
    back = [
        show.prose("p", phrase.why, css="cb-why"),
        [make("p", show.label("phrase.instead")), make("ul", instead)] if instead else None,
    ]
    return _card(show, phrase.id, f"phrase::{phrase.topic}", front, back)


def _instead(show: Showing, reference: Reference) -> Element:
    phrase = show.book.phrase(reference.name)
    if phrase and show.said(phrase.text):
        return make("li", usual_sentence(show, phrase.text, phrase.placeholders))
    return make("li", _title(show, reference.name))


def _kicker(parts: Iterable[Element | None]) -> Element | None:
    content = joined(parts, " · ")
    return make("p", content, css="cb-quiet") if content else None


def _move(show: Showing, phrase: Phrase) -> Element | None:
    return make("b", show.word(f"move.{phrase.move.name}")) if phrase.move.name else None


def _title(show: Showing, name: str) -> Element:
    title = title_of(show, name)
    return make("span", show.span(title.string, title.language) if title else name)


def _places(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Return the first steps and messages that a phrase is said in."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for script in book.scripts:
        for step in script.steps:
            for reference in (*step.say, *step.with_care, *step.hold):
                found[reference.name][step.id] = None
    for message in book.messages:
        for paragraph in message.body:
            if paragraph.phrase:
                found[paragraph.phrase.name][message.id] = None
    return {name: tuple(places)[:_MOST] for name, places in found.items()}


# Terms and questions


def _term(show: Showing, term: Term) -> Card:
    words = term.words.get(show.language)
    avoided = [make("s", one.name) for one in words.avoid if one.name] if words else []
    back = [
        show.prose("p", term.definition),
        make("p", show.label("term.avoid"), " ", joined(avoided, list_comma(show.language)))
        if avoided
        else None,
    ]
    return _card(show, term.id, "term", make("p", _used(show, term), css="cb-sentence"), back)


def _used(show: Showing, term: Term) -> str:
    words = term.words.get(show.language)
    used = [one.name for one in words.use if one.name] if words else []
    return list_comma(show.language).join(used) or term.keep


def _question(show: Showing, lesson: Lesson, question: Question) -> Card:
    several = sum(answer.right for answer in question.answers) > 1
    front = [
        show.prose("p", question.text, css="cb-asked"),
        make("ul", [show.prose("li", answer.text) for answer in question.answers]),
        make("p", show.word("lesson.several"), css="cb-quiet") if several else None,
    ]
    right = [show.prose("p", answer.text, css="cb-sentence") for answer in question.answers if answer.right]
    return _card(show, question.id, f"question::{lesson.id}", front, [right, show.prose("p", question.why)])


def _is_whole(language: str, question: Question) -> bool:
    answers = question.answers
    texts = (question.text, *(answer.text for answer in answers))
    return all(_has(language, text) for text in texts) and any(answer.right for answer in answers)


# Texts


def _own(language: str, text: Text | None) -> Text | None:
    """Return a text if the language has it: no other may stand in on a card."""
    return text if _has(language, text) else None


def _has(language: str, text: Text | None) -> bool:
    wording = text.wordings.get(language) if text else None
    return bool(wording and wording.sentences)


def _words(box: Element) -> str:
    return "".join(box.itertext())
