"""Books for those who read one language while their callers speak another."""

from collections.abc import Callable

from tests.printing.pdf import Pdf

PrintOf = Callable[..., Pdf]
SAME_LINE = 0.01
PAGES = ("call.md", "phrases.md", "others.md", "terms.md")


def test_what_is_said_is_in_the_callers_language_and_all_else_in_the_readers(print_of: PrintOf) -> None:
    pdf = print_of("handbook", "en", "ar", *PAGES)
    assert pdf.faults == []
    assert pdf.languages >= {"en", "ar"}
    words = pdf.text
    for told in ("Somebody shouts.", "Say sorry", "Open the account", "What you may hear", "It takes sides."):
        assert told in words
    for said in ("الإزعاج", "المهزلة", "وعدتكم", "اهدأ"):
        assert said in words
    for own in ("I apologise for the trouble.", "What a joke!", "I promised to call you back."):
        assert own not in words
    for instruction in ("افتح الحساب", "مرة واحدة."):
        assert instruction not in words
    assert "العربية" in pdf.pages[0], "the cover says which language callers speak"
    assert pdf.document.get_metadata_dict()["Title"].endswith("– العربية – Tiny & Co")


def test_a_sentence_stands_where_its_own_direction_begins(print_of: PrintOf) -> None:
    left = print_of("handbook", "en", "ar", "phrases.md")
    assert left.place_of("الإزعاج").across > 0.6, "from right to left in a book from left to right"
    assert left.place_of("Phrases").across < 0.4
    right = print_of("handbook", "ar", "en", "phrases.md")
    assert right.place_of("apologise").across < 0.4, "and the other way round"
    assert right.faults == []


def test_a_number_behind_words_that_run_the_other_way_stays_behind_them(print_of: PrintOf) -> None:
    pdf = print_of("handbook", "en", "ar", "call.md")
    quote = pdf.place_of("المهزلة")

    def beside(words: str) -> float:
        places = pdf.places_of(words)
        return next(at.across for at in places if at.page == quote.page and abs(at.up - quote.up) < SAME_LINE)

    assert quote.across < beside("1") < beside("sorry")


def test_what_is_not_translated_says_so_above_what_the_readers_language_says(print_of: PrintOf) -> None:
    pdf = print_of("handbook", "en", "pl", "call.md", "phrases.md")
    assert pdf.faults == []
    words = pdf.text
    assert "“Your boss!”" in words
    assert words.count("Not translated yet: “Your boss!”") == 1
    assert "Not translated yet: One moment." in words
    assert "Przepraszam Pana za kłopot." in words
    assert "to a man" in words, "for whom a form is, is told in the reader's language"
