"""`mkdocs.yml` to settings. MkDocs reads the same file with its own eyes; its tags are nothing to us."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

import yaml

from carebook.model.place import Place, Reference
from carebook.reading.fields import (
    FLAG,
    STRING,
    ListKind,
    MapKind,
    Record,
    RecordField,
    ReferenceKind,
    Scalar,
    one_of,
)
from carebook.reading.mkdocs_settings import at, edit_url, navigation, plugin, site_url, string
from carebook.reading.nearest import did_you_mean
from carebook.reading.node_reader import NodeReader
from carebook.reading.print_style import PRINT, read_print_style
from carebook.reading.reading_lists import BOOK, PAIRS, read_books, read_pairs
from carebook.reading.source_file import SourceFile
from carebook.settings import SETTINGS_FILE, Language, Mode, Policy, Settings, State

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def _quotes(value: str) -> str:
    if len(value) != len(Policy().quotes):
        raise ValueError
    return value


def _report(value: str) -> str:
    """Return an address with `{about}`, which a mailbox need not say: there it is the subject."""
    if value.startswith("mailto:") and "@" in value and "{about}" not in value:
        return value + ("&" if "?" in value else "?") + "subject={about}"
    if not value.startswith(("mailto:", "https://", "http://")) or "{about}" not in value:
        raise ValueError
    return value


_NAME = ReferenceKind(())
_NAMES = ListKind(_NAME)
_QUOTES = Scalar("the outer pair and the inner pair: `“”‘’`", _quotes, {"type": "string"})
_REPORT = Scalar(
    "`mailto:` and an address, or that of a form with `{about}` where id, language and edition go: "
    "`https://git.example/book/issues/new?title={about}`",
    _report,
    {"type": "string"},
)
_POLICY = Record("the policy of a language", dict, {"quotes": RecordField(_QUOTES)})
_MOVES = Record(
    "the list of moves",
    dict,
    {"say": RecordField(ListKind(_NAME, filled=True), required=True), "never": RecordField(_NAMES)},
)
_CAREBOOK = Record(
    "extra.carebook",
    dict,
    {
        "source": RecordField(_NAME, required=True),
        "owner": RecordField(STRING),
        "languages": RecordField(MapKind(one_of(*State), keys="languages")),
        "channels": RecordField(MapKind(one_of(*Mode)), required=True),
        "audiences": RecordField(_NAMES),
        "moves": RecordField(_MOVES, required=True),
        "registers": RecordField(MapKind(STRING, keys="languages")),
        "policies": RecordField(MapKind(_POLICY, keys="languages")),
        "words": RecordField(MapKind(_NAMES, keys="languages")),
        "unread": RecordField(_NAMES),
        "report": RecordField(_REPORT),
        "footer": RecordField(_NAMES),
        "manual": RecordField(FLAG),
        "books": RecordField(MapKind(BOOK, keyed=True)),
        "cue-cards": RecordField(FLAG),
        "sheets": RecordField(PAIRS),
        "print": RecordField(PRINT),
    },
)


def read_settings(file: SourceFile) -> Settings:
    """Return the settings of a site; whatever is wrong in them is reported to the file."""
    faults_before = len(file.faults)
    settings = _read_settings(file)
    file.faults[faults_before:] = [
        fault._replace(check="setting-wrong") for fault in file.faults[faults_before:]
    ]
    return settings


def _read_settings(file: SourceFile) -> Settings:
    place = Place(SETTINGS_FILE, 1, 1)
    reader = NodeReader(file, (), "")
    # Tags such as !ENV and !!python/name belong to MkDocs; anchors are its users' choice too.
    faults_before = len(file.faults)
    root = reader.nodes.root()
    file.faults[faults_before:] = [
        fault for fault in file.faults[faults_before:] if fault.check != "anchor-or-tag"
    ]
    if not isinstance(root, yaml.MappingNode):
        if not file.faults:
            what = "empty" if root is None else "not made of names with their values"
            reader.report(
                "setting-wrong",
                place,
                f"the settings are {what}",
                "`carebook init DIR` shows a complete file",
            )
        return Settings(place)
    languages = tuple(_read_languages(reader, root))
    if not languages:  # nothing else can be judged
        return Settings(place)
    reader.languages = tuple(language.code for language in languages)
    ours = at(root, "extra", "carebook")
    if not isinstance(ours, yaml.MappingNode):
        if "extra" not in reader.nodes.damaged:
            reader.report(
                "setting-wrong", place, "`extra: carebook:` is missing", "README.md says what belongs there"
            )
        return Settings(place, languages)
    reader.source_language = string(at(ours, "source"))
    values = _CAREBOOK.build(reader, ours, reader.place(ours), reader.place(ours))
    return _settings(reader, root, languages, values)


def _settings(
    reader: NodeReader, root: yaml.MappingNode, languages: tuple[Language, ...], values: Mapping[str, Any]
) -> Settings:
    states: Mapping[str, str] = values.get("languages", {})
    languages = tuple(
        Language(one.code, one.name, one.place, one.default, State(states.get(one.code, State.FULL)))
        for one in languages
    )
    source: Reference = values["source"]
    unread: tuple[Reference, ...] = values.get("unread", ())
    for language in unread:
        if language.name and language.name not in reader.languages:
            reader.report(
                "setting-wrong",
                language.place,
                f"`{language.name}` is no language of this site",
                did_you_mean(language.name, reader.languages)
                or f"the languages are {', '.join(reader.languages)}",
            )
    if source.name and source.name not in reader.languages:
        reader.report(
            "setting-wrong",
            source.place,
            f"the source language `{source.name}` is none of the site's: {', '.join(reader.languages)}",
            "name one of them, or add it to the languages of the i18n plugin",
        )
    elif source.name and states.get(source.name, State.FULL) != State.FULL:
        reader.report(
            "setting-wrong",
            source.place,
            f"the source language `{source.name}` is {states[source.name]}",
            "the language that others are translated from must be full",
        )
    moves: Mapping[str, tuple[Reference, ...]] = values["moves"] or {}
    channels: Mapping[str, str] = values["channels"]
    return Settings(
        place=values["place"],
        languages=languages,
        source=source.name,
        owner=values.get("owner", ""),
        channels={name: Mode(mode) for name, mode in channels.items()},
        audiences=_names(values.get("audiences", ())),
        moves=_names(moves.get("say", ())),
        never_moves=_names(moves.get("never", ())),
        registers=values.get("registers", {}),
        policies={code: _policy(policy) for code, policy in values.get("policies", {}).items()},
        words={
            code: tuple(sorted({name.lower() for name in _names(words)}))
            for code, words in values.get("words", {}).items()
        },
        unread=_names(unread),
        navigation=tuple(navigation(at(root, "nav"))),
        site_url=site_url(root),
        edit_url=edit_url(root),
        report=values.get("report", ""),
        footer=values.get("footer", ()),
        manual=values.get("manual", False),
        books=tuple(read_books(reader, values["books"])) if "books" in values else None,
        cue_cards=values.get("cue_cards", False),
        sheets=read_pairs(reader, values.get("sheets", {})),
        print_style=read_print_style(reader, values.get("print"), at(root, "extra", "carebook", "print")),
        docs_dir=_docs_dir(reader, at(root, "docs_dir")),
        site_dir=string(at(root, "site_dir")) or "site",
        site_name=string(at(root, "site_name")),
    )


def _docs_dir(reader: NodeReader, node: yaml.Node | None) -> str:
    folder = PurePath(string(node) or "docs")
    if node is not None and (folder.is_absolute() or ".." in folder.parts):
        reader.report(
            "setting-wrong",
            reader.place(node),
            f"`docs_dir` is `{folder}`, outside of this folder",
            "name a folder inside it, such as `docs`",
        )
        return "docs"
    return folder.as_posix()


def _policy(values: Mapping[str, Any]) -> Policy:
    return Policy(values["quotes"]) if "quotes" in values else Policy()


def _names(references: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(reference.name for reference in references)


def _read_languages(reader: NodeReader, root: yaml.MappingNode) -> Iterator[Language]:
    listed = at(plugin(root, "i18n"), "languages")
    if not isinstance(listed, yaml.SequenceNode) or not listed.value:
        if "plugins" in reader.nodes.damaged:
            return
        reader.report(
            "setting-wrong",
            reader.place(root)._replace(length=1),
            "the i18n plugin lists no languages",
            "under `plugins:`, give `i18n:` its `languages:`; README.md shows how",
        )
        return
    seen: set[str] = set()
    for node in listed.value:
        locale = at(node, "locale")
        code = string(locale)
        if locale is None or not code:
            reader.report(
                "setting-wrong", reader.place(node), "a language has no `locale:`", "write `locale: en`"
            )
            continue
        if string(at(node, "build")) == "false" and code == "null":
            continue
        if code in seen or not _CODE.fullmatch(code):
            what = "is listed twice" if code in seen else "is no code of a language"
            reader.report(
                "setting-wrong",
                reader.place(locale),
                f"`{code}` {what}",
                "write it like `en` or `pt-BR`, once",
            )
            continue
        seen.add(code)
        name = string(at(node, "name")) or code
        default = string(at(node, "default")).lower() in ("true", "yes", "on")
        yield Language(code, name, reader.place(node), default=default)
