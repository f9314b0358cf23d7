"""How good the checks are on texts of a second hand: what they find, and where they are wrong."""

from collections.abc import Mapping

import pytest
from carebook.model.finding import Severity

from tests.checks.specimens import SEEN, UNSEEN, Named, clean, faults, named


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Named]]:
    """Return what is said of each text, by its id."""
    specimens = [*clean(), *faults()]
    said: dict[str, list[Named]] = {one.entry: [] for one in specimens}
    for one in named(tmp_path_factory.mktemp("specimens"), specimens):
        said[one.entry].append(one)
    return said


MENDED = {"en", "pl", "ru"}
"""Languages whose seen faults were looked at; the Romanian ones are new, and what is said of them is a first run."""


@pytest.mark.parametrize(("part", "least"), [(SEEN, 0.95), (UNSEEN, 0.89)])
def test_faults_are_found(found: Mapping[str, list[Named]], part: str, least: float) -> None:
    its = [one for one in faults() if one.part == part and one.language in MENDED]
    missed = [one for one in its if not any(said.language == one.language for said in found[one.entry])]
    assert len(its) >= 300
    assert len(missed) <= (1 - least) * len(its), [(one.check, one.texts[one.language]) for one in missed]


def test_faults_are_found_that_nobody_has_looked_at(found: Mapping[str, list[Named]]) -> None:
    its = [one for one in faults() if one.part and one.language not in MENDED]
    named = [one for one in its if any(said.language == one.language for said in found[one.entry])]
    assert len(its) > 350
    assert len(named) >= 0.8 * len(its)


def test_near_misses_are_left_alone(found: Mapping[str, list[Named]]) -> None:
    its = [one for one in faults() if not one.part and one.language in MENDED]
    wrong = [one for one in its if any(said.check == one.check for said in found[one.entry])]
    assert len(its) > 600
    assert len(wrong) <= 0.025 * len(its), [(one.check, one.texts[one.language]) for one in wrong]


def test_right_texts_are_left_alone(found: Mapping[str, list[Named]]) -> None:
    texts = [(one.entry, language) for one in clean() for language in one.texts]
    said = {(one.entry, one.language): one for entry, _ in texts for one in found[entry]}
    assert len(texts) >= 300
    assert [one for one in said.values() if one.severity is Severity.ERROR] == []
    assert len([one for one in said.values() if one.severity is Severity.WARNING]) <= 0.02 * len(texts), said
