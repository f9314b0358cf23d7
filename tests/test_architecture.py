"""The laws of DESIGN.md, section 3, and what else holds for all of the code."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from carebook.checks import ALL_CHECKS
from carebook.checks.check import Check
from carebook.reading.book import read_book
from carebook.reading.cases import cases_file, read_cases
from carebook.reading.pages import BLOCKS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "hooks" / "carebook"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name not in ("__init__.py", "__main__.py"))

# Part of the package to the parts that it may import, besides itself.
MAY_IMPORT = {
    "model": {"settings"},
    "settings": {"model"},  # for places alone
    "languages": set(),
    "reading": {"model", "settings"},
    "reporting": {"model"},
    "checks": {"model", "settings", "languages", "reading", "reporting"},
    "blocks": {"model", "settings", "languages"},
    "search": {"model", "settings", "languages"},
    "packs": {"model", "settings", "languages", "blocks", "links"},
    "links": {"model", "settings", "languages", "blocks"},
    "printing": {"model", "settings", "languages", "reading", "blocks", "links"},
    "site": {
        "model",
        "settings",
        "languages",
        "reading",
        "reporting",
        "checks",
        "blocks",
        "search",
        "links",
        "packs",
        "printing",
        "remembering",
        "writing",
    },
    "bundling": {"model", "settings", "languages", "reading", "blocks", "writing"},
    "writing": set(),
    "starting": {"model", "settings", "languages", "reading", "writing"},
    "fixing": {"model", "reading", "reporting", "checks", "writing"},
    "remembering": {"model", "languages", "reading", "reporting", "checks", "writing"},
    "impact": {"model", "settings", "reading", "packs"},
    "releasing": {"model", "reading", "agreeing", "writing"},
    "renaming": {"model", "reading", "reporting", "checks", "writing"},
    "agreeing": {"model", "reading", "checks", "writing"},
    "cli": {
        "agreeing",
        "bundling",
        "impact",
        "releasing",
        "renaming",
        "remembering",
        "model",
        "settings",
        "reading",
        "reporting",
        "checks",
        "fixing",
        "starting",
        "blocks",
        "site",
        "writing",
    },
}
READS = {"read_text", "read_bytes", "open", "rglob", "glob", "iterdir", "walk", "stat"}
WRITES = {
    "write_text",
    "write_bytes",
    "mkdir",
    "rename",
    "unlink",
    "rmtree",
    "copyfile",
    "copytree",
}
LONG = {
    "model/entries.py": "one class after the other, all of them data",
    "reading/book.py": "the reader and the shapes of all files",
    "reading/fields.py": "the kinds of fields, each with its reader and its schema",
    "reading/formats.py": "tables",
    "reading/yaml_remedies.py": "one look at a line after the other",
}
LONGEST = 300


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield str(node.module)


def calls(path: Path) -> set[str]:
    found = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return {one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in found}


def strings(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are not documentation."""
    documentation = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.value


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_imports_point_one_way(part: str) -> None:
    for path in MODULES:
        if part_of(path) == part:
            ours = {name.split(".")[1] for name in imports(path) if name.startswith("carebook.")}
            assert ours - {part} <= MAY_IMPORT[part], path


def test_every_part_has_its_place_among_the_others() -> None:
    assert {part_of(path) for path in MODULES} == set(MAY_IMPORT)


def test_only_site_knows_mkdocs() -> None:
    theirs = {"mkdocs", "mkdocs_static_i18n", "material", "jinja2"}
    for path in MODULES:
        if part_of(path) != "site":
            assert not theirs & {name.partition(".")[0] for name in imports(path)}, path


def test_what_is_under_the_gpl_is_run_and_never_imported() -> None:
    for path in [*MODULES, *Path(__file__).with_name("bench").glob("*.py")]:
        assert "translate" not in {name.partition(".")[0] for name in imports(path)}, path


def test_only_reading_opens_sources() -> None:
    for path in MODULES:
        # Bundling packs the site, starting copies the engine and its example, writing keeps what a file begins with.
        if part_of(path) not in ("reading", "bundling", "starting", "writing"):
            assert not READS & calls(path), path


def test_only_writing_site_and_starting_write() -> None:
    for path in MODULES:
        if part_of(path) not in ("writing", "site", "starting"):  # which copies whole folders
            assert not WRITES & calls(path), path


def test_code_knows_neither_the_languages_nor_the_content_of_a_book() -> None:
    book = read_book(ROOT)
    # Without its dots and hyphens an id is a word like any other. English is what Babel names languages in.
    ids = {name for name in book.kinds if "." in name or "-" in name}
    # So is a block's name, which a term may have too.
    known = (ids - {*book.interface, *BLOCKS}) | set(book.settings.codes) - {"en"}
    for path in MODULES:
        if part_of(path) != "languages":  # what is known of languages has its place there
            assert not known & set(strings(path)), path


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.name)
def test_a_check_is_named_documented_and_tested(check: Check) -> None:
    assert check.module.rpartition(".")[2] == check.name.replace("-", "_")
    rule, *rest = check.documentation.split("\n\n## ")
    assert re.fullmatch(r"[A-Z`][^\n]*\.", rule), "the rule is one sentence on one line"
    assert [part.partition("\n")[0] for part in rest] == ["Why it matters", "What to do"]
    assert read_cases(cases_file(check.module, check.name)), "its cases stand beside it"


def test_every_check_is_listed_once() -> None:
    folders = [folder for folder in (PACKAGE / "checks").iterdir() if folder.is_dir()]
    modules = {path.stem for folder in folders for path in folder.glob("*.py")} - {"__init__"}
    names = [check.name.replace("-", "_") for check in ALL_CHECKS]
    assert sorted(names) == sorted(modules)


def test_every_case_file_belongs_to_a_check() -> None:
    files = {cases_file(check.module, check.name) for check in ALL_CHECKS}
    assert set((PACKAGE / "checks").rglob("*.md")) == files


def test_modules_are_small() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in MODULES
    }
    assert {name for name, length in lengths.items() if length > LONGEST} == set(LONG)


def test_modules_say_what_they_are_for() -> None:
    for path in MODULES:
        assert ast.get_docstring(tree(path)), path


def test_the_hook_file_shadows_no_module() -> None:
    # While it is loaded, its folder comes first on the path.
    (hook,) = (path for path in (ROOT / "hooks").iterdir() if path.suffix == ".py")
    assert find_spec(hook.stem) is None
