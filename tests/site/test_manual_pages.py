"""The pages on what each check looks for: one for each, in English, whatever the languages of the site."""

from pathlib import Path

from carebook.checks import ALL_CHECKS

from tests.site.tiny_site import Built, TinySite, text_of

FOLDER = "about/maintain/checks"


def test_each_check_has_a_page_with_its_cases(tmp_path: Path) -> None:
    site = TinySite(tmp_path, ("ro", "en"))
    settings = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert "  carebook:\n" in settings
    site.write("mkdocs.yml", settings.replace("  carebook:\n", "  carebook:\n    manual: true\n"))
    built = site.build()
    assert built.code == 0, built.log
    expected = {f"{FOLDER}/{name}.html" for name in ("index", *(check.name for check in ALL_CHECKS))}
    assert {path for path in built.files if "/maintain/" in path} == expected
    page = built.page(f"{FOLDER}/double-space.html")
    assert page.one("html").get("lang") == "ro"
    assert page.all("div", lang="en")
    assert any("warning[double-space]" in text_of(code) for code in page.all("pre"))
    links = [link.get("href") for link in built.page(f"{FOLDER}/index.html").all("a")]
    assert "double-space.html" in links


def test_a_site_that_does_not_ask_for_them_has_none(four_languages: Built) -> None:
    assert not any("/maintain/" in path for path in four_languages.files)
