"""A draft is built when it is asked for, and stops nothing."""

from collections.abc import Callable

import pytest

from tests.site.tiny_site import TinySite, text_of

Make = Callable[..., TinySite]


@pytest.fixture
def site(tiny_site: Make) -> TinySite:
    """A site whose Polish has one page, and no phrase."""
    site = tiny_site("en", "ro", "pl", states={"pl": "draft"})
    (site.root / "docs/pl/call/hold.md").unlink()
    return site


def test_it_is_not_built(site: TinySite) -> None:
    built = site.build()
    assert built.code == 0, built.log
    assert not [file for file in built.files if file.startswith("pl/")]
    assert set(built.page("index.html").switcher()) == {"en", "ro"}
    assert "Polski" not in built.html("404.html")
    assert "/pl/" not in built.html("sitemap.xml")
    assert "pl is a draft and not built; CAREBOOK_DRAFTS=1 builds it" in built.log


def test_no_deck_of_it_is_offered(site: TinySite) -> None:
    site.append("docs/en/index.md", "\n/// decks\n///\n")
    site.append("docs/ro/index.md", "\n/// decks\n///\n")
    built = site.build()
    assert built.code == 0, built.log
    assert {file for file in built.files if file.endswith(".apkg")} == {
        "packs/en/cards-en-ro.apkg",
        "packs/ro/cards-ro-en.apkg",
    }
    # Nothing tells when the one phrase is said, so there are no cards in one language either.
    for language, text in {"": "Română (", "ro/": "English ("}.items():
        decks = built.page(f"{language}index.html").one("div", css="cb-decks")
        (item,) = decks.iter("li")
        assert text_of(item).startswith(text)
        assert len(list(decks.iter("p"))) == 2


def test_it_is_built_when_asked_for(site: TinySite) -> None:
    built = site.build(CAREBOOK_DRAFTS="1")
    assert built.code == 0, built.log
    assert {"pl/index.html", "pl/call/hold.html"} <= built.files
    assert set(built.page("index.html").switcher()) == {"en", "ro", "pl"}


def test_what_it_lacks_is_told_as_information(site: TinySite) -> None:
    log = site.build().log
    assert "info[page-missing] `pl` has no page `call/hold.md`" in log
    assert "WARNING" not in log


def test_a_link_to_it_is_a_warning_while_it_is_not_built(site: TinySite) -> None:
    site.append("docs/en/index.md", "\n[po polsku](../pl/index.md)\n")
    assert site.build().code == 1
    assert site.build(CAREBOOK_DRAFTS="1").code == 0
