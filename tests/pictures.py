"""`make pictures`: the pictures of the README, taken of the site as it is."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.browser.find_browser import find_browser, launch_options
from tests.browser.sites import ROOT, build_site

FOLDER = ROOT / "docs" / "_pictures"
CALLER = "pl"
SIZE = ViewportSize(width=1180, height=760)


def main() -> None:
    """Build the site and take its pictures."""
    found = find_browser()
    if found is None:
        raise SystemExit("there is no browser; `make test` finds or installs one")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        build_site(Path(folder))
        browser = playwright.chromium.launch(**launch_options(found))
        page = browser.new_page(viewport=SIZE, device_scale_factor=1, color_scheme="light")
        for name, path, place in (
            ("home", "index.html", ""),
            ("angry-customer", "call/angry-customer.html", "angry-customer.apologise"),
        ):
            page.goto(f"{Path(folder).as_uri()}/{path}", wait_until="networkidle")
            page.reload(wait_until="networkidle")  # a font that came late is shown now
            take(page, name, place)
        browser.close()


def take(page: Page, name: str, place: str) -> None:
    """Take a picture of what an agent sees whose caller speaks another language."""
    page.locator(".cb-call select[name=caller]").select_option(CALLER)
    page.locator(".cb-call select[name=addressee]").select_option("unknown")
    page.locator(".cb-said--caller").first.wait_for()
    if place:
        page.evaluate("name => document.getElementById(name).scrollIntoView()", place)
    page.evaluate("document.fonts.ready")
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")


main()
