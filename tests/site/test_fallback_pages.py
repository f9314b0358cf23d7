"""A page that a language lacks is shown in the source language, and says so everywhere."""

from collections.abc import Callable

import pytest

from tests.site.tiny_site import HELD, TITLES, Built, TinySite, text_of

Make = Callable[..., TinySite]
NOTICE = "Tej strony jeszcze nie przetłumaczono, dlatego widzisz ją w innym języku."


@pytest.fixture
def built(tiny_site: Make) -> Built:
    """A site whose Polish has a phrase but no page for it."""
    site = tiny_site("en", "ro", "pl", states={"pl": "partial"})
    (site.root / "docs/pl/call/hold.md").unlink()
    return site.build()


def test_it_is_published_and_fails_nothing(built: Built) -> None:
    assert built.code == 0, built.log
    assert "warning[page-missing]" in built.log


def test_the_notice_is_in_the_readers_language_and_the_page_in_its_own(built: Built) -> None:
    page = built.page("pl/call/hold.html")
    assert page.one("html").get("lang") == "pl"
    assert text_of(page.one("div", css="cb-fallback")) == NOTICE
    original = page.one("div", lang="en", dir="ltr")
    assert text_of(original).startswith(TITLES["en"])
    assert {contents.get("lang") for contents in page.all("ul", data_md_component="toc")} <= {"en"}


def test_what_is_said_to_customers_stays_in_the_language_of_the_site(built: Built) -> None:
    page = built.page("pl/call/hold.html")
    phrase = page.one("div", data_entry="hold.wait")
    assert phrase.get("lang") == "pl"
    assert HELD["pl"] in text_of(phrase)
    assert HELD["en"] not in text_of(page.one("body"))


def test_it_has_the_ids_of_the_page_it_shows(built: Built) -> None:
    page = built.page("pl/call/hold.html")
    assert page.one("h1").get("id") == "call.hold"
    assert page.one("div", data_entry="hold.wait").get("id") == "hold.wait"


def test_search_engines_are_sent_to_the_page_it_shows(built: Built) -> None:
    page = built.page("pl/call/hold.html")
    assert page.one("link", rel="canonical").get("href") == "https://tiny.example/under/call/hold.html"
    assert "/pl/call/hold.html" not in built.html("sitemap.xml")
    assert 'rel="alternate' not in built.html("pl/call/hold.html")
    assert 'hreflang="pl">' not in built.html("call/hold.html").partition("</head>")[0]


def test_the_switcher_leads_there_and_says_that_it_is_not_translated(built: Built) -> None:
    page = built.page("call/hold.html")
    assert page.switcher()["pl"] == "pl/call/hold.html".replace("pl/call", "../pl/call")
    names = {link.get("hreflang"): text_of(link) for link in page.all("a", css="md-select__link")}
    assert names == {"en": "English", "ro": "Română", "pl": "Polski (not translated)"}


def test_translated_pages_say_nothing(built: Built) -> None:
    assert "cb-fallback" not in built.html("ro/call/hold.html")
    assert "cb-fallback" not in built.html("pl/index.html")


def test_it_is_the_source_languages_page_where_the_default_is_another(tiny_site: Make) -> None:
    site = tiny_site("ro", "en", "pl", source="en", states={"pl": "partial"})
    (site.root / "docs/pl/call/hold.md").unlink()
    page = site.build().page("pl/call/hold.html")
    assert text_of(page.one("h1")).startswith(TITLES["en"])
    assert page.switcher()["ro"] == "../../call/hold.html"


def test_a_default_language_may_lack_pages_too(tiny_site: Make) -> None:
    site = tiny_site("ro", "en", source="en", states={"ro": "partial"})
    (site.root / "docs/ro/call/hold.md").unlink()
    built = site.build()
    assert built.code == 0, built.log
    page = built.page("call/hold.html")
    assert page.one("html").get("lang") == "ro"
    assert text_of(page.one("div", lang="en", dir="ltr")).startswith(TITLES["en"])
    assert page.one("link", rel="canonical").get("href") == "https://tiny.example/under/en/call/hold.html"
    assert page.switcher() == {"ro": "hold.html", "en": "../en/call/hold.html"}


def test_links_on_it_lead_to_the_readers_pages(tiny_site: Make) -> None:
    site = tiny_site("en", "pl", states={"pl": "partial"})
    (site.root / "docs/pl/call/hold.md").unlink()
    site.append("docs/en/call/hold.md", "\n[home](../index.md) [by id](id:home)\n")
    built = site.build()
    assert built.code == 0, built.log
    article = built.page("pl/call/hold.html").one("article")
    links = [link.get("href") for link in article.iter("a") if text_of(link) in ("home", "by id")]
    assert links == ["../index.html", "../index.html"]


GLOSSARY = """\
waiting:
  definition:
    en: "Nobody speaks."
    pl: "Nikt nie mówi."
  words:
    en: {use: ["waiting"]}
    pl: {use: ["czekanie"]}
"""


def test_a_term_on_it_is_explained_in_the_readers_language(tiny_site: Make) -> None:
    nav = [{"Home": "index.md"}, {"Call": ["call/hold.md", "call/words.md"]}]
    site = tiny_site("en", "pl", states={"pl": "partial"}, settings={"nav": nav})
    site.write("docs/_book/glossary.yml", GLOSSARY)
    for language in ("en", "pl"):
        site.write(f"docs/{language}/call/words.md", "---\nid: call.words\n---\n\n# 1\n\n/// glossary\n///\n")
        site.append(f"docs/{language}/call/hold.md", "\nWaiting. Czekanie.\n")
    (site.root / "docs/pl/call/hold.md").unlink()
    built = site.build()
    assert built.code == 0, built.log
    term = built.page("pl/call/hold.html").one("a", css="cb-explained")
    assert (text_of(term), term.get("href")) == ("Waiting", "words.html#waiting")
    assert (term.get("data-definition"), term.get("data-definition-lang")) == ("Nikt nie mówi.", "pl")
    assert not built.page("pl/call/words.html").all("a", css="cb-explained")
