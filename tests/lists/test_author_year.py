"""Publications in author-year styles, with journals, volumes, pages and identifiers."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people


def test_the_year_behind_a_linked_identifier() -> None:
    entry = only(
        "Bee, W. J., Dee, J.-F., Eff, M. and Gee, S. J.: **AerTestMIP:\nQuantifying the effects of lists in tests**, "
        "Geoscientific Model\nDevelopment, 10(2), 585-607,\n"
        "[doi: 10.5194/gmd-10-585-2017](https://doi.org/10.5194/gmd-10-585-2017), 2017.\n"
    )
    assert (entry.title, entry.year) == ("AerTestMIP: Quantifying the effects of lists in tests", "2017")
    assert entry.venue == "Geoscientific Model Development"


def test_a_journal_in_abbreviations_behind_the_title_is_nobody() -> None:
    entry = only(
        "Bee, M., Dee, A., Eff, P., Gee, S. C., and Eye, V.:\n**Constraints on Tests: do they\nhold for all?**, "
        "Earth Syst. Dynam., 11, 1233-1258,\n"
        "[doi: 10.5194/esd-11-1233-2020](https://doi.org/10.5194/esd-11-1233-2020), 2020.\n"
    )
    assert people(entry) == ["M. Bee", "A. Dee", "P. Eff", "S. C. Gee", "V. Eye"]
    assert (entry.venue, entry.year) == ("Earth Syst. Dynam.", "2020")


@pytest.mark.parametrize(
    ("rest", "venue", "year"),
    [
        (", Meteor. Zeitschrift, 26(6), 663-687, [pdf](https://a.org/1.pdf), 2017.", "Meteor. Zeitschrift", "2017"),
        (", Earth Syst. Dynam., 13, 321–340, https://doi.org/10.5194/esd-13-321, 2022.", "Earth Syst. Dynam.", "2022"),
        (", Atmosphere, 12(11), 1462, https://doi.org/10.3390/atmos12111462, 2021.", "Atmosphere", "2021"),
    ],
)  # fmt: skip
def test_a_journal_with_volume_and_pages(rest: str, venue: str, year: str) -> None:
    entry = only(f"- Bee, G., Dee, I., Senior, C. A. and Lim, L.: Forcing from aircraft tests of lists{rest}\n")
    assert entry.title == "Forcing from aircraft tests of lists"
    assert (people(entry), entry.venue, entry.year) == (["G. Bee", "I. Dee", "C. A. Senior", "L. Lim"], venue, year)


def test_particles_behind_the_initials() -> None:
    entry = only(
        "- Mora, L. de, Yool, A., Palmieri, J. and Eff, J. I.: **A tool to test lists**, Atmosphere, 11, 4215, 2018.\n"
    )
    assert [(name.given, name.particle, name.family) for name in entry.authors[:2]] == [
        ("L.", "de", "Mora"), ("A.", "", "Yool"),
    ]  # fmt: skip


def test_a_family_name_of_two_words_before_the_given_one() -> None:
    entry = only(
        '* De Biasi, Pierre-Marc. 1996. "What is a literary list? Toward a typology of tests." _Yale Tests_ 89.\n'
    )
    assert (people(entry), entry.year) == (["Pierre-Marc De Biasi"], "1996")


def test_a_book_in_italics_behind_its_editors() -> None:
    first, second = entries(
        "* Berry, David M. (editor). 2012. _Understanding Digital Lists_.Basingstoke: Palgrave Macmillan.\n"
        "* Van Bee, Wido, Ernst Dee, and Adriaan van der Weel (editors). 2010. _Text comparison. The production of "
        "presence in lists._ Leiden: Brill.\n"
    )
    assert (first.title, second.title) == (
        "Understanding Digital Lists",
        "Text comparison. The production of presence in lists",
    )


def test_surnames_with_a_slash_and_nobody_in_particular() -> None:
    first, second = entries(
        "* 1995 Cirac/Zoller: Computations with Cold Trapped Lists <http://a.edu/lists.pdf>. A concrete proposal.\n\n"
        "* 1997 Various: The Trapped List Experiment at Length <https://arxiv.org/pdf/quant-ph/9708050.pdf>. Yes.\n"
    )
    assert (people(first), people(second)) == (["Cirac", "Zoller"], [])


def test_a_known_surname_before_the_venue_in_brackets() -> None:
    entry = only(
        "# P\n\n- An Application of Tests to Helicopter Lists (Singh, NIPS 2006) [[Paper]](http://a.edu/1.pdf)\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["Singh"], "NIPS", "2006")


def test_only_commas_part_people_title_and_venue() -> None:
    entry = only(
        "# P\n\n- Jan Peters, Ann Lee, Stefan Schaal, Natural Actor-Critic, ECML, 2005. [[Paper]](https://a.edu/nac.pdf)\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("Natural Actor-Critic", "ECML", "2005")


def test_one_person_before_a_plain_title_and_its_venue() -> None:
    entry = only(
        "# P\n\n**[Tutorial]** Immanuel Trummer. From TEST to LIST Codex: Harnessing Models. VLDB, 2022. "
        "[[paper](https://a.org/1.pdf)]\n"
    )
    assert (entry.title, people(entry)) == ("From TEST to LIST Codex: Harnessing Models", ["Immanuel Trummer"])


def test_people_in_a_chinese_sentence() -> None:
    entry = only(
        "1. **[BEiT](https://huggingface.co/docs/model_doc/beit)** (来自 Microsoft) 伴随论文 "
        "[BEiT: Pre-Training of Lists](https://arxiv.org/abs/2106.08254) 由 Hangbo Bao, Li Dong, Furu Wei 发布。\n"
    )
    assert people(entry) == ["Hangbo Bao", "Li Dong", "Furu Wei"]
