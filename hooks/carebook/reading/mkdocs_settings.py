"""What MkDocs' own settings say, as far as a book has to know: plugins, navigation and addresses."""

import re
from collections.abc import Iterator

import yaml


def plugin(root: yaml.Node, name: str) -> yaml.Node | None:
    """Return the options of a plugin, whichever way the plugins are listed."""
    plugins = at(root, "plugins")
    if isinstance(plugins, yaml.SequenceNode):
        for plugin in plugins.value:
            options = at(plugin, name)
            if options is not None:
                return options
        return None
    return at(plugins, name)


def at(node: yaml.Node | None, *keys: str) -> yaml.Node | None:
    """Return what stands under these keys, one inside the other."""
    for wanted in keys:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for key, value in node.value if key.value == wanted), None)
    return node


def string(node: yaml.Node | None) -> str:
    """Return a scalar as it is written; nothing of anything else."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def navigation(node: yaml.Node | None) -> Iterator[str]:
    """Yield the pages of `nav:` in their order, however deep; what an anchor repeats, once."""
    waiting = [node]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += reversed(node.value)
        elif isinstance(node, yaml.MappingNode):
            waiting += [value for _, value in reversed(node.value)]
        elif string(node).endswith(".md"):
            yield string(node)


def site_url(root: yaml.MappingNode) -> str:
    """Return the address of the site; nothing for what is none, of which MkDocs tells."""
    address = string(at(root, "site_url"))
    return address.rstrip("/") + "/" if re.fullmatch(r"https?://[\w.~:/@%-]+", address, re.ASCII) else ""


def edit_url(root: yaml.MappingNode) -> str:
    """Return the address under which the repository edits the docs folder, as MkDocs works it out."""
    repository, edit = string(at(root, "repo_url")), string(at(root, "edit_uri"))
    if not repository or not edit:
        return ""
    joined = edit if edit.startswith("http") else repository.rstrip("/") + "/" + edit.strip("/")
    return joined.rstrip("/") + "/"
