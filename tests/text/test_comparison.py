from __future__ import annotations

import pytest

from medsegbib.text.comparison import fold, number_form, pages_form, title_form, venue_level, year_before_title

TITLES = [
    ("UNet++", "unet plus plus"),
    ("Effects of $\\beta$-catenin in {DNA}", "Effects of β-catenin in DNA"),
    ("Update on infection. [Review] [33 refs]", "Update on infection"),
    ("Working &amp; theory", "working and theory"),
    ("A <i>Nested</i> network", "a nested network"),
    ("Women’s health", "womens health"),
    ("Žižek über Öl", "zizek uber ol"),
    ("Counting the words of titles (extended abstract)", "Counting the words of titles"),
    ("Counting the words of titles. An extended abstract.", "Counting the words of titles"),
    ("'Counting the words of titles,' Proceedings of COLT-94", "Counting the words of titles"),
    ("Counting the words of titles. In Proc. 7th Workshop", "Counting the words of titles"),
    ("Counting the words of titles. Words and Counting, to appear.", "Counting the words of titles"),
    ("Counting the words of titles', counting systems 8,", "Counting the words of titles"),
]


@pytest.mark.parametrize(("written", "other"), TITLES, ids=[t for t, _ in TITLES])
def test_two_spellings_of_a_title_have_one_form(written: str, other: str) -> None:
    assert title_form(written) == title_form(other)


def test_a_title_of_brackets_alone_keeps_its_words() -> None:
    assert title_form("[Screening in Dutch practice].") == "screening in dutch practice"


@pytest.mark.parametrize("title", ["The proceedings of a court: a study", "Processing of words, processes of thought"])
def test_a_title_may_speak_of_proceedings(title: str) -> None:
    assert len(title_form(title).split()) == len(title.split())


@pytest.mark.parametrize("before", ["Bee 1989. ", "1989 ", "(1989) ", "Anna Bee (1989): ", "[1989]. "])
def test_a_year_may_have_slipped_before_a_title(before: str) -> None:
    assert year_before_title(f"{before}Counting the words of titles") == ("1989", "Counting the words of titles")


@pytest.mark.parametrize(
    "title", ["1984 revisited", "Health in the year 1989: a study", "Counting the words of 1989 titles"]
)
def test_a_year_within_a_title_stays(title: str) -> None:
    assert year_before_title(title) == ("", title)


def test_other_scripts_keep_their_letters() -> None:
    assert fold("Платформенная занятость: масштабы") == "платформенная занятость масштабы"


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("288-297", ("", 288, 297)),
        ("S212-S216", ("s", 212, 216)),
        ("1244-9", ("", 1244, 1249)),
        ("47--65", ("", 47, 65)),
        ("81A", ("a", 81, 81)),
        ("376 -- 383", ("", 376, 383)),
        ("iii--xi", None),
        ("", None),
    ],
)
def test_reads_pages(text: str, pages: tuple[str, int, int] | None) -> None:
    assert pages_form(text) == pages


@pytest.mark.parametrize(
    ("text", "number"), [("14.0", "14"), ("vol. 5", "5"), ("UNKNOWN", ""), ("May", "may"), ("", "")]
)
def test_reads_numbers(text: str, number: str) -> None:
    assert number_form(text) == number


@pytest.mark.parametrize(
    ("a", "b", "level"),
    [
        ("American Journal of Obstetrics and Gynecology", "Am. J. Obstet. Gynecol.", "same"),
        ("CA: a Cancer Journal for Clinicians", "CA Cancer Journal for Clinicians", "same"),
        ("International Conference on Information Systems", "ICIS 2017 Proceedings", "similar"),
        ("Proc. 13th International Conference on Machine Learning", "Machine Learning Journal", "kind"),
        ("Virchows Archiv", "American Journal of Obstetrics and Gynecology", "differs"),
        ("", "Cancer", "missing"),
        ("Systems 4, edited by J. Moody", "In Systems IV (Denver 1992)", "similar"),
    ],
)
def test_relates_venues(a: str, b: str, level: str) -> None:
    assert venue_level(a, b) == venue_level(b, a) == level
