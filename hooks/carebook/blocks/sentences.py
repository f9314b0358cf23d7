"""What is said to a customer: every form of it beside the others, with the blanks that are to be filled."""

from xml.etree.ElementTree import Element

from carebook.blocks.blanks import Placeholders, blank
from carebook.blocks.elements import Content, lines, make
from carebook.blocks.showing import Showing
from carebook.languages.display import display_choice, display_plural, list_comma
from carebook.model.placeholders import Blank
from carebook.model.spoken import Spoken, parts, spoken, usual
from carebook.model.text import Text, Variant, Wording


def sentences(
    show: Showing,
    key: str,
    text: Text | None,
    placeholders: Placeholders,
    *,
    css: str = "cb-sentence",
    struck: bool = False,
) -> Element:
    """Return what a text says: one sentence, or one for each form, or that it is missing in this language.

    What is never said is struck through. By the `key`, scripts find the same text in the language of the caller.
    """
    wording = show.said(text)
    if wording is None:
        missing = make("p", show.word("phrase.not-translated"), css="cb-missing")
        return make("div", missing, css="cb-said", data_said=key)
    return make("div", _forms(show, wording, placeholders, css, struck=struck), css="cb-said", data_said=key)


def usual_sentence(
    show: Showing, text: Text, placeholders: Placeholders, *, struck: bool = False
) -> Element | None:
    """Return the form of a sentence to show where there is room for one; None where the language lacks it."""
    wording = show.said(text)
    form = usual(spoken(wording, show.book.address.get(wording.language))) if wording else None
    if wording is None or form is None:
        return None
    return _sentence(show, form, wording, placeholders, "cb-sentence", struck=struck)


def _forms(show: Showing, wording: Wording, placeholders: Placeholders, css: str, *, struck: bool) -> Element:
    """Return the one form of a sentence, or all of them with what each is for."""
    forms = spoken(wording, show.book.address.get(wording.language))
    shown = [_sentence(show, form, wording, placeholders, css, struck=struck) for form in forms]
    if len(shown) == 1:
        return shown[0]
    variants = [
        make("div", make("p", _label(show, form, forms), css="cb-variant-label"), one, css="cb-variant")
        for form, one in zip(forms, shown, strict=True)
    ]
    return make("div", variants, css="cb-variants")


def _sentence(
    show: Showing, form: Spoken, wording: Wording, placeholders: Placeholders, css: str, *, struck: bool
) -> Element:
    """Return one form; for whom it is, scripts read from its attributes."""
    content: list[Content] = []
    for part in parts(form.string.strip()):
        if isinstance(part, Blank):
            content.append(blank(show, part.name, form, wording, placeholders))
        else:
            content += lines(part)
    box = make(
        "p",
        make("s", content) if struck else content,
        css=css,
        data_speaker=" ".join(form.values("speaker")),
        data_addressee=" ".join(form.values("addressee")),
        data_plural=" ".join(form.values("plural")),
    )
    return show.mark(box, wording.language)


def _label(show: Showing, form: Spoken, forms: tuple[Spoken, ...]) -> Content:
    """Return in which cases a form is said, as far as the forms differ in that."""
    cases = [form] if form.is_product else [Spoken("", (variant,)) for variant in form.variants]
    language = show.words.find("plural.numbers").language
    return show.span("; ".join(_case(show, case, forms, language) for case in cases), language)


def _case(show: Showing, form: Spoken, forms: tuple[Spoken, ...], language: str) -> str:
    """Return a case in the language that the words for cases are in."""
    found = []
    for axis in Variant._fields:
        values = form.values(axis)
        everything = {value for one in forms for value in one.values(axis)}
        if not values or set(values) == everything:
            continue
        if axis == "plural":
            numbers = display_plural(values, show.said_language)
            found.append(show.words("plural.numbers", numbers=numbers))
        else:
            names = (show.words(f"{axis}.{value}") for value in values)
            found.append(display_choice(names, language))
    return list_comma(language).join(found)
