"""Lessons: what to reach, what to do with which entry, and questions at the end."""

from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, make
from carebook.blocks.facts import facts, keepers, minutes, readers
from carebook.blocks.origin import source_line
from carebook.blocks.pack_links import cartridge_link, pack_link
from carebook.blocks.self_check import self_check
from carebook.blocks.showing import Name, Showing, heading
from carebook.blocks.signs import CARE, NEVER, sign
from carebook.blocks.titles import link_to, link_to_cards
from carebook.model.entries import Answer, Lesson, Part, Question


def show_lesson(show: Showing, name: str, level: int) -> Element | None:
    """Return a lesson; None where there is no such lesson."""
    lesson = show.book.entries.get(name)
    if not isinstance(lesson, Lesson):
        return None
    box = show.entry(lesson, "section", css="cb-lesson")
    level = show.title(box, level, lesson.title)
    fill(
        box,
        show.prose("p", lesson.goal, css="cb-goal", before=show.label("lesson.goal")),
        facts(show, lesson, minutes(show, lesson.minutes), readers(show, lesson.audience)),
        make("ol", [_part(show, part) for part in lesson.parts], css="cb-parts") if lesson.parts else None,
    )
    if lesson.questions:
        name = show.spare_id(lesson.id, "questions")
        questions = [_question(show, question) for question in lesson.questions]
        fill(
            box,
            heading(level, show.word("lesson.questions"), name=name),
            make("ol", questions, css="cb-questions"),
            self_check(show, lesson),
            _questions_pack(show, lesson),
        )
    fill(box, cartridge_link(show, lesson), source_line(show, lesson.source))
    return box


def _part(show: Showing, part: Part) -> Element:
    entry = part.entry.name if part.entry else ""
    phrase = show.book.phrase(entry)
    # A phrase without a title is called what it says, which can be covered.
    is_said = phrase is not None and phrase.say and show.told(phrase.title) is None
    css = "cb-part-entry cb-part-said" if is_said else "cb-part-entry"
    link = make("p", link_to(show, entry, before=_warning(show, entry)), css=css) if entry else None
    cards = link_to_cards(show, entry)
    return make("li", link, show.prose("p", part.task), make("p", cards) if cards is not None else None)


def _warning(show: Showing, name: str) -> Content:
    """Return what must be seen before a phrase that is never said, or said with care; nothing before others."""
    warning = caution(show, name)
    if not warning:
        return None
    phrase = show.book.phrase(name)
    mark = CARE if phrase and phrase.say else NEVER
    return [sign(mark), " ", show.span(*warning), " "]


def caution(show: Showing, name: str) -> Name | None:
    """Return the words that stand before a phrase that is never said, or said with care; None before others."""
    phrase = show.book.phrase(name)
    if phrase is None or (phrase.say and not show.told(phrase.risk)):
        return None
    if phrase.say:
        return Name(*show.words.find("phrase.care"))
    found = show.words.find("phrase.never")
    return Name(f"{found.string}:", found.language)


def _questions_pack(show: Showing, lesson: Lesson) -> Element | None:
    """Return a link to the questions for a learning platform; None where the language lacks them."""
    if not any(question.text.wordings.get(show.language) for question in lesson.questions):
        return None
    return pack_link(show, "lesson.gift", f"{lesson.id}.gift.txt")


def _question(show: Showing, question: Question) -> Element:
    """Return a question with its answers, the right one folded away; of it `self_check.js` makes a self-check."""
    answers = [_answer(show, answer) for answer in question.answers]
    right = [show.prose("p", answer.text, css="cb-right") for answer in question.answers if answer.right]
    why = show.prose("p", question.why, css="cb-reason")
    key = make("details", make("summary", show.word("lesson.answer")), right, why, css="cb-answer")
    return show.entry(
        question,
        "li",
        show.prose("p", question.text, css="cb-question"),
        make("ul", answers, css="cb-answers") if answers else None,
        key if right or why is not None else None,
        keepers(show, question),
        css="cb-question-box",
    )


def _answer(show: Showing, answer: Answer) -> Element | None:
    box = show.prose("li", answer.text)
    if box is not None and answer.right:
        box.set("data-right", "true")
    return box
