from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people


@pytest.mark.parametrize(
    "line",
    [
        "- [Learning to Test without Labels](https://arxiv.org/abs/2103.00001), Anna Bee, Carl Dee, CVPR 2021",
        "* [CVPR 2021] Learning to Test without Labels, Anna Bee, Carl Dee [[pdf]](https://arxiv.org/abs/2103.00001)",
        "1. **Learning to Test without Labels.** *Anna Bee, Carl Dee.* CVPR 2021. "
        "[[pdf](https://arxiv.org/abs/2103.00001)]",
        "- Anna Bee, Carl Dee. \"Learning to Test without Labels.\" CVPR (2021). "
        "[pdf](https://arxiv.org/abs/2103.00001)",
        "+ Anna Bee and Carl Dee, *Learning to Test without Labels*, CVPR, 2021. [[pdf] "
        "(https://arxiv.org/abs/2103.00001)]",
        "- **CVPR 2021** [Learning to Test without Labels](https://arxiv.org/abs/2103.00001) - Anna Bee, Carl Dee",
        "- Learning to Test without Labels. Anna Bee, Carl Dee. CVPR 2021. https://arxiv.org/abs/2103.00001",
        "- Bee, Anna, and Carl Dee. \"**Learning to Test without Labels**.\" CVPR 2021. "
        "[[pdf]](https://arxiv.org/abs/2103.00001)",
        "- **Learning to Test without Labels** (CVPR'21), Anna Bee and Carl Dee "
        "[[pdf]](https://arxiv.org/abs/2103.00001",
    ],
)  # fmt: skip
def test_one_line_holds_title_people_venue_and_link(line: str) -> None:
    entry = only(line)
    assert entry.title == "Learning to Test without Labels"
    assert sorted(people(entry)) == ["Anna Bee", "Carl Dee"]
    assert (entry.venue, entry.year, entry.id("arxiv")) == ("CVPR", "2021", "2103.00001")


def test_a_date_in_front_gives_the_year_where_the_venue_has_none() -> None:
    entry = only(
        "* [2024/05] **Agents That Write Tests.** *Bee et al. arXiv.* [[paper](https://arxiv.org/pdf/2405.00001)]"
    )
    assert (entry.year, entry.venue, people(entry), entry.et_al) == ("2024", "arXiv", ["Bee"], True)


def test_people_and_links_in_nested_bullets_belong_to_the_paper() -> None:
    found = entries(
        "- [Learning to Test from Feedback](https://arxiv.org/abs/2201.00001)\n  - Anna Bee, Carl Dee, et al.\n"
        "  - Keyword: Tests, Feedback\n  - Code: [Official](https://github.com/a/b)\n  - Dataset: "
        "[Foo](https://x.org/foo), [Bar](https://github.com/a/bar)\n"
        "- [Another Way to Test Things](https://arxiv.org/abs/2201.00002)\n"
    )
    assert [entry.title for entry in found] == ["Learning to Test from Feedback", "Another Way to Test Things"]
    assert people(found[0]) == ["Anna Bee", "Carl Dee"]
    assert [kind for kind, _ in links(found[0])] == ["preprint", "code", "data", "data"]


def test_a_citation_below_a_short_name_gives_the_title() -> None:
    entry = only(
        "* SampleNet (Lab, 1st in a contest) [[Paper]](http://arxiv.org/pdf/1512.00001v1.pdf)\n"
        "  * Anna Bee, Carl Dee, Eve Eff, Residual Testing of Deep Things, arXiv:1512.00001.\n"
    )
    assert entry.title == "Residual Testing of Deep Things"
    assert len(entry.authors) == 3


def test_a_nickname_in_front_is_no_part_of_the_title() -> None:
    entry = only(
        '* **LID**: "Learning Interactive Designs for Tests", *NeurIPS, Sep 2022*, '
        "[[Paper](https://arxiv.org/abs/2209.00001)]"
    )
    assert (entry.nickname, entry.title) == ("LID", "Learning Interactive Designs for Tests")
    entry = only(
        "* LID-GAN - [Learning Interactive Designs for Tests](https://arxiv.org/abs/2209.00001) "
        "([github](https://github.com/a/b))"
    )
    assert (entry.nickname, entry.title) == ("LID-GAN", "Learning Interactive Designs for Tests")


def test_several_linked_papers_in_one_bullet_are_several_entries() -> None:
    found = entries(
        "* [Locking of Concurrent Trees](https://x.org/a.pdf) (1981) and The [Trees for Points and "
        "Rectangles](https://x.org/b.pdf) (1990)"
    )
    assert [entry.title for entry in found] == ["Locking of Concurrent Trees", "Trees for Points and Rectangles"]


def test_year_and_venue_may_be_glued_by_dashes_in_front() -> None:
    entry = only("## Papers\n- 18-SIGCOMM-Revisiting Network Support for Tests\n")
    assert (entry.title, entry.venue, entry.year) == ("Revisiting Network Support for Tests", "SIGCOMM", "2018")


def test_empty_links_are_no_links_and_broken_ones_keep_their_address() -> None:
    entry = only(
        "- **Testing Broken Links in Lists** [[paper](https://arxiv.org/abs/2001.00001)] [[code]()] "
        "[[site](https://a.org/x y)]"
    )
    assert links(entry) == [("preprint", "https://arxiv.org/abs/2001.00001"), ("project", "https://a.org/xy")]


def test_addresses_of_reference_links_are_looked_up() -> None:
    entry = only(
        "- [Testing with Reference Links][one] [[code]][c]\n\n[one]: https://arxiv.org/abs/2001.00001\n[c]: "
        "https://github.com/a/b\n"
    )
    assert links(entry) == [("preprint", "https://arxiv.org/abs/2001.00001"), ("code", "https://github.com/a/b")]


@pytest.mark.parametrize(
    "line",
    [
        "- [Bee et al., 2021] Learning to Test without Labels [[pdf]](https://arxiv.org/abs/2103.00001)",
        "- **Learning to Test without Labels** [Anna Bee et al., 2021] ([paper](https://arxiv.org/abs/2103.00001))",
    ],
)
def test_people_and_year_in_brackets_are_no_venue(line: str) -> None:
    entry = only(line)
    assert (entry.title, entry.year, entry.venue) == ("Learning to Test without Labels", "2021", "")
    assert (entry.authors[0].family, entry.et_al) == ("Bee", True)


def test_a_year_in_brackets_is_no_number() -> None:
    assert only("- [2016] Learning to Test without Labels [[pdf]](https://arxiv.org/abs/2103.00001)").year == "2016"


def test_a_nickname_with_its_venue_stands_before_the_title() -> None:
    entry = only("- **TestNet** (CVPR 2021) - Learning to Test without Labels [[p]](https://arxiv.org/abs/2103.00001)")
    assert (entry.title, entry.nickname) == ("Learning to Test without Labels", "TestNet")
    assert (entry.venue, entry.year) == ("CVPR", "2021")


def test_a_related_paper_two_levels_below_a_paper_is_one_of_its_own() -> None:
    found = entries(
        '* Bee, Anna, and Carl Dee. ["Testing the Prior."](https://arxiv.org/abs/2001.00001) CVPR. 2020.\n'
        "    * Follow-up research\n"
        "        * Eve Eff, Gus Gee. "
        '["A Second Look at Testing the Prior"](https://arxiv.org/abs/2001.00002). Accepted for CVPR 2021.\n'
    )
    assert [(entry.title, people(entry), entry.id("arxiv")) for entry in found] == [
        ("Testing the Prior", ["Anna Bee", "Carl Dee"], "2001.00001"),
        ("A Second Look at Testing the Prior", ["Eve Eff", "Gus Gee"], "2001.00002"),
    ]


def test_a_bullet_labelled_paper_begins_an_entry_and_other_labels_belong_to_it() -> None:
    entry = only(
        "### 16 May 2016\n - **Paper:** [Learning to Test without Labels](https://arxiv.org/pdf/1512.00001.pdf)\n"
        " - **Domain:** `Graphs`, `Chatbots that Test`\n - **Key points:** A long line about graphs in the paper.\n"
    )
    assert (entry.title, entry.year, entry.id("arxiv")) == ("Learning to Test without Labels", "2016", "1512.00001")


def test_bars_part_title_people_and_venue_without_blanks_too() -> None:
    entry = only(
        "- Image Segmentation Methods, Algorithms, and Applications |Anna Bee , Carl Dee and Eve Eff "
        "| **[Technical Review 14']** | [pdf](https://a.org/1.pdf)\n"
    )
    assert (entry.title, entry.year) == ("Image Segmentation Methods, Algorithms, and Applications", "2014")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]


def test_papers_in_one_paragraph_or_bullet() -> None:
    line = '[S Bee] "[Near-memory {0} Tests](https://x.org/{0}.pdf)"<br/>\n'
    assert len(entries("".join(map(line.format, "ABC")))) == 3
    first, second = "[Testing the Whole Body](https://x.org/a.pdf)", "[More Tests of It](https://x.org/b.pdf)"
    assert [e.venue for e in entries(f"+ {first}. *RSS*, 2024. and {second}. *arXiv*, 2024.\n")] == ["RSS", "arXiv"]
    bullet = "- Testing {0} of Things, CIKM 202{1} , [[p]](https://x.org/{0}.pdf)\n"
    assert [entry.year for entry in entries(bullet.format("A", 0) + " " + bullet.format("B", 1))] == ["2020", "2021"]


@pytest.mark.parametrize("label", ["Poster", "Demo"])
def test_kinds_of_papers_before_a_title_are_no_labels(label: str) -> None:
    text = "* Do Tests leave traces? (*2019 MIPR*) [[Paper](https://x.org/a.pdf)]\n"
    text += f"* {label}: Towards Robust Tests of Things [[Paper](https://x.org/b.pdf)]\n"
    assert [len(entry.links) for entry in entries(text)] == [1, 1]


def test_a_link_into_the_page_behind_a_paper_makes_no_contents() -> None:
    text = "## Papers\n- [FuXi: A system for tests](https://x.org/a.pdf) - Anna Bee et al., 2023 [FuXi](#fuxi)\n"
    assert only(text).year == "2023"


def test_the_title_may_stand_with_its_venue_below_a_linked_name() -> None:
    first, second = entries(
        "## Depth\n * VDT [[Code]](https://github.com/a/vdt) [[PDF]](https://arxiv.org/pdf/1511.00001.pdf)\n"
        "   * Accurate tests with very deep networks (CVPR16), Bee et al.\n   * A remark on it\n"
        " * Deep Image Prior [[PDF]](https://arxiv.org/pdf/1711.00001.pdf)\n   * Deep Image Prior(CVPR18), Dee et al.\n"
    )
    assert (first.nickname, first.title) == ("VDT", "Accurate tests with very deep networks")
    assert (first.venue, first.year, people(first)) == ("CVPR", "2016", ["Bee"])
    assert links(first)[1] == ("preprint", "https://arxiv.org/pdf/1511.00001.pdf")
    assert (second.title, second.venue, second.year) == ("Deep Image Prior", "CVPR", "2018")


def test_a_citation_below_the_description_of_a_tool_is_the_paper() -> None:
    entry = only(
        "- `testkit` - a package of many commands that can design and run tests for long lists. https://github.com/a/b\n"
        "    - Bee, Anna, and Carl Dee. “Measuring the Quality of Tests,” September 14, 2017. doi:10.1101/188755.\n"
    )
    assert (entry.title, people(entry), entry.year) == (
        "Measuring the Quality of Tests",
        ["Anna Bee", "Carl Dee"],
        "2017",
    )
    assert links(entry) == []


@pytest.mark.parametrize("address", ["", "about:blank", "NA", "#"])
def test_an_address_that_is_none_is_no_link(address: str) -> None:
    *_, third = entries(
        "## Contracts\n* [Testing of Smart Contracts at Length](https://arxiv.org/abs/2101.00001)\n"
        "* [Testing of Ethereum at Length](https://arxiv.org/abs/2101.00002)\n"
        f"* [Economic] [Testing of Bribes and Incentives]({address}).\n"
    )
    assert (third.title, third.links) == ("Testing of Bribes and Incentives", ())


def test_a_bullet_one_blank_further_in_may_stand_beside() -> None:
    first, second = entries(
        "- Testing of dental images and arches\n  [[pdf]](https://www.sciencedirect.com/science/article/pii/S1361841524000001)\n"
        "  - Anna Bee, Carl Dee, Eve Eff. *Computer Aided Design of Tests*\n\n"
        " - USCT: Testing of teeth with symmetric learning\n"
        "   [[pdf]](https://www.sciencedirect.com/science/article/pii/S17)\n   - Gus Haa, Joe Ive. *Biomedical Tests*\n"
    )
    assert (first.title, second.title) == (
        "Testing of dental images and arches",
        "USCT: Testing of teeth with symmetric learning",
    )
    assert (people(first), first.venue) == (["Anna Bee", "Carl Dee", "Eve Eff"], "Computer Aided Design of Tests")


def test_citations_below_a_topic_are_papers_each() -> None:
    found = entries(
        "- Images with Tests\n   - Anna Bee, Carl Dee, Testing Models of Images and Pyramids, NIPS, 2015. "
        "[[Paper]](https://arxiv.org/abs/1506.00001)\n   - Eve Eff, Gus Haa, Testing Auto-Encoded Data, ICLR 2016. "
        "[[Paper]](https://arxiv.org/abs/1511.00001)\n"
    )
    assert [entry.title for entry in found] == [
        "Testing Models of Images and Pyramids",
        "Testing Auto-Encoded Data",
    ]


def test_the_keepers_notes_are_no_paper() -> None:
    first, second = entries(
        "## Papers\n- [Testing of Prices at Length](../notes/prices.html) Journal of Tests, 2020\n"
        "- [Testing of Stocks at Length](https://a.org/stocks) Journal of Tests, 2021\n"
    )
    assert [links(first)[0][0], links(second)[0][0]] == ["other", "paper"]


def test_a_bullet_written_as_the_one_around_it_is_a_paper_of_its_own() -> None:
    found = entries(
        "- Tester: Unified Tests of Domains (CVPR 2018) : [arxiv](https://arxiv.org/abs/1711.09020)\n"
        "    - Tester v2: Diverse Tests of Domains (CVPR 2020) : [arxiv](https://arxiv.org/abs/1912.01865)\n"
    )
    assert [(entry.year, len(entry.links)) for entry in found] == [("2018", 1), ("2020", 1)]


def test_tags_in_code_before_a_title_are_passed_over() -> None:
    entry = only("20. `CVPR 2018` `GENERATIVES` `UNIVERSAL` [Generative Tests of Lists](./2018/Tests.md)\n")
    assert (entry.title, entry.venue, entry.year) == ("Generative Tests of Lists", "CVPR", "2018")


def test_a_quote_below_a_bullet_holds_the_papers_of_a_program() -> None:
    found = entries(
        "# Projects\n\n- [DSX](https://github.com/a/dsx). Available on ROS\n"
        "> DSX-SLAM: Large-Scale Direct Testing of Lists, A. Bee, C. Dee, E. Eff, ECCV 2016\n\n"
        "- Testing of Lists at Length [[pdf](https://a.org/1.pdf)]\n  > Anna Bee, Carl Dee\n"
    )
    assert [entry.title for entry in found if entry.authors] == [
        "DSX-SLAM: Large-Scale Direct Testing of Lists", "Testing of Lists at Length"
    ]  # fmt: skip


def test_a_chinese_sentence_tells_where_a_paper_appeared() -> None:
    first, second = entries(
        "- 联合方法（joint testing，JT）\n"
        "\t- [Transfer of Features with Joint Testing](http://a.tsinghua.edu.cn/~l/joint-testing-iccv13.pdf)\n"
        "\t- 发表在2013年的ICCV上\n\t- [我的解读](https://zhuanlan.zhihu.com/p/27336930)\n"
        "- 分析方法(Transfer analysis, TA)\n\t- [Domain testing via transfer analysis](http://a.org/1.pdf)\n"
        "\t- 发表在IEEE Trans. Neural Network期刊上（现改名），前作会议文章发在AAAI-09上\n"
    )
    assert (first.venue, first.year, [link.kind for link in first.links]) == ("ICCV", "2013", ["paper", "blog"])
    assert (second.title, second.venue) == ("Domain testing via transfer analysis", "IEEE Trans. Neural Network")


def test_the_citation_below_a_chinese_heading_holds_the_title() -> None:
    found = entries(
        "# Mark\n\n## 1\n"
        + "".join(
            f"#### **直接法：LIST-{n}（TUM）**\n  + 论文：Engel J, Dee T, Eff D. [**LIST-{n}: Direct tests at large**]"
            f"(http://a.org/{n}.pdf)[C]//European Conference on Computer Vision. **2014**: 834-849.\n"
            f"  + 代码：https://github.com/a/list{n}\n"
            for n in (1, 2, 3)
        )
    )
    assert [entry.title for entry in found] == [f"LIST-{n}: Direct tests at large" for n in (1, 2, 3)]
    assert people(found[0]) == ["J Engel", "T Dee", "D Eff"]


def test_a_thesis_and_its_author_in_bullets_of_their_own() -> None:
    entry = only(
        "- Side Channel Risks in Long Lists\n\t- 2022 PhD Dissertation\n\t- Benjamin James Gras\n"
        "\t- https://hdl.handle.net/1871.1/af1080bc\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["Benjamin James Gras"], "PhD Dissertation", "2022")


def test_a_citation_below_a_bold_topic_is_an_entry_of_its_own() -> None:
    entry = only(
        "* **Long Short-Term Tests (LSTT) of networks**\n"
        "  + Effective Approaches to Attention-based List Testing (Luong et al., 2015)\n"
    )
    assert entry.title == "Effective Approaches to Attention-based List Testing"
    assert (people(entry), entry.et_al, entry.year) == (["Luong"], True, "2015")


def test_papers_below_a_linked_group_with_a_colon() -> None:
    found = entries(
        "- [YOLT](detection/YOLT.md):\n"
        "    1. [v1] You Only List Once: Unified Testing | **[CVPR' 16]** | [[arXiv](https://arxiv.org/abs/1506.02640)]\n"
        "    1. [v2] YOLT9000: Better, Faster | **[CVPR' 17]** | [[arXiv](https://arxiv.org/abs/1612.08242)]\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("You Only List Once: Unified Testing", "2016"), ("YOLT9000: Better, Faster", "2017"),
    ]  # fmt: skip


def test_a_title_that_links_its_project_page_among_papers() -> None:
    found = entries(
        "## Dynamic lists\n* [Testing of Lists](https://arxiv.org/abs/2001.00001)\n"
        "* [Deformable Neural Radiance Tests](https://lists.github.io/)\n"
        "* [Deformable Neural Radiance Lists](https://tests.github.io/)\n"
    )
    assert len(found) == 3


def test_bullets_beside_an_entry_that_a_word_says_to_hold_its_links() -> None:
    found = entries(
        '1. Anna Bee, Carl Dee. "Robust Tests via Experts." ECCV (2014).\n1. paper   [ https://a.edu/a.pdf ]\n'
        "1. github   [ https://github.com/a/b ]\n"
        '1. Eve Eff, Gus Aitch. "Transfer Learning of Tests." ECCV (2014).\n'
        "1. paper   [ http://arxiv.org/pdf/1311.1939v1.pdf ]\n"
    )
    assert [links(entry) for entry in found] == [
        [("paper", "https://a.edu/a.pdf"), ("code", "https://github.com/a/b")],
        [("preprint", "http://arxiv.org/pdf/1311.1939v1.pdf")],
    ]


def test_accepted_papers_are_papers() -> None:
    found = entries(
        "# Session\n- Host\n  - [Ann Lee (MIT)](https://a.edu/lee)\n"
        "- Accepted papers ([Recording](https://drive.google.com/file/d/1/view))\n"
        "  - ToolTest: Training and Evaluation of Codecs for Speech\n  - Investigating codecs for tests of generation\n"
    )
    assert [entry.title for entry in found] == [
        "ToolTest: Training and Evaluation of Codecs for Speech",
        "Investigating codecs for tests of generation",
    ]


def test_the_year_of_the_outermost_bullet() -> None:
    found = entries(
        "- 2020\n  - Selected papers\n    - Deep Tests for Lists of Brains. Ann Lee, Bo Wu. [pdf](https://a.edu/b.pdf)\n"
        "  - [Flat Tests for Lists](https://a.edu/d.pdf)\n"
    )
    assert [entry.year for entry in found] == ["2020", "2020"]


def test_a_paper_goes_on_in_a_paragraph_without_links() -> None:
    first, second = entries(
        "# Papers\n\n* Ann J. Bee. 1994. Why testing systems fail. Commun. ACM 37, 11 (Nov. 1994)\n\n"
        "  If you do any form of testing, stop what you are doing and read it. The story is told well.\n\n"
        "* Bo W. Dee and Cy D. Eff. 1980. Experience with lists and tests. Commun. ACM 23, 2 (Feb. 1980)\n"
    )
    assert (first.title, people(first), first.year) == ("Why testing systems fail", ["Ann J. Bee"], "1994")
    assert (second.title, people(second)) == ("Experience with lists and tests", ["Bo W. Dee", "Cy D. Eff"])


def test_quoted_links_below_a_topic_are_papers_each() -> None:
    found = entries(
        "# Papers\n- HotSpot C2 / Sea of nodes\n"
        "  - [“From Graphs to Lists: A Journey”](https://dl.acm.org/doi/10.1145/1.1)\n    (Cliff Click, 1993)\n"
        "  - [“Global List Motion / Global List Numbering”](https://dl.acm.org/doi/10.1145/1.2)\n"
        "    (Cliff Click, 1995)\n"
    )
    assert [entry.title for entry in found] == [
        "From Graphs to Lists: A Journey",
        "Global List Motion / Global List Numbering",
    ]
    assert [people(entry) for entry in found] == [["Cliff Click"]] * 2


def test_a_bullet_of_venue_and_links_with_its_title_within() -> None:
    first, second = entries(
        "## Tensors\n* [ICML 2023, TestNet] [[paper](https://arxiv.org/abs/2306.00001)][[code](https://github.com/a/b)]\n"
        "  - Efficient Networks for Testing of Long Lists.\n"
        "* [Nat. Commun., ListGNN] [[paper](https://www.nature.com/articles/s41524-023-1)]\n"
        "  - Transferable networks for the lists of molecules and solids.\n"
    )
    assert (first.title, first.venue, first.year) == ("Efficient Networks for Testing of Long Lists", "ICML", "2023")
    assert links(first) == [("preprint", "https://arxiv.org/abs/2306.00001"), ("code", "https://github.com/a/b")]
    assert second.title == "Transferable networks for the lists of molecules and solids"


def test_a_bullet_of_venue_and_links_alone() -> None:
    text = (
        "* [ICML 2023] [[paper](https://arxiv.org/abs/2306.00001)]\n* [Testing of Lists](https://arxiv.org/abs/1.1)\n"
    )
    assert [entry.title for entry in entries(text)] == ["Testing of Lists"]


def test_papers_still_to_be_read() -> None:
    text = "## 2019\n- [“Lists of Tests”](https://arxiv.org/abs/1901.00001)\n## TODO\n- Write about lists\n"
    text += "- [“Catalogues of Tests and Lists”](https://arxiv.org/abs/1902.00001)\n"
    assert [entry.title for entry in entries(text)] == ["Lists of Tests", "Catalogues of Tests and Lists"]


def test_bare_titles_among_bullets_that_lead_to_papers() -> None:
    bare = ["Extremely Low Lists: Squeeze the Last Out", "Learned Step Size of Lists", "Trained Ternary Long Lists"]
    bare += ["Additive Powers of Lists: A Discretization", "Networks for Testing of Lists"]
    linked = [f"[Loss-aware Testing of List {n}](https://arxiv.org/abs/1611.0160{n})" for n in range(3)]
    found = entries("# Quantization\n\n" + "".join(f"* {title}\n" for title in linked + bare))
    assert [entry.title for entry in found][3:] == bare


def test_the_keepers_notes_within_a_bullet() -> None:
    found = entries(
        "## Memory\n1. Redesigning Lists for Memory\n   - FAST 18\n   - [review of it (en)](NVMe/List_review.md)\n"
        "2. Reducing Stalls in Trees of Lists\n   - ATC 20\n"
    )
    assert [(entry.title, entry.venue) for entry in found] == [
        ("Redesigning Lists for Memory", "FAST"),
        ("Reducing Stalls in Trees of Lists", "ATC"),
    ]


def test_a_paragraph_that_repeats_the_title_of_its_bullet() -> None:
    title = "ListLM: Language Models for Tests of Lists"
    entry = only(
        f"1. **{title}.** `Technical Report`\n\n    *{title}.* [[Paper](https://arxiv.org/abs/2305.11175)], 2023.5\n"
    )
    assert [link for _, link in links(entry)] == ["https://arxiv.org/abs/2305.11175"]


def test_addresses_with_a_template() -> None:
    entry = only("- [Cognitive lists in rats and men]({{ site.url }}/assets/tolman1948.pdf).\n")
    assert links(entry) == [("paper", "{{ site.url }}/assets/tolman1948.pdf")]


def test_titles_in_quotation_marks_alone_below_a_heading_of_papers() -> None:
    text = (
        "## Reading List (Papers)\n\n**Must Read**:\n\n"
        '- "Testing of Deep Lists" (TDL)\n- "Reading: Long Lists"\n- "Merging of Many Lists at Once"\n\n'
        '**Recommended**:\n\n- "Rules of Lists" (RL)\n- "Direct Sorting of Lists"\n'
    )
    assert len(entries(text)) == 5


@pytest.mark.parametrize(
    "line",
    [
        "BERT: https://arxiv.org/abs/1810.04805 (2018)",
        "BERT - https://arxiv.org/abs/1810.04805",
        "BERT: [arXiv](https://arxiv.org/abs/1810.04805)",
        "**BERT**: [1810.04805](https://arxiv.org/abs/1810.04805)",
    ],
)
def test_a_method_and_the_link_of_its_paper(line: str) -> None:
    others = "1. DistilBERT: https://arxiv.org/abs/1910.01108 (2019)\n2. RoBERTa: https://arxiv.org/abs/1907.11692\n"
    entry = entries(f"### Papers to Read\n\n{others}3. {line}\n")[-1]
    assert (entry.title, links(entry)) == ("BERT", [("preprint", "https://arxiv.org/abs/1810.04805")])


def test_methods_with_their_venues_below_a_heading_of_papers() -> None:
    text = (
        "### Must-Read Papers\n\n1. ListProof — Nature 2025\n2. RuleNet-V2 — arXiv 2504.21801\n"
        "3. SortDojo — NeurIPS 2023\n"
        "4. **FlowMM** (ICML 2024)\n   - arXiv:2412.11693\n   - Riemannian lists of rules for materials\n"
    )
    found = [(entry.title, entry.venue, entry.year) for entry in entries(text)]
    assert found == [
        ("ListProof", "Nature", "2025"),
        ("RuleNet-V2", "arXiv", ""),
        ("SortDojo", "NeurIPS", "2023"),
        ("FlowMM", "ICML", "2024"),
    ]
    assert [{one.scheme: one.value for one in entry.ids} for entry in entries(text)][1] == {"arxiv": "2504.21801"}


def test_what_is_said_of_a_linked_method_is_no_part_of_its_title() -> None:
    entry = only("## Papers\n\n- [RULAS](https://arxiv.org/abs/2309.15217) — the standard for testing lists\n")
    assert entry.title == "RULAS"


def test_a_year_glued_to_labelled_people() -> None:
    entry = only(
        "- [Testing of Lists: A Survey](https://arxiv.org/abs/2312.06717)\n  - Authors: Ann Bee, Carl Dee.(2024)\n"
    )
    assert (people(entry), entry.year) == (["Ann Bee", "Carl Dee"], "2024")


def test_a_method_with_people_and_venue_behind_a_colon() -> None:
    found = entries("## References\n\n- **ESPIRiT**: Bee et al., MRM 2014\n- VarNet: Dee et al., MICCAI 2020\n")
    assert [(entry.title, people(entry), entry.venue) for entry in found] == [
        ("ESPIRiT", ["Bee"], "MRM"),
        ("VarNet", ["Dee"], "MICCAI"),
    ]


@pytest.mark.parametrize("letter", ["{})", "({})", "- {})"])
def test_letters_may_number_papers(letter: str) -> None:
    rows = ["Bee C, Dee A, Eff B. Testing of lists by rows.", "Wu D, Lee E. Testing of rows by cells."]
    text = "\n\n".join(
        f"{letter.format('abc'[n])} {row} Journal of Tests. 2019;4(2):1-9." for n, row in enumerate(rows)
    )
    found = entries(f"# References\n\n{text}\n")
    assert [(x.title, len(x.authors)) for x in found] == [
        ("Testing of lists by rows", 3),
        ("Testing of rows by cells", 2),
    ]


@pytest.mark.parametrize("dash", ["—", "-", ":"])
def test_a_method_with_its_venue_in_brackets_that_links_its_paper_is_one(dash: str) -> None:
    rows = [("Cellpose", "Nature Methods 2021"), ("StarDist", "MICCAI 2018")]
    text = "\n".join(f"- {a} ({b}) {dash} [arXiv](https://arxiv.org/abs/1806.0353{n})" for n, (a, b) in enumerate(rows))
    assert [(x.title, f"{x.venue} {x.year}") for x in entries(f"# Papers\n\n## Methods\n\n{text}\n")] == rows


@pytest.mark.parametrize("code", ["GATConv", "SAGE Conv"])
def test_code_between_a_title_and_its_venue_is_nobody(code: str) -> None:
    entry = only(f"- Graph Testing Networks `{code}` `ICLR 2018` [[pdf]](https://arxiv.org/pdf/1710.10903.pdf)\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == ("Graph Testing Networks", [], "ICLR", "2018")


@pytest.mark.parametrize("label", ["Paper-{}", "Paper {}", "Title", "Article {}"])
@pytest.mark.parametrize("journal", ["Name of Journal", "Name of the journal", "Journal name"])
def test_labels_of_papers_and_journals(label: str, journal: str) -> None:
    rows = [("Learning to Test Lists", "Journal of Tests"), ("Learning to Test Rows", "Journal of Rows")]
    text = "\n\n".join(
        f"**{label.format(n)}:** {title}<br>\n**{journal}:** {venue}<br>\n**Link:** https://arxiv.org/abs/2101.0000{n}"
        for n, (title, venue) in enumerate(rows)
    )
    assert [(x.title, x.venue) for x in entries(f"# Papers\n\n{text}\n")] == rows


def test_remarks_below_people_are_of_the_paper() -> None:
    rows = [
        ("Visual Testing (2022)", "Jia, M., et al."),
        ("Supervised List Learning (2020)", "Khosla, P., et al. (UCL)"),
    ]
    text = "\n\n".join(
        f"{n + 1}. **{title[:-7]}** {title[-6:]}\n    - {who}\n    - *ECCV 2022*\n"
        f"    - Extends lists to supervised rows\n    - Outperforms all tables\n    - [Paper](https://arxiv.org/abs/2203.1211{n})"
        for n, (title, who) in enumerate(rows)
    )
    found = entries(f"# Papers\n\n## Testing\n\n{text}\n")
    assert [(x.title, len(x.authors), len(x.links)) for x in found] == [(t[:-7], 1, 1) for t, _ in rows]


@pytest.mark.parametrize("factor", [", IF: 10.9", " (IF: 10.9)", " (impact factor 10.9)", ", IF=10.9"])
def test_an_impact_factor_is_no_part_of_a_venue(factor: str) -> None:
    entry = only(
        f"1. **Testing of Lists by Rows** (2023)\n   - Bee, A., et al.\n   - *IEEE Access*{factor}\n   - Tests lists\n"
    )
    assert (entry.venue, entry.year) == ("IEEE Access", "2023")


def test_people_below_a_small_table_and_a_link_belong_to_the_paper_above() -> None:
    rows = "\n\n".join(
        f"**Testing of Lists by Rows {n}.** IJCAI 2018. [paper](https://arxiv.org/pdf/1709.0487{n}.pdf)\n\n{more}\n\n"
        "*Ann Lee, Bo Wu*\n\n---"
        for n, more in enumerate(
            [
                "| Models | Conclusion |\n|---|---|\n| TestNet | This paper uses rows |",
                "| Models | Conclusion |\n|---|---|\n| | |",
                "[translation](https://github.com/a/b)",
                "**[Detailed analysis](https://github.com/a/b/tree/master/ppt)**",
            ]
        )
    )
    found = entries(f"# Papers\n\n{rows}\n")
    assert [people(x) for x in found] == [["Ann Lee", "Bo Wu"]] * 4


def test_a_short_name_above_the_bullet_that_cites_its_paper() -> None:
    found = entries(
        "# Lists\n\n- BTN\n  - Binary Test Networks, Anna Bee et al, NIPS 2016  [paper](https://papers.nips.cc/paper/65)\n"
        "- LRN\n  - Learning to Read Networks, Carl Dee et al, ICML 2017  [paper](https://arxiv.org/abs/1701.00001)\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("Binary Test Networks", ["Anna Bee"], "2016"),
        ("Learning to Read Networks", ["Carl Dee"], "2017"),
    ]


def test_a_venue_and_a_short_name_above_the_title() -> None:
    found = entries(
        "# Forecasts\n\n* *Medium Range*:\n"
        "  * ⭐(Nature 2023) *ListFlow*, [[Paper](https://www.nature.com/articles/s41586-023-00001-1)]\n"
        "    * 🍬 ListFlow: ***the first*** : Accurate medium-range tests with lists\n"
        "  * ⭐(NeurIPS 2022) *TestNet* [[Paper](https://arxiv.org/abs/2201.00001)]\n"
        "    * 🍬 TestNet : Testing of lists with deep rows\n"
        "  * ⭐(Science 2021) [[Paper](https://www.science.org/doi/10.1126/science.ad00001)]\n"
        "    * 🍬 Learning skillful tests of lists\n"
    )
    assert [(entry.title, entry.nickname, entry.venue, entry.year) for entry in found] == [
        ("Accurate medium-range tests with lists", "ListFlow", "Nature", "2023"),
        ("TestNet : Testing of lists with deep rows", "TestNet", "NeurIPS", "2022"),
        ("Learning skillful tests of lists", "", "Science", "2021"),
    ]


def test_addresses_behind_a_number_sign() -> None:
    found = entries(
        "# Papers\n\n* [Reading Lists with Networks](#http://x.org/a.pdf)\n"
        "\t\t* Authors: Anna Bee and Carl Dee. (3/2017).\n"
        " *\t[Testing Lists with Rows](#https://x.org/b.pdf)\n\t\t* Author: Emma Eff, 5/1988\n"
    )
    assert [(entry.title, people(entry), entry.year, links(entry)) for entry in found] == [
        ("Reading Lists with Networks", ["Anna Bee", "Carl Dee"], "2017", [("paper", "http://x.org/a.pdf")]),
        ("Testing Lists with Rows", ["Emma Eff"], "1988", [("paper", "https://x.org/b.pdf")]),
    ]


def test_institutions_below_a_title_are_neither_people_nor_venues() -> None:
    found = entries(
        "# Papers\n\n* [Reading Lists with Networks](https://arxiv.org/abs/2201.00001)\n"
        "\t* Ecole Polytechnique Federale de Lausanne, LASA Laboratory\n"
        "* [Interior Lists](https://x.org/a.pdf)\n\t* Vanderberghe, UCLA\n"
    )
    assert [(people(entry), entry.venue) for entry in found] == [([], ""), ([], "")]


def test_the_word_for_a_venue_is_none() -> None:
    entry = only(
        "- **Testing Lists by Rows.** (2018). [[pdf]](https://arxiv.org/abs/1801.00001)\n  - A. Bee et al. *Venue.*\n"
    )
    assert (entry.venue, entry.et_al) == ("", True)


def test_links_before_keywords_in_a_bullet_below_the_title() -> None:
    entry = only(
        "* Testing Uncertain Lists. *Anna Bee, Carl Dee*\n"
        " * [PDF](https://arxiv.org/pdf/1811.00001.pdf) Keywords: rules [notes](https://blog.org/a)\n"
    )
    assert (entry.title, people(entry)) == ("Testing Uncertain Lists", ["Anna Bee", "Carl Dee"])
    assert [url for _, url in links(entry)] == ["https://arxiv.org/pdf/1811.00001.pdf", "https://blog.org/a"]
