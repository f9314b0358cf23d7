"""`mkdocs.yml` to settings. MkDocs reads the same file with its own eyes; its tags are nothing to us."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from carebook.model.place import Place, Reference
from carebook.reading.fields import STRING, ListKind, MapKind, Record, RecordField, ReferenceKind, one_of
from carebook.reading.node_reader import NodeReader
from carebook.reading.source_file import SourceFile
from carebook.settings import SETTINGS_FILE, Language, Mode, Policy, Settings, State

_NAME = ReferenceKind(())
_NAMES = ListKind(_NAME)
_POLICY = Record("the policy of a language", dict, {"quotes": RecordField(STRING)})
_MOVES = Record("the moves", dict, {"say": RecordField(_NAMES, required=True), "never": RecordField(_NAMES)})
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
        "unread": RecordField(_NAMES),
    },
)


def read_settings(file: SourceFile) -> Settings:
    """Return the settings of a site; whatever is wrong in them is reported to the file."""
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
            reader.report(
                "setting-wrong", place, "the settings are empty", "`carebook init DIR` shows a complete file"
            )
        return Settings(place)
    languages = tuple(_read_languages(reader, root))
    reader.languages = tuple(language.code for language in languages)
    ours = _at(root, "extra", "carebook")
    if not isinstance(ours, yaml.MappingNode):
        reader.report(
            "setting-wrong", place, "`extra: carebook:` is missing", "README.md says what belongs there"
        )
        return Settings(place, languages)
    values = _CAREBOOK.build(reader, ours, reader.place(ours), reader.place(ours))
    file.faults[faults_before:] = [
        fault._replace(check="setting-wrong") for fault in file.faults[faults_before:]
    ]
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
        unread=_names(values.get("unread", ())),
        navigation=tuple(_navigation(_at(root, "nav"))),
        edit_url=_edit_url(root),
        docs_dir=_string(_at(root, "docs_dir")) or "docs",
    )


def _policy(values: Mapping[str, Any]) -> Policy:
    quotes = values.get("quotes", "")
    return Policy(quotes) if len(quotes) == 4 else Policy()  # noqa: PLR2004  outer pair and inner pair


def _names(references: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(reference.name for reference in references)


def _read_languages(reader: NodeReader, root: yaml.MappingNode) -> Iterator[Language]:
    listed = _at(_plugin(root, "i18n"), "languages")
    if not isinstance(listed, yaml.SequenceNode):
        reader.report(
            "setting-wrong",
            reader.place(root)._replace(length=1),
            "the i18n plugin lists no languages",
            "under `plugins:`, give `i18n:` its `languages:`; README.md shows how",
        )
        return
    for node in listed.value:
        code = _string(_at(node, "locale"))
        if not code:
            reader.report(
                "setting-wrong", reader.place(node), "a language has no `locale:`", "write `locale: en`"
            )
            continue
        if _string(_at(node, "build")) == "false" and code == "null":
            continue
        name = _string(_at(node, "name")) or code
        yield Language(code, name, reader.place(node), default=_string(_at(node, "default")) == "true")


def _plugin(root: yaml.Node, name: str) -> yaml.Node | None:
    plugins = _at(root, "plugins")
    if isinstance(plugins, yaml.SequenceNode):
        for plugin in plugins.value:
            options = _at(plugin, name)
            if options is not None:
                return options
        return None
    return _at(plugins, name)


def _at(node: yaml.Node | None, *keys: str) -> yaml.Node | None:
    """Return what stands under these keys, one inside the other."""
    for wanted in keys:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for key, value in node.value if key.value == wanted), None)
    return node


def _string(node: yaml.Node | None) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _navigation(node: yaml.Node | None) -> Iterator[str]:
    """Yield the pages of `nav:` in their order, however deep."""
    if isinstance(node, yaml.ScalarNode):
        if node.value.endswith(".md"):
            yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _navigation(one)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _navigation(value)


def _edit_url(root: yaml.MappingNode) -> str:
    """Return the address under which the repository edits the docs folder, as MkDocs works it out."""
    repository, edit = _string(_at(root, "repo_url")), _string(_at(root, "edit_uri"))
    if not repository or not edit:
        return ""
    joined = edit if edit.startswith("http") else repository.rstrip("/") + "/" + edit.strip("/")
    return joined.rstrip("/") + "/"
