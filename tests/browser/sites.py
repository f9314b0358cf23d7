"""The real site, built and served once, and pages that must neither complain nor ask anybody else."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, Request, Response

from tests.command import run

ROOT = Path(__file__).parents[2]
FOLDERS = {"en": "", "ro": "ro/", "pl": "pl/", "ru": "ru/"}
PAGES = (
    "index.html",
    "call/index.html",
    "phrases/email.html",
    "principles/always-right.html",
    "reference/figures.html",
    "reference/sources.html",
    "call/angry-customer.html",
    "phrases/never.html",
    "principles/why-customers-leave.html",
    "checklists/ending-a-relation.html",
    "checklists/survey-customer.html",
    "learn/first-angry-call.html",
    "reference/glossary.html",
    "about/privacy.html",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep what was asked for to itself."""


def build_site(folder: Path, root: Path = ROOT, *, books: bool = False) -> None:
    """Build the whole site as `make site` does; the books to print, which take longer than the pages, if asked."""
    told = {**os.environ, "CAREBOOK_BOOKS": "1" if books else "0"}
    build = ("build", "--strict", "--quiet", "--site-dir", str(folder))
    said = run("mkdocs", *build, at=root, environment=told)
    assert said.code == 0, said.out + said.error


def copy_book(root: Path) -> None:
    """Make a copy of the knowledge base, whose content may be changed."""
    shutil.copytree(ROOT / "docs", root / "docs")
    for name in ("hooks", "overrides"):
        (root / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", root)


@contextmanager
def served(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


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
    assert not faults, faults


def violations(page: Page) -> list[str]:
    """Return what axe-core finds on a page."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run(document, {{runOnly: {json.dumps(RULES)}}})")["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]
