"""The headers that hosts are told to send: the same for all hosts, and no page minds them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.sites import FOLDERS, PAGES, ROOT, Quiet, served, watched

NGINX = ROOT / "hooks" / "carebook" / "hosting" / "nginx.conf"


@pytest.fixture(scope="module")
def headers(site: Path) -> dict[str, str]:
    """What the published file `_headers` asks for on all pages."""
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line[:1] not in ("#", " ")] == ["/*"]
    return dict(line.strip().split(": ", 1) for line in lines if line.startswith("  "))


@pytest.fixture(scope="module")
def host(site: Path, headers: Mapping[str, str]) -> Iterator[str]:
    class Host(Quiet):
        def end_headers(self) -> None:
            for name, value in headers.items():
                self.send_header(name, value)
            super().end_headers()

    with served(site, Host) as address:
        yield address


def test_nginx_sends_what_other_hosts_send(headers: Mapping[str, str]) -> None:
    sent = dict(re.findall(r'^\s*add_header (\S+) "(.*)" always;$', NGINX.read_text("utf-8"), re.MULTILINE))
    assert sent.pop("Cache-Control") == "no-cache"
    assert sent == headers


@pytest.mark.parametrize("language", FOLDERS)
def test_no_page_minds_them(browser: Browser, host: str, headers: Mapping[str, str], language: str) -> None:
    with watched(browser, host) as page:
        for path in PAGES:
            response = page.goto(f"{host}{FOLDERS[language]}{path}")
            assert response
            assert (
                headers.items() <= {name.title(): value for name, value in response.headers.items()}.items()
            )


def test_no_other_site_can_frame_a_page(browser: Browser, host: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f'<iframe src="{host}index.html"></iframe>', encoding="utf-8")
    with served(tmp_path) as other:
        page = browser.new_page()
        page.goto(other.replace("127.0.0.1", "localhost"), wait_until="networkidle")
        assert page.frames[1].url.startswith("chrome-error:")
        page.close()
