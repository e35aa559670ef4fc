"""Links that hold the people, the venue and the year behind the title, or stand around other links."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people

ARXIV = "https://arxiv.org/abs/1802.04407"


@pytest.mark.parametrize(
    ("tail", "who", "venue", "year"),
    [
        (", by Ann Lee in Physica D 1990", ["Ann Lee"], "Physica D", "1990"),
        (", by Ann Lee and Bo G. Wu in NIPS 1993", ["Ann Lee", "Bo G. Wu"], "NIPS", "1993"),
        ("，by Ann Lee et al. in ECCV 2016", ["Ann Lee"], "ECCV", "2016"),
        (", by Ann Lee, Bo Wu and Cy Dee in ICLR, 2015", ["Ann Lee", "Bo Wu", "Cy Dee"], "ICLR", "2015"),
        (". Lee, Wu, and Dee. 2014.", ["Lee", "Wu", "Dee"], "", "2014"),
        (". Lee et al. 2016", ["Lee"], "", "2016"),
        (", 2013", [], "", "2013"),
    ],
)
def test_what_stands_behind_the_title_in_a_link(tail: str, who: list[str], venue: str, year: str) -> None:
    entry = only(f"- [Taming list readers{tail}]({ARXIV})\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == ("Taming list readers", who, venue, year)


@pytest.mark.parametrize(
    "title",
    [
        "Guided by Vision in 2020",
        "Driving by Wire in Berlin 2019",
        "What do we need? Evidence. 2015",
        "Learning by Watching",
    ],
)
def test_titles_that_end_as_tails_do(title: str) -> None:
    assert only(f"- [{title}]({ARXIV})\n").title == title


def test_people_and_their_venue_behind_a_linked_title() -> None:
    entry = only(f"- [The Grounding of Long Lists]({ARXIV}), by Ann Lee and Bo Wu in Physica D 1990\n")
    assert (people(entry), entry.venue, entry.year) == (["Ann Lee", "Bo Wu"], "Physica D", "1990")


def test_a_quotation_behind_a_linked_title_is_said_of_it() -> None:
    entry = only(f'Ann Lee and Bo Wu, [The Oddest Lists in the World?]({ARXIV}): "We need to be less cavalier."\n')
    assert (entry.title, people(entry)) == ("The Oddest Lists in the World?", ["Ann Lee", "Bo Wu"])


def test_a_quoted_title_behind_a_linked_citation() -> None:
    entry = only(f'- [Lee & Wu 1974 (Nature 249)]({ARXIV}): "_Production of secondary lists_"\n')
    assert entry.title == "Production of secondary lists"


def test_the_people_before_a_linked_title_and_a_comment() -> None:
    entry = only(
        "Robert Sugden's [The Community of Lists](https://arxiv.org/abs/1802.04408): A well balanced critique.\n"
    )
    assert (entry.title, people(entry)) == ("The Community of Lists", ["Robert Sugden"])


def test_a_link_in_place_of_an_address() -> None:
    doi, arxiv = "https://link.springer.com/chapter/10.1007/978-3-031-20059-5_1", "https://arxiv.org/pdf/2204.09817"
    entry = only(f'- "Making the Most of Lists" **ECCV (2022)** [[paper]([{doi}]({arxiv}))]\n')
    assert links(entry) == [("preprint", arxiv), ("paper", doi)]
    other = "https://arxiv.org/pdf/2309.07870"
    assert links(only(f"- [Environments for Building Lists]([{other}]({arxiv}))\n")) == [("preprint", arxiv)]


def test_what_is_linked_before_its_paper() -> None:
    entry = only(
        "- [eICU-CRD](https://physionet.org/content/eicu-crd/2.0/). `2019.04`. The Collaborative List Database,"
        " [Scientific Data](https://www.nature.com/articles/sdata2018178)\n"
    )
    assert (entry.title, entry.nickname) == ("The Collaborative List Database", "eICU-CRD")
    assert (entry.venue, entry.year) == ("Scientific Data", "2019")


@pytest.mark.parametrize("name", ["[Hallo](https://github.com/a/hallo)", "**Hallo**"])
def test_a_name_before_the_venue_and_the_title(name: str) -> None:
    entry = only(f"- {name}: [CVPR 2025] Highly Dynamic and Realistic Lists [[paper]({ARXIV})]\n")
    assert (entry.title, entry.nickname) == ("Highly Dynamic and Realistic Lists", "Hallo")
    assert (entry.venue, entry.year) == ("CVPR", "2025")


def test_headlines_that_link_blogs_are_no_papers() -> None:
    text = (
        f"- [U-Lists: Networks for Reading Lists]({ARXIV})\n"
        "- 2025-03-05：[百度推出文件影像理解](https://zhuanlan.zhihu.com/p/28715553656)：https://github.com/a/b\n"
        "- [萬物皆可AI化！剛開源就有12000人圍觀的工具！](https://www.53ai.com/news/2024082059736.html)\n"
    )
    assert [entry.title for entry in entries(text)] == ["U-Lists: Networks for Reading Lists"]
