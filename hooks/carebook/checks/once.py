"""What several checks ask of a book, worked out once for all of them."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from carebook.model.book import Book

Answer = TypeVar("Answer")


def once_per_book(ask: Callable[[Book], Answer]) -> Callable[[Book], Answer]:
    """Return a function of a book that keeps its answer with the book, as `cached_property` does."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(book: Book) -> Answer:
        known = vars(book)
        if name not in known:
            known[name] = ask(book)
        kept: Answer = known[name]
        return kept

    return answer
