"""What learning platforms take, beside the pages."""

from collections.abc import Sequence
from pathlib import Path

from carebook.model.book import Book
from carebook.packs.gift import FOLDER, gift


def write_packs(book: Book, languages: Sequence[str], site_dir: Path) -> None:
    """Write the questions of each lesson in each language that has them."""
    for language in languages:
        for lesson in book.lessons:
            questions = gift(book, lesson, language)
            if questions:
                path = site_dir / FOLDER / language / f"{lesson.id}.gift.txt"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(questions, encoding="utf-8", newline="\n")
