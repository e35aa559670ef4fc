"""Habits of further lists seen in the wild, one or two entries each."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people


@pytest.mark.parametrize(
    ("text", "title", "authors", "venue", "year"),
    [
        (
            "- [2020/04] Experience Grounds Tests *Anna Bee et al. EMNLP* [[paper](https://x.org/a.pdf)]",
            "Experience Grounds Tests",
            ["Anna Bee"],
            "EMNLP",
            "2020",
        ),
        (
            "- [2022/04] Do As I Can, Not As I Say: Tests *Anna Bee et al. Arxiv.* [[paper](https://x.org/a.pdf)]",
            "Do As I Can, Not As I Say: Tests",
            ["Anna Bee"],
            "Arxiv",
            "2022",
        ),
        (
            "- **Mind2Web: Towards Tests for the Web.** *Anna Bee (The Ohio University) et al. arXiv.* [[p](x.pdf)]",
            "Mind2Web: Towards Tests for the Web",
            ["Anna Bee"],
            "arXiv",
            "",
        ),
        (
            "- **Blind Tests: Agent-Based Modelling.** *Anna Bee (McGill University). arXiv.* [[paper](x.pdf)]",
            "Blind Tests: Agent-Based Modelling",
            ["Anna Bee"],
            "arXiv",
            "",
        ),
        (
            "- **Simple Tests: Towards Efficient Speech** [[paper](https://x.org/a.pdf)] *SQ-Codec* | *Code Soon Here*",
            "Simple Tests: Towards Efficient Speech",
            [],
            "",
            "",
        ),
        (
            "- [Time Series Tests With Deep Learning: A Survey, 2020](https://x.org/a.pdf)",
            "Time Series Tests With Deep Learning: A Survey",
            [],
            "",
            "2020",
        ),
        (
            "- [Deep Tests for Data: Review, Analysis, and Guidelines, 2021](https://x.org/a.pdf)",
            "Deep Tests for Data: Review, Analysis, and Guidelines",
            [],
            "",
            "2021",
        ),
        (
            "- **Bee, N. B., & Dee, D. D. (1995).** How Did We Go? Tests and Awareness. *Human Factors*, 37(1), 5-19.",
            "How Did We Go? Tests and Awareness",
            ["N. B. Bee", "D. D. Dee"],
            "Human Factors",
            "1995",
        ),
        (
            "- [2016. Bee A M, Dee Q. Convolutional tests in satellite images](https://github.com/a/b)",
            "Convolutional tests in satellite images",
            ["A M Bee", "Q. Dee"],
            "",
            "2016",
        ),
        (
            '* ["Factual" or "Emotional": Stylized Tests](https://x.org/a.pdf) - Bee T et al, `ECCV 2018`.',
            '"Factual" or "Emotional": Stylized Tests',
            ["T Bee"],
            "ECCV",
            "2018",
        ),
        (
            "* `[Bee et al. CVPR19]` Dual Tests for Zero-Example Retrieval. CVPR, 2019. [[code]](https://github.com/a/b)",
            "Dual Tests for Zero-Example Retrieval",
            ["Bee"],
            "CVPR",
            "2019",
        ),
        (
            "- [Range Tests for Deep Recognition](https://x.org/a.pdf) [Anna Bee al., 2016]",
            "Range Tests for Deep Recognition",
            ["Anna Bee"],
            "",
            "2016",
        ),
        (
            "1. [Tests with exemplar networks](https://x.org/a.pdf). Bee, B., & Canton Dee, C. CVPR2018.",
            "Tests with exemplar networks",
            ["B. Bee", "C. Canton Dee"],
            "CVPR",
            "2018",
        ),
        (
            "- [arXiv'21.06] Generative Flows with Invertible Tests [[pdf](https://x.org/a.pdf)]",
            "Generative Flows with Invertible Tests",
            [],
            "arXiv",
            "2021",
        ),
        (
            "- **Typilus: Neural Type Tests** (2020), PLDI 2020, Bee, Anna, et al. [[pdf]](https://x.org/a.pdf)",
            "Typilus: Neural Type Tests",
            ["Anna Bee"],
            "PLDI",
            "2020",
        ),
        (
            "- [Bee, M., 2023. Challenge of understanding tests. *Science*, 382(6671), eadm8175.](https://x.org/a.pdf)",
            "Challenge of understanding tests",
            ["M. Bee"],
            "Science",
            "2023",
        ),
        (
            "- Inner Tests **Inner Tests: Embodied Reasoning with Models**, 12 Jul 2022, [paper link](https://x.org/a.pdf)",
            "Inner Tests: Embodied Reasoning with Models",
            [],
            "",
            "2022",
        ),
        (
            '* **3D Tests**: "Policy tests with representations", *arXiv Feb 2024*. [[Paper](https://x.org/a.pdf)]',
            "Policy tests with representations",
            [],
            "arXiv",
            "2024",
        ),
        (
            "- [Adversarial Graph Tests](https://x.org/a.pdf) ACM Multimedia (ACM MM) (2020) [[Code](https://github.com/a/b)]",
            "Adversarial Graph Tests",
            [],
            "ACM Multimedia (ACM MM)",
            "2020",
        ),
        (
            "TensorFlow: A System for Large-Scale Tests\nOSDI 2016\nhttps://x.org/a.pdf",
            "TensorFlow: A System for Large-Scale Tests",
            [],
            "OSDI",
            "2016",
        ),
        (
            "- **Tests** in a Sentence [`paper`](https://x.org/a.pdf) [`code`](https://github.com/a/b) `ICCV'23`",
            "Tests in a Sentence",
            [],
            "ICCV",
            "2023",
        ),
    ],
)
def test_what_further_lists_do(text: str, title: str, authors: list[str], venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n{text}\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == (title, authors, venue, year)


def test_code_in_the_labels_of_links_leaves_no_trace() -> None:
    assert entries(
        "- [Tests of Seven Networks](https://arxiv.org/abs/2207.08051) [`report`](b.pdf) [`github`](https://github.com/a/b)\n"
    )


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


def test_a_name_with_code_above_the_linked_title() -> None:
    entry = only(
        "- **Large-Margin Loss**   [[**code**]](https://github.com/a/b)\n"
        "  [Large-Margin Test Loss for Networks](https://arxiv.org/pdf/1612.02295.pdf) [Anna Bee et al., 2017]\n"
    )
    assert (entry.title, entry.nickname, len(entry.links)) == (
        "Large-Margin Test Loss for Networks",
        "Large-Margin Loss",
        2,
    )


def test_years_and_counts_behind_a_bar() -> None:
    found = entries(
        "## Papers\n- The Graph Test Model | 2008 · 12025회 인용\n- Gated Graph Test Networks | 2015 · 4683회 인용\n"
        "- node2vec: Scalable Test Learning | 2016 · 14933회 인용\n"
    )
    assert [(entry.title, entry.year) for entry in found][:2] == [
        ("The Graph Test Model", "2008"),
        ("Gated Graph Test Networks", "2015"),
    ]


def test_a_venue_in_brackets_on_the_line_above() -> None:
    found = entries(
        "3.【ICLR-2018 GAT】<br>\n[Graph Attention Tests](https://arxiv.org/abs/1710.10903)\n\n"
        "4.【NIPS-2017 GraphSAGE】<br>\n[Inductive Tests on Large Graphs](https://arxiv.org/abs/1706.02216)\n"
    )
    assert [(entry.title, entry.venue, entry.year) for entry in found] == [
        ("Graph Attention Tests", "ICLR", "2018"),
        ("Inductive Tests on Large Graphs", "NIPS", "2017"),
    ]


def test_a_nickname_in_brackets_before_the_people_is_no_venue() -> None:
    entry = only(
        '- **(ER-MLP)** Anna Bee, Carl Dee, Eve Eff. "**Knowledge tests: a fusion**". **KDD 2014**. [paper](x.pdf)\n'
    )
    assert (entry.title, entry.venue) == ("Knowledge tests: a fusion", "KDD")
    assert len(entry.authors) == 3
