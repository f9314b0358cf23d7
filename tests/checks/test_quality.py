"""How good the checks are on a corpus that was written apart from them: what they find, and where they are wrong."""

from collections import Counter
from collections.abc import Iterable

import pytest
from carebook.model.finding import Severity

from tests.checks.quality import FAMILIES, LANGUAGES, SEVERITIES, Result, results

EXACT = {"placeholders", "numbers", "characters", "typography", "references"}
"""Families in which nearly everything has to be found."""


def faults(*, counted: bool) -> list[Result]:
    return [one for one in results() if one.item.faulty and one.item.counted == counted]


def share(found: Iterable[Result]) -> float:
    answers = [one.found for one in found]
    return sum(answers) / len(answers)


@pytest.mark.parametrize(("counted", "least"), [(False, 0.97), (True, 0.9)])
def test_faults_are_found(*, counted: bool, least: float) -> None:
    missed = [(one.item.check, one.item.shown) for one in faults(counted=counted) if not one.found]
    assert share(faults(counted=counted)) >= least, missed


@pytest.mark.parametrize("counted", [False, True])
def test_nearly_all_is_found_where_nothing_has_to_be_judged(*, counted: bool) -> None:
    its = [one for one in faults(counted=counted) if FAMILIES[one.item.check] in EXACT]
    missed = [(one.item.check, one.item.shown) for one in its if not one.found]
    assert share(its) >= 0.97, missed


def test_clean_phrases_are_left_alone() -> None:
    clean = [one for one in results() if not one.item.check]
    flagged = [(one.item.shown, one.warned) for one in clean if one.warned]
    assert len(clean) >= 300
    assert len(flagged) <= 0.01 * len(clean), flagged
    assert not [names for _, names in flagged if Severity.ERROR in map(SEVERITIES.get, names)]


def test_near_misses_are_left_alone() -> None:
    near = [one for one in results() if one.item.check and not one.item.faulty]
    flagged = Counter(one.item.check for one in near if one.item.check in one.warned)
    # These two are known to guess: who denies without a word for it, and who writes a number as a word.
    guessing = {check: flagged.pop(check) for check in ("negation-differs", "number-differs")}
    assert guessing["negation-differs"] <= 15
    assert guessing["number-differs"] <= 9
    assert flagged.total() <= 0.01 * len(near), flagged


def test_an_error_is_one() -> None:
    """What stops a publication is right in 99 of 100 cases."""
    right = [one.item.check for one in results() if one.item.faulty and one.item.check in one.named]
    wrong = [name for one in results() if not one.item.faulty for name in one.named]
    severe = [name for name, severity in SEVERITIES.items() if severity is Severity.ERROR]
    precise = {
        name: right.count(name) / ((right.count(name) + wrong.count(name)) or 1)
        for name in severe
        if name in right
    }
    assert {name: share for name, share in precise.items() if share < 0.99} == {}


def test_the_corpus_is_large_enough() -> None:
    """For what has to be judged, 12 faults; for what has not, 3."""
    count = Counter((one.item.check, one.item.language) for one in results() if one.item.faulty)
    judged = {"register-differs", "close-to-never", "double-apology", "secret-asked-for", "channel-wording"}
    judged |= {"misspelt-word", "wrong-language", "negation-differs"}
    for language in LANGUAGES[1:]:
        assert all(count[check, language] >= 12 for check in judged)
