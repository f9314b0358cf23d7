"""`carebook init`: a new knowledge base, complete or not at all."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import carebook
from carebook.starting.example import example_files, example_languages
from carebook.starting.language_codes import own_name, refuse_unknown
from carebook.writing.refusal import Refusal, writing

ENGINE = (
    "hooks",
    "overrides",
    "Makefile",
    "pyproject.toml",
    "requirements.lock",
    ".gitignore",
    ".gitattributes",
    ".editorconfig",
    ".github",
    ".gitlab-ci.yml",
)
"""What a knowledge base takes over from the engine, and replaces by a later one's."""

_LEFT_BEHIND = shutil.ignore_patterns(
    "__pycache__", "*.pyc", ".*_cache", ".DS_Store", "Thumbs.db", "*.swp", "*~"
)


def languages_of(value: str) -> list[str]:
    """Return the languages that somebody named, `en,de,ar`; refuses those that cannot be."""
    languages = [part.strip() for part in value.split(",")]
    if not all(languages):
        raise Refusal(
            f"`{value}` is no list of languages; write them as `en,de,ar`, the source language first"
        )
    doubled = [language for language in languages if languages.count(language) > 1]
    if doubled:
        raise Refusal(f"`{doubled[0]}` is named twice in `{value}`")
    refuse_unknown(languages)
    if languages[0] not in example_languages():
        raise Refusal(
            f"the example is not written in {own_name(languages[0])}, so `{languages[0]}` cannot come first; "
            f"first can be {', '.join(example_languages())}"
        )
    return languages


def initialise(target: Path, languages: Sequence[str]) -> None:
    """Make a knowledge base in a folder that is empty or not there yet."""
    target = target.resolve()
    engine = engine_folder()
    _refuse_place(target, engine)
    with writing(target), _beside(target) as folder:
        for name in ENGINE:
            _copy(engine / name, folder / name)
        for path, text in example_files(languages, ENGINE, _version()):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        if target.exists():
            _move_into(target, folder)
        else:
            folder.rename(target)


def engine_folder() -> Path:
    """Return the folder with the engine's files: the one above `hooks/carebook`."""
    folder = Path(carebook.__file__).resolve().parents[2]
    missing = [name for name in ENGINE if not (folder / name).exists()]
    if missing:
        raise Refusal(
            f"this Carebook was installed without {', '.join(missing)}; run `init` from a folder of its source"
        )
    return folder


def _refuse_place(target: Path, engine: Path) -> None:
    if target.is_dir() and any(target.iterdir()):
        raise Refusal(f"`{target}` is there and not empty; name a folder that is new or empty")
    if target.exists() and not target.is_dir():
        raise Refusal(f"`{target}` is a file; name a folder that is new or empty")
    if not target.parent.is_dir():
        raise Refusal(f"there is no folder `{target.parent}` to make `{target.name}` in")
    if any(target.is_relative_to(engine / name) for name in ENGINE):
        raise Refusal(f"`{target}` lies inside the engine that is to be copied; name a folder elsewhere")


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a folder beside the target, and leave nothing of it behind whatever happens."""
    folder = target.with_name(f".{target.name}.new")
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    # Contents alone: who may write a copy has nothing to do with who may write the engine.
    if source.is_dir():
        shutil.copytree(source, target, ignore=_LEFT_BEHIND, copy_function=shutil.copyfile)
    else:
        shutil.copyfile(source, target)


def _move_into(target: Path, folder: Path) -> None:
    """Move what is in a folder into one that exists: somebody may be standing in that, so it must stay."""
    names = sorted(one.name for one in folder.iterdir())
    try:
        for name in names:
            (folder / name).rename(target / name)
    except OSError:
        _remove(target / name for name in names)
        raise


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _version() -> str:
    try:
        return version("carebook")
    except PackageNotFoundError:
        return ""
