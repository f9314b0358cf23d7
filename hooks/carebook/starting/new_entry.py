"""`carebook new phrase|script|checklist|lesson|path|message`: an entry that waits to be filled in."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import yaml

from carebook.model.book import Book
from carebook.model.ids import fault_of_id, suggested_id
from carebook.reading import formats
from carebook.reading.book import DATA_FOLDER
from carebook.reading.json_schema import vocabulary_of
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.reading.source_file import SourceFile
from carebook.settings import Mode, State
from carebook.starting.skeleton import INVITATION, Plan, Skeletons, comment
from carebook.writing.files import append_to_file, create_files, line_end
from carebook.writing.refusal import Refusal, writing


class Written(NamedTuple):
    """What has been written, and what comes next."""

    path: str
    line: int
    next_step: str = ""


def published(book: Book) -> tuple[str, ...]:
    """Return the languages that new entries need; refuses where the settings cannot tell."""
    codes = tuple(one.code for one in book.settings.languages if one.state is not State.DRAFT)
    if not codes or not book.settings.source:
        raise Refusal("mkdocs.yml cannot be used as it is; `carebook check` says what to mend")
    return codes


def refuse_id(book: Book, name: str) -> None:
    """Refuse a name that is no id, or one that something has already."""
    if fault := fault_of_id(name):
        suggestion = suggested_id(name)
        raise Refusal(f"`{name}` {fault}" + (f"; what about `{suggestion}`?" if suggestion else ""))
    for declaration in book.declarations:
        if declaration.id == name:
            raise Refusal(
                f"`{name}` is the id of a {declaration.kind} already, at "
                f"{declaration.place.path}:{declaration.place.line}"
            )


def new_phrase(
    book: Book, root: Path, name: str, topic: str | None, *, new_topic: bool = False, never: bool = False
) -> Written:
    """Add a phrase to the file of its topic."""
    languages = published(book)
    refuse_id(book, name)
    topic = _topic(book, name, topic, new_topic=new_topic)
    plan: dict[str, object] = {"say": "false"} if never else {}
    plan |= {"move": None, "channels": _first_channels(book, Mode.SPOKEN), "text": None}
    if never:
        plan |= {"why": None, "instead": "[]"}
    path = _topic_files(book).get(topic, f"{book.settings.docs_dir}/{DATA_FOLDER}/phrases/{topic}.yml")
    lines = Skeletons(languages, vocabulary_of(book)).lines(formats.PHRASE, plan)
    line = _add_to_file(book, root, path, name, lines)
    shown = any(
        block.kind.name == "phrases" and block.argument.name == topic
        for page in book.source_pages
        for block in page.blocks
    )
    next_step = f"The page that is to show the topic needs the lines `/// phrases | {topic}` and `///`."
    return Written(path, line, "" if shown else next_step)


def new_path(book: Book, root: Path, name: str) -> Written:
    """Add a learning path to the others."""
    languages = published(book)
    refuse_id(book, name)
    plan: Plan = {"audience": None, "title": None, "goal": None, "steps": ({"when": None, "entry": None},)}
    lines = Skeletons(languages, vocabulary_of(book)).lines(formats.PATH, plan)
    stem = f"{book.settings.docs_dir}/{DATA_FOLDER}/paths"
    path = next((file for file in (f"{stem}.yml", f"{stem}.yaml") if file in book.files), f"{stem}.yml")
    line = _add_to_file(book, root, path, name, lines)
    return Written(path, line, _shown_with("path", name))


def new_file(book: Book, root: Path, folder: str, name: str) -> Written:
    """Make the file of a script, a checklist, a lesson or a message."""
    languages = published(book)
    refuse_id(book, name)
    record = formats.ONE_PER_FILE[folder]
    lines = [
        *comment(INVITATION),
        *Skeletons(languages, vocabulary_of(book)).lines(record, _plan(book, folder, name)),
    ]
    path = f"{book.settings.docs_dir}/{DATA_FOLDER}/{folder}/{name}.yml"
    if path in book.files or (root / path).exists():
        raise Refusal(f"`{path}` is there already")
    with writing(path):
        create_files({root / path: "\n".join(lines) + "\n"})
    return Written(path, 1, _shown_with(folder.removesuffix("s"), name))


def _shown_with(kind: str, name: str) -> str:
    return f"A page shows it with the lines `/// {kind} | {name}` and `///`."


def _plan(book: Book, folder: str, name: str) -> Plan:
    text = None
    match folder:
        case "scripts":
            first = f"{name}.first"
            return {
                "id": name,
                "channels": _first_channels(book, Mode.SPOKEN),
                "title": text,
                "when": text,
                "openings": ({"id": f"{name}.heard.first", "go": first, "text": text},),
                "steps": ({"id": first, "title": text, "goal": text, "next": ({"go": "end"},)},),
            }
        case "checklists":
            return {
                "id": name,
                "title": text,
                "when": text,
                "items": ({"id": f"{name}.first", "text": text},),
            }
        case "lessons":
            return {"id": name, "title": text, "goal": text, "parts": ({"task": text},)}
        case _:
            return {
                "id": name,
                "channels": _first_channels(book, Mode.WRITTEN),
                "title": text,
                "when": text,
                "subject": text,
                "salutation": text,
                "body": text,
                "closing": text,
            }


def _first_channels(book: Book, mode: Mode) -> str | None:
    """Return the channel to begin with: e-mail before chat, for an e-mail has all the parts of a message."""
    named = [name for name, its_mode in book.settings.channels.items() if its_mode is mode]
    if not named:
        return None
    return f"[{'email' if 'email' in named else named[0]}]"


def _topic(book: Book, name: str, topic: str | None, *, new_topic: bool) -> str:
    """Return the topic of a phrase: the one that was named, or the one where its neighbours are."""
    known = list(book.topics)
    files = [*known, *_topic_files(book)]
    if topic is None:
        stem = name.partition(".")[0]
        neighbours = Counter(one.topic for one in book.phrases if one.id.partition(".")[0] == stem)
        if neighbours:
            return neighbours.most_common(1)[0][0]
        if stem in files:
            return stem
        raise Refusal(f"name the topic of `{name}` with --topic; {_listed(known)}")
    if topic in files:
        return topic
    if not new_topic:
        help_ = did_you_mean(topic, known) or _listed(known)
        raise Refusal(f"there is no topic `{topic}`; {help_} To begin a new one, add --new-topic.")
    if fault := fault_of_id(topic):
        raise Refusal(f"`{topic}` {fault}; a topic is named as an id is")
    return topic


def _listed(topics: Iterable[str]) -> str:
    return f"there are {', '.join(topics)}." if topics else "there is none yet."


def _topic_files(book: Book) -> dict[str, str]:
    """Return the files of topics by topic, those with nothing in them too."""
    folder = f"{book.settings.docs_dir}/{DATA_FOLDER}/phrases/"
    return {
        path.removeprefix(folder).rpartition(".")[0]: path for path in book.files if path.startswith(folder)
    }


def _add_to_file(book: Book, root: Path, path: str, name: str, lines: list[str]) -> int:
    """Add an entry to the end of a file, which may not be there yet; return the line of its id."""
    before = book.files.get(path, "")
    end = line_end(before)
    joint = "" if not before else end if before.endswith(("\n", "\r")) else end + end
    entry = [*comment(INVITATION), f"{name}:", *(f"  {line}" for line in lines)]
    added = joint + end.join(entry) + end
    if not _holds(before + added, name):
        raise Refusal(f"`{path}` cannot be read to its end; `carebook check` says what to mend first")
    with writing(path):
        if path in book.files:
            append_to_file(root / path, added)
        else:
            create_files({root / path: added})
    line = (before + added).replace("\r\n", "\n").count("\n") - len(entry) + 1
    return line + next(number for number, text in enumerate(entry) if text == f"{name}:")


def _holds(text: str, name: str) -> bool:
    """Tell whether a text can be read whole and has an entry of that name at its end."""
    nodes = NodeReader(SourceFile("", text.encode()), (), "").nodes
    root = nodes.root()
    if nodes.damaged or not isinstance(root, yaml.MappingNode) or not root.value:
        return False
    return bool(root.value[-1][0].value == name)
