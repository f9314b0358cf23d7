"""`carebook new language`: one entry in the settings, and a list of what there is to fill in."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from carebook.languages.cldr import plural_categories
from carebook.model.book import Book
from carebook.reading.book import DATA_FOLDER
from carebook.settings import SETTINGS_FILE
from carebook.starting.language_codes import english_name, own_name, refuse_unknown
from carebook.starting.new_entry import published
from carebook.starting.settings_text import navigation_titles, with_language
from carebook.writing.files import replace_file
from carebook.writing.refusal import Refusal, writing


class Task(NamedTuple):
    """Something that a new language waits for."""

    number: int
    what: str
    where: str


def new_language(book: Book, root: Path, code: str) -> None:
    """Add a language to the settings, as a draft; or refuse."""
    published(book)
    if code in book.settings.codes:
        language = book.settings.language(code)
        raise Refusal(
            f"{language.name} is a language of this site already ({language.state}), "
            f"at {language.place.path}:{language.place.line}"
        )
    refuse_unknown([code])
    added = with_language(book.files[SETTINGS_FILE], code, own_name(code))
    if added is None:
        raise Refusal(
            f"{SETTINGS_FILE} is written in a way that cannot be added to safely. Add by hand, to the languages "
            f"of the i18n plugin:\n  - locale: {code}\n    name: {own_name(code)}\nand to extra, carebook:\n"
            f"  languages:\n    {code}: draft"
        )
    with writing(SETTINGS_FILE):
        replace_file(root / SETTINGS_FILE, added)


def tasks(book: Book, code: str) -> Iterator[Task]:
    """Yield what a language has to have filled in, as it stands in the book."""
    data = f"{book.settings.docs_dir}/{DATA_FOLDER}"
    words = [text for text in book.interface.values() if code not in text.wordings]
    titles = navigation_titles(book.files.get(SETTINGS_FILE, ""))
    yield Task(len(titles), "names in the navigation", f"{SETTINGS_FILE}, `nav_translations:` of {code}")
    yield Task(len(words), "words of the interface", f"{data}/interface.yml")
    yield Task(len(book.phrases), "phrases", f"{data}/phrases/")
    steps = sum(len(script.steps) for script in book.scripts)
    yield Task(steps, f"steps in {_scripts(len(book.scripts))}", f"{data}/scripts/")
    yield Task(sum(len(one.openings) for one in book.scripts), "openings", f"{data}/scripts/")
    items = sum(len(checklist.items) for checklist in book.checklists)
    yield Task(items, "points of checklists", f"{data}/checklists/")
    yield Task(len(book.messages), "messages", f"{data}/messages/")
    yield Task(len(book.lessons), "lessons", f"{data}/lessons/")
    yield Task(len(book.paths), "learning paths", f"{data}/paths.yml")
    yield Task(len(book.figures), "figures", f"{data}/figures.yml")
    yield Task(len(book.terms), "terms", f"{data}/glossary.yml")
    pages = {page.path for page in book.source_pages} - {path for one, path in book.pages if one == code}
    yield Task(len(pages), "pages", f"{book.settings.docs_dir}/{code}/, at the same paths")


def report(book: Book, code: str) -> Iterator[str]:
    """Yield what to tell whoever will fill the language in; the book has it already."""
    yield f"{english_name(code)} is a draft: it stops nothing, and CAREBOOK_DRAFTS=1 builds it."
    yield "What there is to fill in:"
    found = [task for task in tasks(book, code) if task.number]
    width = max((len(task.what) for task in found), default=0)
    for task in found:
        yield f"{task.number:>5} {task.what:<{width}}  {task.where}"
    data = f"{book.settings.docs_dir}/{DATA_FOLDER}"
    yield "And to decide:"
    yield f"      words for “you”: `unknown: none` in {data}/address.yml if {english_name(code)} needs none"
    yield f"      how customers are spoken to and which quotation marks are used: {SETTINGS_FILE}, extra"
    categories = plural_categories(code)
    if len(categories) > 1:
        yield f"Its plurals in phrases with a count: {', '.join(categories)}."
    source = book.settings.language(book.settings.source).name
    yield f"Pages that are missing show {source} and say so. `carebook check` lists what is missing."


def _scripts(count: int) -> str:
    return "1 script" if count == 1 else f"{count} scripts"
