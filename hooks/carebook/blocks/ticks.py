"""What stands above the points of a checklist: how many are done, what is kept, and how to clear and print it.

What only scripts can do is hidden until `ticks.js` has run, so that without it nothing is promised.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from carebook.blocks.elements import make
from carebook.blocks.showing import Showing, joined
from carebook.model.entries import CUSTOMER, Checklist

_HIDDEN = "hidden"


def ticks(show: Showing, checklist: Checklist) -> Element:
    """Return the lines above the points of a checklist."""
    if checklist.by == CUSTOMER:
        # The next customer is to find it empty, so there is no way back, and no script is needed.
        tools = [make("button", show.word("checklist.clear"), css="cb-clear", type="reset")]
        kept = make("p", show.word("checklist.answers-not-kept"), css="cb-kept")
    else:
        tools = [
            _progress(show, len(checklist.items)),
            make("button", show.word("checklist.clear"), css="cb-clear", type="button", hidden=_HIDDEN),
            make("button", show.word("checklist.undo"), css="cb-undo", type="button", hidden=_HIDDEN),
        ]
        kept = make("p", joined(_kept(show, checklist), " "), css="cb-kept", role="status")
    box = make("input", type="checkbox")
    tools.append(make("label", box, " ", make("span", show.word("checklist.print")), css="cb-print"))
    return make("div", make("p", joined(tools, " "), css="cb-tools"), kept, css="cb-ticks")


def _progress(show: Showing, count: int) -> Element:
    word = show.words.find("checklist.done", count=count)
    before, _, after = word.string.partition("{done}")
    number = make("span", "0", css="cb-done")
    box = make("span", before, number, after, css="cb-progress", role="status", hidden=_HIDDEN)
    return show.mark(box, word.language)


def _kept(show: Showing, checklist: Checklist) -> Iterator[Element]:
    """Yield what becomes of answers; whether ticks are kept or lost is for scripts to find out."""
    if any(item.answer != "text" for item in checklist.items):
        yield make("span", show.word("checklist.kept"), css="cb-ticks-kept", hidden=_HIDDEN)
        yield make("span", show.word("checklist.lost"), css="cb-ticks-lost", hidden=_HIDDEN)
    if any(item.answer == "text" or item.require_comment_below is not None for item in checklist.items):
        yield make("span", show.word("checklist.text-not-kept"))
