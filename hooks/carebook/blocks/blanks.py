"""Blanks in what is said: each with an example, so that the sentence can be read before it is filled."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from carebook.blocks.elements import hidden, make
from carebook.blocks.showing import Name, Showing
from carebook.languages.display import (
    display_date,
    display_number,
    list_comma,
    plural_category,
    plural_numbers,
)
from carebook.model.entries import Placeholder
from carebook.model.spoken import Spoken
from carebook.model.text import Wording

Placeholders = Mapping[str, Placeholder]


def blank(show: Showing, name: str, form: Spoken, wording: Wording, placeholders: Placeholders) -> Element:
    """Return a blank with its example, in brackets, which everybody reads as “fill this in”."""
    example = Name(name.replace("_", " "), show.said_language)
    if name in placeholders:
        example = _example(show, placeholders[name], form) or example
    if wording.by and wording.by.name == name:
        example = example._replace(string=_number_for(form.values("plural"), example))
    word = show.words.find("phrase.example")
    before = show.mark(hidden(f"{word.string} "), word.language, wording.language)
    shown = show.span(example.string, example.language, wording.language)
    return make("span", "[", before, shown, "]", css="cb-blank", data_placeholder=name)


def digits_note(show: Showing, placeholders: Placeholders) -> Element | None:
    """Return which blanks are said digit by digit; None where none is."""
    spelt = [placeholder for placeholder in placeholders.values() if placeholder.speak == "digits"]
    examples = [example.string for placeholder in spelt if (example := _example(show, placeholder))]
    if not examples:
        return None
    listed = list_comma(show.language).join(examples)
    return make("p", show.word("phrase.digits", examples=listed), css="cb-note")


def _example(show: Showing, placeholder: Placeholder, form: Spoken | None = None) -> Name | None:
    """Return the example for a form, in the page's language or, marked, in the source language."""
    for language in (show.said_language, show.book.settings.source):
        wording = placeholder.examples.wordings.get(language) if placeholder.examples else None
        if wording and wording.sentences:
            addressees = form.values("addressee") if form else ()
            fitting = (one for one in wording.sentences if one.variant.addressee in addressees)
            return Name(next(fitting, wording.sentences[0]).string, language)
    example = placeholder.example
    if placeholder.kind == "date":
        example = display_date(example, show.said_language)
    return Name(example, show.said_language) if example else None


def _number_for(categories: tuple[str, ...], example: Name) -> str:
    """Return the example where it fits the sentence, else a number that does: one minute is not five."""
    string, language = example
    if not categories or (string.isdecimal() and plural_category(int(string), language) in categories):
        return string
    numbers = plural_numbers(categories, language)
    return display_number(numbers[0], language) if numbers else string
