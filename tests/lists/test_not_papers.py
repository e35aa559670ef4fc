from __future__ import annotations

import pytest

from tests.lists.examples import document, entries, links, only

PAPERS = "## Methods\n" + "".join(
    f"- [Testing Method Number {word} for Images](https://arxiv.org/abs/2001.0000{n})\n"
    for n, word in enumerate(("One", "Two", "Three"), 1)
)


@pytest.mark.parametrize(
    "text",
    [
        "## Contents\n- [Surveys of Many Kinds of Things](#surveys)\n  - [Methods for Testing Long Lists](#methods)\n",
        "## Software\n- [ANTs](https://example.org/ants)\n- [Elastix Toolbox](https://github.com/a/elastix)\n",
        "## Challenges\n- [Learn to Test 2024](https://learn2test.grand-challenge.org/2024/)\n",
        "## Contributing\n- Please add papers in `notes/template.md`, then open a pull request\n",
        "## Related Lists\n- [Awesome Testing of Medical Images](https://github.com/a/awesome-testing)\n",
        "## News\n* **[2024/09/04]** We released the first version of our survey on "
        "[arXiv](https://arxiv.org/abs/2409.00001).\n",
        "<!--\n- [A Hidden Paper about Comments](https://arxiv.org/abs/2001.09999)\n-->\n",
        "- [Others (inc. Networks in Classification, Matching, Registration, Depth, Normal, Pose, etc.)](#others)\n",
        '*It accompanies the survey paper "Combining Constraints and Learning: From Here to Opportunities" (JAIR, '
        "2025), which we wrote for readers who want to know more about it.*\n",
        "**🦉 Contributors: [Ann Lee (23' Undergraduate)](https://github.com/al), [Bo Wu](https://bowu.github.io/)**\n",
        "Format: [name - title - venue - year](paper) [[code](code)]\n",
        "(4) Learning Dynamics with Techniques (e.g. Weight Decay, Normalization Layers, Gradient Clipping, etc.),\n",
        "1. Contour Model\n   - SNAKE\n   - Level Set\n",
        "Relevant benchmark datasets of all kinds are available [[here]](https://github.com/a/graph_datasets).\n",
        "- [SPE-ADAP] Speech Adaptation and Normalization\n",
        "- Interpretation: [A new framework that needs no anchors | CVPR 2021](https://mp.weixin.qq.com/s/iqJkgp0J)\n",
        "| Dataset | Data | Annotation |\n|--|--|--|\n"
        "| [100+ Images of Tumors](https://doi.org/10.13140/RG.2.1) | CT | Pixel-level tumor masks and labels |\n",
        "Some prose about **something bold** in a [link](https://example.org), and more of it that goes on "
        "for a while.\n",
    ],
)
def test_what_is_no_paper_is_no_entry(text: str) -> None:
    assert [e.title for e in entries(PAPERS + text)] == [e.title for e in entries(PAPERS)]


def test_template_rows_are_refused() -> None:
    found = document(
        "**U-Net ** \\\n*Anna Bee, * <br>\n[IEEE Access, 2021] [[Paper]()] [[ArXiv]()]\n\n**S** \\\n*Cheng* "
        "<br>\n[ECCV, 2020] [[Paper]()]\n"
    )
    assert not found.entries
    assert [refusal.reason for refusal in found.refused] == ["template row", "template row"]


def test_how_to_cite_the_list_is_refused_and_other_bibtex_is_an_entry() -> None:
    block = "```\n@article{a, title={Testing of BibTeX in Lists}, author={Bee, Anna and Dee, Carl}, year={2020}}\n```\n"
    assert document("## Citation\n" + block).refused[0].reason == "citation of the list itself"
    entry = entries("## Methods\n" + block)[0]
    assert (entry.type, entry.title, len(entry.authors)) == ("article", "Testing of BibTeX in Lists", 2)


def test_a_changelog_holds_no_papers() -> None:
    assert not entries(
        "# Changelog\n\n## 1.2.0 (2024-01-05)\n\n- Added support for tables\n- Fixed a crash on empty input\n"
        "\n## 1.1.0\n\n- Removed the old reader\n"
    )


def test_bibtex_below_its_paper_belongs_to_it() -> None:
    entry = only(
        "- [[2023-CVPR]](https://arxiv.org/abs/2001.00001) **Pip-net: Patch-based intuitive prototypes**\n\n"
        "<pre>\n@article{a,\n  title={Pip-net: Patch-based intuitive prototypes},\n"
        '  author={Schl{\\"o}tterer, J{\\"o}rg and Struski, {\\L}ukasz},\n  year={2023},\n  volume={12}\n}\n</pre>\n'
    )
    assert (entry.year, entry.venue, entry.extra["volume"]) == ("2023", "CVPR", "12")
    assert [name.family for name in entry.authors] == ["Schlötterer", "Struski"]


def test_a_paragraph_that_cites_the_bullet_above_it_belongs_to_it() -> None:
    entry = only(
        "* [On the robustness of bucket brigade memory](https://arxiv.org/abs/1502.03450)\n\n"
        "On the robustness of bucket brigade memory. Arunachalam et al. 2015. New Journal of Physics. 13 pages.\n"
    )
    assert (entry.year, entry.venue, entry.et_al) == ("2015", "New Journal of Physics", True)


@pytest.mark.parametrize("heading", ["Before 2022", "2019 and earlier", "Since 2020", "2021年以前", "2016 - now"])
def test_a_heading_with_an_open_year_gives_none(heading: str) -> None:
    assert only(f"## {heading}\n\n- [Testing of Headings in Lists](https://arxiv.org/abs/2001.00001)\n").year == ""


@pytest.mark.parametrize("text", ["arXiv 2011", "arXiv 1712", "arXiv 2106"])
def test_the_first_half_of_an_arxiv_number_is_no_year(text: str) -> None:
    number = text[-4:]
    entry = only(f"- [Testing of Numbers in Lists](https://arxiv.org/abs/{number}.13526), {text}\n")
    assert (entry.year, entry.venue) == ("", "arXiv")


def test_a_published_venue_counts_before_the_preprint() -> None:
    entry = only("- [Testing of Numbers](https://arxiv.org/abs/1712.09665), arXiv 1712; NeurIPS workshop 2017\n")
    assert (entry.year, entry.venue) == ("2017", "NeurIPS workshop")


def test_a_single_name_in_a_list_without_authors_is_taken_back() -> None:
    rows = [
        f"- [2024/0{n}] **Codecs of Kind {n} for Speech** [[paper](https://arxiv.org/abs/2401.0000{n})]\n"
        for n in range(1, 9)
    ]
    rows[3] = rows[3].rstrip() + " *Human FeedBack*\n"
    assert not any(entry.authors for entry in entries("".join(rows)))


def test_a_title_that_begins_like_a_name_is_put_together_again() -> None:
    rows = [f"- Adapting of Kind {n} to Scenes [[paper](https://arxiv.org/abs/2401.0000{n})]\n" for n in range(1, 9)]
    rows[3] = "- Cluster, Split, Fuse, and Update: Learning of Domains [[paper](https://arxiv.org/abs/2401.00004)]\n"
    assert entries("".join(rows))[3].title == "Cluster, Split, Fuse, and Update: Learning of Domains"


@pytest.mark.parametrize(
    "text",
    [
        "“…this paper presents a grounded theory of how and why people test large language models: the testing of "
        "models in the wild, by many people.”\n",
        "We list all the papers surveyed in our [paper](https://arxiv.org/abs/2312.08782). The list will grow.\n",
        "# Talks\n- **Machine Learning for Tests: AMA**, MSR 2020 [[video]](https://youtu.be/cphPhsehw2M)\n",
        "## MOOCs\n\n- [MIT Quantum Test Sciences](https://ocw.mit.edu/courses/notes/) - Series of lecture notes.\n",
    ],
)
def test_what_is_said_of_papers_is_none(text: str) -> None:
    assert [e.title for e in entries(f"{PAPERS}\n{text}")] == [e.title for e in entries(PAPERS)]


def test_working_papers_are_papers() -> None:
    found = entries("## Markets\n\n- [The Testing of 2022-23](https://www.nber.org/papers/w32584)\n")
    assert [links(entry) for entry in found] == [[("paper", "https://www.nber.org/papers/w32584")]]


def test_a_sentence_with_a_year_is_no_paper() -> None:
    assert not entries("# Tests\n\nA project for the testing of things in spring, 2019.\n")


def test_sentences_about_papers_are_no_papers() -> None:
    assert not entries("# SE\n\nResearch papers accepted by {ICSE, FSE, ASE, ISSTA} since 2020.\n")


@pytest.mark.parametrize(
    "text",
    [
        "# 3D test papers\n\n> Author: Anna Bee<br>\n> Email: a@x.org<br>\n> All rights reserved\n",
        "## DataSets\n* ``MS COCO 2017`` DataSet will be used!\n",
        "未标科室的 73 篇多为跨科室的通用工作（基础模型、智能体、评测基准）。\n",
    ],
)
def test_what_is_said_about_a_list_is_no_paper(text: str) -> None:
    assert not entries(text)


def test_papers_that_a_remark_names_are_others() -> None:
    entry = only(
        "1. NodePiece: Tests of Large Knowledge Graphs (ICLR 2022) [[Paper](https://openreview.net/forum?id=xMJWUKJnFSw)]\n"
        "> * Anchor based strategy, to achieve efficiency.\n"
        "> * Some new works have already used it in experiments, such as InterHT: Knowledge Graph Tests by Interaction "
        "(Arxiv 2022) [[Paper](https://arxiv.org/pdf/2202.04897.pdf)]\n"
    )
    assert [str(identifier) for identifier in entry.ids] == ["openreview:xMJWUKJnFSw"]


def test_the_bibtex_of_a_paper_is_no_citation_of_the_list() -> None:
    text = "".join(
        f"#### {word} Augmented Hierarchical Tests [`UNREAD`]\n\npaper link: [here](https://arxiv.org/pdf/2311.0559{n})\n\n"
        f"citation:\n```bibtex\n@misc{{x{n},\n  title={{{word} Augmented Hierarchical Tests}},\n"
        "  author={Anna Bee and Carl Dee},\n  year={2023},\n}\n```\n\n"
        for n, word in enumerate(("First", "Second", "Third"))
    )
    found = entries(text)
    assert [(entry.title, len(entry.authors), entry.year) for entry in found] == [
        ("First Augmented Hierarchical Tests", 2, "2023"),
        ("Second Augmented Hierarchical Tests", 2, "2023"),
        ("Third Augmented Hierarchical Tests", 2, "2023"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[Learning to Test without Labels](https://x.org/a.pdf)\n\nAnna Bee\n\nTests based on analysis of tests.\n",
        "[Learning to Test without Labels](https://x.org/a.pdf)\n\n**论文下载：https://pan.baidu.com/share/init?surl=a**\n",
        "[Learning to Test without Labels](https://x.org/a.pdf)\n\n**密码：abcd** https://github.com/a/b\n",
        "- [Learning to Test without Labels](https://x.org/a.pdf)\n"
        "- [a/tests](https://github.com/a/tests) — A repository.\n",
        "- [Learning to Test without Labels](https://x.org/a.pdf)\n"
        "- **Test Challenges**: Annual competitions that provide tests for many tasks [[benchmark]](https://x.org/c/)\n",
    ],
)
def test_comments_notices_and_repositories_are_no_papers(line: str) -> None:
    assert [entry.title for entry in entries(line)] == ["Learning to Test without Labels"]


def test_a_name_in_code_with_its_description_is_a_tool() -> None:
    found = entries(
        "## Pipelines\n- `tester` - a modular pipeline for testing and reproducible lists. https://github.com/a/tester\n"
        "    - Bee, Anna. “Tester: Modular Tests of Lists.” Cell Systems 3, no. 1 (2016): 95-98. https://doi.org/10.1016/j.c.2016\n"
    )
    assert [entry.title for entry in found] == ["Tester: Modular Tests of Lists"]


def test_a_list_that_marks_papers_marks_the_others_too() -> None:
    papers = "".join(
        f"- 📄 [Testing the {n} Kind of Data](https://a.org/{n}.pdf) (A Bee 2016)\n" for n in ("Old", "New", "Odd")
    )
    others = "- 🎥 [Testing with Elle](https://youtu.be/1) (K Dee 2020)\n- 📖 [Tests](https://b.org) (E Eff 2017)\n"
    found = document(papers + others)
    assert len(found.entries) == 3
    assert [refusal.reason for refusal in found.refused] == ["marked with 🎥", "marked with 📖"]
    alone = "- 📖 [Testing the Kinds of Data](https://arxiv.org/abs/2001.00001) (A Bee 2016)\n"
    assert len(document(alone).entries) == 1


def test_a_translation_below_the_title_is_no_paper() -> None:
    found = entries(
        "**Testing Medical Knowledge with Models**\n\n使用模型测试医学知识\n\n论文地址：[https://aclanthology.org/2021.wnut-1.8/](https://aclanthology.org/2021.wnut-1.8/)\n\n"
        "**Tests of Disorders by Language**\n\n通过语言测试疾病\n\n论文地址：[https://aclanthology.org/2021.wnut-1.9/](https://aclanthology.org/2021.wnut-1.9/)\n"
    )
    assert [(entry.title, len(entry.links)) for entry in found] == [
        ("Testing Medical Knowledge with Models", 1), ("Tests of Disorders by Language", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "* [bee/TestAgentPapers](https://github.com/bee/TestAgentPapers): Must-read Papers on Large Test Agents.",
        "* A simple, clean PyTorch implementation of Adversarial Tests, focusing on faces, [[github]](https://github.com/a/b)",
        "* More related surveys, tutorials, and papers can be found at this [repo](https://github.com/a/b).",
    ],
)
def test_repositories_are_no_papers(line: str) -> None:
    others = "".join(f"* [Testing of Domains Number {n}](https://arxiv.org/abs/2001.0000{n})\n" for n in range(5))
    assert len(entries(f"{others}{line}\n")) == 5


def test_issues_of_repositories_are_no_papers() -> None:
    found = entries(
        "* [Testing of Domains by Networks](https://arxiv.org/abs/2001.00001)\n"
        "* [Issue - Does the tool support tests of models?](https://github.com/a/b/issues/147)\n"
    )
    assert len(found) == 1


def test_programs_with_a_description_are_no_papers() -> None:
    found = entries(
        "# Papers\n* [Testing of Domains by Networks](https://arxiv.org/abs/2001.00001)\n"
        "* [Amber](http://ambermd.org/) - A suite of biomolecular simulation programs.\n"
        "* [OpenMM](http://openmm.org/) - A toolkit for molecular simulation using high performance GPU code.\n"
        "* [MONAI](http://monai.io/) - An Open Framework for Deep Learning in Healthcare.\n"
    )
    assert len(found) == 2


def test_a_table_of_contents_in_html_holds_no_papers() -> None:
    assert not entries(
        '<details>\n  <summary>Contents</summary>\n  <ol>\n    <li><a href="#llm">Reasoning in Large Models - <em>An '
        'Emergent Ability</em></a></li>\n    <li><a href="#lm">Scaling Smaller Models to Reason</a></li>\n  </ol>\n'
        "</details>\n"
    )


def test_a_text_with_numbered_notes_is_no_paper() -> None:
    text = (
        "# Reasoning\n\nConsider how difficult it would be to learn from a book that lacks any figures or tables. We "
        'learn better so <a href="https://arxiv.org/abs/2302.00923">[1]</a>. We present a collection of papers.\n\n'
    )
    assert len(entries(text + PAPERS)) == 3


def test_a_curated_collection_is_no_paper() -> None:
    text = "# Awesome Lists\n\n<p><b> Curated collection of papers on how to unlock the ability of lists.</b></p>\n\n"
    assert len(entries(text + PAPERS)) == 3


def test_journals_in_a_list_of_them_are_no_papers() -> None:
    text = (
        "# Lists\n\n- **[Medical Image Analysis (MedIA)](https://www.journals.elsevier.com/media/)**\n"
        "- **[IEEE Transactions on Medical Imaging (IEEE-TMI)](https://ieee-tmi.org/)**\n"
        "- **International Conference on Medical Image Computing and Computer Assisted Intervention (MICCAI)**\n\n"
    )
    assert len(entries(text + PAPERS)) == 3


def test_a_sentence_that_tells_how_results_are_measured_is_no_paper() -> None:
    text = (
        "# Parsing\n\nModels are evaluated on the [Stanford Lists](https://a.edu/manual.pdf) of the Penn Treebank.\n\n"
    )
    assert len(entries(text + PAPERS)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "A [community-maintained](https://github.com/a/b/graphs/contributors) list of software packages for lists.\n",
        "* **Survey** **[       «🎯Back To Top»       ](#)**\n",
    ],
)
def test_what_tells_of_the_list_itself(line: str) -> None:
    entry = only(f"# Lists\n\n{line}\n- [Testing the Networks of Lists](https://arxiv.org/abs/1807.00001)\n")
    assert entry.title == "Testing the Networks of Lists"


def test_a_sentence_on_a_linked_conference_is_no_title() -> None:
    assert not entries(
        "# Papers\n- [KDD](http://www.kdd.org/) the community for data mining and science.\n"
        "- [AAAI](https://www.aaai.org/)  promotes research in, and use of, artificial intelligence.\n"
        "- [Recsys](https://recsys.acm.org/) is the most famous conference in recommender system.\n"
    )


def test_what_a_tag_says_is_no_paper_is_none() -> None:
    document_read = document(
        "# Papers\n- [paper] [Testing the Lists of Networks](https://arxiv.org/abs/2001.00001)\n"
        "- [toolkit] [EEGTEST](https://a.edu/eeg/index.php): a toolbox for the testing of signals\n"
        "- <[Inverse Tests of Lists](https://a.com/posts/2018-02-13.html)> by Anna Bee, 2018. (Blog)\n"
    )
    assert [entry.title for entry in document_read.entries] == ["Testing the Lists of Networks"]
    assert [refusal.reason for refusal in document_read.refused] == ["marked as toolkit", "marked as blog"]


def test_citations_under_a_heading_of_code_are_papers() -> None:
    found = entries(
        "## 2 Code\n### Lists\n- 2021.[Bee Z, Dee F J, Eff T, et al. Novel Tests for Lists](https://github.com/a/b)\n"
        "- 2022.[Aitch G, Jay L. Differentiating Tests of Lists](https://github.com/a/c)\n"
        "- 2022.[PaddleTest](https://github.com/a/PaddleTest): a toolkit for the testing of lists\n"
    )
    assert [entry.title for entry in found] == ["Novel Tests for Lists", "Differentiating Tests of Lists"]


@pytest.mark.parametrize(
    "line",
    [
        "[[Video]](https://youtu.be/a) **Deep Tests of Graphs in Practice**. Ann Lee, Bo Wu. CVPR 2020. [[code]](https://b.io)",
        "**Deep Tests of Graphs in Practice**. Ann Lee, Bo Wu. CVPR 2020. [code](https://github.com/a/b) (video)",
    ],
)
def test_a_talk_beside_a_paper_makes_it_no_talk(line: str) -> None:
    assert only(f"# Papers\n- {line}\n").title == "Deep Tests of Graphs in Practice"


def test_a_footnote_on_authors_is_no_bullet() -> None:
    assert len(entries(f"{PAPERS}\n[*] Equal contribution of Ann Lee and Bo Wu.\n")) == 3


@pytest.mark.parametrize(
    "lecture", ["**Lec8** Feb 11: Tests and other models (DL, Forests, CART)", "Week 3: Testing of Deep Lists"]
)
def test_lectures_are_no_papers(lecture: str) -> None:
    found = entries(
        f"# Schedule\n- {lecture}\n- [Testing of Lists by Hand](https://arxiv.org/abs/1311.2901) A. Bee, C. Dee.\n"
    )
    assert [entry.title for entry in found] == ["Testing of Lists by Hand"]


@pytest.mark.parametrize(
    "rows",
    [
        "| `title` | string |\n| `authors` | list of strings |\n| `year` | int |\n",
        "| **Title** | The full title of the paper as published |\n| **Authors** | First |\n| **Venue** | Name |\n",
    ],
)
def test_a_table_that_says_what_fields_there_are(rows: str) -> None:
    assert not entries(f"# Contributing\n\n| Field | Type |\n|---|---|\n{rows}")


@pytest.mark.parametrize(
    "line",
    [
        "*Methodological and use-inspired papers. Listed in reverse-chronological order.*",
        "This section only includes the last ten papers since 2018 in [arXiv.org](https://arxiv.org).",
        "- [arXiv search](https://arxiv.org/search/?query=lists) for lists of papers to be tested",
        "- important milestones, widely cited, or",
    ],
)
def test_sentences_about_papers_are_none(line: str) -> None:
    paper = "- **Testing of Lists by Hand** [[arXiv](https://arxiv.org/abs/1311.2901)]  \n  Ann Bee, Bo Dee\n"
    assert [entry.title for entry in entries(f"# Papers\n{line}\n\n{paper}")] == ["Testing of Lists by Hand"]


def test_the_pages_of_journals_are_no_papers() -> None:
    assert not entries(
        "## Journals\n\n- [Big Lists & Society](https://journals.sagepub.com/home/bds)\n"
        "- [Frontiers in Big Lists](https://www.frontiersin.org/journals/big-data)\n"
        "- [Journal of Computational Lists](https://www.springer.com/journal/42001)\n"
    )


def test_numbered_workshops_are_no_papers() -> None:
    assert not entries(
        "## Workshops\n\n- **The 2nd LIST-AI Workshop: Toward Human-Level Reading**, NeurIPS 2022"
        " [[website]](https://listai2022.github.io/)\n"
    )


def test_a_tool_unlike_the_papers_around_it_is_none() -> None:
    found = entries(
        "## Translation\n\n"
        "- Bee et al. - 2014 - **Sequence to sequence testing with lists** [[pdf]](https://arxiv.org/abs/1409.00001)\n"
        "- Dee and Eff - 2015 - **Effective approaches to tests** [[pdf]](https://arxiv.org/abs/1508.00002)\n"
        "- Gee et al. - 2017 - **Tests are all you need** [[pdf]](https://arxiv.org/abs/1706.00003)\n"
        "- [opentest-py (in some framework)](https://github.com/someone/opentest-py)\n"
        "- [Pre-trained Test Representations for Many Languages](https://github.com/someone/tests)\n"
    )
    assert [entry.year for entry in found] == ["2014", "2015", "2017"]


def test_a_bold_label_above_a_list_and_a_tutorial_are_no_papers() -> None:
    found = entries(
        "## Tests on graphs\n\n"
        "__Tutorials__\n1. Learning and Reasoning on Lists (CIKM 2019 Tutorial) [[GitHub](https://someone.github.io/)]\n\n"
        "__Dynamic lists (what if the tests and the lists are updating?)__\n"
        "1. A Survey on List-Based Tests (TKDE 2020) [[Paper](https://arxiv.org/pdf/2003.00001.pdf)]\n"
    )
    assert [entry.title for entry in found] == ["A Survey on List-Based Tests"]


def test_talks_and_what_datasets_hold_are_no_papers() -> None:
    found = entries(
        "## Papers\n\n"
        "- Ann Bee. [Lists for Tests, and Tests for Lists](https://arxiv.org/abs/1409.00001), ICFP 2002.\n"
        "- Bo Dee. [Monotone Lists in Practice](https://arxiv.org/abs/1508.00002), POPL 2004.\n"
        "- Cy Eff. [Understanding list combinators: a deep dive](https://www.youtube.com/watch?v=RDalzi7mhdY), 2016.\n"
        "- [QL9](https://www.nature.com/articles/sdata201422): This dataset includes the properties of 134k lists.\n"
    )
    assert [entry.year for entry in found] == ["2002", "2004"]


def test_what_is_new_below_papers_is_papers() -> None:
    found = entries(
        "### Research Papers\n\n#### What's New\n"
        "- [Search-based generation of tests](http://portal.acm.org/citation.cfm?doid=3180155.3180202) [2018]\n"
    )
    assert [(entry.year, entry.links[0].kind) for entry in found] == [("2018", "paper")]


@pytest.mark.parametrize(
    "told",
    [
        "The sharing principle of these references is for research. If anybody objects, please contact [Ann](https://a.io/).",
        "- A link of open source code is given if available on [Papers With Code](https://paperswithcode.com/)",
    ],
)
def test_what_keepers_say_of_their_lists_is_no_paper(told: str) -> None:
    rows = "\n".join(f"- Testing of Lists by Rows {n} [[pdf](https://arxiv.org/abs/2101.0000{n})]" for n in range(3))
    assert len(entries(f"# Papers\n\n{told}\n\n## Testing\n\n{rows}\n")) == 3


def test_notices_of_chinese_keepers() -> None:
    found = entries(
        "Update:2017/11/1\n\n新增CSR-DCF [code]部分。\n\n本文转自 @Anna Bee 的bee/benchmark_results。\n\n"
        '    CREST: Anna Bee, Carl Dee. "Convolutional Residual Lists for Testing." ICCV (2017 Spotlight). [paper]\n'
        '    EAST: Emma Eff, Greg Gee. "Reading Policies for Adaptive Lists." ICCV (2017). [paper] [supp]\n'
    )
    assert [entry.title for entry in found] == [
        "Convolutional Residual Lists for Testing",
        "Reading Policies for Adaptive Lists",
    ]


PAPER = "- Testing of Lists, VLDB 2019, [[paper]](https://arxiv.org/pdf/2105.10329.pdf)\n"


@pytest.mark.parametrize(
    "text",
    [
        "- Anna Bee's [**PhD thesis**](https://a.org/1.pdf) provides a good overview of tests of lists\n",
        "Example of a tested list (image from [Bee et al.](https://arxiv.org/abs/1712.00001)):\n",
        "Focuses on the testing of lists of many kinds, a trend observed in all data.\n",
        "*The short names above refer to [Directory of International Conferences and Journals](https://ccf.org.cn/).*\n",
        "The goal of a test is, whatever the kinds of rules and lists may be that somebody has in mind, to **find rules"
        " told in many lists** and to write them down as they are (Bee et al., 2019)\n",
        "- (TODO) Kernel testing: ListNN?\n- **Rules**: (TODO) rules of lists and tests of them\n",
        "- `papers/icra2025/`: ICRA 2025 notes on papers of lists\n",
    ],
)
def test_words_around_papers(text: str) -> None:
    assert [entry.title for entry in entries(f"## Papers\n\n{PAPER}\n{text}")] == ["Testing of Lists"]


def test_invited_talks() -> None:
    text = (
        "- ICML 2018 Invited Talk: Anna Bee - Building Lists that Learn [paper](https://arxiv.org/pdf/1604.00289.pdf)\n"
    )
    assert not entries(text)


def test_all_that_is_to_be_cited() -> None:
    cited = "".join(
        f"@article{{bee{n},\n  title={{Testing of {n} Lists}},\n  author={{Bee, Anna}},\n  year={{2024}},\n"
        f"  abstract={{{'Lists. ' * 60}}}\n}}\n\n"
        for n in range(4)
    )
    assert entries(f"If you use this list, please cite our papers.\n\n```\n{cited}```\n") == ()


def test_a_table_of_contents_without_links() -> None:
    topics = ["Awards I: Service of Lists", "Awards II: Rules and Design", "Deep Testing in Lists", "Learning of Rules"]
    papers = "".join(
        f"\n## {topic}\n- Testing the {topic[-4:]} of Lists with Rules\n- On Rules of {topic[-5:]}\n"
        for topic in topics
    )
    found = entries("# ICRA2020 paper list\n\n# Categories\n" + "".join(f"- {topic}\n" for topic in topics) + papers)
    assert not {entry.title for entry in found} & set(topics)
    assert len(found) == 8
