"""The browser that tests drive is the one that was named, and it starts."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import find_browser


def test_a_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREBOOK_BROWSER", "/opt/chrome")
    assert find_browser.find_browser() == Path("/opt/chrome")


def test_without_a_browser_the_command_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(find_browser, "find_browser", lambda: None)
    monkeypatch.setattr(find_browser, "install_browser", lambda: None)
    monkeypatch.setattr(find_browser, "is_debian", lambda: True)
    monkeypatch.setattr(find_browser, "is_root", lambda: False)
    assert find_browser.main() == 1
    assert "sudo apt-get update && sudo apt-get install --yes" in capsys.readouterr().err


def test_a_page_shows_what_it_is_given(page: Page) -> None:
    page.set_content("<h1>ș ț ł ё</h1>")
    assert page.get_by_role("heading").inner_text() == "ș ț ł ё"
