"""`carebook new page`: the same page in every published language, waiting to be written."""

from pathlib import Path, PurePosixPath

from carebook.model.book import Book
from carebook.model.ids import fault_of_id, suggested_id
from carebook.settings import SETTINGS_FILE
from carebook.starting.new_entry import Written, published, refuse_id
from carebook.starting.settings_text import with_page
from carebook.starting.skeleton import INVITATION, comment
from carebook.writing.files import create_files, replace_file
from carebook.writing.refusal import Refusal, writing


def new_page(book: Book, root: Path, path: str, name: str) -> list[Written]:
    """Make a page in every published language, and enter it in the navigation if that is safe."""
    languages = published(book)
    path = _page_path(path, book.settings.codes)
    refuse_id(book, name)
    paths = [f"{book.settings.docs_dir}/{language}/{path}" for language in languages]
    for one in paths:
        if (root / one).exists():
            raise Refusal(f"`{one}` is there already")
    text = "\n".join(_lines(book, name))
    with writing(paths[0]):
        create_files({root / one: text for one in paths})
    line = text.split("\n").index('summary: ""') + 1
    return [*(Written(one, line) for one in paths), _enter(book, root, path)]


def _page_path(path: str, languages: tuple[str, ...]) -> str:
    """Return the path of a page inside a language's folder; refuses what would be no good address."""
    *folders, file = PurePosixPath(path.replace("\\", "/")).parts or ("",)
    if not file.endswith(".md"):
        raise Refusal(f"`{path}` is no page: its name has to end with .md")
    if folders and folders[0] in languages:
        raise Refusal(f"leave `{folders[0]}/` out: the page is made in every language")
    for part in (*folders, file.removesuffix(".md")):
        if fault := fault_of_id(part):
            suggestion = suggested_id(part)
            better = f"; what about `{suggestion}`?" if suggestion else ""
            raise Refusal(f"`{part}` in the path {fault.replace('an id', 'it')}{better}")
    return "/".join((*folders, file))


def _lines(book: Book, name: str) -> list[str]:
    audience = book.settings.audiences[:1]
    return [
        "---",
        *comment(INVITATION),
        f"id: {name}",
        *comment("what the reader finds here, in one plain sentence; shown in lists and in search"),
        'summary: ""',
        *comment(f"whom it is for; any of: {', '.join(book.settings.audiences)}"),
        f"audience: [{', '.join(audience)}]",
        *comment("It may also have:"),
        *comment("  source: ids of the sources that its ideas come from, such as [house]"),
        "---",
        "",
        "# ",
        "",
        "<!-- The title goes behind the #. Every other heading has an id that begins with the page's, the same in",
        f"every language: `## Where it comes from {{#{name}.origin}}`. Other entries are linked by id:",
        "`[text](id:entry)`, and shown by two lines: `/// script | id` and `///`. -->",
        "",
    ]


def _enter(book: Book, root: Path, path: str) -> Written:
    added = with_page(book.files[SETTINGS_FILE], path) if book.settings.navigation else None
    if added is None:
        next_step = f"Enter it in {SETTINGS_FILE}, under `nav:`, where readers shall find it: `- {path}`"
        return Written("", 0, next_step if book.settings.navigation else "")
    with writing(SETTINGS_FILE):
        replace_file(root / SETTINGS_FILE, added)
    line = next(n for n, text in enumerate(added.splitlines(), 1) if text.strip() == f"- {path}")
    return Written(SETTINGS_FILE, line)
