"""People on a line of their own above the title, and in front of it in citations as DBLP writes them."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people


@pytest.mark.parametrize(
    ("line", "title", "names", "venue", "year"),
    [
        (
            "Anna B. Bee, Chi-Yin Dee, Walid G. Eff: The New Test: Queries for Lists. VLDB 2006: 763-774",
            "The New Test: Queries for Lists", ["Anna B. Bee", "Chi-Yin Dee", "Walid G. Eff"], "VLDB", "2006",
        ),
        (
            "Anna Bee, Carl Dee: ListReduce: Simplified Tests on Large Lists.OSDI 2004: 137-150",
            "ListReduce: Simplified Tests on Large Lists", ["Anna Bee", "Carl Dee"], "OSDI", "2004",
        ),
        (
            "Anna Bee, Carl Dee: C-List: A List-oriented DBMS.VLDB 2005: 553-564",
            "C-List: A List-oriented DBMS", ["Anna Bee", "Carl Dee"], "VLDB", "2005",
        ),
        (
            "A. B. Bee: A Relational Model of Lists (Reprint).Commun. ACM 26(1): 64-69 (1983)",
            "A Relational Model of Lists (Reprint)", ["A. B. Bee"], "Commun. ACM", "1983",
        ),
        (
            "Anna Bee, Carl Dee, Walid G. Eff:listdbms -A Database for Lists.CIDR 2007: 196-206",
            "listdbms -A Database for Lists", ["Anna Bee", "Carl Dee", "Walid G. Eff"], "CIDR", "2007",
        ),
        (
            "The report on research in lists.Commun. ACM 59(2): 92-99 (2016)",
            "The report on research in lists", [], "Commun. ACM", "2016",
        ),
    ],
)  # fmt: skip
def test_a_citation_of_dblp(line: str, title: str, names: list[str], venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n1. {line}\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == (title, names, venue, year)


def test_initials_behind_surnames_are_no_middle_ones() -> None:
    entry = only("- Bee O, Dee P, Brox T. U-Test: Convolutional Networks for Lists. MICCAI, 2015.\n")
    assert entry.title == "U-Test: Convolutional Networks for Lists"


def test_people_behind_a_nickname_above_their_quoted_title() -> None:
    entry = only(
        "# Papers\n\n* **ROAM:** Anna Bee, Carl Dee.<br />\n"
        '  "Testing by Instance Detection: A Meta-Learning Approach." CVPR (2020 **Oral**).\n'
        "  [[paper](https://arxiv.org/pdf/2004.00830v1.pdf)]\n"
    )
    assert (entry.title, entry.nickname) == ("Testing by Instance Detection: A Meta-Learning Approach", "ROAM")
    assert (people(entry), entry.venue, entry.year) == (["Anna Bee", "Carl Dee"], "CVPR", "2020")


def test_somebody_alone_above_a_quoted_title() -> None:
    entry = only(
        "1.  Jun Rao:\n    “[Testing of Long Lists for Kafka](https://x.org/1.pdf),” at *TestCon*, February 2013.\n"
    )
    assert (entry.title, people(entry)) == ("Testing of Long Lists for Kafka", ["Jun Rao"])


def test_a_link_that_cites_above_the_quoted_title() -> None:
    first, second = entries(
        '- [Bee et al. 2000 (Nature 406)](https://doi.org/10.1038/35020537)  \n  "_Lists as a cause of tests_"\n'
        '- [Dee 2001 (Science 287)](https://doi.org/10.1126/science.287.1)   \n  "_Suppression of tests by lists_"\n'
    )
    assert (first.title, people(first), first.et_al) == ("Lists as a cause of tests", ["Bee"], True)
    assert (second.title, people(second), second.venue, second.year) == (
        "Suppression of tests by lists", ["Dee"], "Science", "2001",
    )  # fmt: skip


def test_people_below_a_plain_title_with_a_bold_nickname() -> None:
    entry = only(
        "* **P2B** P2B: Point-to-Box Network for Lists of Clouds\nHaozhe Bee, Chen Feng, Zhiguo Cao\n"
        "[[Paper](https://x.org/1.pdf)]\n"
    )
    assert (entry.title, entry.nickname) == ("P2B: Point-to-Box Network for Lists of Clouds", "P2B")
    assert people(entry) == ["Haozhe Bee", "Chen Feng", "Zhiguo Cao"]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Ann Lee, Bo Liu. Zhijie Lin, Yichen Zhu", ["Ann Lee", "Bo Liu", "Zhijie Lin", "Yichen Zhu"]),
        ("Ann Lee, Nik Mohd. Zarifie Hashim", ["Ann Lee", "Nik Mohd. Zarifie Hashim"]),
        ("Ann Lee, C. L. Philip Chen, Lei Zhang", ["Ann Lee", "C. L. Philip Chen", "Lei Zhang"]),
        ("Michael Lee, camille bee, Yann Lecun", ["Michael Lee", "camille bee", "Yann Lecun"]),
    ],
)
def test_names_that_are_written_with_a_slip(who: str, names: list[str]) -> None:
    entry = only(f"- **Testing of Lists at Length** \\\n  {who} \\\n  [[Paper](https://arxiv.org/abs/2202.09061)]\n")
    assert people(entry) == names


def test_the_title_that_a_list_of_people_begins_with() -> None:
    entry = only(
        "* A Cloud-Scale List Architecture,  Ann M. Lee (Microsoft), Eric S. Chung (Microsoft), Andrew Wu (Microsoft), "
        "Hari Dee (Microsoft), Jeremy Eff (Microsoft), Michael Gee (Microsoft)\n  ACM SIGCOMM 2016\n"
        "  13 pages [pdf](https://x.org/1.pdf)\n"
    )
    assert entry.title == "A Cloud-Scale List Architecture"
    assert people(entry)[0] == "Ann M. Lee"


def test_an_acronym_with_its_year_is_nobody() -> None:
    entry = only(
        "- [Interrupted and Cascaded Training of Long Lists, Liwen Zhang, MMM 2020] [[Paper]](https://arxiv.org/pdf/1902.04891)\n"
    )
    assert (people(entry), entry.venue) == (["Liwen Zhang"], "MMM")


def test_somebody_before_a_colon_and_a_title_in_italics() -> None:
    entry = only(
        "**Bee1989**: Saul D. Bee: *Rules for Lists: A Practical Primer*. Vintage, 1989, <https://x.org/1.pdf>.\n"
    )
    assert (entry.title, people(entry)) == ("Rules for Lists: A Practical Primer", ["Saul D. Bee"])


def test_those_who_are_cited_in_front_are_not_looked_for_again() -> None:
    entry = only(
        "# Papers\n\n[[Bee et al. (CVPR '21)](https://x.org/1.pdf)] Track, Check, Repeat: An EM Approach to Lists\n"
        "[[Project](https://x.github.io/)]\n"
    )
    assert (entry.title, people(entry), entry.et_al) == ("Track, Check, Repeat: An EM Approach to Lists", ["Bee"], True)


def test_others_who_are_left_out_by_a_slip() -> None:
    entry = only(
        "# Papers\n\n[[Zhu at al. (CVPR '22)](https://arxiv.org/pdf/2112.12130.pdf)] NICE-LIST: Encoding for Lists\n"
        "[[Project](https://x.github.io/)]\n"
    )
    assert (people(entry), entry.et_al) == (["Zhu"], True)


def test_the_person_and_the_year_in_the_bullet_above() -> None:
    first, second = entries(
        "* Alex Bee (2008)\n  * [Supervised Labelling of Long Lists](http://a.edu/~bee/1.pdf)\n"
        "* Tomas Dee (2012)\n  * [Statistical Language Models of Lists](http://a.cz/~dee/2.pdf)\n"
    )
    assert (people(first), first.year, people(second), second.year) == (["Alex Bee"], "2008", ["Tomas Dee"], "2012")


def test_linked_people_behind_a_short_plain_title() -> None:
    entry = only(
        "# Papers\n\n- A Survey of Lists, [Ann Lee](https://a.org), [Bo Wu](https://b.org), arXiv 2020. "
        "[[paper](https://arxiv.org/abs/2001.00001)]\n"
    )
    assert (entry.title, people(entry)) == ("A Survey of Lists", ["Ann Lee", "Bo Wu"])


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("**The First Survey of Lists & Tests:** Anna Bee, Carl Dee.<br />", ["Anna Bee", "Carl Dee"]),
        ("**LT-Net:** Dee, Carl, Eve Eff, and Gil Gee.<br />", ["Carl Dee", "Eve Eff", "Gil Gee"]),
        (":boom:**LT-Net:** Anna Bee∗,†, Carl Dee∗  Eve Eff, Gil Gee∗,†.<br />",
         ["Anna Bee", "Carl Dee", "Eve Eff", "Gil Gee"]),
        ("Kang Wang.<br />", ["Kang Wang"]),
        ("**LT-4V:** OpenAI.<br />", []),
        ("**LT-3:** Meta AI.<br />", ["Meta AI"]),
    ],
)  # fmt: skip
def test_whoever_stands_above_a_quoted_title_with_its_venue_is_no_title(above: str, names: list[str]) -> None:
    entry = only(
        f"## Survey\n- {above}\n"
        '"Testing Everything: A Survey of Lists and of Tests." IEEE Transactions on Big Data (2025).\n'
        "[[paper](https://arxiv.org/abs/2305.08196)]\n[2025.10]\n"
    )
    assert entry.title == "Testing Everything: A Survey of Lists and of Tests"
    assert (entry.venue, entry.year) == ("IEEE Transactions on Big Data", "2025")
    assert people(entry) == names


def test_people_that_from_introduces_stand_in_front_of_the_title() -> None:
    found = entries(
        "* **[TestConv](https://a.readthedocs.io/en/latest/)** from Kipf and Welling: "
        "[Semi-Tested Classification of Lists](https://arxiv.org/abs/1609.02907) (ICLR 2017)\n"
        "* **[ListConv](https://a.readthedocs.io/en/latest/)** from Veličković *et al.*: "
        "[List Attention Networks](https://arxiv.org/abs/1710.10903) (ICLR 2018)\n"
    )
    assert [people(entry) for entry in found] == [["Kipf", "Welling"], ["Veličković"]]
    assert [entry.et_al for entry in found] == [False, True]


def test_year_and_surname_between_dashes_stand_in_front_of_a_linked_title() -> None:
    found = entries(
        "# Papers\n"
        "- 2007 - Fagan - [A multivariate analysis approach to tests of lists](https://doi.org/10.1002/pmic.1)\n"
        "- 2011 - De la Cruz - [The duality diagram in list analysis: Modern tests](https://doi.org/10.1214/2)\n"
        "- 2014 - Costello (NCI/DREAM) - [A community effort to assess tests of lists](https://doi.org/10.1038/3)\n"
        "- 2015 - ECCV - [Testing lists with deep networks and without](https://doi.org/10.1038/4)\n"
        "- 2016 - DeepMind - [Testing lists with wide networks and without](https://doi.org/10.1038/5)\n"
    )
    assert [people(entry) for entry in found] == [["Fagan"], ["De la Cruz"], ["Costello"], [], []]


@pytest.mark.parametrize(
    ("line", "title", "families"),
    [
        ("Bee X, Dee C. One-way lists: a survey. *J Lists*. 2023;26(3):1-30.", "One-way lists: a survey",
         ["Bee", "Dee"]),
        ("De Bee C, D’Aitch X. Two-way tests of lists. *J Lists*. 2023;26(3):1-30.", "Two-way tests of lists",
         ["De Bee", "D’Aitch"]),
        ("T. Bee, k. Dee, E. Eff, F. Gee, and G. Aitch “A Survey of Lists,” *J Lists*, 2022.", "A Survey of Lists",
         ["Bee", "Dee", "Eff", "Gee", "Aitch"]),
        ("Bee and Dee - 2016 - **Testing lists with bold titles** [[pdf]](https://arxiv.org/abs/1603.00001)",
         "Testing lists with bold titles", ["Bee", "Dee"]),
        ("*A. Bee, C. Dee*, **2016**, Testing lists between commas, [[pdf](https://arxiv.org/abs/1603.00001)]",
         "Testing lists between commas", ["Bee", "Dee"]),
    ],
)  # fmt: skip
def test_where_people_in_front_end(line: str, title: str, families: list[str]) -> None:
    entry = only(f"# References\n\n- {line}\n")
    assert (entry.title, [name.family for name in entry.authors]) == (title, families)


def test_in_and_a_venue_end_people_behind_a_title() -> None:
    entry = only(
        '# P\n\n* "Testing Lists for Readers". Bee, A., Dee, C. In ECCV. **2014**. https://arxiv.org/abs/1409.1\n'
    )
    assert ([name.family for name in entry.authors], entry.venue, entry.year) == (["Bee", "Dee"], "ECCV", "2014")


def test_an_initial_without_a_stop_before_title_and_journal() -> None:
    entry = only("- J Bee, Non-Cooperative Tests of Lists, Annals of Mathematics'51\n")
    assert (people(entry), entry.title) == (["J Bee"], "Non-Cooperative Tests of Lists")
    assert (entry.venue, entry.year) == ("Annals of Mathematics", "1951")


def test_initials_without_dots_before_surnames_in_front_of_titles() -> None:
    papers = [
        ("Points of Balance", ["J Beech"]),
        ("How Hard Is Reading", ["R Effing", "S Geller", "T Hull"]),
        ("Computing Equal Tests", ["A Deeds"]),
        ("Lists of Many Hands", ["B Irving", "C Jolly"]),
        ("Bounds on Balance", ["D Keller"]),
        ("A Course in Lists", ["M Lowell", "N Moss"]),
        ("Tests with Two Sides", ["P Norden", "Q Olsen"]),
        ("Balance for All", ["S Potter", "T Quill"]),
    ]
    found = entries("# Reading\n\n" + "".join(f"- {', '.join(names)}, {title}, 2009.\n" for title, names in papers))
    assert [(entry.title, people(entry)) for entry in found] == papers
