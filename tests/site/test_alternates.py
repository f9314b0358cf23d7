"""Every page leads to itself in the other languages, by its switcher and by its head."""

import re
from collections.abc import Callable

from tests.site.tiny_site import Built, TinySite


def alternates(built: Built, path: str) -> dict[str, str]:
    links = built.page(path).all("link")
    return {
        link.get("hreflang", ""): link.get("href", "")
        for link in links
        if "alternate" in link.get("rel", "").split()
    }


def test_the_switcher_is_relative_and_leads_to_the_same_page(four_languages: Built) -> None:
    assert four_languages.page("pl/call/hold.html").switcher() == {
        "en": "../../call/hold.html",
        "ro": "../../ro/call/hold.html",
        "pl": "hold.html",
        "ru": "../../ru/call/hold.html",
    }
    assert four_languages.page("index.html").switcher() == {
        "en": "index.html",
        "ro": "ro/index.html",
        "pl": "pl/index.html",
        "ru": "ru/index.html",
    }


def test_the_switcher_says_which_language_is_read_and_names_each_in_itself(four_languages: Built) -> None:
    links = four_languages.page("pl/call/hold.html").all("a", css="md-select__link")
    assert [link.get("hreflang") for link in links if link.get("aria-current") == "true"] == ["pl"]
    assert [link[0].get("lang") for link in links] == ["en", "ro", "pl", "ru"]


def test_links_of_the_head_are_absolute_and_have_a_default(four_languages: Built) -> None:
    root = "https://tiny.example/under/"
    expected = {
        "en": f"{root}call/hold.html",
        "ro": f"{root}ro/call/hold.html",
        "pl": f"{root}pl/call/hold.html",
        "ru": f"{root}ru/call/hold.html",
        "x-default": f"{root}call/hold.html",
    }
    assert alternates(four_languages, "call/hold.html") == expected
    assert alternates(four_languages, "ru/call/hold.html") == expected


def test_no_link_of_the_head_makes_material_ask_for_a_sitemap(four_languages: Built) -> None:
    for file in sorted(four_languages.files):
        if file.endswith(".html"):
            assert not re.search(r'rel=("?)alternate\1[ >]', four_languages.html(file)), file


def test_the_sitemap_holds_every_page_in_every_language(four_languages: Built) -> None:
    sitemap = four_languages.html("sitemap.xml")
    root = "https://tiny.example/under/"
    places = [
        f"{root}{folder}{page}"
        for folder in ("", "ro/", "pl/", "ru/")
        for page in ("index.html", "call/hold.html")
    ]
    assert sorted(re.findall(r"<loc>(.*?)</loc>", sitemap)) == sorted(places)
    for place in places:
        assert sitemap.count(f'href="{place}"') == 4


def test_a_page_of_one_language_has_a_switcher_that_leads_home(tiny_site: Callable[..., TinySite]) -> None:
    site = tiny_site("en", "ro", states={"en": "partial"}, source="ro")
    (site.root / "docs/en/call/hold.md").unlink()
    site.write("docs/ro/only.md", "---\nid: only\n---\n\n# Numai\n")
    built = site.build("--clean")
    assert built.page("ro/only.html").switcher() == {"en": "../only.html", "ro": "only.html"}


def test_a_site_in_one_language_has_no_switcher(tiny_site: Callable[..., TinySite]) -> None:
    built = tiny_site("pl").build()
    assert built.code == 0, built.log
    assert built.page("call/hold.html").switcher() == {}
    assert alternates(built, "call/hold.html") == {}
