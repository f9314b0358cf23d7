"""The words of the interface: which of them the code asks a book for."""

from collections.abc import Iterator

from carebook.model.book import Book

KEYS = (
    # What is said, and what never is.
    "phrase.care",
    "phrase.never",
    "phrase.required",
    "phrase.not-translated",
    "phrase.why",
    "phrase.instead",
    "phrase.why-and-instead",
    "phrase.then",
    "phrase.digits",
    "phrase.example",
    "phrase.our-view",
    # Who speaks, who is spoken to, how many.
    "speaker.m",
    "speaker.f",
    "addressee.m",
    "addressee.f",
    "addressee.many",
    "addressee.unknown",
    "plural.numbers",
    # Where it comes from.
    "source.from",
    "source.author-step",
    "source.house",
    "source.house-step",
    "source.no-author",
    "source.quotes",
    # Scripts.
    "script.path",
    "script.openings",
    "script.anytime",
    "script.limit",
    "step.say",
    "step.care",
    "step.never",
    "step.hold",
    "step.do",
    "step.next",
    "step.end",
    "step.at-most",
    "step.position",
    "step.before",
    "step.overview",
    # Checklists, lessons, messages, figures, terms.
    "item.comment-below",
    "item.scale",
    "item.see",
    "by.agent",
    "by.trainer",
    "checklist.done",
    "checklist.clear",
    "checklist.undo",
    "checklist.print",
    "checklist.kept",
    "checklist.lost",
    "checklist.text-not-kept",
    "checklist.answers-not-kept",
    "lesson.goal",
    "lesson.questions",
    "lesson.answer",
    "message.subject",
    "figure.claim",
    "figure.base",
    "figure.note",
    "figure.doubtful",
    "figure.sum",
    "figure.sum-declared",
    "term.avoid",
    "term.glossary",
    "notice.until",
    "minutes",
    # Around every entry.
    "entry.edit",
    "entry.for",
    "entry.unknown",
    "kind.page",
    "kind.heading",
    "kind.phrase",
    "kind.script",
    "kind.step",
    "kind.opening",
    "kind.checklist",
    "kind.item",
    "kind.message",
    "kind.lesson",
    "kind.question",
    "kind.figure",
    "kind.term",
    "kind.notice",
    "kind.source",
    # Around every page.
    "path.here",
    "fallback.notice",
    "switcher.not-translated",
    "colours.to-dark",
    "colours.to-light",
    "footer.unread",
    "not-found.title",
    "not-found.text",
    "not-found.home",
    # The call: which languages, which forms.
    "call.languages",
    "call.read",
    "call.caller",
    "call.speaker",
    "call.addressee",
    "call.all-forms",
    "call.speaker.m",
    "call.speaker.f",
    "call.addressee.unknown",
    "call.addressee.m",
    "call.addressee.f",
    "call.addressee.many",
    "copy.button",
    "copy.done",
    "copy.failed",
    # Search.
    "search.label",
    "search.results",
    "search.none",
    "search.other",
    "search.step",
    "search.broken",
    "search.keys",
    "search.single-keys",
    "search.never",
    "search.count",
)
"""Keys that every book needs."""


def needed_keys(book: Book) -> Iterator[str]:
    """Yield the keys of the interface that a book needs: those of the code and those of its own settings."""
    yield from KEYS
    settings = book.settings
    yield from (f"move.{name}" for name in (*settings.moves, *settings.never_moves))
    yield from (f"channel.{name}" for name in settings.channels)
    yield from (f"audience.{name}" for name in settings.audiences)
    registers = {phrase.register for phrase in book.phrases if phrase.register}
    yield from sorted(f"register.{name}" for name in registers)
