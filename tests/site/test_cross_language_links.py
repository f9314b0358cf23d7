"""A link into the folder of another language leads to that language."""

from collections.abc import Callable
from posixpath import normpath

import pytest

from tests.site.tiny_site import TinySite, text_of

Make = Callable[..., TinySite]


def link(site: TinySite, page: str, words: str) -> str | None:
    article = site.build("--clean").page(page).one("article")
    return next(one.get("href") for one in article.iter("a") if text_of(one) == words)


@pytest.mark.parametrize(
    ("written", "page", "leads"),
    [
        ("docs/ro/call/hold.md", "ro/call/hold.html", "../../call/hold.html"),
        ("docs/pl/index.md", "pl/index.html", "../call/hold.html"),
    ],
)
def test_it_leads_to_the_default_language(tiny_site: Make, written: str, page: str, leads: str) -> None:
    site = tiny_site()
    up = "../.." if written.count("/") == 3 else ".."
    site.append(written, f"\n[in English]({up}/en/call/hold.md)\n")
    assert link(site, page, "in English") == leads


def test_it_leads_from_the_default_language_and_keeps_the_fragment(tiny_site: Make) -> None:
    site = tiny_site()
    site.append("docs/en/call/hold.md", "\n[po polsku](../../pl/call/hold.md#hold.wait)\n")
    assert link(site, "call/hold.html", "po polsku") == "../pl/call/hold.html#hold.wait"


def test_a_link_inside_the_folder_stays_in_the_language(tiny_site: Make) -> None:
    site = tiny_site()
    site.append("docs/ro/call/hold.md", "\n[aici](../index.md)\n")
    assert link(site, "ro/call/hold.html", "aici") == "../index.html"


def test_a_page_that_is_not_written_in_the_other_language_is_a_warning(tiny_site: Make) -> None:
    site = tiny_site("en", "ro", "pl", states={"pl": "partial"})
    (site.root / "docs/pl/call/hold.md").unlink()
    site.append("docs/ro/call/hold.md", "\n[po polsku](../../pl/call/hold.md)\n")
    built = site.build()
    assert built.code == 1
    assert "'../../pl/call/hold.md', but the target 'pl/call/hold.md' is not found" in built.log


def test_a_broken_link_is_a_warning_as_ever(tiny_site: Make) -> None:
    site = tiny_site()
    site.append("docs/ro/call/hold.md", "\n[x](../../en/call/no.md)\n")
    built = site.build()
    assert built.code == 1
    assert built.log.count("WARNING") == 1


def test_pictures_for_all_languages_are_found_from_each(tiny_site: Make) -> None:
    site = tiny_site()
    site.write("docs/assets/dot.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    for code in site.languages:
        site.append(f"docs/{code}/call/hold.md", "\n![dot](../../assets/dot.svg)\n")
    built = site.build()
    assert built.code == 0, built.log
    for folder in ("", "ro/", "pl/", "ru/"):
        picture = built.page(f"{folder}call/hold.html").one("img", alt="dot")
        assert normpath(f"{folder}call/{picture.get('src')}") in built.files
