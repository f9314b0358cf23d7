"""The check `blocks-differ`."""

from collections import Counter
from collections.abc import Iterator

from carebook.checks.check import check
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.page import NAMELESS, BlockUse, Page


@check(Severity.ERROR)
def blocks_differ(book: Book) -> Iterator[Finding]:
    """A page shows the same entries in every language.

    ## Why it matters
    A block that was lost in translation is a page without its script. A block that one language alone has
    is a page that the others do not know of.

    ## What to do
    Copy the two lines of the block, `/// script | the-id` and `///`, as they stand in the source
    language.
    """
    for page in book.source_pages:
        for language in book.settings.codes:
            other = book.pages.get((language, page.path))
            if other and other is not page:
                yield from _compare(book, page, other)


def _compare(book: Book, page: Page, other: Page) -> Iterator[Finding]:
    wanted = Counter(_named(block) for block in page.blocks)
    found = Counter(_named(block) for block in other.blocks)
    missing, extra = list((wanted - found).elements()), list((found - wanted).elements())
    # A block that names nothing is reported as such; whatever it stands for is not lost.
    _pair_unknown(book, missing, extra)
    _pair_unknown(book, extra, missing)
    for kind, name in missing:
        less = f"does not show the {_what(kind, name)}, which it shows in `{page.language}`"
        if found[kind, name]:
            less = f"shows the {_what(kind, name)} less often than in `{page.language}`"
        yield Finding(
            other.place,
            f"the page {less}",
            f"copy the block `/// {kind}{f' | {name}' if name else ''}`",
            entry=page.id,
            language=other.language,
        )
    for kind, name in extra:
        block = next(one for one in reversed(other.blocks) if _named(one) == (kind, name))
        more = f", which it does not show in `{page.language}`"
        if wanted[kind, name]:
            more = f" more often than in `{page.language}`"
        yield Finding(
            block.argument.place,
            f"the page shows the {_what(kind, name)}{more}",
            f"add the block to `{page.language}` too, or take it away",
            entry=page.id,
            language=other.language,
        )


def _named(block: BlockUse) -> tuple[str, str]:
    return block.kind.name, "" if block.kind.name in NAMELESS else block.argument.name


def _pair_unknown(book: Book, ours: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> None:
    """Take away our blocks that name nothing, each with one of their blocks of the same kind."""
    for kind, name in list(ours):
        if kind not in NAMELESS and name not in book.kinds and name not in book.topics:
            ours.remove((kind, name))
            partner = next((one for one in theirs if one[0] == kind), None)
            if partner:
                theirs.remove(partner)


def _what(kind: str, name: str) -> str:
    if kind in NAMELESS:
        return kind
    return f"phrases of `{name}`" if kind == "phrases" else f"{kind} `{name}`"
