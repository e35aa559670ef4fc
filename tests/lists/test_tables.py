from __future__ import annotations

import pytest

from tests.lists.examples import document, entries, links, only, people


@pytest.mark.parametrize(
    "header",
    [
        "Date|First Author|Title|Code|Reference",
        "日期|作者|标题|代码|会议",
        "Year|Authors|Paper|Repo|Venue",
        " | | | | ",
    ],
)
def test_columns_are_known_by_headings_or_by_their_cells(header: str) -> None:
    entry = only(
        f"|{header}|\n|---|---|---|---|---|\n"
        "|2025-08|A. Bee and C. Dee|Cluster Tests for Images|[Code](https://github.com/a/b)|"
        "[NN2025](https://www.sciencedirect.com/science/article/pii/S0893608025002941)|\n"
    )
    assert (entry.title, people(entry), entry.year) == ("Cluster Tests for Images", ["A. Bee", "C. Dee"], "2025")
    assert entry.venue == "NN"
    assert entry.id("pii") == "S0893608025002941"


def test_two_records_glued_into_one_row_are_two_entries() -> None:
    found = entries(
        "|Date|Authors|Title|Code|Reference|\n|---|---|---|---|---|\n"
        "|2022-01|A. Bee|Enhancing Labels for Tests|None|[AAAI2022](https://arxiv.org/abs/2201.00001)|C. Dee|"
        "A Simple Way to Test|[Code](https://github.com/a/b)|[ISBI2022](https://arxiv.org/abs/2202.00001)|\n"
    )
    assert [(e.title, e.venue, e.year) for e in found] == [
        ("Enhancing Labels for Tests", "AAAI", "2022"),
        ("A Simple Way to Test", "ISBI", "2022"),
    ]


def test_badges_count_by_their_target() -> None:
    entry = only(
        "| **title** | **paper** | **repo** |\n|---|:--:|:--:|\n| SAM-Test3D | "
        "[![arXiv](https://img.shields.io/badge/a-b.svg)](https://arxiv.org/pdf/2310.15161.pdf) "
        "| [![Stars](https://img.shields.io/x.svg?label=Stars)](https://github.com/a/b) |\n"
    )
    assert entry.title == "SAM-Test3D"
    assert links(entry) == [("preprint", "https://arxiv.org/pdf/2310.15161.pdf"), ("code", "https://github.com/a/b")]


def test_cells_broken_over_lines_are_read() -> None:
    found = entries(
        "Some page\nTitle | Authors | Year | Actions |\n---|---|---|---|\nTesting of broken cells\n|\nAnna "
        "Bee, C. Dee\n|\n2025\n|\nView Paper |\n"
        "Testing of more cells\n|\nEve Eff\n|\n2024\n|\nView Paper |\nComments (0)\n"
    )
    assert [(e.title, e.year, len(e.authors)) for e in found] == [
        ("Testing of broken cells", "2025", 2),
        ("Testing of more cells", "2024", 1),
    ]


def test_tables_of_html_are_read_by_rows() -> None:
    text = (
        "## Quick List\n<table>\n  "
        "<thead><tr><th>Year</th><th>Paper</th><th>Venue</th><th>Link</th></tr></thead>\n  <tbody>\n    <tr>\n"
        "      <td>2021</td>\n      <td>Fully Tested Adaptation</td>\n      <td>ICLR</td>\n      <td><a "
        'href="https://arxiv.org/abs/2006.00001">arXiv</a></td>\n    </tr>\n  </tbody>\n</table>\n'
    )
    entry = only(text)
    assert (entry.title, entry.year, entry.venue, entry.topics) == (
        "Fully Tested Adaptation",
        "2021",
        "ICLR",
        ("Quick List",),
    )
    assert entry.origins[0].line == 5


def test_an_abstract_in_the_cell_of_the_title_is_left_out() -> None:
    entry = only(
        "| **Paper** | **Links** |\n|---|---|\n| 1) **Llama Test** - a family of models that are tested on "
        "many things and do well on all of them in every way | [Paper](https://arxiv.org/abs/2404.00001) |\n"
    )
    assert entry.title == "Llama Test"


def test_a_part_of_the_title_in_bold_is_not_the_title() -> None:
    entry = only(
        "|Date|Title|Journal|\n|---|---|---|\n|20200708|**Marginal loss** for partially tested organs "
        "[(arXiv)](https://arxiv.org/abs/2007.00001)|MedIA|\n"
    )
    assert entry.title == "Marginal loss for partially tested organs"


def test_empty_rows_are_refused_with_a_reason() -> None:
    found = document(
        "- []  [[scholar]]()\n- [Testing of Many Things in Lists]  "
        "[[scholar]](https://scholar.google.com/scholar?q=Testing)\n"
    )
    assert [refusal.reason for refusal in found.refused] == ["no title"]
    assert len(found.entries) == 1


def test_people_may_stand_before_the_title_in_its_cell() -> None:
    found = entries(
        "| Date | Paper | Published in |\n| - | - | - |\n"
        "| 191212 | Bee, A., et al. A test of deep learning. | Medical Image Analysis 2017 |\n"
        "| To-do | Dee C., et al. Testing Nets: Nets for Tests | NIPS 2019 |\n"
    )
    assert [(entry.title, people(entry), entry.et_al, entry.venue, entry.year) for entry in found] == [
        ("A test of deep learning", ["A. Bee"], True, "Medical Image Analysis", "2017"),
        ("Testing Nets: Nets for Tests", ["C. Dee"], True, "NIPS", "2019"),
    ]


def test_the_column_with_years_goes_before_other_dates() -> None:
    entry = only(
        "| Review Date | Year | Title | Paper |\n|---|---|---|---|\n"
        "| 21.12.27 | 2021 | Testing of Years in Columns | [Link](https://arxiv.org/abs/2107.00001) |\n"
    )
    assert entry.year == "2021"


def test_a_column_of_names_beside_one_of_titles() -> None:
    found = entries(
        "*Name* | *Summary* | *Paper*\n:---: | :---: | :---:\n"
        "**FCN** | *Fully Convolutional Networks for Tests* | [[arXiv]](https://arxiv.org/abs/1411.4038)\n"
        "**SegNet** | *A Deep Convolutional Encoder for Tests* | [[arXiv]](https://arxiv.org/abs/1511.00561)\n"
    )
    assert [entry.title for entry in found] == [
        "Fully Convolutional Networks for Tests",
        "A Deep Convolutional Encoder for Tests",
    ]


def test_a_table_without_headings() -> None:
    found = entries(
        "|      |      |\n| ---- | ---- |\n"
        "| **In-Network Tests for Shared Clusters (MLSys' 2021)** | **2022-06-23** |\n"
        "| **Time Series Tests With Deep Learning(arXiv'2020)** | **2022-07-24** |\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("In-Network Tests for Shared Clusters", "2021"),
        ("Time Series Tests With Deep Learning", "2020"),
    ]


def test_titles_in_a_column_of_links() -> None:
    found = entries(
        "| 论文 | 链接 |\n| -------- | ---- |\n"
        "| GPT-4    | [GPT-4 Technical Test Report (2023)](https://arxiv.org/abs/2303.08774) |\n"
        "| LLaMA 2  | [LLaMA 2: Open Tests and Models (2023)](https://arxiv.org/abs/2307.09288) |\n"
    )
    assert [entry.title for entry in found] == ["GPT-4 Technical Test Report", "LLaMA 2: Open Tests and Models"]


def test_a_title_broken_in_its_cell() -> None:
    entry = only(
        "|Year|Pub|Title|Links|\n|:---:|:----:|:----:|:----:|\n"
        "|2017|CVPR|Hallucinating Noisy Face Images by <br>Transformative Test Autoencoders|[paper](https://x.org/a.pdf)|\n"
    )
    assert entry.title == "Hallucinating Noisy Face Images by Transformative Test Autoencoders"


def test_titles_are_whole_where_a_column_holds_the_authors() -> None:
    text = (
        "| Num | Title | Author |\n|---|---|---|\n"
        "| 1 | Testing with Deep Convolutional Nets, Atrous Convolution, and Fully Connected CRFs | |\n"
        "| 2 | *Testing redshift distributions. An application to tests* | Bee |\n"
    )
    assert [entry.title for entry in entries(text)] == [
        "Testing with Deep Convolutional Nets, Atrous Convolution, and Fully Connected CRFs",
        "Testing redshift distributions. An application to tests",
    ]


@pytest.mark.parametrize("date", ["20.10", "2020-01-23 18:59:59+00:00"])
def test_dates_in_a_column(date: str) -> None:
    text = f"| Date | Paper |\n|---|---|\n| {date} | [Recipes for Tests in Open Domains](https://x.org/a.pdf) |\n"
    assert only(text).year == "2020"


@pytest.mark.parametrize(
    ("cell", "authors"),
    [
        ("Bee, A., Dee, C., & Eff, E. (2023). Testing Tables of Rows. ArXiv:2311.", ["A. Bee", "C. Dee", "E. Eff"]),
        ("Bee A, Dee C, Eff E, et al. Testing Tables of Rows[J]. arXiv preprint, 2023.", ["A Bee", "C Dee", "E Eff"]),
        ('Bee, Anna, et al. "Testing Tables of Rows." arXiv preprint (2023).', ["Anna Bee"]),
        ("**Testing Tables of Rows**, Anna Bee, Carl Dee, Eve Eff", ["Anna Bee", "Carl Dee", "Eve Eff"]),
    ],
)  # fmt: skip
def test_a_linked_citation_in_a_cell_is_taken_apart(cell: str, authors: list[str]) -> None:
    entry = only(
        "| Name | Paper | Venue | Year |\n|---|---|---|---|\n"
        f"| TTM | [{cell}](https://arxiv.org/abs/2311.00001) | WSDM | 2024 |\n"
    )
    assert (entry.title, people(entry), entry.venue, entry.year) == ("Testing Tables of Rows", authors, "WSDM", "2024")


def test_two_capitalised_pairs_behind_by_are_no_people() -> None:
    title = "Tracking of Birds by Lifted Multicut and Person Re-Identification"
    entry = only(f"| Title | Venue |\n|---|---|\n| [{title}](https://arxiv.org/abs/1701.00001) | CVPR |\n")
    assert (entry.title, people(entry)) == (title, [])


def test_links_below_db_are_data() -> None:
    entry = only(
        "| Paper Title | DB | Venue |\n|---|---|---|\n"
        "| [Testing Knees at Length](https://arxiv.org/abs/1609.00001) | [OAI](https://oai.a.org/release/) | ISBI |\n"
    )
    assert links(entry)[1] == ("data", "https://oai.a.org/release/")


def test_the_date_may_have_moved_on_by_a_cell_too_many() -> None:
    entry = only(
        "| Title | arXiv | Github | WebSite | Pub. & Date |\n|---|---|---|---|---|\n"
        "| [Testing of Videos at Length](https://openreview.net/forum?id=a) | - | - | - | - | Sep., 2022 |\n"
    )
    assert entry.year == "2022"


def test_a_cell_may_hold_several_papers() -> None:
    titles = ["Testing the First of Systems", "Second Tests of Systems", "Third Tests of Systems"]
    cell = "<br>".join(
        f"[**{title}**](https://arxiv.org/abs/2401.0000{n})<br>Ann Bee (MIT), Carl Dee (University of Lakes (UL))"
        for n, title in enumerate(titles)
    )
    found = entries(f"| Year | Paper |\n| :-: | :- |\n| 2024 | {cell} |\n| 2023 | {cell.replace('2401', '2301')} |\n")
    assert [entry.title for entry in found] == titles * 2
    assert {entry.year for entry in found} == {"2024", "2023"}
    assert all(people(entry) == ["Ann Bee", "Carl Dee"] for entry in found)
    assert all(len(entry.links) == 1 for entry in found)


def test_a_cell_that_spans_rows_stands_in_each_of_them() -> None:
    found = entries(
        "<table><tr><td>Years</td><td>Title</td></tr>\n"
        '<tr><td rowspan=2><a href="https://icml.cc/2023">ICML 2023</a></td>'
        '<td><a href="https://arxiv.org/pdf/2206.10189">Testing with Many Clients at Once</a></td></tr>\n'
        '<tr><td><a href="https://arxiv.org/pdf/2306.00127">Attacks on Tests of Many Lists</a></td></tr></table>\n'
    )
    assert [(entry.venue, entry.year, len(entry.links)) for entry in found] == [
        ("ICML", "2023", 2),
        ("ICML", "2023", 1),
    ]


def test_many_blanks_within_a_title_are_blanks() -> None:
    found = entries(
        "| Date | Title | Link |\n|---|---|---|\n"
        "| 2018-02-17 | Testing Without Parameters: Rates and Learning   Algorithms | [pdf](https://a.org/1.pdf) |\n"
    )
    assert found[0].title == "Testing Without Parameters: Rates and Learning Algorithms"


def test_comments_between_rows_are_no_rows() -> None:
    found = entries(
        "| Title | Author | Venue |\n|---|---|---|\n"
        "| Testing Graphs of Brains with Networks | Ann Lee | MICCAI 2020 |\n"
        "<!--| A Hidden Title of Many Words | Bo Wu | MICCAI 2019 |-->\n"
        "<!--| Another Hidden Title of Words | Bo Wu | MICCAI 2019 |\n"
        "| A Third Hidden Title of Words | Bo Wu | MICCAI 2019 |-->\n"
        "| Testing Graphs of Hearts with Networks | Cy Dee | MICCAI 2021 |\n"
    )
    assert [(entry.title, people(entry), entry.venue) for entry in found] == [
        ("Testing Graphs of Brains with Networks", ["Ann Lee"], "MICCAI"),
        ("Testing Graphs of Hearts with Networks", ["Cy Dee"], "MICCAI"),
    ]


def test_comments_before_the_first_row_and_before_a_row_of_their_last_line() -> None:
    found = entries(
        "| Title | Author | Venue |\n|---|---|---|\n<!-- hidden -->\n"
        "| Testing Graphs of Brains with Networks | Ann Lee | MICCAI 2020 |\n"
        "<!-- | A Hidden Title of Many Words | Bo Wu | MICCAI 2019 |\n"
        "--> | Testing Graphs of Hearts with Networks | Cy Dee | MICCAI 2021 |\n"
    )
    assert [entry.title.split()[3] for entry in found] == ["Brains", "Hearts"]


def test_a_column_of_venue_and_year_counts_before_the_labels_of_links() -> None:
    rows = "".join(
        f"| Testing Graph Number {n} by Networks | [LNCS](https://link.springer.com/chapter/10.1007/978-3-030-1_{n}) "
        f"| PRIME-MICCAI 20{n} |\n"
        for n in range(10, 14)
    )
    found = entries(f"| Title | Paper | Proceeding/Journal/Year |\n|---|---|---|\n{rows}")
    assert {(entry.venue, entry.year) for entry in found} == {("PRIME-MICCAI", f"20{n}") for n in range(10, 14)}


@pytest.mark.parametrize("turned", [False, True])
def test_papers_of_datasets_do_not_identify_the_paper_that_uses_them(turned: bool) -> None:
    columns = ["Paper", "Dataset"]
    links_ = ["[ARXIV](https://arxiv.org/abs/2008.13118)", "[ADNI](https://pubmed.ncbi.nlm.nih.gov/16443497/)"]
    if turned:
        columns, links_ = columns[::-1], links_[::-1]
    entry = only(
        f"| Title | {' | '.join(columns)} |\n|---|---|---|\n| Testing Graphs by Networks | {' | '.join(links_)} |\n"
    )
    assert [(id.scheme, id.value) for id in entry.ids] == [("arxiv", "2008.13118")]
    assert len(entry.links) == 2


@pytest.mark.parametrize(
    "who",
    ["Ann Lee (MIT), Bo Wu (MIT), Cy Dee (EPFL)", "Ann Lee / Bo Wu / Cy Dee", "Ann Lee<br>Bo Wu<br>Cy Dee"],
)
@pytest.mark.parametrize("header", ["| Title | Author(s) | Year |", "| Paper | By | Year |", "| | | |"])
def test_authors_of_a_column_in_any_form(header: str, who: str) -> None:
    rows = "".join(f"| [Testing Networks Number {n}](https://a.org/{n}.pdf) | {who} | 2015 |\n" for n in range(4))
    found = entries(f"{header}\n|---|---|---|\n{rows}")
    assert [people(entry) for entry in found] == [["Ann Lee", "Bo Wu", "Cy Dee"]] * 4


def test_slashes_between_single_words_part_no_people() -> None:
    entry = only("- A Dataset of Images (COCO / ImageNet) for Tests [[pdf]](https://arxiv.org/abs/2302.12831)\n")
    assert (entry.title, entry.authors) == ("A Dataset of Images (COCO / ImageNet) for Tests", ())


def test_a_table_that_explains_symbols_holds_no_paper() -> None:
    assert not entries(
        "| :ledger: | :memo: | :camera: |\n| :-: | :-: | :-: |\n| PDF<br>Files | Notes | Other<br>Supplementaries |\n"
    )


def test_a_column_of_models_may_cite_the_people() -> None:
    rows = entries(
        "| Model | ROUGE-1 | Paper / Source | Code |\n|---|---|---|---|\n"
        "| RNES w/o lists (Bee and Dee, 2018) | 41.25 | [Learning to Extract Lists](https://a.org/1.pdf) | |\n"
        "| HSASS (Al-Bee et al., 2017b) | 42.3 | [A Hierarchical Model of Lists](https://a.org/2.pdf) | |\n"
    )
    assert [(people(row), row.et_al, row.year) for row in rows] == [
        (["Bee", "Dee"], False, "2018"), (["Al-Bee"], True, "2017")
    ]  # fmt: skip


def test_a_column_of_lone_names_without_a_heading() -> None:
    rows = entries(
        "|  |  |  |\n|---|---|---|\n"
        "| Laura Klein | [code](https://github.com/a/b) | **[Testing of Lists](https://arxiv.org/abs/1505.00001)** |\n"
        "| Kevin Lin | [code](https://github.com/a/c) | **[Testing of Tables](https://arxiv.org/abs/1505.00002)** |\n"
    )
    assert [people(row) for row in rows] == [["Laura Klein"], ["Kevin Lin"]]


def test_linked_names_are_the_titles_beside_sentences() -> None:
    found = entries(
        "| 已录制 | 年份 | 名字 | 简介 |\n|---|---|---|---|\n"
        "| ✅ | 2012 | [AlexNet](https://arxiv.org/pdf/1409.0001.pdf) | 深度学习热潮的奠基作 |\n"
        "| | 2014 | [VGG](https://arxiv.org/pdf/1409.1556.pdf) | 使用 3x3 卷积构造更深的网络 |\n"
        "| | 2021 | [Non-deep networks](https://arxiv.org/pdf/2110.07641.pdf) | 让不深的网络也能刷到SOTA |\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("AlexNet", "2012"), ("VGG", "2014"), ("Non-deep networks", "2021"),
    ]  # fmt: skip


def test_several_bold_titles_in_one_cell_with_the_people_below_each() -> None:
    rows = entries(
        "| Year | Paper |\n|---|---|\n"
        "| 2022 | **Four Tests and a List for Tables**<br>Anna Bee (Royal Holloway, University of London), Carl Dee "
        "(ETH)<br> **Asleep at the Tables of Tests**<br>Eve Eff (Graz University (TU)) Gus Aitch (ETH Zurich) |\n"
    )
    assert [(row.title, people(row), row.year) for row in rows] == [
        ("Four Tests and a List for Tables", ["Anna Bee", "Carl Dee"], "2022"),
        ("Asleep at the Tables of Tests", ["Eve Eff", "Gus Aitch"], "2022"),
    ]


def test_many_people_with_affiliations_below_the_title_in_its_cell() -> None:
    names = [f"{given} {family}" for given in ("Anna", "Carl", "Eve") for family in ("Bee", "Dee", "Eff", "Aitch")]
    line = ", ".join(f"{name} (Graz University of Technology and Tests)" for name in names)
    entry = only(f"| Year | Paper |\n|---|---|\n| 2019 | **Spectre Tests: Exploiting Lists**<br>{line} |\n")
    assert people(entry) == names


def test_two_linked_papers_in_one_cell() -> None:
    rows = entries(
        "| Date | Paper |\n|---|---|\n"
        "| 2018-5-15 | [Rating Tests for Automatic Lists (SC'04)](http://a.org/x.pdf) "
        "[Online testing: using hot lists without burning (PLDI'06)](http://a.org/y.pdf) |\n"
        "| 2018-5-16 | [Actionable tests for narrow lists](https://doi.org/10.1000/1) or "
        "[Has the list lost its status?](https://doi.org/10.1000/2) |\n"
    )
    assert [(row.title, row.venue, len(row.links)) for row in rows] == [
        ("Rating Tests for Automatic Lists", "SC", 1),
        ("Online testing: using hot lists without burning", "PLDI", 1),
        ("Actionable tests for narrow lists", "", 1),
        ("Has the list lost its status?", "", 1),
    ]


def test_a_column_of_authors_and_years() -> None:
    rows = entries(
        "| **Title** | **Author / Year** | **Theme** |\n|---|---|---|\n"
        "| [Remote tests in hydrology](https://doi.org/10.1000/1) | Bee et al. (2002) | Review |\n"
        "| [Testing the Sensing of Lakes](https://doi.org/10.1000/2) | Dee and Eff (2014) | Review |\n"
        "| [Testing the Sensing of Floods](https://doi.org/10.1000/3) | Gus Aitch, Ivy Jay 2016 | Review |\n"
    )
    assert [(people(row), row.et_al, row.year, row.venue) for row in rows] == [
        (["Bee"], True, "2002", ""), (["Dee", "Eff"], False, "2014", ""), (["Gus Aitch", "Ivy Jay"], False, "2016", ""),
    ]  # fmt: skip


def test_a_column_of_abbreviations_holds_nicknames() -> None:
    entry = only(
        "|Abbreviation|Title|Publication|Paper|\n|---|---|---|---|\n"
        "|**GeoTest**|**Geographical Tests for Remote Lists**|TGRS2021|[GeoTest](https://doi.org/10.1000/1)|\n"
    )
    assert (entry.nickname, entry.title, entry.venue) == ("GeoTest", "Geographical Tests for Remote Lists", "TGRS")


def test_a_row_of_html_may_begin_with_a_heading() -> None:
    rows = entries(
        '<table>\n<tr><th scope="row"> Feb. 18th, 2021 </th><td><a href="https://doi.org/10.1000/1">Ordered Tests of '
        'Lists</a> (OSDI 2020)</td></tr>\n<tr><th scope="row"> Feb. 25th, 2021 </th><td><a href="https://a.edu/~bee/">'
        'Anna Bee</a> (UT Austin) <br/> <a href="https://doi.org/10.1000/2">Frequent Tests of Lists</a></td></tr>\n'
        "</table>\n"
    )
    assert [(row.title, row.links[0].kind) for row in rows] == [
        ("Ordered Tests of Lists", "paper"), ("Frequent Tests of Lists", "other"),
    ]  # fmt: skip


def test_a_row_with_nothing_but_a_month_is_no_paper() -> None:
    row = "<tr><td>August 2022 (3/4)</td><td></td></tr>"
    assert not entries(f"<table><tr><th>Title</th><th>Journal</th></tr>{row}</table>\n")


def test_a_journal_with_its_volume_links_the_paper() -> None:
    entry = only(
        "| Date | Title | Author(s) | Year | Link |\n|---|---|---|---|---|\n"
        "| 30/10/2024 | Ten simple rules for lists | Bee & Dee | 2017 | [*PLOS Computational Lists*, *13*(11): e100]"
        "(https://doi.org/10.1371/journal.pcbi.1005619) |\n"
    )
    assert (entry.venue, entry.year) == ("PLOS Computational Lists", "2017")


def test_the_venue_behind_a_quoted_title_in_its_link() -> None:
    entry = only(
        "| 时间 | 主讲人 | 文献 |\n|---|---|---|\n"
        "| 2021.6.25 | 刘祎玮  | [《Networks enable testing of lists》(*Nature Tests. 2018*)](https://a.org/1.pdf) |\n"
    )
    assert (entry.title, entry.year) == ("Networks enable testing of lists", "2018")


def test_people_in_bold_below_a_bold_title_are_no_title() -> None:
    entry = only(
        "| Paper | Link |\n|---|---|\n"
        "| **Deep Tests for Graphs in Practice**<br>**Ann Lee, Bo Wu**<br>CVPR 2019 | [pdf](https://a.org/1.pdf) |\n"
    )
    assert (entry.title, len(entry.links)) == ("Deep Tests for Graphs in Practice", 1)


def test_empty_abbreviations_are_no_nicknames() -> None:
    rows = entries(
        "| Title | Journal | Abbr. | Year |\n|---|---|---|---|\n"
        "| Testing the Graphs of Lists | IEEE Transactions on Medical Imaging | TMI | 2019 |\n"
        "| Testing the Lists of Graphs | IEEE Transactions on Medical Imaging | - | 2019 |\n"
    )
    assert [row.nickname for row in rows] == ["", ""]


def test_a_column_may_cite_papers_for_short() -> None:
    text = (
        "| # | Title | Inline Citation (short) | Venue | PDF |\n|---|---|---|---|---|\n"
        "| 1 | Automatic questions for the testing of lists | Bee et al., 2022 | PeerJ | [PDF](https://a.org/1.pdf) |\n"
        "| 2 | Transformer models for the testing of lists | Dee and Eff, 2023 | ESWA | [PDF](https://a.org/2.pdf) |\n"
    )
    first, second = entries(text)
    assert (people(first), first.et_al, first.year, first.venue) == (["Bee"], True, "2022", "PeerJ")
    assert (people(second), second.year) == (["Dee", "Eff"], "2023")


def test_a_column_of_papers_needs_no_links() -> None:
    text = (
        "| Paper | Field | Year |\n|---|---|---|\n| [Failure of Averaging](https://a.org/1.pdf) | Biology | 2002 |\n"
        "| How Large Should Lists Be? | Biology |\n| Visualizing Lists using Tests | Machine Learning |\n"
    )
    assert [entry.title for entry in entries(text)] == [
        "Failure of Averaging",
        "How Large Should Lists Be?",
        "Visualizing Lists using Tests",
    ]


def test_a_table_with_a_field_of_one_paper_in_each_row() -> None:
    entry = only(
        "# Candidates\n\n### 1. Bee et al. (2024)\n\n| Field | Value |\n|---|---|\n"
        "| **Title** | Testing lists with curves |\n"
        "| **Authors** | Bee, E.R., Dee, A. |\n| **Journal** | Journal of Test Science (2024) |\n"
        "| **DOI** | [10.1016/j.t.2024.1](https://doi.org/10.1016/j.t.2024.1) |\n| **Language** | R |\n"
    )
    assert entry.title == "Testing lists with curves"
    assert people(entry) == ["E.R. Bee", "A. Dee"]
    assert (entry.venue, entry.year) == ("Journal of Test Science", "2024")


def test_a_column_of_papers_may_name_their_people() -> None:
    first, second = entries(
        "| Model | VQA | Paper | Code | Year |\n|---|---|---|---|---|\n"
        "| TestViLL | + | [Bee et al.](https://arxiv.org/abs/2105.00001) | [GitHub](https://github.com/a/b) | 2021 |\n"
        "| ListCLIP | - | [Dee et al.](https://arxiv.org/abs/2112.00002) | - | 2022 |\n"
    )
    assert (first.title, people(first), first.et_al, first.year) == ("TestViLL", ["Bee"], True, "2021")
    assert (second.title, people(second), second.year) == ("ListCLIP", ["Dee"], "2022")


def test_a_column_of_data_may_say_what_papers_are_called() -> None:
    found = entries(
        "| Medical Dataset | Image-Text pairs | Paper | Link |\n|---|---|---|---|\n"
        "| TEST-CXR | + | [Bee et al.](https://arxiv.org/abs/1901.00001) | [Site](https://a.org/data) |\n"
        "| Test-Med 2019 | + (unpaired) | [Dee et al.](https://arxiv.org/abs/2003.00002) | [Osf](https://osf.io/1/) |\n"
        "| SLATE | + | [Eff et al.](https://arxiv.org/abs/2003.00003) | [Osf](https://osf.io/2/) |\n"
        "| ROCOT | - | [Gee et al.](https://arxiv.org/abs/2003.00004) | [Osf](https://osf.io/3/) |\n"
    )
    assert [entry.title for entry in found] == ["TEST-CXR", "Test-Med 2019", "SLATE", "ROCOT"]


def test_rows_pasted_from_a_spreadsheet() -> None:
    first, second, third = entries(
        "# Papers to read\n\nDiaz and Hejazi\tCausal testing of lists for many readers\tAoS\n"
        "Lee\tMimicking counterfactual lists to estimate effects\tJRSS, B\n"
        "Wu, Brown, and Van der Laan\tA testing framework for confounded lists\tarXiv:2112.14946\n"
    )
    assert (first.title, people(first)) == ("Causal testing of lists for many readers", ["Diaz", "Hejazi"])
    assert (second.title, people(second), second.venue) == (
        "Mimicking counterfactual lists to estimate effects",
        ["Lee"],
        "JRSS, B",
    )
    assert people(third) == ["Wu", "Brown", "Van der Laan"]
    assert [str(identifier) for identifier in third.ids] == ["arxiv:2112.14946"]


def test_lines_with_tabs_that_are_no_rows() -> None:
    text = "Testing of Lists by Hand.\tLee, Wu\thttps://arxiv.org/abs/2101.00001\n\nSome words\tand more\n"
    assert [entry.title for entry in entries(f"# Papers\n\n{text}")] == ["Testing of Lists by Hand"]


def test_an_identifier_in_the_column_of_venues() -> None:
    entry = only(
        "| Title | Authors | Venue |\n|---|---|---|\n| Testing of Lists by Hand | Ann Bee | arXiv:2112.14946 |\n"
    )
    assert [identifier.value for identifier in entry.ids] == ["2112.14946"]


def test_titles_stand_beside_a_column_of_papers_with_nothing_but_links() -> None:
    found = entries(
        "| Date | Announcements | Paper | Code |\n|-|-|-|-|\n"
        "| 2017.03 | Listron | [[Paper]](https://arxiv.org/abs/1703.10135) | [[Code]]() |\n"
        "| 2021 | VITL: Variational Tests of Long Lists | [[Paper]](https://arxiv.org/pdf/2106.06103) | [[Code]]() |\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Listron", "2017"),
        ("VITL: Variational Tests of Long Lists", "2021"),
    ]


def test_a_table_of_titles_and_nothing_else() -> None:
    found = entries(
        "# Papers on contracts\n\n#Fuzzing\n| Name of Publications |\n| --- |\n| Testing for Bugs in Smart Lists |\n\n"
        "#Verification\n| Name of Publications |\n| --- |\n| Verification of Lists |\n\n"
        "#others\n| Name of Publications |\n| --- |\n| Making Lists Smarter |\n"
    )
    assert [(entry.title, entry.topics[-1]) for entry in found] == [
        ("Testing for Bugs in Smart Lists", "Fuzzing"),
        ("Verification of Lists", "Verification"),
        ("Making Lists Smarter", "others"),
    ]


def test_linked_people_beside_linked_data_and_figures() -> None:
    found = entries(
        "| Dataset | Paper | Size |\n|---|---|---|\n"
        "| [TestS](https://a.org) | [Menze et al.](https://arxiv.org/abs/1505.04597) | 300 |\n"
        "| [ListS](https://b.org) | [Bilic et al.](https://arxiv.org/abs/1901.04056) | 200 |\n"
    )
    assert [(entry.title, people(entry)) for entry in found] == [("TestS", ["Menze"]), ("ListS", ["Bilic"])]


def test_linked_people_and_no_other_name_of_the_papers() -> None:
    found = entries(
        "| Paper | Year |\n|---|---|\n| [Lee et al.](https://arxiv.org/abs/1505.04597) | 2015 |\n"
        "| [Wu et al.](https://arxiv.org/abs/1505.04598) | 2016 |\n"
    )
    assert [entry.year for entry in found] == ["2015", "2016"]


def test_models_whose_dated_venues_link_the_papers() -> None:
    found = entries(
        "| Model | Published | Code | Keywords |\n|---|---|---|---|\n"
        "| SRLIST | [ECCV14](https://arxiv.org/abs/1501.00092) | - | Sparse Masks, Efficient Reading |\n"
        "| LISTNET | [CVPR16](https://arxiv.org/abs/1609.05158) | - | Lattice Blocks, Light Attention |\n"
    )
    assert [(entry.title, entry.venue, entry.year) for entry in found] == [
        ("SRLIST", "ECCV", "2014"),
        ("LISTNET", "CVPR", "2016"),
    ]


def test_names_of_data_whose_dated_venues_link_papers() -> None:
    assert not entries(
        "| Dataset | Published | Keywords |\n|---|---|---|\n"
        "| LISTS | [ECCV14](https://arxiv.org/abs/1405.0312) | lists in context |\n"
        "| ROWS20K | [CVPR17](https://arxiv.org/abs/1608.05442) | parsing rows for everyone |\n"
    )


def test_people_with_a_particle_cut_short() -> None:
    entry = only(
        "- Ann Lee, Klaus v. Gleiss, and Bo Wu. [Removing Leaks from Lists](https://doi.org/10.1145/343), POPL '21.\n"
    )
    assert (entry.title, len(entry.authors)) == ("Removing Leaks from Lists", 3)
    assert entry.authors[1].family == "Gleiss"


def test_rows_without_a_table_around_them() -> None:
    row = "<tr>\n<td>{}. <a href='https://doi.org/10.1145/34{}'>{}</a>, PLDI '21.</td>\n</tr>\n"
    found = entries(
        row.format("Ann Lee, Bo Wu, and Cy Dee", "1", "Learning to Find Lists")
        + row.format("Ann Lee and Eve Eff", "2", "Quantum Abstract Lists")
    )
    assert [entry.title for entry in found] == ["Learning to Find Lists", "Quantum Abstract Lists"]


def test_people_in_a_row_of_their_own_belong_to_the_paper_above() -> None:
    text = (
        "| rank | paper | year |\n|---:|:---|---:|\n"
        "| 1 | Testing of Deep Lists for Tables. | 1977 |\n|  | Ann Bee, Carl Dee. |  |\n"
        "| 2 | Reading of Old Lists by Rules. | 1984 |\n|  | Eve Eff. |  |\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in entries(text)] == [
        ("Testing of Deep Lists for Tables", ["Ann Bee", "Carl Dee"], "1977"),
        ("Reading of Old Lists by Rules", ["Eve Eff"], "1984"),
    ]


def test_short_dates_and_bare_numbers_of_preprints_in_columns() -> None:
    text = (
        "| Title | Venue | Date |\n|---|---|---|\n"
        "| [Testing of Deep Lists for Tables](https://a.org/1.pdf) | NIPS | 23-10 |\n"
        "| [Reading of Old Lists by Rules](https://a.org/2.pdf) | arXiv 2503.10069 | 25-03 |\n"
    )
    assert [entry.year for entry in entries(text)] == ["2023", "2025"]
    assert [{one.scheme: one.value for one in entry.ids} for entry in entries(text)] == [{}, {"arxiv": "2503.10069"}]


def test_cells_moved_on_by_an_empty_one_tell_venue_and_year() -> None:
    text = (
        "| Paper | Venue | Year | Code | Hint |\n|---|---|---|---|---|\n"
        "| [Testing of Deep Lists for Tables](https://a.org/1.pdf) | ICML | 2022 | | |\n"
        "| [Reading of Old Lists by Rules](https://a.org/2.pdf) | | arxiv | 2023 | |\n"
    )
    assert [(entry.venue, entry.year) for entry in entries(text)] == [("ICML", "2022"), ("arxiv", "2023")]


def test_misspelled_headings_of_columns_and_titles_for_addresses() -> None:
    title = "Learning to Read Lists by Optimizing Rows with Losses"
    found = entries(
        "# Papers\n\n| Method | Tiitle | Auhtors | Confernce | code |\n|---|---|---|---|---|\n"
        "| LSR | [Learned Size of Rows](https://arxiv.org/abs/1902.00001) | Anna Bee | ICLR 2020 | - |\n"
        f"| LRL | [{title}]({title}) | Carl Dee | CVPR 2019 | [PyTorch](https://github.com/a/b) |\n"
    )
    assert [(entry.title, people(entry), entry.venue) for entry in found] == [
        ("Learned Size of Rows", ["Anna Bee"], "ICLR"),
        (title, ["Carl Dee"], "CVPR"),
    ]


def test_days_with_short_years() -> None:
    found = entries(
        "# Papers\n\n| title | date | link |\n|---|---|---|\n"
        "| Epithelium Tests on Slides | 26-Jul-21 | https://arxiv.org/abs/2107.00001 |\n"
        "| The Single Landscape of Lists | 4-Nov-19 | https://arxiv.org/abs/1911.00001 |\n"
    )
    assert [entry.year for entry in found] == ["2021", "2019"]
