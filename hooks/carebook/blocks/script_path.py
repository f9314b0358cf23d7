"""A script as a path: its steps by their numbers, where each leads, and the way from one to the others."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, hidden, make
from carebook.blocks.showing import Showing, joined
from carebook.blocks.titles import link_to
from carebook.languages.display import choice_separators, display_number, list_comma
from carebook.model.entries import END, Script, Step
from carebook.model.script_graph import graph_of

_NO_BREAK = "\u00a0"


class ScriptPath:
    """The steps of a script in one place where it is shown; a script of one step has no path to show there.

    Its links stay in that place: elsewhere than at home the steps have other ids.
    """

    def __init__(self, show: Showing, script: Script, ids: Mapping[str, str]) -> None:
        self._show = show
        self._script = script
        self._graph = graph_of(script, show.book)
        self._ids = ids
        """Steps to their ids here, in their order."""
        self._numbers = {name: number for number, name in enumerate(ids, start=1)}
        self._id = show.spare_id(script.id, "path") if len(script.steps) > 1 else ""

    def overview(self, anytime: Element | None) -> Element | None:
        """Return all steps as links, those that branch with where they lead, and what may come at any time."""
        if not self._id:
            return anytime
        title = self._show.told(self._script.title)
        name = self._show.plain(title) if title else self._script.id
        steps = make("ol", [self._line(step) for step in self._script.steps], css="cb-path-steps")
        label = self._show.words("script.path", script=name)
        return make("nav", steps, anytime, css="cb-path", id=self._id, aria_label=label)

    def lead(self, name: str) -> Content:
        """Return the link to where a branch or an opening leads: to a step of the script with its number."""
        if name == END:
            return make("span", self._show.word("step.end"))
        target = self._here(name)
        return self._link(target, [self._number(target), _NO_BREAK] if target in self._ids else None)

    def position(self, step: Step) -> Element | None:
        """Return the line below a step: which one it is, the way to all of them, and which ones lead to it."""
        if not self._id:
            return None
        show = self._show
        before = joined(map(self.lead, self._graph.before(step.id)), list_comma(show.language))
        parts = [
            make("span", show.word("step.position", number=self._numbers[step.id], count=len(self._ids))),
            make("a", show.word("step.overview"), href=f"#{self._id}"),
            make("span", show.word("step.before"), " ", before) if before else None,
        ]
        return make("p", joined(parts, " · "), css="cb-position")

    def _line(self, step: Step) -> Element:
        """Return a step of the overview; where it leads is said only where that is not simply the next one."""
        leads = self._leads(step)
        after = [*self._ids, END][self._numbers[step.id]]
        link = self._link(step.id)
        if not leads or leads == [after]:
            return make("li", link)
        first, *separators = choice_separators(len(leads), self._show.language)
        listed: list[Content] = [first]
        for lead, separator in zip(leads, separators, strict=True):
            listed += [self._brief(lead), separator]
        word = hidden(self._show.words("step.next"))
        return make("li", link, " ", make("span", word, " ", listed, css="cb-leads"))

    def _leads(self, step: Step) -> list[str]:
        """Return where a step leads, to itself left out."""
        found = dict.fromkeys(self._here(branch.go.name) for branch in step.next if branch.go.name)
        return [name for name in found if name != step.id]

    def _brief(self, name: str) -> Content:
        """Return a step as its number alone: in the overview its link is never far."""
        return self._number(name) if name in self._ids else self.lead(name)

    def _link(self, name: str, before: Content = None) -> Element:
        address = f"#{self._ids[name]}" if name in self._ids else None
        return link_to(self._show, name, address=address, before=before)

    def _number(self, name: str) -> Element:
        return make("span", display_number(self._numbers[name], self._show.language), css="cb-number")

    def _here(self, name: str) -> str:
        """Return the first step for a branch that leads to the beginning of its own script."""
        return next(iter(self._ids), name) if name == self._script.id else name
