"""A command that cannot do what it was asked, in words for whoever asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


class Refusal(click.ClickException):
    """Nothing has been changed; the message says why and what to do."""

    exit_code = 2


@contextmanager
def writing(path: Path | str) -> Iterator[None]:
    """Turn what the system says when it does not let us write into a refusal."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Refusal(f"`{path}` cannot be written: {reason}") from error
