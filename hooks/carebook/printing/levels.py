"""The levels of headings below the title of a chapter: none is skipped, as PDF/UA asks, whatever a page does."""

from typing import Any

_TITLE = 1


def with_levels(content: Any, title: int) -> Any:  # noqa: ANN401  whatever JSON can say
    """Return content whose headings go down one level at a time; `title` is the level of the chapter's."""
    return _Levels(title).below(content)


class _Levels:
    def __init__(self, title: int) -> None:
        self._title = title
        self._last = _TITLE

    def below(self, content: Any) -> Any:  # noqa: ANN401
        if isinstance(content, list):
            return [self.below(one) for one in content]
        if not isinstance(content, dict):
            return content
        if content.get("t") == "h":
            self._last = max(_TITLE + 1, min(content["level"], self._last + 1))
            depth = self._last - _TITLE
            return content | {"level": self._title + depth, "depth": depth}
        return {name: self.below(value) for name, value in content.items()}
