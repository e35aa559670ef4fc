"""Lines of one bullet or paragraph that only a soft break divides, and lines that look like more of the one above."""

from __future__ import annotations

import pytest

from tests.lists.examples import document, entries, only, people


@pytest.mark.parametrize(
    "title",
    ["Testing of Deep Lists for Tables", "“Testing of Deep Lists for Tables”", "**Testing of Deep Lists for Tables**"],
)
@pytest.mark.parametrize(
    ("below", "wanted", "venue", "year"),
    [
        ("In ArXiv, 2025\n  Bee et al.", ["Bee"], "ArXiv", "2025"),
        ("NIPS, 1999\n  R. Bee and D. Dee and S. Eff", ["R. Bee", "D. Dee", "S. Eff"], "NIPS", "1999"),
        ("American Economic Review\n  Anna Bee and Carl Dee", ["Anna Bee", "Carl Dee"], "American Economic Review", ""),
        ("arXiv\n  *Anna Bee, Carl Dee*", ["Anna Bee", "Carl Dee"], "arXiv", ""),
    ],
)
def test_venues_and_people_stand_on_lines_of_their_own(
    title: str, below: str, wanted: list[str], venue: str, year: str
) -> None:
    entry = only(f"- {title}\n  {below}\n  [[pdf](https://a.org/1.pdf)]\n")
    assert entry.title == "Testing of Deep Lists for Tables"
    assert (people(entry), entry.venue, entry.year) == (wanted, venue, year)


def test_a_remark_may_stand_below_title_and_venue() -> None:
    entry = only("1. **[CVPR 2020]** Testing of Deep Lists, CVPR 2020\n   This paper shows how tests are written.\n")
    assert (entry.title, entry.venue, entry.year) == ("Testing of Deep Lists", "CVPR", "2020")


@pytest.mark.parametrize("venue", ["arXiv 2021", "PLoS computational biology 2017", "CVPR 2020"])
def test_a_venue_in_bold_ends_a_plain_title(venue: str) -> None:
    entry = only(f"- Model-Based Offline Testing of Lists **{venue}**\n  - Paper: https://arxiv.org/abs/2105.00001\n")
    assert (entry.title, f"{entry.venue} {entry.year}") == ("Model-Based Offline Testing of Lists", venue)


def test_headings_with_nothing_below_them_are_titles() -> None:
    text = "## Visual SLAM\n" + "".join(
        f"#### {n}. Data-Efficient Decentralized Testing of Lists {n}  https://github.com/someone/list{n}\n"
        for n in range(1, 10)
    )
    found = entries(text)
    assert len(found) == 9
    assert (found[0].title, found[0].topics) == ("Data-Efficient Decentralized Testing of Lists 1", ("Visual SLAM",))


def test_numbers_alone_tell_that_bare_headings_are_titles() -> None:
    links = {3: " https://sites.google.com/view/lists", 7: " https://github.com/someone/lists"}
    headings = "".join(f"#### {n}. Decentralized Testing of Lists {n}{links.get(n, '')}\n\n" for n in range(12, 0, -1))
    found = entries(f"# Recent Testing\n## Visual SLAM\n{headings}")
    assert [entry.title for entry in found] == ["Decentralized Testing of Lists 7", "Decentralized Testing of Lists 3"]


def test_short_headings_with_nothing_below_them_are_none() -> None:
    text = "# Papers\n" + "".join(f"## {n}. A Topic of its own to be filled\n" for n in range(3))
    assert (
        entries(text + "- [Testing of Deep Lists](https://arxiv.org/abs/2001.00001)\n")[0].title
        == "Testing of Deep Lists"
    )


def test_headings_may_lack_the_blank_behind_their_sign() -> None:
    text = (
        "#Adversarial Examples\n- [Testing of Deep Lists](https://arxiv.org/abs/2001.00001)\n"
        "#Project \n- [Reading Tables by Their Cells](https://arxiv.org/abs/2001.00002)\n"
    )
    assert [entry.topics for entry in entries(text)] == [("Adversarial Examples",), ("Project",)]


def test_a_cell_that_spans_the_row_is_a_remark() -> None:
    text = (
        "<table><tr><th>Date</th><th>Paper</th><th>Link</th></tr>"
        '<tr><td rowspan="2">2024-11</td><td>Testing of Deep Lists for Tables</td>'
        '<td><a href="https://arxiv.org/abs/2405.00001">paper</a></td></tr>'
        '<tr><td colspan="3">• Investigated how the tests prioritize lists in context<br></td></tr></table>\n'
    )
    assert [entry.title for entry in document(text).entries] == ["Testing of Deep Lists for Tables"]


def test_a_venue_may_stand_above_the_title_in_its_cell() -> None:
    text = (
        "<table><tr><th>Paper title</th><th>Date</th></tr>"
        '<tr><td>AAAI 2018<br><a href="https://arxiv.org/abs/1709.00001">Testing of Deep Lists for Tables</a></td>'
        "<td>2018.02</td></tr></table>\n"
    )
    entry = only(text)
    assert (entry.title, entry.venue) == ("Testing of Deep Lists for Tables", "AAAI")


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Ann Bee* - ICCV 2023", []),  # one name alone could be anything
        ("Ann Bee et al.. In ICCV 2023", ["Ann Bee"]),
        ("Ann Bee, Carl Dee - ICCV 2023", ["Ann Bee", "Carl Dee"]),
    ],
)
def test_a_person_and_the_venue_stand_on_a_line_of_their_own(who: str, wanted: list[str]) -> None:
    entry = only(f"- Efficient Testing of Deep Lists for Tables\n  {who} [[pdf](https://a.org/1.pdf)]\n")
    assert (entry.title, entry.venue, entry.year) == ("Efficient Testing of Deep Lists for Tables", "ICCV", "2023")
    assert people(entry) == wanted


def test_a_summary_below_a_paper_is_no_paper() -> None:
    text = (
        "- **2024.06** `SegNet++` Testing of Deep Lists: A Survey\n"
        "  - Chunhui Bee et al.. ArXiv. 2024; 12(3):45-67 [[Paper](https://arxiv.org/abs/2012.10479)]\n"
        "  - **TL;DR:** They introduce a two-stage scheme that first learns the structure of lists\n"
    )
    entry = only(text)
    assert (entry.year, entry.venue) == ("2024", "")
    assert entry.links[0].url == "https://arxiv.org/abs/2012.10479"


def test_people_stand_behind_a_quoted_title_in_a_heading() -> None:
    text = "".join(
        f'### "{title}", Anna Bee, Carl Dee, **Eve Eff**\n- This paper proposes a new approach to lists.\n'
        for title in ("Testing of Deep Lists for Tables", "Reading Tables by Their Cells", "Merging Lists at Scale")
    )
    assert [(entry.title[:7], len(people(entry))) for entry in entries(text)] == [
        ("Testing", 3),
        ("Reading", 3),
        ("Merging", 3),
    ]


def test_papers_stand_line_by_line_in_one_paragraph() -> None:
    text = (
        "### Online\n"
        '**Mot** Eve Eff and Gus Aitch, "A Framework for Training Testers" [[p]](https://arxiv.org/abs/1906.2)<br>\n'
        '**Sort** : Ida Jay, Kay Ell "Simple Testing of Real Lists"[[p]](https://arxiv.org/abs/1602.3) ICIP 2016<br>\n'
    )
    assert [(entry.title, people(entry)) for entry in entries(text)] == [
        ("A Framework for Training Testers", ["Eve Eff", "Gus Aitch"]),
        ("Simple Testing of Real Lists", ["Ida Jay", "Kay Ell"]),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["Testing of Deep Lists for Tables (ICML 2020)", "Reading of Old Lists by Rules. (VLDB’19)"],
        [
            "Testing of Deep Lists for Tables (Arxiv, Mar. 2023) [Paper]  ",
            "Reading of Old Lists by Rules (ACL 2020) [Code]",
        ],
        [
            "Bee, A. **Testing of Deep Lists for Tables**. ICML.",
            "Dee, C., & Eff, E. **Reading of Old Lists by Rules**.",
        ],
        [
            'Ann Bee, Carl Dee. "Testing of Deep Lists for Tables". ICML 2020.',
            'Eve Eff, Gus Aitch. "Reading of Old Lists by Rules". Big Journal, 2019.',
        ],
        [
            "Ann Bee and Carl Dee. 2021. Testing of Deep Lists for Tables. In Proceedings of SIGIR.  ",
            "Eve Eff, Gus Aitch, et al. 2023. Reading of Old Lists by Rules. arXiv preprint arXiv:2303.08774.",
        ],
        [
            "Bee, A., & Dee, C. (2019). Testing of Deep Lists for Tables. Neural Networks, 3(1), 1-9.",
            "Eff, E., & Aitch, G. (2020). Reading of Old Lists by Rules. Neurocomputing, 4, 2-8.",
        ],
    ],
)
def test_lines_that_tell_a_paper_each_need_no_bullets(lines: list[str]) -> None:
    found = [entry.title for entry in entries("# Papers\n\n" + "\n".join(lines) + "\n")]
    assert found == ["Testing of Deep Lists for Tables", "Reading of Old Lists by Rules"]


@pytest.mark.parametrize(
    "lines",
    [
        "[Testing of Deep Lists for Tables](https://a.org/1.pdf)\n[Reading of Old Lists by Rules](https://a.org/2.pdf)",
        "Bee, A., & Dee, C. (2016). Testing of Deep Lists for Tables. arXiv:1603.02755.\n"
        "Eff, E., & Aitch, G. (2017). Reading of Old Lists by Rules. arXiv:1603.02756.",
    ],
)
def test_a_bold_topic_in_one_paragraph_with_its_papers_is_a_heading(lines: str) -> None:
    found = entries(f"# Papers\n\n**Surveys**\n{lines}\n")
    assert [(entry.title, entry.topics) for entry in found] == [
        ("Testing of Deep Lists for Tables", ("Surveys",)),
        ("Reading of Old Lists by Rules", ("Surveys",)),
    ]
