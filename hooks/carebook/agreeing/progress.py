"""`carebook status`: how far each language is."""

from collections.abc import Iterator

from carebook.model.agreement import INTERFACE
from carebook.model.book import Book


def render_languages(book: Book) -> str:
    """Return a table: for each language its state, what is to be reviewed, and what native speakers have read."""
    rows = [("language", "state", "to review", "read by native speakers")]
    for language in book.settings.languages:
        code = language.code
        done, total, _ = book.progress[code]
        to_review = sum(one == code for _, one in book.to_review)
        read = f"{done} of {total}" if code in book.settings.unread else "–"
        rows.append((code, str(language.state), str(to_review), read))
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def unread_lines(book: Book, language: str) -> Iterator[str]:
    """Yield what no native speaker has read in a language as it stands: place and id of each entry and page."""
    places = {
        text.key.entry: text.places[language] for text in reversed(book.agreeables) if language in text.places
    }
    unread = book.progress[language].unread
    for entry in sorted(unread, key=lambda one: (places[one], one)):
        place = places[entry]
        yield f"{place.path}:{place.line}: {'the interface' if entry == INTERFACE else entry}"
