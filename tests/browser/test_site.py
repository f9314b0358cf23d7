"""The real site in a real browser: readable by everybody, asking nobody else, keeping one's place."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Request, Response, expect

ROOT = Path(__file__).parents[2]
FOLDERS = {"en": "", "ro": "ro/", "pl": "pl/", "ru": "ru/"}
PAGES = (
    "index.html",
    "call/angry-customer.html",
    "phrases/never.html",
    "principles/why-customers-leave.html",
    "checklists/ending-a-relation.html",
    "checklists/survey-customer.html",
    "learn/first-angry-call.html",
    "reference/glossary.html",
)
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (1440, "light"),
    (1440, "dark"),
    (390, "light"),
    (390, "dark"),
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STEP = "angry-customer.act"


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep what was asked for to itself."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site as `make site` builds it, under a path of a server's folder."""
    folder = tmp_path_factory.mktemp("server") / "under"
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    run = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where a server serves it: not at the root."""
    with served(site.parent) as root:
        yield f"{root}{site.name}/"


@contextmanager
def watched(browser: Browser, origin: str, **context: Any) -> Iterator[Page]:  # noqa: ANN401  whatever a context takes
    """Open a page that must neither complain, nor miss anything, nor ask anybody else."""
    opened = browser.new_context(**context)
    page = opened.new_page()
    faults: list[str] = []

    def see_request(asked: Request) -> None:
        if not asked.url.startswith((origin, "data:")):
            faults.append(f"foreign: {asked.url}")

    def see_response(got: Response) -> None:
        if got.status >= HTTPStatus.BAD_REQUEST:
            faults.append(f"{got.status}: {got.url}")

    def see_failure(asked: Request) -> None:
        if asked.failure != "net::ERR_ABORTED":  # which a page gets that is left before its icon has come
            faults.append(f"{asked.failure}: {asked.url}")

    page.on("request", see_request)
    page.on("response", see_response)
    page.on("console", lambda said: faults.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", see_failure)
    yield page
    opened.close()
    assert not faults


def violations(page: Page) -> list[str]:
    """Return what axe-core finds on a page."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize(("width", "colours"), LOOKS)
def test_pages_are_accessible_and_ask_nobody_else(
    browser: Browser, address: str, language: str, width: int, colours: Literal["light", "dark"]
) -> None:
    size = {"width": width, "height": 900}
    with watched(browser, address, viewport=size, color_scheme=colours) as page:
        for path in PAGES:
            page.goto(f"{address}{FOLDERS[language]}{path}")
            expect(page.locator("html")).to_have_attribute("lang", language)
            expect(page.locator("body")).to_have_attribute(
                "data-md-color-scheme", "slate" if colours == "dark" else "default"
            )
            assert violations(page) == [], path


@pytest.mark.parametrize("language", FOLDERS)
@pytest.mark.parametrize("width", [390, 320])
def test_narrow_pages_do_not_scroll_sideways(
    browser: Browser, address: str, language: str, width: int
) -> None:
    with watched(browser, address, viewport={"width": width, "height": 800}) as page:
        for path in PAGES:
            page.goto(f"{address}{FOLDERS[language]}{path}")
            assert page.evaluate("document.documentElement.scrollWidth") == width, path


def switch(page: Page, language: str) -> None:
    page.locator(".md-select > button").focus()
    page.locator(f".md-select__link[hreflang={language}]").click()
    expect(page.locator("html")).to_have_attribute("lang", language)


def wait_until_at_top(page: Page, name: str) -> None:
    """Wait until the browser has scrolled to an element; fails if it never does."""
    page.wait_for_function(
        """name => {
            const top = document.getElementById(name)?.getBoundingClientRect().top;
            return top !== undefined && top >= 0 && top < 300;
        }""",
        arg=name,
        timeout=5000,
    )


@pytest.mark.parametrize("where", ["served", "file"])
def test_switching_the_language_keeps_the_fragment(
    browser: Browser, address: str, site: Path, where: str
) -> None:
    root = address if where == "served" else f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(f"{root}ro/call/angry-customer.html#{STEP}")
        for language in ("pl", "en", "ru", "ro"):
            switch(page, language)
            assert page.url == f"{root}{FOLDERS[language]}call/angry-customer.html#{STEP}"
            wait_until_at_top(page, STEP)


def test_switching_the_language_keeps_what_one_has_scrolled_to(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}call/angry-customer.html")
        page.evaluate(f"document.getElementById('{STEP}').scrollIntoView()")
        page.mouse.wheel(0, 40)
        switch(page, "ru")
        place = page.url.partition("#")[2]
        assert (
            place == STEP
            or place.startswith(f"{STEP}.")
            or page.locator(f"[id='{STEP}'] [id='{place}']").count()
        )


def test_switching_the_language_at_the_top_stays_at_the_top(browser: Browser, address: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}call/angry-customer.html")
        switch(page, "pl")
        assert page.url == f"{address}pl/call/angry-customer.html"


@pytest.mark.parametrize("path", ["index.html", "pl/index.html", "call/angry-customer.html"])
def test_the_switcher_works_from_every_page_of_a_folder(browser: Browser, site: Path, path: str) -> None:
    root = f"{site.as_uri()}/"
    with watched(browser, root) as page:
        page.goto(root + path)
        switch(page, "ro")
        assert page.url == f"{root}ro/{path.removeprefix('pl/')}"


def test_the_switcher_works_with_the_keyboard_and_without_scripts(browser: Browser, address: str) -> None:
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}index.html")
        page.locator(".md-select > button").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}ro/index.html")


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_keys_for_the_search_that_is_not_there_do_nothing(browser: Browser, address: str, key: str) -> None:
    with watched(browser, address) as page:
        page.goto(f"{address}index.html")
        page.keyboard.press(key)
        page.keyboard.type("care")
        assert page.url == f"{address}index.html"
        assert page.locator(".md-header [for=__search]").count() == 0


def test_colours_are_switched_and_remembered(browser: Browser, address: str) -> None:
    with watched(browser, address, color_scheme="light") as page:
        page.goto(f"{address}ro/index.html")
        page.get_by_title("Culori închise").click()
        page.goto(f"{address}ro/call/angry-customer.html")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("width", [1440, 320])
def test_the_page_for_wrong_addresses_is_accessible_and_leads_home(
    browser: Browser, site: Path, width: int
) -> None:
    # A web server shows it under any address, so its links begin at the root that `site_url` names.
    with served(site) as root, watched(browser, root, viewport={"width": width, "height": 800}) as page:
        page.goto(f"{root}404.html")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.locator("section[lang=pl] a").click()
        expect(page).to_have_url(f"{root}pl/index.html")


def test_ids_are_the_same_in_all_languages(site: Path, browser: Browser) -> None:
    with watched(browser, f"{site.as_uri()}/", java_script_enabled=False) as page:
        for path in PAGES:
            found = []
            for folder in FOLDERS.values():
                page.goto(f"{site.as_uri()}/{folder}{path}")
                found.append(
                    page.locator("article [id]").evaluate_all("all => all.map(one => one.id).sort()")
                )
            assert found.count(found[0]) == len(found), path
