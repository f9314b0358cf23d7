"""Faults of thirty classes are sown into the real book: nearly all are named for what they are, and nothing else is."""

import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from carebook.checks import ALL_CHECKS
from carebook.checks.run import run_checks
from carebook.reading.book import read_book

from tests.checks.seeding import ALL, Seed, sow

ROOT = Path(__file__).parents[2]
CHECKS = [check for check in ALL_CHECKS if check.family != "review"]  # which sees every change


@pytest.mark.parametrize("number", [1, 2])
def test_faults_are_named_and_clean_text_is_left_alone(number: int) -> None:
    book = read_book(ROOT)
    spoilt, seeds = sow(book, ROOT, random.Random(number))  # noqa: S311  repeatable, not secret
    found: dict[tuple[str, str], set[str]] = {}
    for one in run_checks(spoilt, CHECKS):
        found.setdefault((one.entry, one.language), set()).add(one.check)
    assert len(seeds) > 250
    missed = [seed for seed in seeds if not seed.fault.checks & _named(seed, found, book.settings.source)]
    assert len(missed) <= 0.05 * len(seeds), [(one.fault.name, one.language, one.sentence) for one in missed]
    spoilt_entries = {(seed.entry, seed.language) for seed in seeds}
    in_source = {entry for entry, language in spoilt_entries if language == book.settings.source}
    clean = {
        (phrase.id, language)
        for phrase in book.phrases
        for language in ALL
        if (phrase.id, language) not in spoilt_entries and phrase.id not in in_source
    }
    false = clean & set(found)
    assert len(false) <= 0.005 * len(clean), {one: found[one] for one in false}


def _named(seed: Seed, found: Mapping[tuple[str, str], set[str]], source: str) -> set[str]:
    """Return the checks that name a sentence; a fault in the source is found where the others differ from it."""
    languages = ALL if seed.language == source else (seed.language,)
    return {name for one in languages for name in found.get((seed.entry, one), set())}
