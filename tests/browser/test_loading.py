"""Pages come quickly and stand still: their weight, and what moves while fonts and scripts come."""

import gzip
import time
from pathlib import Path

import pytest
from carebook.reading.book import read_book
from carebook.search.documents import documents
from playwright.sync_api import Browser, Page, Response, Route

from tests.browser.sites import FOLDERS, ROOT, watched

MOST_BYTES_OF_HOME = 360_000
MOST_BYTES_OF_INDEX = 30_000
"""For every 250 entries of a language."""
MOST_BYTES_OF_ENGINE = 8_000
GZIP_LEVEL = 6
"""How hard gzip compresses unless it is told otherwise."""
NGINX_LEVEL = 1
"""How hard nginx compresses unless it is told otherwise."""
PACKED = (".html", ".css", ".js", ".svg")
SLOW = 0.3
"""Seconds that each of these files takes: long enough for a page to be painted without it."""


@pytest.mark.parametrize("language", FOLDERS)
def test_home_is_light(browser: Browser, address: str, site: Path, language: str) -> None:
    loaded: set[str] = set()

    def see(response: Response) -> None:
        loaded.add(response.url.partition("#")[0])

    with watched(browser, address) as page:
        page.on("response", see)
        page.goto(f"{address}{FOLDERS[language]}index.html", wait_until="networkidle")
        page.evaluate("() => document.fonts.ready.then(() => 0)")
    files = [site / url.removeprefix(address) for url in loaded]
    assert any(file.suffix == ".woff2" for file in files)
    assert sum(map(weight, files)) < MOST_BYTES_OF_HOME


def weight(file: Path, level: int = NGINX_LEVEL) -> int:
    content = file.read_bytes()
    return len(gzip.compress(content, level) if file.suffix in PACKED else content)


@pytest.mark.parametrize("language", FOLDERS)
def test_the_index_grows_with_what_is_found(site: Path, language: str) -> None:
    found = len(list(documents(read_book(ROOT), language)))
    index = site / f"assets/search/{language}.js"
    assert weight(index, GZIP_LEVEL) < MOST_BYTES_OF_INDEX * found / 250


def test_the_engine_of_the_search_is_small(site: Path) -> None:
    assert weight(site / "assets/javascripts/search_engine.js", GZIP_LEVEL) < MOST_BYTES_OF_ENGINE


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "path", ["index.html", "call/angry-customer.html", "checklists/after-a-hard-call.html"]
)
def test_nothing_moves_while_fonts_and_ticks_load(
    browser: Browser, address: str, language: str, width: int, path: str
) -> None:
    with watched(browser, address, viewport={"width": width, "height": 900}) as page:
        page.route("**/*.woff2", later)
        page.route("**/ticks.js", later)
        page.goto(f"{address}{FOLDERS[language]}{path}", wait_until="networkidle")
        page.evaluate("() => document.fonts.ready.then(() => 0)")
        assert shift(page) < 0.02


def later(route: Route) -> None:
    time.sleep(SLOW)
    route.continue_()


def shift(page: Page) -> float:
    """Return how much has moved since the page began: https://web.dev/articles/cls calls below 0.1 good."""
    found: float = page.evaluate(
        """() => new Promise((resolve) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
                for (const one of list.getEntries()) sum += one.value;
            });
            observer.observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        })"""
    )
    return found


def test_nothing_glides_for_readers_who_do_not_want_it(browser: Browser, address: str) -> None:
    with watched(browser, address, reduced_motion="reduce") as page:
        page.goto(f"{address}call/angry-customer.html")
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((one) => {
                const style = getComputedStyle(one);
                const seconds = `${style.transitionDuration},${style.animationDuration}`.split(",").map(parseFloat);
                return Math.max(...seconds) > 0.01;
            }).map((one) => one.className.toString()).slice(0, 5)"""
        )
        assert moving == []
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
