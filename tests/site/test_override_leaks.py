"""What one language changes in the settings stays in that language."""

from collections.abc import Callable

import pytest

from tests.site.tiny_site import Built, TinySite

OVERRIDES = {
    "ro": {"extra": {"analytics": {"feedback": {"title": "ONLY-RO"}}}, "site_name": "Mic"},
    "pl": {"theme": {"palette": [{"primary": "lime"}, {"primary": "lime"}]}},
}


@pytest.fixture
def built(tiny_site: Callable[..., TinySite]) -> Built:
    """A site in which two languages in the middle change what the last one leaves alone."""
    site = tiny_site(overrides=OVERRIDES)
    site.write(
        "overrides/main.html",
        '{% extends "base.html" %}{% block extrahead %}'
        '<meta name="leak" content="{{ config.extra.analytics }}">{% endblock %}',
    )
    settings = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    theirs = f"custom_dir: {site.engine / 'overrides'}"
    assert theirs in settings
    site.write("mkdocs.yml", settings.replace(theirs, "custom_dir: overrides"))
    for file in ("partials", ".icons", "404.html", "sitemap.xml", "assets"):
        (site.root / "overrides" / file).symlink_to(site.engine / "overrides" / file)
    return site.build()


def test_the_site_builds(built: Built) -> None:
    assert built.code == 0, built.log


@pytest.mark.parametrize("page", ["index.html", "pl/index.html", "ru/index.html"])
def test_extra_does_not_leak(built: Built, page: str) -> None:
    assert "ONLY-RO" in built.html("ro/index.html")
    assert "ONLY-RO" not in built.html(page)


@pytest.mark.parametrize("page", ["index.html", "ro/index.html", "ru/index.html"])
def test_the_theme_does_not_leak(built: Built, page: str) -> None:
    assert 'data-md-color-primary="lime"' in built.html("pl/index.html")
    assert 'data-md-color-primary="lime"' not in built.html(page)


@pytest.mark.parametrize("page", ["index.html", "pl/index.html", "ru/index.html"])
def test_plain_settings_do_not_leak(built: Built, page: str) -> None:
    assert "Mic" in built.html("ro/index.html")
    assert "Mic" not in built.html(page)
