"""Texts to the sentences that are really spoken."""

from carebook.model.entries import AddressWords
from carebook.model.place import Place, Reference
from carebook.model.spoken import parts, spoken, usual
from carebook.model.text import Sentence, Variant, Wording

HERE = Place("x.yml", 1, 1)


def address(unknown: str = "many", **forms: str) -> AddressWords:
    of = {name: Reference(form, HERE) for name, form in forms.items()}
    return AddressWords(language="pl", place=HERE, unknown=unknown, words={"Pana": of})


PAN = address(m="Pana", f="Panią", many="Państwa")


def wording(*sentences: tuple[str, Variant]) -> Wording:
    return Wording("pl", HERE, tuple(Sentence(HERE, string, variant) for string, variant in sentences))


def forms(*sentences: tuple[str, Variant], words: AddressWords | None = PAN) -> list[tuple[str, list[str]]]:
    """Each sentence with its cases, short: `m.f.one`."""
    return [
        (form.string, [".".join(value or "-" for value in variant) for variant in form.variants])
        for form in spoken(wording(*sentences), words)
    ]


def test_a_sentence_that_never_varies_is_itself() -> None:
    assert forms(("Dzień dobry", Variant())) == [("Dzień dobry", ["-.-.-"])]


def test_address_words_make_a_sentence_for_each_addressee() -> None:
    assert forms(("Proszę {Pana}, {Pana}!", Variant())) == [
        ("Proszę Pana, Pana!", ["-.m.-"]),
        ("Proszę Panią, Panią!", ["-.f.-"]),
        ("Proszę Państwa, Państwa!", ["-.many.-", "-.unknown.-"]),
    ]


def test_equal_sentences_are_one() -> None:
    same = address(m="Pana", f="Pani", many="Pana")
    assert forms(("Do {Pana}", Variant()), words=same) == [
        ("Do Pana", ["-.m.-", "-.many.-", "-.unknown.-"]),
        ("Do Pani", ["-.f.-"]),
    ]


def test_a_language_may_have_no_form_for_the_unknown() -> None:
    words = address(unknown="", m="Pana", f="Panią")
    assert forms(("Do {Pana}", Variant()), words=words) == [("Do Pana", ["-.m.-"]), ("Do Panią", ["-.f.-"])]


def test_a_variant_keeps_to_its_addressee() -> None:
    assert forms(("Do {Pana}", Variant("f", "f")), ("Do {Pana}", Variant("m", "m"))) == [
        ("Do Panią", ["f.f.-"]),
        ("Do Pana", ["m.m.-"]),
    ]


def test_the_form_for_the_unknown_stands_in_where_nobody_wrote_one() -> None:
    many, single = Variant(addressee="many"), Variant(addressee="m")
    assert forms(("Państwo", many), ("Pan", single))[0] == ("Państwo", ["-.many.-", "-.unknown.-"])
    written = forms(("Państwo", many), ("Kto?", Variant(addressee="unknown")))
    assert written == [("Państwo", ["-.many.-"]), ("Kto?", ["-.unknown.-"])]


def test_words_multiply_with_speaker_and_number() -> None:
    found = forms(("Ja {Pana}", Variant("m", None, "one")), ("Jam {Pana}", Variant("f", None, "one")))
    assert len(found) == 6
    assert found[0] == ("Ja Pana", ["m.m.one"])
    assert found[-1] == ("Jam Państwa", ["f.many.one", "f.unknown.one"])


def test_blanks_stay_and_a_word_without_forms_is_itself() -> None:
    assert forms(("{name}, do {Pana}", Variant()), words=address()) == [("{name}, do Pana", ["-.-.-"])]
    assert forms(("Do {Pana}", Variant()), words=None) == [("Do {Pana}", ["-.-.-"])]


def test_the_usual_form_is_that_for_the_unknown() -> None:
    found = usual(spoken(wording(("Do {Pana}", Variant())), PAN))
    assert found is not None
    assert found.string == "Do Państwa"
    assert usual(()) is None


def test_a_form_knows_whether_its_cases_can_be_said_in_short() -> None:
    square = wording(
        ("a", Variant("m", "m")), ("a", Variant("m", "f")), ("a", Variant("f", "m")), ("b", Variant("f", "f"))
    )
    assert [form.is_product for form in spoken(square, None)] == [False, True]


def test_parts_are_words_and_blanks() -> None:
    assert [part if isinstance(part, str) else [part.name] for part in parts("a {b} c { d }, 50 %s}")] == [
        "a ",
        ["b"],
        " c ",
        ["d"],
        ", 50 %s}",
    ]
