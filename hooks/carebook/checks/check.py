"""What a check is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from carebook.model.book import Book
from carebook.model.finding import Finding, Severity

Finder = Callable[[Book], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule of the knowledge base: its name reads as "allow ⟨name⟩", its documentation is its docstring."""

    name: str
    """Kebab-case; the function, the module, the test file and the anchor of its page have the same name."""
    severity: Severity
    find: Finder
    module: str
    knows: Callable[[str], bool] | None = None
    """Tells of a language whether the check has the knowledge of it that it needs; None where it needs none."""
    alone: bool = False
    """Whether what it finds in a unit (`checks.units`) depends on that unit and the context, and on no other unit."""

    @property
    def family(self) -> str:
        """What it is about: the folder that its module is in."""
        return self.module.split(".")[-2]

    @property
    def documentation(self) -> str:
        """The rule as one statement, then *Why it matters* and *What to do*, in Markdown."""
        return cleandoc(self.find.__doc__ or "")

    @property
    def summary(self) -> str:
        """The rule as one statement."""
        return self.documentation.partition("\n")[0]


def check(
    severity: Severity, knows: Callable[[str], bool] | None = None, *, alone: bool = False
) -> Callable[[Finder], Check]:
    """Return the decorator that makes a check of a function; the function's name becomes the check's."""

    def make(find: Finder) -> Check:
        return Check(find.__name__.replace("_", "-"), severity, find, find.__module__, knows, alone)

    return make


def faults_of(book: Book, name: str) -> Iterator[Finding]:
    """Yield what reading found for the check of that name."""
    return (fault.finding for fault in book.faults if fault.check == name)


def is_reported(book: Book, entry: str, *fields: str) -> bool:
    """Tell whether reading has complained about one of these fields of an entry, so that nobody need do it again."""
    names = [f"`{field}`" for field in fields]
    findings = (fault.finding for fault in book.faults if fault.finding.entry == entry)
    # Of a misspelt field the help says what is meant.
    return any(name in finding.message + finding.help for finding in findings for name in names)
