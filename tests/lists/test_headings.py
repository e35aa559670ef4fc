"""What headings say: titles, sections, years, and papers below them."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people


def test_a_single_heading_with_labelled_bullets_is_a_title() -> None:
    entry = only(
        "# Publications\n\n## Manuscripts\n\n### 1. Testing of Layers in the Tropics\n- **Journal:** *Forests*\n"
        "- **Year:** 2025\n- **Authors** Anna Bee and Carl Dee\n- **DOI:** [10.3390/f1](https://doi.org/10.3390/f1)\n"
    )
    assert (entry.title, entry.year, entry.venue) == ("Testing of Layers in the Tropics", "2025", "Forests")
    assert people(entry) == ["Anna Bee", "Carl Dee"]


def test_headings_may_stand_in_bullets() -> None:
    found = entries(
        "## Papers\n- ### 2010\n  - **01.Testing the Noise of Models** : [**Paper**](https://a.org/1.pdf)\n"
        "- ### 2012\n  - **01.Testing the Sound of Models** : [**Paper**](https://a.org/2.pdf)\n"
    )
    assert [(entry.title, entry.year, entry.topics) for entry in found] == [
        ("Testing the Noise of Models", "2010", ("Papers", "2010")),
        ("Testing the Sound of Models", "2012", ("Papers", "2012")),
    ]


@pytest.mark.parametrize("heading", ["COVID-19", "ICD-10 Coding", "CIFAR-10", "VGG16"])
def test_names_with_numbers_are_no_years(heading: str) -> None:
    entry = only(f"# Papers\n\n## {heading}\n\n- [Testing of Headings in Lists](https://arxiv.org/abs/2001.00001)\n")
    assert (entry.year, entry.topics) == ("", (heading,))


def test_headings_with_labelled_paragraphs_are_titles() -> None:
    found = entries(
        "# Daily\n\n"
        + "".join(
            f"### {title}\n\n[arXiv](https://arxiv.org/abs/2501.0000{n})\n\n**Authors:** Anna Bee, Carl Dee\n\n"
            "**Summary:** We test things of all kinds. It works.\n\n---\n\n"
            for n, title in enumerate(("Learning to Test with Labels", "Testing of Images in Time"))
        )
    )
    assert [(entry.title, people(entry), entry.id("arxiv")) for entry in found] == [
        ("Learning to Test with Labels", ["Anna Bee", "Carl Dee"], "2501.00000"),
        ("Testing of Images in Time", ["Anna Bee", "Carl Dee"], "2501.00001"),
    ]


def test_a_bold_quote_with_its_author_is_no_heading() -> None:
    found = entries(
        '### Birth\n\n**"On the Quantum Theory of Tests" - Bee (1916)**\n- Introduced a concept\n\n'
        '**"Tests as an Eigenvalue Problem" - Schrödinger (1926)**\n- Introduced another\n'
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("On the Quantum Theory of Tests", ["Bee"], "1916"),
        ("Tests as an Eigenvalue Problem", ["Schrödinger"], "1926"),
    ]


@pytest.mark.parametrize(
    "people_line",
    [
        "Anna Bee (The Institute)*; Carl Dee (University of X); Eve Eff (UX)",
        "Anna Bee (Duke University) · Carl Dee (Duke)",
    ],
)
def test_headings_are_titles_with_affiliated_people_below(people_line: str) -> None:
    found = entries(
        f"## [7]. Partner Tests for Cooperation in Systems\n>{people_line}\n\n"
        f"## [8]. Other Tests for Cooperation in Systems\n>{people_line}\n\n"
        "## [9]. Third Tests for Cooperation in Systems\n>Carl Dee (UCL)\n"
    )
    assert [entry.title.split()[0] for entry in found] == ["Partner", "Other", "Third"]
    assert people(found[0])[:2] == ["Anna Bee", "Carl Dee"]
    assert people(found[2]) == ["Carl Dee"]


def test_headings_that_cite_are_titles() -> None:
    found = entries(
        "### Multi-agent tests for mixed games. (Bee et al., 2017)\n\n"
        "### Learning tests of communication. (Dee & Eff, 2018)"
        "\n\n### A third test of communication. (Eff, 2019)\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("Multi-agent tests for mixed games", ["Bee"], "2017"),
        ("Learning tests of communication", ["Dee", "Eff"], "2018"),
        ("A third test of communication", ["Eff"], "2019"),
    ]


def test_a_heading_that_links_to_the_paper_is_a_title() -> None:
    found = entries(
        "### [Understanding Tests Requires Rethinking](https://arxiv.org/pdf/1611.03530.pdf)\n\nThis is fine.\n\n"
        "[Link to paper](https://arxiv.org/pdf/1611.03530.pdf)\n"
    )
    assert [entry.title for entry in found] == ["Understanding Tests Requires Rethinking"]


def test_sections_above_citations_of_three_lines_are_no_titles() -> None:
    text = "".join(
        f"## {section}\n\n- A. Bee and C. Dee.  {link}\n  **{title}.**  \n"
        "  *Proceedings of the International Conference on Data Engineering (ICDE)*, pp. 195–206, 2011.\n\n"
        for section, link, title in (
            ("B. OLTP, OLAP, and HTAP Systems", "", "HyPer: A Test of Virtual Memory Snapshots"),
            ("C. Big Data Platforms and Systems", "", "MapReduce: Simplified Tests on Clusters"),
            ("D. Data Streaming and Velocity", "[Link](https://x.org/a.pdf)", "The CQL Continuous Test Language"),
        )
    )
    found = entries(text)
    assert [entry.title for entry in found] == [
        "HyPer: A Test of Virtual Memory Snapshots",
        "MapReduce: Simplified Tests on Clusters",
        "The CQL Continuous Test Language",
    ]
    assert all(people(entry) == ["A. Bee", "C. Dee"] for entry in found)
    assert [link.url for link in found[2].links] == ["https://x.org/a.pdf"]


def test_papers_below_an_overview() -> None:
    entry = only(
        "## Overview\n\n- Anna Bee, [An Improved Model for Shaded\n  Tests](http://x.org/a.pdf),\n"
        "  Communications of the ACM, 1980.\n"
    )
    assert (entry.title, people(entry)) == ("An Improved Model for Shaded Tests", ["Anna Bee"])


def test_headings_with_a_date_of_change_stand_above_papers() -> None:
    found = entries(
        "### (Updated July 2024)\n1. Foundation Models: [A Survey of Large Tests](https://arxiv.org/pdf/2303.18223)\n"
    )
    assert [entry.title for entry in found] == ["A Survey of Large Tests"]


@pytest.mark.parametrize("heading", ["WWW-2023 (72)", "Papers", "논문 목록", "论文"])
def test_bare_titles_below_a_heading_of_papers(heading: str) -> None:
    found = entries(
        f"### {heading}\n- Fairness Tests in Recommender Systems\n- Adaptive Negative Tests for Recommendations\n"
        "- A Third Test of Recommender Systems\n"
    )
    assert len(found) == 3


def test_bare_titles_beside_sections_that_link_papers() -> None:
    linked = "".join(f"1. [Testing Lists of {n} Words](https://arxiv.org/abs/2001.0000{n})\n" for n in range(5))
    bare = "1. This looks like that: testing lists\n2. A transformer of lists for whole tests\n"
    found = entries(f"# Digital Lists\n## Lists\n{linked}\n## Graphs\n{bare}")
    assert [entry.title for entry in found[5:]] == [
        "This looks like that: testing lists", "A transformer of lists for whole tests",
    ]  # fmt: skip
    assert len(entries(f"# Digital Lists\n## Lists\n{linked}\n## Tools\n{bare}")) == 5


def test_bare_titles_under_a_heading_of_papers_are_papers() -> None:
    titles = [f"Learning to test graphs with {word}" for word in ("rules", "labels", "layers", "trees", "forests")]
    text = "".join(f"- {title}\n" for title in titles)
    assert [entry.title for entry in entries(f"# Awesome papers of testing\n\n## Theory\n{text}")] == titles
    assert not entries(f"# Papers\n\n## Features\n{text}")
    assert not entries(f"# Tester\n\n{text}")


def test_a_bullet_may_hold_the_year_of_those_in_it() -> None:
    found = entries(
        "## Papers\n\n- By year\n  - 2012\n    - Testing of Membranes in Time [[Paper](https://a.org/1.pdf)]\n"
        "  - 2014\n    - Testing of Skin in Space [[Paper](https://a.org/2.pdf)]\n"
        "- Testing of the Rest of Us [[Paper](https://a.org/3.pdf)]\n"
    )
    assert [entry.year for entry in found] == ["2012", "2014", ""]


def test_the_year_of_publication_is_not_that_of_the_reading() -> None:
    found = entries(
        "| Date of Presentation | Title | Authors | Year of Publication | Link |\n|--|--|--|--|--|\n"
        "| 15/11/2023 | Statistical problems with tests | Bee, L. | 2018 | [pdf](https://x.org/a.pdf) |\n"
        "| 16/11/2023 | Other problems with tests | Dee, L. | 2017 | [pdf](https://x.org/b.pdf) |\n"
    )
    assert [entry.year for entry in found] == ["2018", "2017"]


def test_a_year_with_no_papers_before_the_next_heading_of_its_level() -> None:
    text = (
        "# Papers\n### 2021\n### Conference\n- Learning to Test without Labels [[paper](https://x.org/a.pdf)]\n"
        "### Journal\n- Learning to Test with Labels [[paper](https://x.org/b.pdf)]\n"
        "### 2020\n### Conference\n- Learning to Test by Labels [[paper](https://x.org/c.pdf)]\n"
    )
    assert [(entry.year, entry.topics) for entry in entries(text)] == [
        ("2021", ("Conference",)), ("2021", ("Journal",)), ("2020", ("Conference",)),
    ]  # fmt: skip


def test_headings_with_venue_and_year_above_notes_are_titles() -> None:
    notes = "\n\n**Problem**\n- testing is tedious and often irreproducible.\n\n"
    text = "# Notes\n" + "".join(f"### Learning to Test by {name}, TMI, 2019{notes}" for name in ("Ear", "Eye", "Hand"))
    assert [(entry.title, entry.venue, entry.year) for entry in entries(text)] == [
        (f"Learning to Test by {name}", "TMI", "2019") for name in ("Ear", "Eye", "Hand")
    ]


def test_bare_titles_as_paragraphs_below_a_conference() -> None:
    titles = [
        "Hunting Bumps in Graphs",
        "A Hierarchical Scheme for Querying Graphs",
        "Another Scheme for Querying Graphs",
    ]
    found = entries("# SIGMOD\n\n## 2022\n\n" + "\n\n".join(titles) + "\n")
    assert [(entry.title, entry.year) for entry in found] == [(title, "2022") for title in titles]


@pytest.mark.parametrize("heading", ["Feedback Learning", "Citation Recommendation", "News Analysis"])
def test_topics_that_begin_like_a_section_about_the_list(heading: str) -> None:
    assert only(f"## {heading}\n- **Learning to Test without Labels** [[paper]](https://x.org/a.pdf)\n").title


def test_papers_below_overview_are_no_table_of_contents() -> None:
    entry = only(
        "### Overview\nThis section holds the papers that give an overview.\n\n"
        "1. **OpenTest: A Framework for Tests.** Preprint.\n\n"
        "   *Anna Bee, Carl Dee*  [[pdf](https://arxiv.org/pdf/2111.00001.pdf)], 2021.11\n"
    )
    assert (entry.title, people(entry), entry.year) == (
        "OpenTest: A Framework for Tests",
        ["Anna Bee", "Carl Dee"],
        "2021",
    )


def test_the_first_of_several_parts_with_titles_is_no_title_of_the_document() -> None:
    found = entries(
        "# Proposed by Ann:\n\n## Testing Simple and Effective Representations\nhttps://arxiv.org/abs/1702.00001\n\n"
        "# Proposed by Bo:\n\n## Multi-Task Testing with Videos\nhttps://arxiv.org/abs/1704.00001\n\n"
        "## What Tests Reveal About Words and Their Order\nhttps://arxiv.org/abs/1704.00002\n"
    )
    assert [entry.topics for entry in found] == [("Proposed by Ann:",), ("Proposed by Bo:",), ("Proposed by Bo:",)]
    assert found[2].title == "What Tests Reveal About Words and Their Order"


def test_a_linked_heading_that_looks_like_a_label_is_a_heading() -> None:
    text = "# Papers\n## [Models](#content)\n- [Testing of Domains at Length](https://arxiv.org/abs/2001.00001)\n"
    assert only(text).topics == ("Models",)


def test_a_linked_heading_above_a_table_names_the_volume() -> None:
    rows = "".join(
        f"| Testing of Brains in Part {n} | Anna Bee | [LNCS](https://doi.org/10.1007/1_{n}) |\n" for n in (1, 2)
    )
    found = entries(
        "# Papers of MICCAI 2020\n\n"
        "## [Part I, LNCS Volume 12261: Methods of Testing](https://link.springer.com/book/1)\n\n> 16/81\n\n"
        f"| Title | First Author | PDF |\n|---|---|---|\n{rows}"
    )
    assert {entry.topics for entry in found} == {("Part I, LNCS Volume 12261: Methods of Testing",)}


def test_names_of_emoji_are_part_of_a_topic() -> None:
    entry = only("## :newspaper: Papers\n- :star: [Testing of Domains](https://arxiv.org/abs/2001.00001)\n")
    assert (entry.topics, entry.title) == ((":newspaper: Papers",), "Testing of Domains")


def test_a_bold_line_above_a_remark_and_bullets_is_a_heading() -> None:
    entry = only(
        "## Surveys\n\n**Quality Control**\n\n  _(Source: Google Scholar)_\n\n"
        "  - Bee et al. Testing of Domains at Length. [[MedIA 2020]](https://doi.org/10.1016/j.media.2020.1)\n"
    )
    assert entry.topics == ("Surveys", "Quality Control")


def test_headings_above_abstracts_are_titles() -> None:
    told = (
        "We propose a test of many things, which consists of two parts and addresses the problems of testing lists. "
        * 2
    )
    found = entries("# Tests\n\n## Methods\n\n" + "".join(
        f"### Testing the Loads of Homes in Part {n}\n\n"
        f"> {told}[[PDF](https://doi.org/10.1145/{n})] [[Code](https://github.com/a/{n})] [2022]\n\n"
        for n in range(4)
    ))  # fmt: skip
    assert [(entry.title, entry.year, entry.topics) for entry in found] == [
        (f"Testing the Loads of Homes in Part {n}", "2022", ("Methods",)) for n in range(4)
    ]


def test_a_bold_linked_line_above_bullets_is_a_heading() -> None:
    entry = only(
        "## Papers\n\n**[Dynamic](./dynamic.md)**\n- Testing of Motion at Length, CVPR 2024. [[Paper](https://a.org/1.pdf)]\n"
    )
    assert entry.topics == ("Papers", "Dynamic")


def test_a_bold_line_like_the_heading_before_it_is_one_too() -> None:
    paper = "- Testing of Motion Number {n}, CVPR 2024. [[Paper](https://a.org/{n}.pdf)]\n"
    found = entries(
        f"## Papers\n\n***Overview***\n\n{paper.format(n=1)}\n***Review***\n\n- Anna Bee, 2023, Github: https://github.com/a/b\n{paper.format(n=2)}"
    )
    assert [entry.topics for entry in found] == [("Papers", "Overview"), ("Papers", "Review")]


def test_the_documents_own_title_may_stand_beside_sections_of_its_level() -> None:
    entry = only(
        "# ECCV2020-Code\n开源项目合集，详见： https://github.com/a/daily\n\n# CNN\n\n"
        "**Testing with Transformers**\n\n- Oral\n\n- 论文：https://arxiv.org/abs/2005.00001\n- 代码：https://github.com/a/b\n"
    )
    assert (entry.year, entry.topics, len(entry.links)) == ("2020", ("CNN",), 2)


def test_dates_in_bold_below_headings_part_the_papers_of_a_topic() -> None:
    months = "**2019-03**\n\n* [ ] Bee et al (2018) - Testing whole brains by layers of voxels\n\n"
    text = "# Reading Notes\n\n" + "".join(f"## {topic} of the Brain\n\n{months}" for topic in ("Analysis", "Tests"))
    assert [entry.topics for entry in entries(text + f"## Cognitive Neuroscience\n\n{months}")] == [
        ("Analysis of the Brain", "2019-03"), ("Tests of the Brain", "2019-03"), ("Cognitive Neuroscience", "2019-03")
    ]  # fmt: skip


def test_a_bold_line_that_fits_above_any_list_is_no_topic_below_a_heading() -> None:
    papers = "- Bee et al., [Testing of Words](https://a.org/1.pdf), 2015\n\n"
    below = entries(f"# Readings\n\n## Words\n\n**Mandatory**\n\n{papers}**Optional**\n\n{papers}")
    assert {entry.topics for entry in below} == {("Words",)}
    alone = entries(f"# Readings\n\n**Papers**\n\n{papers}**Github**\n\n")
    assert [entry.topics for entry in alone] == [("Papers",)]


def test_headings_that_the_first_bullet_repeats_are_titles() -> None:
    papers = "".join(
        f"##### [{title} Networks for Lists]\n- {title} Networks for Lists [[arXiv]](https://arxiv.org/abs/1302.0000{n})\n"
        f"- *Anna Bee, Carl Dee*\n- `201{n}-02-18`\n\n"
        for n, title in enumerate(("Testing", "Maxout", "Deep"))
    )
    found = entries(f"# Papers in Lines\n\n## Implemented papers\n\n{papers}")
    assert [(entry.title, entry.year, entry.topics) for entry in found] == [
        (f"{title} Networks for Lists", f"201{n}", ("Implemented papers",))
        for n, title in enumerate(("Testing", "Maxout", "Deep"))
    ]
    assert all(len(entry.authors) == 2 for entry in found)


def test_a_lone_person_stands_below_a_title_in_a_heading() -> None:
    found = entries(
        "# Papers\n\n"
        + "".join(
            f"##### Testing of Typing in Lists {n}\nLars T Bee\nDobe Systems Technical Report, November 2007  \n"
            f"http://www.a.org/{n}.pdf\n\n"
            for n in range(3)
        )
    )
    assert [people(entry) for entry in found] == [["Lars T Bee"]] * 3


def test_an_imprint_line_by_line_below_a_heading() -> None:
    books = "".join(
        f"### Testing of Systems Number {n}\nOlaf Bee,\nTest Press,\n200{n}.\n\nThis is a remark on the book.\n\n"
        for n in range(3)
    )
    found = entries(f"# Systems reading list\n\n## Systems in general\n\n{books}")
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        (f"Testing of Systems Number {n}", ["Olaf Bee"], f"200{n}") for n in range(3)
    ]


def test_the_year_of_a_conference_that_the_document_is_named_after() -> None:
    entry = only(
        "# International Conference on Robotics and Automation 2020\n\n## Awards\n- Testing of Scale without Labels\n\n"
        "    Author: Bee, Anna | Institute of Tests\n    Author: Dee, Carl | MIT\n \n    keyword: Tests\n"
    )
    assert (entry.year, people(entry)) == ("2020", ["Anna Bee", "Carl Dee"])


_FOLDED = "- [Testing the Lists of Networks](https://arxiv.org/abs/2001.00001)\n"


def test_what_a_fold_is_called_is_a_topic_until_it_ends() -> None:
    found = entries(
        f"# A list\n## Papers\n<details>\n<summary>Tests (ICLR 2021)</summary>\n\n{_FOLDED}\n</details>\n\n"
        "- [Listing the Tests of Networks](https://arxiv.org/abs/2001.00002)\n"
    )
    assert [(entry.topics, entry.year) for entry in found] == [
        (("Papers", "Tests (ICLR 2021)"), "2021"), (("Papers",), ""),
    ]  # fmt: skip


def test_a_fold_may_end_right_behind_its_last_bullet() -> None:
    found = entries(
        f"# A list\n## Papers\n<details><summary>Tests</summary>\n\n{_FOLDED}</details>\n\n"
        "- [Listing the Tests of Networks](https://arxiv.org/abs/2001.00002)\n"
    )
    assert [entry.topics for entry in found] == [("Papers", "Tests"), ("Papers",)]


def test_folds_nest_where_they_close_in_pairs() -> None:
    first, second, third = (_FOLDED.replace("00001", f"0000{n}") for n in (1, 2, 3))
    summary = "<details>\n<summary>{}</summary>\n\n"
    nested = (
        f"{summary.format('Organs')}{summary.format('Liver')}{first}\n</details>\n\n"
        f"{summary.format('Heart')}{second}\n</details>\n\n{third}"
    )
    found = [entry.topics for entry in entries(f"## Papers\n\n{nested}\n</details>\n")]
    assert found == [("Papers", "Organs", "Liver"), ("Papers", "Organs", "Heart"), ("Papers", "Organs")]
    assert [entry.topics[1:] for entry in entries(f"## Papers\n\n{nested}")] == [("Liver",), ("Heart",), ()]
    told = f"Use `<details>` to fold. <!-- <details> -->\n\n## Papers\n\n{nested}\n</details>\n"
    assert [entry.topics[1:] for entry in entries(told)] == [("Organs", "Liver"), ("Organs", "Heart"), ("Organs",)]


def test_a_fold_ends_before_a_table() -> None:
    table = (
        "| Title | Paper |\n|---|---|\n| Listing the Tests of Networks | [arXiv](https://arxiv.org/abs/2001.00002) |\n"
    )
    found = entries(f"## Papers\n<details><summary>Tests</summary>\n\n{_FOLDED}\n</details>\n\n{table}")
    assert [entry.topics for entry in found] == [("Papers", "Tests"), ("Papers",)]


@pytest.mark.parametrize("summary", ["Click to expand", "<b>Expand to see all implemented layers...</b>", "展开"])
def test_a_summary_that_speaks_of_its_fold_is_no_topic(summary: str) -> None:
    entry = only(f"## Layers\n\n<details>\n<summary>{summary}</summary>\n\n{_FOLDED}\n</details>\n")
    assert entry.topics == ("Layers",)


def test_papers_below_a_topic_under_updates_are_read() -> None:
    entry = only(
        "# Papers\n## Update log\n- 2022: the list was sorted\n### Private Networks (todo)\n"
        "- [Arxiv 2021] Private Tests of Lists. [[PDF]](https://arxiv.org/pdf/2102.09604)\n"
    )
    assert (entry.title, entry.venue) == ("Private Tests of Lists", "Arxiv")


def test_headings_that_name_one_paper_each_are_nicknames() -> None:
    names = ["FCN", "U-Net", "SegNet", "zoom-out", "DeepLab-V3+", "Dilated Lists"]
    text = "".join(
        f"### **{name} ★★**\n**[Paper]** Testing {n} with {name if n else 'Lists'} <br>\n**[Year]** CVPR 2015<br>\n"
        for n, name in enumerate(names)
    )
    assert [(entry.topics, entry.nickname) for entry in entries(f"# Methods\n## Segmentation\n{text}")] == [
        (("Segmentation",), name) for name in names
    ]
    years = text.replace("###", "### 2015")
    assert {entry.nickname for entry in entries(f"# Methods\n## Segmentation\n{years}")} == {""}


def test_a_label_behind_a_title_in_a_heading_is_no_part_of_it() -> None:
    text = "".join(
        f"### Testing the Lists (xSAGA). I. Tests of {n} [ADS](https://ui.adsabs.harvard.edu/abs/2022ApJ)\n"
        f"**A. Bee**, C. Dee, et al., 2022, *ApJ*, 927, 121\n\n"
        for n in ("Galaxies", "Stars", "Planets")
    )
    found = entries(f"# Selected publications\n{text}")
    assert [entry.title for entry in found][:2] == [
        "Testing the Lists (xSAGA). I. Tests of Galaxies", "Testing the Lists (xSAGA). I. Tests of Stars",
    ]  # fmt: skip


def test_a_date_alone_above_bullets_tells_their_year() -> None:
    text = "2019 Sep\n- Testing Lists of Words [[paper](https://arxiv.org/abs/1812.03823)]\n\n2018 Aug\n"
    found = entries(f"# Notes\n{text}- Listing Tests of Words [[paper](https://arxiv.org/abs/1812.03825)]\n")
    assert [(entry.year, entry.topics) for entry in found] == [("2019", ()), ("2018", ())]


def test_titles_in_bold_among_words_below_a_heading_of_papers() -> None:
    titles = [f"Massively Parallel Testing of {word} Lists" for word in ("Long", "Short", "Old", "New", "Sorted")]
    text = "".join(f"- The first large-scale protocol (no. {n}): **{title}**.\n" for n, title in enumerate(titles))
    found = entries(f"## Landmark papers\n\n### How do lists work ?\n{text}")
    assert [entry.title for entry in found] == titles
    assert not entries(f"## Landmarks\n\n### How do lists work ?\n{text}")


def test_stars_in_brackets_are_bullets() -> None:
    found = entries(
        "### Classic Paper\n\n[*] Architecture of the Test System/360, 1964\n    - First proposal of the concept\n"
        "[*] Parallel testing in the control list 6600, 1965\n    - First test in the world\n"
        "[*] Very Long Instruction Lists and the ELI-512, 1983\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Architecture of the Test System/360", "1964"), ("Parallel testing in the control list 6600", "1965"),
        ("Very Long Instruction Lists and the ELI-512", "1983"),
    ]  # fmt: skip


def test_venues_before_slashes_need_not_be_known_where_all_lines_have_them() -> None:
    known = "".join(f"- OSDI / Serverless Tests of {word} Lists\n" for word in ("Long", "Short", "Old", "New"))
    found = entries(f"# Paper-List\n{known}- SYSTOR / Overcoming Problems with Huge Lists\n")
    assert (found[-1].venue, found[-1].title) == ("SYSTOR", "Overcoming Problems with Huge Lists")


def test_bare_titles_of_a_paper_list_beside_its_topics() -> None:
    topics = "".join(f"- Topic {n}; Robots\n" for n in range(30))
    titles = [f"Testing the Perception of Robot {n}" for n in range(12)]
    sections = "".join(f"\n## Awards {at}\n" + "".join(f"- {t}\n" for t in titles[at : at + 3]) for at in (0, 3, 6, 9))
    found = entries(f"# TEST2020-paper-list\n\n# Categories\n\n{topics}\n# Sessions\n{sections}")
    assert [entry.title for entry in found] == titles


def test_headings_of_one_paper_each_may_be_topics() -> None:
    names = ["Few-Shot", "Zero-Shot", "Self-Supervised", "Semi-Supervised", "Multi-Task", "GANs", "CNNs"]
    text = "".join(f"### {name}\n- [{name} Learning of Lists](https://arxiv.org/abs/2001.00001)\n" for name in names)
    assert [entry.topics[-1] for entry in entries(f"# Learning\n## Paradigms\n{text}")] == names


def test_titles_above_a_labelled_address() -> None:
    titles = [
        "Nitride Tests during Lists over a Catalyst",
        "Tests of the Oxygen Evolution of Lists",
        "Rows as Tests of Lists",
    ]
    text = "".join(
        f"## {title}\n\nOpenAlex: https://openalex.org/W{n}  \nOpen access: False\n\n"
        f"[Ann Bee](https://openalex.org/A{n}), [Bo Dee](https://openalex.org/B{n}), ACS Catalysis. 2024."
        f" https://doi.org/10.1021/acs.{n}\n\n"
        for n, title in enumerate(titles)
    )
    assert [entry.title for entry in entries(text)] == titles


def test_headings_that_begin_with_a_venue_are_titles_however_short() -> None:
    found = entries(
        "# Papers\n## Classics\n#### [(2016 CVPR)Listnet](https://arxiv.org/pdf/1512.00001.pdf)\n- Ann Bee, Bo Dee\n\n"
        "#### [(NIPS 2017)Tester](https://arxiv.org/abs/1706.00002)\n- Cy Eff, Di Gee\n\n## Reviews\n"
        "#### (2020 TPAMI)ListSurvey\n\n#### (2021 Complexity)Data-Driven Testing of Lists\n"
    )
    assert [(entry.title, entry.venue, entry.year, entry.topics[-1]) for entry in found] == [
        ("Listnet", "CVPR", "2016", "Classics"),
        ("Tester", "NIPS", "2017", "Classics"),
        ("ListSurvey", "TPAMI", "2020", "Reviews"),
        ("Data-Driven Testing of Lists", "Complexity", "2021", "Reviews"),
    ]


def test_headings_that_name_people_and_a_venue_in_italics_below_the_title() -> None:
    found = entries(
        "# Agents\n## Recommending\n### ListAI\n\n**ListAI: Testing Language Models for Lists**\n\n\n"
        "*Companion Proceedings of the ACM Web Conference 2024 (2024)*\n\n\n"
        "[![DOI](https://img.shields.io/badge/DOI-paper)](https://dl.acm.org/doi/abs/10.1145/3.1)\n\n\n"
        "### Ann Bee et al.\n\n**Simulators of Users for Tests of Lists**\n\n\n"
        "*IEEE Transactions on Computational Social Systems (2025)*\n\n\n"
        "[![DOI](https://img.shields.io/badge/DOI-paper)](https://ieeexplore.ieee.org/abstract/document/10572486)\n"
    )
    assert [(people(entry), entry.et_al) for entry in found] == [([], False), (["Ann Bee"], True)]
    assert [(entry.year, bool(entry.links)) for entry in found] == [("2024", True), ("2025", True)]
    assert found[1].venue == "IEEE Transactions on Computational Social Systems"


def test_numbered_sections_are_no_titles_of_documents() -> None:
    line = "Ann Lee, Bo Wu. [Networks for Reading Lists](https://arxiv.org/abs/1505.04597)"
    assert only(f"# 1. Books on lists\n\n{line}\n\n# 2. Tools\n").topics == ("1. Books on lists",)


def test_a_summary_that_names_no_topic() -> None:
    entry = only(
        "# Lists\n\n## Reading\n\n<details>\n  <summary><b>List of Papers:</b></summary>\n\n"
        "- Ann Lee, Bo Wu. [Networks for Reading Lists](https://arxiv.org/abs/1505.04597)\n\n</details>\n"
    )
    assert entry.topics == ("Reading",)


def test_roman_numbers_above_lists() -> None:
    found = entries(
        "I. Classic books\n\n1. Bee, A.; Dee, C. Deep Lists. Test Press: Cambridge, 2016.\n\n"
        "II. Scientific publications.\n\n1. Ann Lee, Bo Wu. Networks for Reading Lists. Lists 2019;12:3-4.\n"
    )
    assert [entry.topics for entry in found] == [("I. Classic books",), ("II. Scientific publications.",)]


def test_bold_topics_with_a_sentence_or_linked_paragraphs_below_them() -> None:
    text = (
        "# Transport\n\n**Fast Transport**\n\nPapers on fast problems of transport\n\n"
        "* [Testing of Deep Lists for Tables](https://arxiv.org/abs/1906.2)\n\n"
        "**Popular Articles**\n\nEve Eff et al. "
        "[Reading of Old Lists by Rules](https://arxiv.org/abs/1906.3), 2020.\n\n"
        "Ann Bee. [Merging of Long Lists at Once](https://arxiv.org/abs/1906.4), 2021.\n"
    )
    assert [entry.topics for entry in entries(text)] == [
        ("Fast Transport",),
        ("Popular Articles",),
        ("Popular Articles",),
    ]


def test_a_label_of_papers_in_bold_is_no_paper() -> None:
    text = "# Lists\n\n**Landmark papers.**\n- Bee et al., *Nature*, 2012 — first rules.\n- Dee et al., *Cell*, 2012.\n"
    assert "Landmark papers" not in [entry.title for entry in entries(text)]


def test_headings_that_end_with_people_and_year_are_titles() -> None:
    titles = ["Testing of Deep Lists for Tables", "Reading of Old Lists by Rules", "Merging of Long Lists at Once"]
    text = "# Roadmap\n\n### 1.1 Perception\n\n" + "".join(
        f"#### {title} (A Bee, C Dee, 2016) :star:\n\n> Uses rules to read lists.\n\n> - Input: a list\n\n"
        for title in titles
    )
    found = entries(text)
    assert [entry.title for entry in found] == titles
    assert {(len(people(entry)), entry.year) for entry in found} == {(2, "2016")}


def test_a_short_heading_among_titles_is_one_for_what_is_told_below_it() -> None:
    told = "*   authors: Ann Bee, Carl Dee\n*   date: 1986\n*   available @ [a.org](https://a.org/1.pdf)\n\nNotes.\n\n"
    titles = ["Testing of Deep Lists for Tables", "Statelists", "Merging of Long Lists at Once"]
    found = entries("# Papers\n\n## Rules\n\n" + "".join(f"### {title}\n\n{told}" for title in titles))
    assert [(entry.title, len(people(entry)), entry.year) for entry in found] == [
        (title, 2, "1986") for title in titles
    ]


def test_numbered_headings_one_of_them_without_a_blank() -> None:
    found = entries(
        "# 1 Basics of Lists\n\n- [Testing Lists by Reading](https://a.org/1.pdf)\n\n"
        "#2 Methods of Lists\n\n- [Reading Lists by Testing](https://arxiv.org/abs/2001.00001)\n"
    )
    assert [(entry.title, entry.topics) for entry in found] == [
        ("Testing Lists by Reading", ("1 Basics of Lists",)),
        ("Reading Lists by Testing", ("2 Methods of Lists",)),
    ]


def test_bold_words_above_papers_without_bullets_are_headings() -> None:
    found = entries(
        "# Papers\n\n**Table of Contents**\n\n- Surveys\n\n**Surveys**\n\n"
        "[2015 - A Survey of Lists and their Tests](https://dl.acm.org/doi/10.1145/1.2)\n\n"
        "[A Review of Reading Lists](https://arxiv.org/abs/2001.00001)\n\n"
        "**User Profiles**\n\n"
        "Reading the Readers of Lists [[paper](https://arxiv.org/abs/2001.00002)]\n\n"
        "Profiles of Testers [[paper](https://arxiv.org/abs/2001.00003)]\n\n"
    )
    assert [entry.topics[-1] for entry in found] == ["Surveys", "Surveys", "User Profiles", "User Profiles"]


def test_bold_words_above_what_they_mean_and_papers_are_headings() -> None:
    found = entries(
        "# Lists\n\n**Pooling**\nHere are some papers about pools of lists.\n\n"
        "- Testing Pools of Lists [[pdf](https://arxiv.org/abs/2001.00001)]\n"
        "- Reading Lists of Pools [[pdf](https://arxiv.org/abs/2001.00002)]\n\n"
        "**Graphs**\nGraphs hold lists, see [the docs](https://docs.org/x).\n"
        "- Graphs that Hold Lists [[pdf](https://arxiv.org/abs/2001.00003)]\n\n"
        "**Bee-Net for Lists**\nAnna Bee, Carl Dee, Emma Eff\n- [paper](https://arxiv.org/abs/2001.00004)\n"
    )
    assert [(entry.title, entry.topics[-1]) for entry in found] == [
        ("Testing Pools of Lists", "Pooling"),
        ("Reading Lists of Pools", "Pooling"),
        ("Graphs that Hold Lists", "Graphs"),
        ("Bee-Net for Lists", "Graphs"),
    ]


def test_headings_that_link_papers_by_their_names() -> None:
    found = entries(
        "# Papers with Data\n\n### [ListQA](https://arxiv.org/abs/2003.00001)\n\n"
        "paper repository <https://github.com/a/listqa>\n\n* Number of lists: 1,670\n\n"
        "### [Inference of tests from histopathological lists](https://openreview.net/forum?id=abc)\n\n"
        "paper repository <https://github.com/a/inference>\n\n"
        "### [ARC](https://arxiv.org/abs/2103.00001)\n Not available\n\n"
        "### More open data\n\n| title | paper |\n|---|---|\n"
        "| Testing Rows of Lists | https://arxiv.org/abs/2201.00001 |\n"
    )
    assert [(entry.title, len(links(entry)), entry.topics) for entry in found] == [
        ("ListQA", 2, ()),
        ("Inference of tests from histopathological lists", 2, ()),
        ("ARC", 1, ()),
        ("Testing Rows of Lists", 1, ("More open data",)),
    ]


def test_a_title_at_another_level_than_the_others() -> None:
    text = "# Testing of Lists\n\n### Resources\n\n### Tools\n\n### Papers at ICML 2018\n\n"
    for n in range(1, 5):
        level = "###" if n == 3 else "####"
        text += f"{level} {n}. [Testing Lists with {n} Rules](https://proceedings.mlr.press/v80/bee{n}.html)\n"
        text += f"  Materials: [pdf](https://proceedings.mlr.press/v80/bee{n}.pdf)\n  - A note on rules\n\n"
    found = entries(text)
    assert [entry.title for entry in found] == [f"Testing Lists with {n} Rules" for n in range(1, 5)]
    assert {(entry.year, entry.topics) for entry in found} == {("2018", ("Papers at ICML 2018",))}
