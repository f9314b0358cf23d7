"""`--strict` fails on a warning in any language, after all of them were built and reported."""

from collections.abc import Callable

from tests.site.tiny_site import TinySite

Make = Callable[..., TinySite]


def with_broken_links(site: TinySite, *languages: str) -> TinySite:
    for code in languages:
        site.append(f"docs/{code}/index.md", f"\n[x](missing-{code}.md)\n")
    return site


def test_warnings_of_every_language_are_reported_before_it_fails(tiny_site: Make) -> None:
    built = with_broken_links(tiny_site(), "ro", "ru").build()
    assert built.code == 1
    assert built.log.count("WARNING") == 2
    assert "missing-ro.md" in built.log
    assert "missing-ru.md" in built.log
    assert "Aborted with 2 warnings in strict mode!" in built.log


def test_a_warning_in_the_first_language_lets_the_others_be_built_too(tiny_site: Make) -> None:
    built = with_broken_links(tiny_site(), "en").build()
    assert built.code == 1
    assert "ru/index.html" in built.files
    assert built.html("sitemap.xml").count("<loc>") == 8


def test_without_strict_warnings_fail_nothing(tiny_site: Make) -> None:
    built = with_broken_links(tiny_site(), "ru").build("--clean")
    assert built.code == 0
    assert "missing-ru.md" in built.log


def test_warnings_count_where_they_are_not_shown(tiny_site: Make) -> None:
    built = with_broken_links(tiny_site(), "ro").build("--strict", "--quiet")
    assert built.code == 1
    assert "missing-ro.md" not in built.log
    assert "Aborted with 1 warnings in strict mode!" in built.log


def test_quiet_says_nothing_where_nothing_is_wrong(tiny_site: Make) -> None:
    built = tiny_site().build("--strict", "--quiet")
    assert (built.code, built.log) == (0, "")
