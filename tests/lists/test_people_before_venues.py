"""Where people end and their venue begins, with signs between and without."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people


@pytest.mark.parametrize("who", ["Anna Bee, Carl Dee", "Anna Bee, Carl Dee, Eve Eff", "Anna Bee, Bo Li"])
@pytest.mark.parametrize("frame", ["*{}*. ACL. ", "{}. ACL. ", "*{}*. ACL 2019. ", "{}, ACL, 2019. ", "{} ACL 2019 "])
def test_a_venue_behind_people_is_nobody(who: str, frame: str) -> None:
    entry = only(f"1. **Testing against Fake Lists**. {frame.format(who)}[[pdf](https://a.org/1.pdf)]\n")
    assert (people(entry), entry.venue) == (who.split(", "), "ACL")


@pytest.mark.parametrize(
    ("below", "wanted", "venue"),
    [
        ("Anna S. Bee, Carl Dee ICML 2016", ["Anna S. Bee", "Carl Dee"], "ICML"),
        ("Anna Bee, Carl M. Dee, Eve B. Eff NeurIPS 2020", ["Anna Bee", "Carl M. Dee", "Eve B. Eff"], "NeurIPS"),
        ("Anna Bee, Carl Dee, Eve Eff ICLR 2018 best paper", ["Anna Bee", "Carl Dee", "Eve Eff"], "ICLR"),
    ],
)
def test_a_venue_may_follow_people_without_a_sign(below: str, wanted: list[str], venue: str) -> None:
    entry = only(f"1. **Testing of Things in Groups**  \n    {below} [paper](https://arxiv.org/pdf/1602.00001.pdf)\n")
    assert (people(entry), entry.venue) == (wanted, venue)


@pytest.mark.parametrize(
    ("tail", "wanted", "et_al", "venue"),
    [
        ("Bee *et al.* (arXiv, 2025)", ["Bee"], True, "arXiv"),
        ("Bee & Dee (CVPR, 2024)", ["Bee", "Dee"], False, "CVPR"),
        ("Bee (TechRxiv, 2025)", ["Bee"], False, "TechRxiv"),
        ("Bee (1926)", ["Bee"], False, ""),
    ],
)
def test_surnames_behind_a_dash(tail: str, wanted: list[str], et_al: bool, venue: str) -> None:
    entry = only(f"- **Testing of Modes: A Survey** — {tail}  \n  [Paper](https://a.org/1.pdf)\n")
    assert (people(entry), entry.et_al, entry.venue) == (wanted, et_al, venue)


def test_a_surname_in_bold_belongs_to_its_initials() -> None:
    entry = only("S. L. **Bee** et al.: [Testing for Lists (2020)](https://doi.org/10.1000/182)\n")
    assert (entry.title, people(entry), entry.year) == ("Testing for Lists", ["S. L. Bee"], "2020")


@pytest.mark.parametrize(
    "cited",
    [
        "A. Bee and C. Dee. Testing of Deep Lists for Large Tables.",
        "Anna Bee and Carl Dee and Eve Eff.  Testing of Deep Lists for Large Tables.",
    ],
)
def test_a_link_may_hold_two_people_and_the_title(cited: str) -> None:
    entry = only(f"# Papers\n\n* [{cited}](https://arxiv.org/abs/1409.00001)\n")
    assert entry.title == "Testing of Deep Lists for Large Tables"
    assert people(entry)[0].endswith("Bee")


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        (
            "Anna B. Bee, Testing of Order in Lists, Words and Control, 1977",
            "Testing of Order in Lists",
            "Words and Control",
        ),
        ("A. Bee and C. Dee, A Survey of Order in Lists, Sadhana, 1994", "A Survey of Order in Lists", "Sadhana"),
        (
            "Anna Bee, Carl Dee, Eve Eff, Between Rows and Columns: A Frame, AI Magazine, 1999",
            "Between Rows and Columns: A Frame",
            "AI Magazine",
        ),
    ],
)
def test_commas_may_part_everything(line: str, title: str, venue: str) -> None:
    entry = only(f"# Papers\n\n - {line}. [[Paper]](https://a.org/1.pdf)\n")
    assert (entry.title, entry.venue) == (title, venue)


def test_japanese_names_have_a_blank() -> None:
    first, second = entries(
        "# Publications\n\n- 堀 旭宏, 川上 真澄 (2021年11月).\n  因果による経営改善の支援手法の提案.\n"
        "  第28回工学の基礎ワークショップ (ABCD2021).\n\n"
        "- 市井 誠 (2021年9月).\n  [組込み製品に対する遅延分析の適用方法について](http://a.org/1/).\n"
        "  工学シンポジウム2021.\n"
    )
    assert (first.title, first.year) == ("因果による経営改善の支援手法の提案", "2021")
    assert [(name.family, name.given) for name in first.authors] == [("堀", "旭宏"), ("川上", "真澄")]
    assert (second.title, second.venue) == ("組込み製品に対する遅延分析の適用方法について", "工学シンポジウム")


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("In Proc. of: Symposium on Lists, **2022**, Press", "Symposium on Lists"),
        ("In Proc. of: Free and Open Lists on the Internet, **2022**, ACM", "Free and Open Lists on the Internet"),
        ("Article in: PNAS 119.4, **2022**", "PNAS"),
    ],
)
def test_a_venue_before_its_year_in_bold(told: str, wanted: str) -> None:
    entry = only(
        f"-   Testing of Roads to Lists at Length [PDF](https://a.org/1.pdf)  \n    Anna Bee, Carl Dee  \n    {told}\n"
    )
    assert (entry.venue, entry.year) == (wanted, "2022")


def test_the_year_before_a_number_is_no_part_of_a_venue() -> None:
    entry = only(
        "* Bee A, Dee C. <b>Testing of Taxis in Lists[C]</b>//Proceedings of the 2020 5th International Conference on"
        " Tests. 2020: 224-228. [Link](https://a.org/1)\n"
    )
    assert entry.title == "Testing of Taxis in Lists"
    assert entry.venue == "Proceedings of the 5th International Conference on Tests"


def test_a_venue_glued_to_its_year_behind_the_last_of_the_people() -> None:
    entry = only("* [Reading Lists at Once](https://arxiv.org/abs/2204.09480) - Ann Lee, Bo Wu, Cy Dee CVPR2022\n")
    assert (people(entry), entry.venue, entry.year) == (["Ann Lee", "Bo Wu", "Cy Dee"], "CVPR", "2022")
