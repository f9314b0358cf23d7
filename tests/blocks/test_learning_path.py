"""A learning path says how long its lessons last, or nothing where one of them does not say it."""

from dataclasses import replace

from carebook.blocks.extension import CarebookExtension
from carebook.model.book import Book
from markdown import markdown


def shown(book: Book, language: str = "en") -> str:
    return markdown("/// path | beginners\n///\n", extensions=[CarebookExtension(book, language, "x.md")])


def test_the_minutes_of_the_lessons_are_added_up(book: Book) -> None:
    (first,) = book.lessons
    second = replace(first, id="second", minutes=10)
    (path,) = book.paths
    step = next(step for step in path.steps if step.entry.name == "first")
    also = replace(step, when=None, entry=step.entry._replace(name="second"))
    longer = replace(path, steps=(*path.steps, also))
    html = shown(replace(book, lessons=(first, second), paths=(longer,)))
    assert 'Lessons: <span class="cb-minutes">31 minutes</span>' in html
    assert html.count("Lesson · ") == 2


def test_a_sum_that_would_be_too_small_is_not_shown(book: Book) -> None:
    (lesson,) = book.lessons
    html = shown(replace(book, lessons=(replace(lesson, minutes=None),)))
    assert "Lessons:" not in html
    assert "minutes" not in html


def test_a_step_that_leads_nowhere_leaves_the_others(book: Book) -> None:
    (path,) = book.paths
    lost = replace(path.steps[0], entry=path.steps[0].entry._replace(name="nowhere"))
    html = shown(replace(book, paths=(replace(path, steps=(lost, *path.steps[1:])),)))
    assert "<span>nowhere</span>" in html
    assert html.count("<li>") == len(path.steps)


def test_the_numbers_run_on_under_each_heading(book: Book) -> None:
    html = shown(book)
    assert html.index("<ol") < html.index("The first week") < html.index('start="2"')
    assert html.index('start="2"') < html.index("Later") < html.index('start="4"')
