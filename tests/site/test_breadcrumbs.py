"""Every page below home has the way back up above it."""

from xml.etree.ElementTree import Element

import pytest

from tests.site.tiny_site import Built, Html, TinySite, text_of

NAV = [{"Home": "index.md"}, {"Call": ["call/index.md", "call/hold.md", {"Deep": ["call/deep.md"]}]}]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with a section that has a page of its own and, in it, one that has none; Polish lacks a page."""
    site = TinySite(
        tmp_path_factory.mktemp("crumbs"), ("en", "pl"), states={"pl": "partial"}, settings={"nav": NAV}
    )
    for language in ("en", "pl"):
        for name in ("index", "deep"):
            text = f"---\nid: call.{name}\n---\n\n# {name} {language}\n"
            site.write(f"docs/{language}/call/{name}.md", text)
    (site.root / "docs/pl/call/deep.md").unlink()
    return site.build()


def crumbs(page: Html) -> list[tuple[str, str | None]]:
    """The words of the path, each with where it leads."""
    items = page.one("nav", css="cb-crumbs").findall("ol/li")
    return [(text_of(item), _address(item)) for item in items]


def _address(item: Element) -> str | None:
    link = item.find("a")
    return None if link is None else link.get("href")


def test_home_has_none(built: Built) -> None:
    assert built.code == 0, built.log
    assert not built.page("index.html").all("nav", css="cb-crumbs")
    assert not built.page("pl/index.html").all("nav", css="cb-crumbs")


def test_a_page_leads_to_its_section_and_home(built: Built) -> None:
    assert crumbs(built.page("call/hold.html")) == [("Home", "../index.html"), ("Call", "index.html")]


def test_the_page_of_a_section_does_not_lead_to_itself(built: Built) -> None:
    assert crumbs(built.page("call/index.html")) == [("Home", "../index.html")]


def test_a_section_without_a_page_is_words_alone(built: Built) -> None:
    expected = [("Home", "../index.html"), ("Call", "index.html"), ("Deep", None)]
    assert crumbs(built.page("call/deep.html")) == expected
    assert crumbs(built.page("pl/call/deep.html")) == expected  # a page that Polish lacks


@pytest.mark.parametrize(
    ("folder", "name"), [("", "You are here"), ("ro/", "Ești aici"), ("pl/", "Jesteś tutaj")]
)
def test_it_is_named_in_the_reader_s_language(four_languages: Built, folder: str, name: str) -> None:
    page = four_languages.page(f"{folder}call/hold.html")
    assert page.one("nav", css="cb-crumbs").get("aria-label") == name


def test_the_page_for_wrong_addresses_has_none(four_languages: Built) -> None:
    assert not four_languages.page("404.html").all("nav", css="cb-crumbs")
