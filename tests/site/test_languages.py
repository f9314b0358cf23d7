"""Any language may be the source, the default, both or neither, whatever Material knows of it."""

from collections.abc import Callable

from tests.site.tiny_site import HELD, TinySite, text_of

Make = Callable[..., TinySite]


def test_romanian_may_be_source_and_default(tiny_site: Make) -> None:
    built = tiny_site("ro", "en").build()
    assert built.code == 0, built.log
    assert built.page("call/hold.html").one("html").get("lang") == "ro"
    assert HELD["ro"] in text_of(built.page("call/hold.html").one("article"))
    assert HELD["en"] in text_of(built.page("en/call/hold.html").one("article"))


def test_the_default_need_not_be_the_source(tiny_site: Make) -> None:
    built = tiny_site("pl", "ru", "en", source="ru").build()
    assert built.code == 0, built.log
    for folder, language in (("", "pl"), ("ru/", "ru"), ("en/", "en")):
        assert HELD[language] in text_of(built.page(f"{folder}call/hold.html").one("article"))


def test_arabic_runs_from_right_to_left(tiny_site: Make) -> None:
    built = tiny_site("ar", "en").build()
    assert built.code == 0, built.log
    page = built.page("call/hold.html")
    assert page.one("html").get("lang") == "ar"
    assert page.one("body").get("dir") == "rtl"
    assert built.page("en/call/hold.html").one("body").get("dir") == "ltr"
    assert built.page("404.html").one("section", lang="en").get("dir") == "ltr"


def test_what_arabic_lacks_runs_from_left_to_right_inside_it(tiny_site: Make) -> None:
    site = tiny_site("en", "ar", states={"ar": "partial"})
    (site.root / "docs/ar/call/hold.md").unlink()
    page = site.build().page("ar/call/hold.html")
    assert page.one("body").get("dir") == "rtl"
    original = page.one("div", lang="en", dir="ltr")
    assert original.find(".//*[@data-entry='hold.wait']").attrib["dir"] == "rtl"  # type: ignore[union-attr]  # it is there


def test_a_language_that_material_does_not_know_is_built_all_the_same(tiny_site: Make) -> None:
    built = tiny_site("en", "mt").build()
    assert built.code == 0, built.log
    page = built.page("mt/call/hold.html")
    assert page.one("html").get("lang") == "mt"
    assert page.one("body").get("dir") == "ltr"
    assert text_of(page.one("a", css="md-skip")) == "Skip to content"


def test_colours_are_switched_in_the_language_of_the_page(tiny_site: Make) -> None:
    built = tiny_site("en", "ro").build()
    names = [
        label.get("title") for label in built.page("ro/index.html").all("label", css="md-header__button")
    ]
    assert names[1:] == ["Culori închise", "Culori deschise"]
    assert 'title="Dark colours"' in built.html("index.html")


def test_pages_say_that_no_native_speaker_has_read_them(tiny_site: Make) -> None:
    site = tiny_site("en", "ro")
    settings = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", settings.replace("    source: en\n", "    source: en\n    unread: [ro]\n"))
    built = site.build()
    assert built.code == 0, built.log
    assert text_of(built.page("ro/index.html").one("div", css="cb-unread")).startswith(
        "Textele în această limbă"
    )
    assert "cb-unread" not in built.html("index.html")


def test_a_page_is_described_by_its_summary(tiny_site: Make) -> None:
    site = tiny_site("en")
    site.write("docs/en/index.md", '---\nid: home\nsummary: Say "please" & wait\n---\n\n# Home\n')
    description = site.build().page("index.html").one("meta", name="description")
    assert description.get("content") == 'Say "please" & wait'
