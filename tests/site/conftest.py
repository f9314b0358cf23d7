"""Sites that the tests of this folder build."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site.tiny_site import Built, TinySite


@pytest.fixture
def tiny_site(tmp_path: Path) -> Callable[..., TinySite]:
    """A knowledge base of one's own; arguments as for `TinySite`."""

    def make(*languages: str, **more: Any) -> TinySite:  # noqa: ANN401  whatever TinySite takes
        return TinySite(tmp_path, languages or ("en", "ro", "pl", "ru"), **more)

    return make


@pytest.fixture(scope="session")
def four_languages(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site in four languages, built once; it must not be changed."""
    return TinySite(tmp_path_factory.mktemp("four")).build()
