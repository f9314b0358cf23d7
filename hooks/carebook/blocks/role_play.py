"""A script as cards for a role-play: the caller's, the agent's, and a list for whoever watches.

Nobody's card tells what another player is to find out: the caller's has nothing that the agent will say. What is
said aloud is in the language of the call, everything else in the reader's.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from carebook.blocks.elements import Content, fill, hidden, make
from carebook.blocks.phrase import said
from carebook.blocks.script import heard, limits
from carebook.blocks.showing import Showing, joined
from carebook.blocks.signs import NEVER, sign
from carebook.blocks.titles import ALL_CARDS
from carebook.model.entries import Branch, Script, Step
from carebook.model.role_play import avoided, turns


def show_role_play(show: Showing, name: str, level: int) -> Element | None:
    """Return the cards of a script; None where there is no such script."""
    script = show.book.entries.get(name)
    if not isinstance(script, Script):
        return None
    together = show.spare_id(script.id, ALL_CARDS)
    box = make("section", css="cb-role-play", id=together)
    level = show.title(box, level, script.title)  # which takes the id where there is one
    cards = _Cards(show, script, level, f"#{together}")
    fill(box, cards.caller(), cards.agent(), cards.observer())
    return box


class _Cards:
    """The cards of one script in one place where they are shown."""

    def __init__(self, show: Showing, script: Script, level: int, together: str) -> None:
        self._show = show
        self._script = script
        self._level = level
        self._together = together
        """The link to all of them."""

    def caller(self) -> Element:
        """Return who to be, what to say first, and between what to choose as the call goes on."""
        show, script = self._show, self._script
        openings = [make("li", heard(show, opening)) for opening in script.openings]
        choices = [make("li", self._turn(branches)) for branches in turns(script)]
        return self._card(
            "caller",
            show.prose("p", script.when, css="cb-role-when", before=show.label("role-play.situation")),
            make("p", show.word("role-play.agents-view"), css="cb-role-hint"),
            make("p", show.label("role-play.openings")) if openings else None,
            make("ul", openings, css="cb-role-openings") if openings else None,
            make("p", show.label("role-play.turns")) if choices else None,
            make("ol", choices, css="cb-role-turns") if choices else None,
        )

    def agent(self) -> Element:
        """Return the steps with what to say first in each, and what never to say."""
        show, script = self._show, self._script
        steps = [make("li", self._step(step), self._first(step)) for step in script.steps]
        return self._card(
            "agent",
            show.prose("p", script.when, css="cb-role-when"),
            limits(show, script),
            make("ol", steps, css="cb-role-steps"),
            self._never(),
        )

    def observer(self) -> Element:
        """Return the steps to tick, and what nobody should hear."""
        show, script = self._show, self._script
        ticks = [
            make("li", make("label", make("input", type="checkbox"), " ", self._step(step), css="cb-tick"))
            for step in script.steps
        ]
        return self._card(
            "observer",
            make("p", show.label("role-play.heard")),
            # Not even the browser is to keep what is ticked; and there is nowhere to send it to.
            make("form", make("ul", ticks, css="cb-role-ticks"), autocomplete="off", method="dialog"),
            limits(show, script),
            self._never(),
        )

    def _card(self, who: str, *content: Content) -> Element:
        """Return a card with its heading, and the links that show it alone or all of them."""
        show = self._show
        name = show.spare_id(self._script.id, who)
        title = [show.word(f"role-play.{who}"), ": ", show.prose("span", self._script.title)]
        alone = make(
            "a", show.word("role-play.alone"), hidden(f": {show.words(f'role-play.{who}')}"), href=f"#{name}"
        )
        together = make("a", show.word("role-play.together"), href=self._together)
        return make(
            "section",
            # A heading that would crowd the table of contents if it were one by its tag.
            make("p", title, css="cb-role-title", role="heading", aria_level=str(self._level)),
            make("p", alone, " ", together, css="cb-role-links"),
            content,
            css=f"cb-role-card cb-role-card--{who}",
            id=name,
        )

    def _turn(self, branches: tuple[Branch, ...]) -> Element:
        show = self._show
        items = []
        for branch in branches:
            times = show.word("step.at-most", count=branch.at_most) if branch.at_most else None
            items.append(make("li", show.prose("span", branch.when), [" (", times, ")"] if times else None))
        return make("ul", items)

    def _step(self, step: Step) -> Element:
        show = self._show
        title = show.prose("strong", step.title)
        named = make("strong", step.id) if title is None else title
        return make("span", joined([named, show.prose("span", step.goal)], " "), css="cb-role-step")

    def _first(self, step: Step) -> Element | None:
        phrases = (self._show.book.phrase(reference.name) for reference in step.say[:1])
        return next((said(self._show, phrase) for phrase in phrases if phrase), None)

    def _never(self) -> Element | None:
        sentences = list(self._unsaid())
        if not sentences:
            return None
        label = make("p", sign(NEVER), " ", self._show.label("step.never"), css="cb-never")
        return make("div", label, make("ul", sentences), css="cb-role-never")

    def _unsaid(self) -> Iterator[Element]:
        for reference in avoided(self._script):
            phrase = self._show.book.phrase(reference.name)
            if phrase:
                yield make("li", said(self._show, phrase))
