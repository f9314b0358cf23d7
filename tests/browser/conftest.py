"""The browser that all tests of this folder share, and a fresh page for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.find_browser import find_browser, launch_options
from tests.browser.sites import build_site, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run; each test opens a context of its own in it."""
    found = find_browser()
    if found is None:
        pytest.fail("there is no browser; `make test` finds or installs one")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(**launch_options(found))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with nothing stored, as a reader has it who comes for the first time."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site as `make site` builds it, under a path of a server's folder."""
    folder = tmp_path_factory.mktemp("server") / "under"
    build_site(folder)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where a server serves it: not at the root."""
    with served(site.parent) as root:
        yield f"{root}{site.name}/"
