"""`mkdocs.yml` as people keep it: additions that leave every comment and every other line where it is.

They return the new text, or None where the file is written in a way that an addition could spoil; then a person
has to make it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import yaml

from carebook.model.place import Place
from carebook.reading.node_reader import NodeReader
from carebook.reading.settings import read_settings
from carebook.reading.source_file import SourceFile
from carebook.settings import SETTINGS_FILE, Language, Settings, State
from carebook.writing.files import line_end

_NOWHERE = Place(SETTINGS_FILE, 1, 1)


def with_language(text: str, code: str, name: str) -> str | None:
    """Return the settings with one more language, a draft."""
    listed = _with_plugin_entry(text, code, name)
    added = listed and _with_draft(listed, code)
    if not added:
        return None
    before, after = _settings(text), _settings(added)
    draft = replace(after.languages[-1], code=code, name=name, default=False, state=State.DRAFT)
    wanted = [_what_it_is(language) for language in (*before.languages, draft)]
    found = [_what_it_is(language) for language in after.languages]
    return added if found == wanted and _without_languages(before) == _without_languages(after) else None


def with_page(text: str, path: str) -> str | None:
    """Return the settings with one more page in the navigation, behind the last one of its folder."""
    nav = _at(_root(text), "nav")
    folder, _, _ = path.rpartition("/")
    neighbours = [
        (at, page) for at, page in _pages(nav) if folder and page.value.rpartition("/")[0] == folder
    ]
    if not neighbours or neighbours[-1][0].flow_style:
        return None
    siblings, page = neighbours[-1]
    added = _insert(text, page.end_mark.index, [" " * siblings.start_mark.column + f"- {path}"])
    before, after = _settings(text), _settings(added)
    wanted = list(before.navigation)
    wanted.insert(wanted.index(page.value) + 1, path)
    expected = replace(before, navigation=tuple(wanted))
    return added if _without_places(after) == _without_places(expected) else None


def navigation_titles(text: str) -> tuple[str, ...]:
    """Return the names in the navigation that are not taken from the pages."""
    return tuple(_titles(_at(_root(text), "nav")))


def _with_plugin_entry(text: str, code: str, name: str) -> str | None:
    languages = _at(_plugin(_root(text)), "languages")
    if not isinstance(languages, yaml.SequenceNode) or languages.flow_style or not languages.value:
        return None
    margin = " " * languages.start_mark.column
    return _insert(text, _end(languages), [f"{margin}- locale: {code}", f"{margin}  name: {name}"])


def _with_draft(text: str, code: str) -> str | None:
    ours = _at(_root(text), "extra", "carebook")
    if not isinstance(ours, yaml.MappingNode) or ours.flow_style or not ours.value:
        return None
    states = _at(ours, "languages")
    entry = f"{code}: {State.DRAFT}"
    if states is None:
        margin = " " * ours.start_mark.column
        return _insert(text, _end(ours.value[0][1]), [f"{margin}languages:", f"{margin}  {entry}"])
    if not isinstance(states, yaml.MappingNode):
        return None
    if states.flow_style:
        closing = states.end_mark.index - 1
        return text[:closing] + (", " if states.value else "") + entry + text[closing:]
    return _insert(text, _end(states), [" " * states.start_mark.column + entry])


def _settings(text: str) -> Settings:
    return read_settings(SourceFile(SETTINGS_FILE, text.encode()))


def _what_it_is(language: Language) -> tuple[str, str, bool, State]:
    return language.code, language.name, language.default, language.state


def _without_languages(settings: Settings) -> Settings:
    placeless: Settings = _without_places(settings)
    return replace(placeless, languages=())


def _without_places(part: Any) -> Any:  # noqa: ANN401  settings, and whatever they are made of
    """Return the same, as if all of it stood at the beginning of the file."""
    if isinstance(part, Place):
        return _NOWHERE
    if isinstance(part, Mapping):
        return {name: _without_places(value) for name, value in part.items()}
    if isinstance(part, tuple):
        values = map(_without_places, part)
        return type(part)(*values) if hasattr(part, "_fields") else tuple(values)
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{one.name: _without_places(getattr(part, one.name)) for one in fields(part)})
    return part


def _root(text: str) -> yaml.Node | None:
    return NodeReader(SourceFile(SETTINGS_FILE, text.encode()), (), "").nodes.root()


def _at(node: yaml.Node | None, *keys: str) -> yaml.Node | None:
    for wanted in keys:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for key, value in node.value if key.value == wanted), None)
    return node


def _plugin(root: yaml.Node | None) -> yaml.Node | None:
    plugins = _at(root, "plugins")
    if not isinstance(plugins, yaml.SequenceNode):
        return _at(plugins, "i18n")
    return next((found for one in plugins.value if (found := _at(one, "i18n"))), None)


def _pages(node: yaml.Node | None) -> Iterator[tuple[yaml.SequenceNode, yaml.ScalarNode]]:
    """Yield the pages of the navigation, each with the list that it is in."""
    if not isinstance(node, yaml.SequenceNode):
        return
    for one in node.value:
        inside = one.value[0][1] if isinstance(one, yaml.MappingNode) and one.value else one
        if isinstance(inside, yaml.ScalarNode):
            yield node, inside
        else:
            yield from _pages(inside)


def _titles(node: yaml.Node | None) -> Iterator[str]:
    for one in node.value if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(one, yaml.MappingNode):
            for key, value in one.value:
                yield key.value
                yield from _titles(value)


def _end(node: yaml.Node) -> int:
    """Return the index behind a node's last character; a block would count the comments behind it as its own."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _insert(text: str, behind: int, lines: list[str]) -> str:
    """Put lines behind the line on which a character stands."""
    end = line_end(text)
    at = text.find("\n", max(behind - 1, 0)) + 1
    if not at:
        return text + end + end.join(lines) + end
    return text[:at] + end.join(lines) + end + text[at:]
