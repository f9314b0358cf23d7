"""`mkdocs serve` shows a changed phrase, lives on with a broken one, and recovers when it is mended."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site.tiny_site import ENVIRONMENT, HELD, TinySite

PATIENCE = 60
"""Seconds until a test gives up; a rebuild takes one or two."""


@dataclass(frozen=True)
class Server:
    """A running server of a tiny site."""

    address: str
    log_file: Path
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        """What it has said so far."""
        return self.log_file.read_text(encoding="utf-8")

    def page(self, path: str) -> str:
        """Return a page as it is served now."""
        with urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310  our own server
            return str(answer.read().decode())

    def wait_for(self, what: Callable[[], bool], why: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log
            try:
                if what():
                    return
            except (URLError, ConnectionError, TimeoutError):
                pass
            time.sleep(0.1)
        pytest.fail(f"{why}\n{self.log}")


@contextmanager
def served(site: TinySite, log_file: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with log_file.open("wb") as log:
        process = subprocess.Popen(command, cwd=site.root, env=ENVIRONMENT, stdout=log, stderr=log)
    server = Server(f"http://127.0.0.1:{port}/under/", log_file, process)
    try:
        server.wait_for(lambda: "Serving on" in server.log, "the server did not start")
        yield server
    finally:
        process.terminate()
        process.wait(PATIENCE)


def words(**changed: str) -> dict[str, str]:
    return {"en": HELD["en"], "ro": HELD["ro"], **changed}


def test_a_phrase_is_changed_broken_and_mended(
    tiny_site: Callable[..., TinySite], tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tiny_site("en", "ro")
    with served(site, tmp_path_factory.mktemp("log") / "serve.log") as server:
        page = "ro/call/hold.html"
        assert HELD["ro"] in server.page(page)
        before = {path: path.stat().st_mtime_ns for path in (site.root / "docs").rglob("*")}

        site.write_phrase("hold.wait", words(ro="Rămâneți pe fir."))
        server.wait_for(lambda: "Rămâneți pe fir." in server.page(page), "the change was not seen")

        site.write_phrase("hold.wait", words(ro="Revin în {minutes} minute."))
        server.wait_for(lambda: "error[placeholder-undeclared]" in server.log, "nothing was reported")
        server.wait_for(lambda: "În așteptare" in server.page(page), "the rest of the site is not shown")

        site.write_phrase("hold.wait", words(ro="Un moment, vă rog."))
        server.wait_for(lambda: "Un moment, vă rog." in server.page(page), "it did not recover")

        after = {path: path.stat().st_mtime_ns for path in (site.root / "docs").rglob("*")}
        changed = {path.name for path in after if before.get(path) != after[path]}
        assert changed == {"hold.yml"}
        assert server.log.count("error[placeholder-undeclared]") == 1


def test_it_starts_with_a_broken_phrase(
    tiny_site: Callable[..., TinySite], tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tiny_site("en", "ro")
    site.write_phrase("hold.wait", words(ro="Revin în {minutes} minute."))
    with served(site, tmp_path_factory.mktemp("log") / "serve.log") as server:
        assert "error[placeholder-undeclared]" in server.log
        assert HELD["en"] in server.page("call/hold.html")


def test_unknown_addresses_are_answered_in_all_languages(
    tiny_site: Callable[..., TinySite], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with served(tiny_site("en", "ro"), tmp_path_factory.mktemp("log") / "serve.log") as server:
        with pytest.raises(URLError) as missing:
            server.page("ro/no.html")
        answer = missing.value.read().decode()  # type: ignore[attr-defined]  # it is an HTTPError
        assert "Pagina aceasta nu există" in answer


def test_a_changed_template_is_seen(
    tiny_site: Callable[..., TinySite], tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tiny_site("en")
    site.write("theirs/main.html", '{% extends "base.html" %}')
    settings = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write(
        "mkdocs.yml", settings.replace(f"custom_dir: {site.engine / 'overrides'}", "custom_dir: theirs")
    )
    for file in ("partials", ".icons", "404.html", "sitemap.xml", "assets"):
        (site.root / "theirs" / file).symlink_to(site.engine / "overrides" / file)
    with served(site, tmp_path_factory.mktemp("log") / "serve.log") as server:
        site.write(
            "theirs/main.html", '{% extends "base.html" %}{% block announce %}Strike today{% endblock %}'
        )
        server.wait_for(lambda: "Strike today" in server.page("index.html"), "the template was not seen")
