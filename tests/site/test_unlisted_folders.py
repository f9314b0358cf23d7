"""A folder that is taken for a language is told of, not dropped."""

from collections.abc import Callable

import pytest
from carebook.site.unlisted_folders import unlisted_folders

from tests.site.tiny_site import TinySite


@pytest.mark.parametrize("folder", ["js", "it", "pt-BR"])
def test_it_looks_like_a_language(folder: str) -> None:
    assert unlisted_folders([f"{folder}/x.png", f"{folder}/y.png"], ["en"]) == [folder]


@pytest.mark.parametrize("path", ["en/it/x.png", "assets/x.png", "it.md", "en/index.md"])
def test_it_does_not(path: str) -> None:
    assert unlisted_folders([path], ["en"]) == []


def test_it_fails_a_strict_build(tiny_site: Callable[..., TinySite]) -> None:
    site = tiny_site("en", "ro")
    site.write("docs/js/x.svg", "<svg/>")
    built = site.build()
    assert built.code == 1
    assert built.log.count("`docs/js` looks like a language") == 1
