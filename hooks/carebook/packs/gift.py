"""The questions of a lesson in Moodle's GIFT: https://docs.moodle.org/en/GIFT_format.

A file is text alone: `[plain]` keeps Moodle from reading markup into what authors wrote, and the signs that mean
something in GIFT stand behind a backslash.
"""

import re
from collections.abc import Iterable, Iterator

from carebook.model.entries import Lesson, Question
from carebook.model.text import Text
from carebook.packs.plain import plain

_SIGNS = re.compile(r"[\\~=#{}:]")
_ALL = 100


def gift(lesson: Lesson, language: str, edition: str) -> str:
    """Return the questions of a lesson that a language has, in their order; nothing where it has none.

    The file names the lesson, the edition and, as the name of each question, its id: a second import shows which is
    which.
    """
    questions = [part for question in lesson.questions for part in _question(question, language)]
    if not questions:
        return ""
    head = [
        f"// Lesson {lesson.id}, {language}, edition {edition}. Made by Carebook.",
        f"$CATEGORY: {_escaped(lesson.id)}",
    ]
    return "\n".join(head) + "\n\n" + "\n\n".join(questions) + "\n"


def _question(question: Question, language: str) -> Iterator[str]:
    text = _in(question.text, language)
    answers = [(said, answer.right) for answer in question.answers if (said := _in(answer.text, language))]
    if not text or len(answers) < len(question.answers) or not any(right for _, right in answers):
        return
    lines = [f"::{_escaped(question.id)}::[plain]{_escaped(text)}{{", *_answers(answers)]
    why = _in(question.why, language)
    if why:
        lines.append(f"\t####[plain]{_escaped(why)}")
    yield "\n".join([*lines, "}"])


def _answers(answers: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """Yield the answers: with one that is right a choice, with several a list to tick, which share the marks."""
    answers = list(answers)
    rights = sum(right for _, right in answers)
    wrongs = len(answers) - rights
    for said, right in answers:
        if rights == 1:
            sign = "=" if right else "~"
        else:
            share = _ALL / rights if right else -_ALL / wrongs
            sign = f"~%{share:.5f}%"
        yield f"\t{sign}[plain]{_escaped(said)}"


def _in(text: Text | None, language: str) -> str:
    wording = text.wordings.get(language) if text else None
    return " ".join(sentence.string for sentence in wording.sentences) if wording else ""


def _escaped(string: str) -> str:
    """Return a string that GIFT takes for itself: signs escaped, lines joined, nothing that cannot be seen."""
    return _SIGNS.sub(r"\\\g<0>", plain(string))
