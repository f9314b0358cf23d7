"""The check `letter-without-shape`."""

from collections.abc import Iterator
from unicodedata import name

from carebook.checks.check import check
from carebook.checks.scan import alphabets
from carebook.languages.own_script import is_written_with
from carebook.model.book import Book
from carebook.model.finding import Finding, Severity
from carebook.model.passage import MASK
from carebook.model.printable import first_places, is_printable
from carebook.model.prints import is_printed
from carebook.reading.book import DATA_FOLDER, FONT_FOLDER
from carebook.reading.fonts import letters_of, own_fonts


@check(Severity.WARNING)
def letter_without_shape(book: Book) -> Iterator[Finding]:
    """A book that is printed has a font for each of its letters.

    ## Why it matters
    On paper a letter without a shape is an empty box. Of a language whose whole script is missing, no books are made.
    It is not asked where the settings ask for nothing that is printed.

    ## What to do
    Put a font that has the letters, and its licence, into `docs/_book/fonts/`: for Arabic, for example, Amiri. Emoji
    and other drawings are better left out.
    """
    if not is_printed(book):
        return
    shapes = letters_of((*own_fonts(), *book.fonts))
    used = frozenset().union(*alphabets(book).values())
    missing = first_places(
        book, frozenset(letter for letter in used - {MASK} if not is_printable(letter, shapes))
    )
    folder = f"`{book.settings.docs_dir}/{DATA_FOLDER}/{FONT_FOLDER}/`"
    for language, letters in missing.items():
        if not is_written_with(language, shapes):
            yield Finding(
                book.settings.language(language).place,
                f"no font has the letters of `{language}`: no books are made in it",
                f"put a font that has them into {folder}",
                language=language,
            )
            continue
        for letter, place in letters.items():
            yield Finding(
                place,
                f"no font has U+{ord(letter):04X} {name(letter, 'unnamed').lower()}: in books it is an empty box",
                f"take another sign, or put a font that has it into {folder}",
                language=language,
            )
