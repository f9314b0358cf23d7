"""The one page for addresses that lead nowhere speaks all languages and knows its way home."""

from collections.abc import Callable

from tests.site.tiny_site import Built, TinySite, text_of

SAYS = {
    "en": "This page does not exist",
    "ro": "Pagina aceasta nu există",
    "pl": "Takiej strony nie ma",
    "ru": "Такой страницы нет",
}


def test_there_is_one_and_it_speaks_all_languages(four_languages: Built) -> None:
    assert [file for file in four_languages.files if file.endswith("404.html")] == ["404.html"]
    sections = four_languages.page("404.html").one("article").findall("section")
    assert {section.get("lang"): text_of(section[0]) for section in sections} == SAYS
    assert [section[0].tag for section in sections] == ["h1", "h2", "h2", "h2"]


def test_it_is_the_default_languages_page(four_languages: Built) -> None:
    page = four_languages.page("404.html")
    assert page.one("html").get("lang") == "en"
    assert SAYS["en"] in text_of(page.one("title"))


def test_its_links_work_from_any_address_under_the_path_of_the_site(four_languages: Built) -> None:
    page = four_languages.page("404.html")
    homes = {
        "en": "/under/index.html",
        "ro": "/under/ro/index.html",
        "pl": "/under/pl/index.html",
        "ru": "/under/ru/index.html",
    }
    assert page.switcher() == homes
    sections = page.one("article").findall("section")
    links = [(section.get("lang"), section.find(".//a")) for section in sections]
    assert {language: link.get("href") for language, link in links if link is not None} == homes
    assert not [link for link in page.all("link") if not link.get("href", "/under/").startswith("/under/")]


def test_another_default_language_comes_first(tiny_site: Callable[..., TinySite]) -> None:
    page = tiny_site("ro", "en").build().page("404.html")
    assert page.one("html").get("lang") == "ro"
    assert text_of(page.one("h1")) == SAYS["ro"]
    assert page.switcher() == {"ro": "/under/index.html", "en": "/under/en/index.html"}
