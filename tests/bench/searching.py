"""Searching in a browser, beside Material's own search and Pagefind on the same pages; and what it costs to build.

Labelled queries are typed, key by key. Material's worker is asked without its page, which spares it the time
for showing what it found; ours is timed with it.
"""

import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import yaml
from carebook.languages.folding import tables
from carebook.reading.book import read_book
from carebook.search.documents import Document, documents
from carebook.search.index import index_of
from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.building import build, write_ours, write_stock
from tests.bench.row import Row, best_of
from tests.browser.find_browser import find_browser, launch_options
from tests.browser.sites import served

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "ro", "pl", "ru")
QUERIES = ROOT / "tests" / "browser" / "queries"
ENGINE = ROOT / "overrides/assets/javascripts/search_engine.js"
EACH = 6
"""One query in so many is typed."""
FRAME = 1000 / 60
"""Milliseconds between two pictures of a screen."""


def rows() -> Iterator[Row]:
    """Yield what a keystroke and the building of the index cost."""
    found = find_browser()  # which starts a driver of its own
    assert found, "there is no browser: `make test` finds or installs one"
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options(found))
        ours, stock = Path(name, "ours"), Path(name, "stock")
        write_ours(ours)
        seconds = build(ours)
        write_stock(ours, stock, "search")
        build(stock)
        typed = keystrokes()
        yield from _beside_peers(browser, ours / "site", stock / "site", typed)
        yield from _growing(browser, typed)
        yield from _other_words(browser)
        yield Row("index of 4 languages, after the first", "the build", seconds, _indexing(), "s CPU", 0.05)
        browser.close()


def keystrokes() -> list[tuple[str, str]]:
    """Return what stands in the input after each keystroke, and the reader's language."""
    return [
        (query["query"][:end], language)
        for language in LANGUAGES
        for query in yaml.safe_load((QUERIES / f"{language}.yml").read_text(encoding="utf-8"))[::EACH]
        for end in range(1, len(query["query"]) + 1)
    ]


def _beside_peers(
    browser: Browser, ours: Path, stock: Path, typed: Sequence[tuple[str, str]]
) -> Iterator[Row]:
    pagefind = [sys.executable, "-m", "pagefind", "--site", str(ours), "--quiet"]
    subprocess.run(pagefind, check=True, capture_output=True)
    with served(ours) as address, served(stock) as other:
        mine = [
            spent
            for language in LANGUAGES
            for spent in _typing(
                browser, f"{address}{'' if language == 'en' else f'{language}/'}index.html", typed, language
            )
        ]
        material = _timed(browser, f"{other}index.html", MATERIAL, typed)
        pagefinds = _timed(browser, f"{address}index.html", PAGEFIND, typed)
    script = _p95([one for one, _ in mine])
    yield Row("keystroke, p95", "Material’s worker", _p95(material), script, "ms", 0.2)
    yield Row("keystroke, p95", "Pagefind", _p95(pagefinds), script, "ms", 1)
    yield Row("keystroke, p95", "half a frame", FRAME / 2, script, "ms", 1)
    yield Row("keystroke with layout, p95", "a frame", FRAME, _p95([one for _, one in mine]), "ms", 1)


OURS = """async (typed) => {
    await CarebookSearch.ready();
    const input = document.querySelector(".cb-search input[role=combobox]");
    const list = document.querySelector(".cb-search [role=listbox]");
    input.focus();
    return typed.map((text) => {
        input.value = text;
        const begin = performance.now();
        input.dispatchEvent(new Event("input"));
        const shown = performance.now();
        list.getBoundingClientRect(); // the browser has to lay out what was found
        return [shown - begin, performance.now() - begin];
    });
}"""
MATERIAL = """async (typed) => {
    const settings = JSON.parse(document.getElementById("__config").textContent);
    const worker = new Worker(settings.search);
    const next = (type) => new Promise((resolve, reject) => {
        worker.onerror = reject;
        worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
    });
    const index = await (await fetch("search/search_index.json")).json();
    const ready = next(1);
    worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
    await ready;
    const found = [];
    for (const [text] of typed) {
        const begin = performance.now();
        const answer = next(3);
        worker.postMessage({ type: 2, data: text });
        await answer;
        found.push(performance.now() - begin);
    }
    return found;
}"""
PAGEFIND = """async (typed) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", location));
    await pagefind.init();
    const found = [];
    for (const [text] of typed) {
        const begin = performance.now();
        const { results } = await pagefind.search(text);
        await Promise.all(results.slice(0, 10).map((one) => one.data()));
        found.push(performance.now() - begin);
    }
    return found;
}"""


def _typing(
    browser: Browser, address: str, typed: Sequence[tuple[str, str]], language: str
) -> list[tuple[float, float]]:
    """Return the milliseconds of script for each keystroke, and those with the layout of what it shows."""
    page = browser.new_page()
    page.goto(address)
    found: list[tuple[float, float]] = page.evaluate(
        OURS, [text for text, reader in typed if reader == language]
    )
    page.close()
    return found


def _timed(browser: Browser, address: str, script: str, typed: Sequence[tuple[str, str]]) -> list[float]:
    page = browser.new_page(bypass_csp=True)  # Pagefind needs WebAssembly
    page.goto(address)
    found: list[float] = page.evaluate(script, typed)
    page.close()
    return found


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


def _engine(browser: Browser, found: Mapping[str, Sequence[Document]]) -> Page:
    """Return a page with nothing but the engine and what it is to find."""
    page = browser.new_page()
    page.goto("about:blank")
    page.add_script_tag(content=ENGINE.read_text(encoding="utf-8"))
    page.evaluate("given => carebookSearchEngine.setTables(given)", tables())
    for language, all_of_it in found.items():
        index = index_of(language, all_of_it)
        page.evaluate("([language, index]) => carebookSearchEngine.add(language, index)", [language, index])
    return page


def _real() -> dict[str, list[Document]]:
    book = read_book(ROOT)
    return {language: list(documents(book, language)) for language in LANGUAGES}


def _other_words(browser: Browser) -> Iterator[Row]:
    """Yield how many situations are not among the first five, described in words that the title does not have.

    The harder half has none of the words that the `asks` had either, when it was written.
    """
    page = _engine(browser, _real())
    for name, what, aim in (
        ("situations", "situations in other words, missed", 1),
        ("paraphrases", "in words of no ask either, missed", inf),
    ):
        asked = yaml.safe_load((QUERIES / f"{name}.yml").read_text(encoding="utf-8"))
        found: list[list[str]] = page.evaluate(
            """all => all.map(([text, reader]) =>
                carebookSearchEngine.query(text, { reader, limit: 5 }).map((one) => one.entry))""",
            [[one["query"], one["language"]] for one in asked],
        )
        for part in ("tune", "held"):
            hits = [
                bool(set(one["expect"]) & set(entries))
                for one, entries in zip(asked, found, strict=True)
                if one["part"] == part
            ]
            missed = 100 * (1 - sum(hits) / len(hits))
            yield Row(f"{what} ({part})", "the aim", 30, missed, "%", aim)
    page.close()


def _growing(browser: Browser, typed: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """Yield what a keystroke costs in books that nobody has yet, the engine alone."""
    real = _real()
    for count in (2_500, 10_000):
        page = _engine(browser, {language: _many(real[language], count) for language in LANGUAGES})
        spent: list[float] = page.evaluate(
            """typed => typed.map(([text, reader]) => {
                const begin = performance.now();
                carebookSearchEngine.query(text, { reader, limit: 10 });
                return performance.now() - begin;
            })""",
            typed,
        )
        page.close()
        aim = 1 if count == 2_500 else inf
        yield Row(f"keystroke, p95, {count:,} × 4", "a frame", FRAME, _p95(spent), "ms", aim)


def _many(real: Sequence[Document], count: int) -> list[Document]:
    """Return the real documents, and more whose words are drawn from theirs, one in ten of them a new one."""
    chance = random.Random(count)  # noqa: S311  repeatable, not secret
    vocabulary = [word for document in real for word in document.text.split()]

    def text(length: int) -> str:
        words = chance.choices(vocabulary, k=length)
        return " ".join(word + chance.choice(vocabulary) if chance.random() < 0.1 else word for word in words)

    more = (
        original._replace(
            id=f"{original.id}-{number}",
            title=text(len(original.title.split())),
            text=text(len(original.text.split())),
            asks=tuple(text(len(one.split())) for one in original.asks),
        )
        for number in range(count - len(real))
        for original in [real[number % len(real)]]
    )
    return [*real, *more]


def _indexing() -> float:
    """Return the seconds that all indexes take when the words have been stemmed before."""
    book = read_book(ROOT)

    def once() -> float:
        begin = time.process_time()
        for language in LANGUAGES:
            index_of(language, list(documents(book, language)))
        return time.process_time() - begin

    return best_of(once)
