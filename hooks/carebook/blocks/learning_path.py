"""Learning paths: what to take in which order, when, and how long the lessons last."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from carebook.blocks.elements import fill, make
from carebook.blocks.facts import facts, minutes, readers
from carebook.blocks.origin import source_line
from carebook.blocks.pack_links import cartridge_link
from carebook.blocks.showing import Name, Showing, heading, joined
from carebook.blocks.titles import link_to
from carebook.model.entries import LearningPath, Lesson, PathStep
from carebook.model.page import Page


def show_path(show: Showing, name: str, level: int) -> Element | None:
    """Return a learning path; None where there is no such path."""
    path = show.book.entries.get(name)
    if not isinstance(path, LearningPath):
        return None
    box = show.entry(path, "section", css="cb-path")
    level = show.title(box, level, path.title)
    fill(
        box,
        show.prose("p", path.goal, css="cb-goal", before=show.label("lesson.goal")),
        facts(show, path, _total(show, path), readers(show, path.audience)),
        _stages(show, path, level),
        cartridge_link(show, path),
        source_line(show, path.source),
    )
    return box


def _total(show: Showing, path: LearningPath) -> Element | None:
    """Return how long the lessons last; None where one of them does not say, for the sum would be too small."""
    lessons = [lesson for step in path.steps if (lesson := _lesson(show, step))]
    if not all(lesson.minutes for lesson in lessons):
        return None
    total = minutes(show, sum(lesson.minutes or 0 for lesson in lessons))
    return make("span", show.word("path.lessons"), " ", total) if total is not None else None


def _stages(show: Showing, path: LearningPath, level: int) -> Iterator[Element]:
    """Yield the steps below the headings that say when they are taken; their numbers run on."""
    listed = make("ol", css="cb-parts")
    for number, step in enumerate(path.steps, start=1):
        when = _when(show, step)
        if when and number > 1:
            yield listed
            listed = make("ol", css="cb-parts", start=str(number))
        if when:
            name = show.spare_id(path.id, "stage")
            yield show.mark(heading(level, when.string, name=name), when.language)
        listed.append(_step(show, step))
    if len(listed):
        yield listed


def _when(show: Showing, step: PathStep) -> Name | None:
    wording = show.told(step.when)
    return Name(show.plain(wording), wording.language) if wording else None


def _step(show: Showing, step: PathStep) -> Element:
    lesson = _lesson(show, step)
    kind = show.book.kinds.get(step.entry.name, "")
    # That a link leads to a page needs no word.
    named = show.word(f"kind.{kind}") if kind and kind not in (Page.kind, "heading") else None
    known = joined([named, minutes(show, lesson.minutes) if lesson else None], " · ")
    return make(
        "li",
        make("p", link_to(show, step.entry.name), css="cb-part-entry"),
        make("p", known, css="cb-facts") if known else None,
    )


def _lesson(show: Showing, step: PathStep) -> Lesson | None:
    entry = show.book.entries.get(step.entry.name)
    return entry if isinstance(entry, Lesson) else None
