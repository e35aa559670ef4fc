"""Free citation strings in the styles of the wild."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people


@pytest.mark.parametrize(
    ("line", "surname", "venue"),
    [
        (
            "1. [Bee 2005](https://journals.plos.org/1). Why Most Tests Are False. <em>PLOS Medicine</em>.",
            "Bee",
            "PLOS",
        ),
        (
            "2. [Dee et al. 2017](https://nature.com/1). Testing of skin with networks. <em>Nature</em>.",
            "Dee",
            "Nature",
        ),
        ("3. [Bee & Dee 2006](https://jamanetwork.com/1). The Testome. <em>JAMA</em>.", "Bee", "JAMA"),
    ],
)
def test_a_linked_citation_stands_in_front_of_its_title(line: str, surname: str, venue: str) -> None:
    entry = only(line + "\n")
    assert entry.title in {"Why Most Tests Are False", "Testing of skin with networks", "The Testome"}
    assert people(entry)[0] == surname
    assert entry.venue.startswith(venue)
    assert entry.year in {"2005", "2017", "2006"}


def test_a_short_title_follows_et_al_and_the_year() -> None:
    entry = only("8. Bee, A., et al. (2023). Test Anything. *ICCV*.\n   [arXiv](https://arxiv.org/abs/2304.00001)\n")
    assert (entry.title, entry.et_al, entry.year, entry.venue) == ("Test Anything", True, "2023", "ICCV")


def test_a_citation_below_a_citation_is_one_of_its_own() -> None:
    found = entries(
        "* Bee, A.C., 1962. [Outline for a theory of tests](https://dl.acm.org/doi/10.1145/321127.321128). "
        "Journal of the ACM, 9(3), pp.297-314.\n"
        "  * Bee, A.C., 1992. [Genetic tests](https://www.x.org/article/genetic/). Scientific "
        "American, 267(1), pp.66-73.\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Outline for a theory of tests", "1962"),
        ("Genetic tests", "1992"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "authors", "venue", "year"),
    [
        (
            "HybCache: Hybrid Tests for Trusted Environments\nUSENIX Security 2020",
            "HybCache: Hybrid Tests for Trusted Environments",
            [],
            "USENIX Security",
            "2020",
        ),
        (
            "- OSDI '20 / Caladan: Mitigating Tests at Microsecond Timescales",
            "Caladan: Mitigating Tests at Microsecond Timescales",
            [],
            "OSDI",
            "2020",
        ),
        (
            "- [The Ubiquitous B-Tree](http://x.org/a.pdf) (D Comer 1979)",
            "The Ubiquitous B-Tree",
            ["D Comer"],
            "",
            "1979",
        ),
        (
            "1. Qualifying reusable tests using execution, 1995, 2nd Working Conference on Reverse Engineering",
            "Qualifying reusable tests using execution",
            [],
            "Working Conference on Reverse Engineering",
            "1995",
        ),
        (
            "- **Damour & Schäfer 1991**, [New tests of the equivalence principle](x.pdf), *Phys. Rev. Lett.* 66:25",
            "New tests of the equivalence principle",
            ["Damour", "Schäfer"],
            "Phys. Rev. Lett.",
            "1991",
        ),
        (
            "- **Stairs 2003**, [Testing general relativity with pulsars](x.pdf), *Living Rev. Relativity* 6:5",
            "Testing general relativity with pulsars",
            ["Stairs"],
            "Living Rev. Relativity",
            "2003",
        ),
        (
            "**\\[Bee 2010\\]** A. Bee, N. Dee, P. Eff, “Host-to-Host Tests for TCP,” _IEEE Surveys of Tests_, 12.",
            "Host-to-Host Tests for TCP",
            ["A. Bee", "N. Dee", "P. Eff"],
            "IEEE Surveys of Tests",
            "2010",
        ),
        (
            "**Bee, B.,** Dee, J., and Jim-Eff, J. (2021) Wearable Tests of gait, *Brain and Cognition*, 14, 9",
            "Wearable Tests of gait",
            ["B. Bee", "J. Dee", "J. Jim-Eff"],
            "Brain and Cognition",
            "2021",
        ),
        (
            "Bee, V., **Dee, A., Eff, W. E., & Gee, E.** (2020). Tests From Gait. *Frontiers in Tests, 14.*",
            "Tests From Gait",
            ["V. Bee", "A. Dee", "W. E. Eff", "E. Gee"],
            "Frontiers in Tests",
            "2020",
        ),
        (
            "- Bee, T. M., & Dee, J. K. (2018). Tests: What could go wrong? *Journal of Tests*, *79*, 328–348.",
            "Tests: What could go wrong?",
            ["T. M. Bee", "J. K. Dee"],
            "Journal of Tests",
            "2018",
        ),
        (
            "- Bee, F. (2020). Rationalization is rational. Behavioral and Brain Sciences, 43, e28. [Link](x.pdf)",
            "Rationalization is rational",
            ["F. Bee"],
            "Behavioral and Brain Sciences",
            "2020",
        ),
        (
            "* 2017 March 16, Anna Bee, Carl Dee, and Eve Eff. [Using Tests to Guide Learning](x.pdf). *Nature*.",
            "Using Tests to Guide Learning",
            ["Anna Bee", "Carl Dee", "Eve Eff"],
            "Nature",
            "2017",
        ),
        (
            "* Bee, S. & al. Innate Genes Associated with Infection in Tests. Cells 2021, 10, 1291.",
            "Innate Genes Associated with Infection in Tests",
            ["S. Bee"],
            "Cells",
            "2021",
        ),
        (
            "1. Graphical Tests for Infovis \nAuthors: Anna Bee, Carl Dee\nIEEE InfoVis 2010",
            "Graphical Tests for Infovis",
            ["Anna Bee", "Carl Dee"],
            "IEEE InfoVis",
            "2010",
        ),
        (
            '1. Anna Bee, Carl Dee. "**End-to-end Tests of Heuristics**". PACT \'17.',
            "End-to-end Tests of Heuristics",
            ["Anna Bee", "Carl Dee"],
            "PACT",
            "2017",
        ),
    ],
)
def test_citations_in_the_wild(text: str, title: str, authors: list[str], venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n{text}\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == (title, authors, venue, year)


def test_identifiers_and_dates_in_front_of_a_linked_title() -> None:
    entry = only("- [[2508.03858] MI9 - Agent Protocol: Runtime Tests for Systems](https://arxiv.org/pdf/2508.03858)\n")
    assert entry.title == "MI9 - Agent Protocol: Runtime Tests for Systems"


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


def test_a_column_of_references_holds_citations() -> None:
    found = entries(
        "| # | Reference | Status | Notes |\n|---|---|---|---|\n"
        "| 1 | Bee, A. (2022). *Human Tests*. Oxford University Press. | VERIFIED | Real book |\n"
        "| 2 | Dee, C., et al. (2024). Drift of Tests in Lists. *CHI '24*. | PLACEHOLDER | Does it exist? |\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("Human Tests", ["A. Bee"], "2022"),
        ("Drift of Tests in Lists", ["C. Dee"], "2024"),
    ]


def test_numbered_lines_with_bullets_below_them() -> None:
    text = (
        "## Classic papers\n\n[1] Architecture of the Test System, 1964\n    - First proposal of the concept\n"
        "[2] Parallel operation in the test data 6600, 1965\n    - First supercomputer in the world\n"
    )
    assert [(entry.title, entry.year) for entry in entries(text)] == [
        ("Architecture of the Test System", "1964"),
        ("Parallel operation in the test data 6600", "1965"),
    ]


def test_a_title_in_italics_behind_people() -> None:
    text = "1. Anna Bee, Carl Dee, *Analysing and Comparing the Effectiveness of Tests: A Study* SCAM 2016.\n"
    entry = only(text)
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee"], "SCAM")
    assert entry.title == "Analysing and Comparing the Effectiveness of Tests: A Study"


@pytest.mark.parametrize(
    ("journal", "venue"),
    [
        ("Geophysics 39 (1974) 834–842", "Geophysics"),
        ("Bull. Test. Soc. 58 (1974) 367–398", "Bull. Test. Soc."),
    ],
)
def test_journals_with_volume_and_year_behind_a_comma(journal: str, venue: str) -> None:
    entry = only(f"1. R. Bee, K. Dee, D.M. Eff, Accuracy of modeling of the test equation, {journal}.\n")
    assert (entry.title, entry.venue, entry.year) == ("Accuracy of modeling of the test equation", venue, "1974")
    assert people(entry) == ["R. Bee", "K. Dee", "D. M. Eff"] or people(entry) == ["R. Bee", "K. Dee", "D.M. Eff"]


def test_a_link_around_a_citation_of_two_lines() -> None:
    entry = only("[Anna Bee, Carl Dee, Eve Eff:\nTesting Certificates with Deep Nets. 64-73](https://x.org/a.pdf)\n")
    assert (entry.title, people(entry)) == (
        "Testing Certificates with Deep Nets",
        ["Anna Bee", "Carl Dee", "Eve Eff"],
    )


def test_a_citation_stands_behind_a_label() -> None:
    first, second = entries(
        "#### 1. STest\n\n+ **论文**：Bee G, Dee D. "
        "[**Stereo Tests of Maps and Mapping**](https://a.org/1.pdf)[J]. Robots and Tests, "
        "**2017**.\n+ **代码**：https://github.com/a/b\n+ 作者其他论文：Eff G, Haa M A, et al. "
        "[**Efficient testing through constraints**](https://a.org/2.pdf)[J]. Robots and Tests, **2019**.\n"
    )
    assert (first.title, people(first), first.year) == ("Stereo Tests of Maps and Mapping", ["G Bee", "D Dee"], "2017")
    assert (second.title, people(second), second.year) == (
        "Efficient testing through constraints",
        ["G Eff", "M A Haa"],
        "2019",
    )
    assert [link.kind for link in first.links] == ["paper", "code"]


def test_a_whole_citation_in_bold() -> None:
    found = entries(
        "**Wei, W., Luo, G., & Li, J. (2019). Zilong: A tool for empty tests. Ecological Informatics, 101021.**\n\n"
        "**Bee, M. S., & Dee, J. (2018). Identifying wild tests with networks. *Science*, 201719367.**\n"
    )
    assert [(entry.title, len(entry.authors), entry.year, entry.venue) for entry in found] == [
        ("Zilong: A tool for empty tests", 3, "2019", "Ecological Informatics"),
        ("Identifying wild tests with networks", 2, "2018", "Science"),
    ]


def test_a_year_on_the_line_below_is_no_number_of_a_bullet() -> None:
    entry = only("- [Testing Networks for Images](https://a.org/1.pdf)  \n  2015. [[code]](https://github.com/a/b)\n")
    assert entry.year == "2015"
    years = entries(
        "2014. [Testing Networks for Images](https://a.org/1.pdf)\n2015. [Testing More](https://a.org/2.pdf)\n"
    )
    assert len(years) == 2
    numbered = "".join(f"{n}. [Testing Networks Number {n}](https://a.org/{n}.pdf)\n" for n in range(1897, 1904))
    assert len(entries(numbered)) == 7
    below = entries(
        "- Papers\n  2014. [Testing Networks](https://a.org/1.pdf)\n  2015. [Testing More](https://a.org/2.pdf)\n"
    )
    assert [entry.title for entry in below] == ["Testing Networks", "Testing More"]


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        (
            "Cliff Click, Gil Bee, and Carl Dee. 2005. The pauseless list algorithm. In Proceedings of the 1st"
            " Conference on Tests (TEST '05). ACM, New York, NY, USA, 46-56. DOI: https://doi.org/10.1145/1064979.1064988",
            "The pauseless list algorithm",
            "Proceedings of the 1st Conference on Tests",
        ),
        (
            "Anna Bee, Carl Dee, and Eve Eff. 2008. Lists: checking shared data for c. In Proceedings of the 29th"
            " Conference on Tests (TEST '08). ACM, 149-158. DOI=http://dx.doi.org/10.1145/1375581.1375600",
            "Lists: checking shared data for c",
            "Proceedings of the 29th Conference on Tests",
        ),
        (
            "Bee, Anna & Dee, Carl & Eff, Eve. (2009). Precise Tests for C. International Symposium on Tests, ISTT.",
            "Precise Tests for C",
            "International Symposium on Tests, ISTT",
        ),
        (
            "C. A. R. Bee. 1973. Hints on Design of Lists.. Technical Report.",
            "Hints on Design of Lists",
            "Technical Report",
        ),
    ],
)
def test_a_title_may_end_in_one_letter_or_two_full_stops(line: str, title: str, venue: str) -> None:
    entry = only(f"# Papers\n\n* {line}\n")
    assert (entry.title, entry.venue, bool(entry.authors)) == (title, venue, True)


def test_a_chinese_remark_may_follow_the_year() -> None:
    entry = only(">> Anna Bee, Carl Dee et al, RepuTest: Your List is Your Power, ListGate, 2018, 提出证明的概念。\n")
    assert (entry.title, entry.venue, entry.year) == ("RepuTest: Your List is Your Power", "ListGate", "2018")


@pytest.mark.parametrize(
    ("line", "names", "title", "year"),
    [
        (
            "MacKenzie, I. Scott. 2002. KSPC as a characteristic of text. Proceedings of the Fourth Symposium.",
            ["I. Scott MacKenzie"], "KSPC as a characteristic of text", "2002",
        ),
        (
            "MacKenzie, I. Scott & Kumiko Tanaka-Ishii. 2007. Text entry systems: Mobility. Morgan Kaufmann.",
            ["I. Scott MacKenzie", "Kumiko Tanaka-Ishii"], "Text entry systems: Mobility", "2007",
        ),
        (
            "Lyons, Melinda (ed.) 2001. Implementing Writing Systems: An Introduction. Horsleys Green: SIL.",
            ["Melinda Lyons"], "Implementing Writing Systems: An Introduction", "2001",
        ),
        (
            "Rice D. R., Huang C., Steffen J. H., 2025, Uncertainties in the Structure: The Case of Tests, ApJ, 986",
            ["D. R. Rice", "C. Huang", "J. H. Steffen"], "Uncertainties in the Structure: The Case of Tests", "2025",
        ),
        (
            "Taylor J. and 20 colleagues, 2025, Transmission Spectroscopy of the Super-Earth, MNRAS, 986",
            ["J. Taylor"], "Transmission Spectroscopy of the Super-Earth", "2025",
        ),
        (
            "Roberts, David. 2011. A tone typology. Written Language & Literacy 14.1: 82-108. <Accessed: 15. May 2012>",
            ["David Roberts"], "A tone typology", "2011",
        ),
    ],
)  # fmt: skip
def test_citations_of_further_fields(line: str, names: list[str], title: str, year: str) -> None:
    entry = only(f"# Papers\n* {line} [pdf](https://a.org/1.pdf)\n")
    assert (people(entry), entry.title, entry.year) == (names, title, year)


@pytest.mark.parametrize(
    ("line", "names", "title", "year"),
    [
        ("[Dee & Eff (2004) LISTLAB: a toolbox for tests]", ["Dee", "Eff"], "LISTLAB: a toolbox for tests", "2004"),
        ("[Smith (2025) A comparative study of tests]", ["Smith"], "A comparative study of tests", "2025"),
        ("[Bee et al. 2024 Testing Lists in Sports]", ["Bee"], "Testing Lists in Sports", "2024"),
        ("2021.[Bee A, Dee C, Eff E. Testing Lists by Words]", ["A Bee", "C Dee", "E Eff"], "Testing Lists by Words",
         "2021"),
        ("2021.[Bee A, Dee C L, et al. Testing Lists by Words]", ["A Bee", "C L Dee"], "Testing Lists by Words",
         "2021"),
    ],
)  # fmt: skip
def test_a_citation_within_a_link(line: str, names: list[str], title: str, year: str) -> None:
    entry = only(f"# Papers\n- {line}(https://doi.org/10.1000/1)\n")
    assert (people(entry), entry.title, entry.year) == (names, title, year)


def test_an_event_before_a_year_in_a_link_is_nobody() -> None:
    entry = only(
        "- [Snowmass 2021 Computational Frontier Report: Machine Learning](https://arxiv.org/abs/2209.07559)\n"
    )
    assert entry.title == "Snowmass 2021 Computational Frontier Report: Machine Learning"


def test_authors_in_links_where_most_links_end_so() -> None:
    names = ["Rose Catherine", "Mikhail Trofimov", "L Zheng", "T Bansal", "Strub", "Young-Jun Ko", "S Li", "Y Wu"]
    found = entries("".join(
        f"- [Learning to Recommend {n} by {name} ](https://a.org/{n}.pdf)\n" for n, name in enumerate(names)
    ))  # fmt: skip
    assert [(entry.title, people(entry)) for entry in found] == [
        (f"Learning to Recommend {n}", [name]) for n, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("line", "names", "title", "venue"),
    [
        (
            "Cain, B. E., & Levin, M. C. (1999). Term Limits. *Annual Review of Lists*, *2*(1), 163--188.",
            ["B. E. Cain", "M. C. Levin"], "Term Limits", "Annual Review of Lists",
        ),
        (
            "Bee, M. S. (1999). Clearer Cues, More Consistent Tests: A Benefit of Polarization. *New Lists*, 32(1), 1",
            ["M. S. Bee"], "Clearer Cues, More Consistent Tests: A Benefit of Polarization", "New Lists",
        ),
        (
            "Delli Carpini, M. X. (1999). An Overview of Knowledge About Lists. *Political Lists*, 32(1), 111--131.",
            ["M. X. Delli Carpini"], "An Overview of Knowledge About Lists", "Political Lists",
        ),
        (
            "Dahl, R. A. (1999). James Madison: Tester or Lister? In *Perspectives on Lists* (Vol. 3, Issue 3).",
            ["R. A. Dahl"], "James Madison: Tester or Lister?", "Perspectives on Lists",
        ),
    ],
)  # fmt: skip
def test_citations_in_the_style_of_apa(line: str, names: list[str], title: str, venue: str) -> None:
    entry = only(f"- {line}\n")
    assert (people(entry), entry.title, entry.venue, entry.year) == (names, title, venue, "1999")


@pytest.mark.parametrize(
    ("line", "names", "title"),
    [
        ("Bee, C., Dee, R. Normalization of tests of single lists. Genome Biol 20, 296 (2019).", ["C. Bee", "R. Dee"],
         "Normalization of tests of single lists"),
        ("Bee, P., Dee, A. & Eff, M.D. pipeTest, a general framework. Genome Biol 21, 227 (2020).",
         ["P. Bee", "A. Dee", "M.D. Eff"], "pipeTest, a general framework"),
    ],
)  # fmt: skip
def test_a_whole_citation_within_a_link(line: str, names: list[str], title: str) -> None:
    entry = only(f"- [{line}](https://doi.org/10.1186/s13059)\n")
    assert (people(entry), entry.title, entry.venue) == (names, title, "Genome Biol")


def test_identifiers_that_links_are_called_by() -> None:
    entry = only(
        "<li>Bee T.J., C. Dee, 2015: Köppen evaluation of list testing, <em>Environmental Lists</em>, 10, 064005, doi: "
        '<a href="https://a.org/article/meta">10.1088/1748-9326/10/6/064005</a>.</li>\n'
    )
    assert (entry.title, entry.venue) == ("Köppen evaluation of list testing", "Environmental Lists")
    assert [identifier.value for identifier in entry.ids] == ["10.1088/1748-9326/10/6/064005"]


@pytest.mark.parametrize(
    ("label", "names", "venue", "year"),
    [
        ("Serializable Isolation for Lists, Alan Fekete, 2008", ["Alan Fekete"], "", "2008"),
        ("Serializable Isolation for Lists, 2014, SIGMOD", [], "SIGMOD", "2014"),
        ("Serializable Isolation for Lists, ACM Transactions on Database Systems, 1983", [],
         "ACM Transactions on Database Systems", "1983"),
    ],
)  # fmt: skip
def test_commas_part_the_title_in_a_link(label: str, names: list[str], venue: str, year: str) -> None:
    entry = only(f"- [ ] [{label}](https://a.org/1.pdf)\n")
    assert entry.title == "Serializable Isolation for Lists"
    assert (people(entry), entry.venue, entry.year) == (names, venue, year)


@pytest.mark.parametrize(
    "who", ["X. Wang, Y. Lee, and Z. Chen", "I. Sutskever, O. Vinyals, Q. Le", "V. Bee and A. Lerner"]
)
def test_initials_that_could_be_numbers_of_parts(who: str) -> None:
    entry = only(f"- Large-scale image retrieval with graphs. {who}. CVPR 2019. [pdf](https://a.org/1.pdf)\n")
    assert entry.title == "Large-scale image retrieval with graphs"
    assert people(entry) == [name for name in who.replace(" and ", ", ").replace(",,", ",").split(", ") if name]


@pytest.mark.parametrize("place", ["Los Angeles", "Burkina Faso", "Addis Ababa"])
def test_places_before_a_year_are_nobody(place: str) -> None:
    assert not people(only(f"- [Prevalence of Tests in Lists, {place}, 2010](https://a.org/1.pdf)\n"))


@pytest.mark.parametrize(
    ("cited", "title", "who", "venue"),
    [
        ("邹权臣,张涛,吴润浦,等.从自动化到智能化:测试技术进展[J].清华大学学报:自然科学版, 2018, 58(12):1079-1094.",
         "从自动化到智能化:测试技术进展", 3, "清华大学学报:自然科学版"),
        ("曾诗钦,霍如,黄韬,冯伟.区块链技术研究综述：原理、进展与应用[J].通信学报.2018,41(01):134-151.",
         "区块链技术研究综述：原理、进展与应用", 4, "通信学报"),
        ("张芸,刘佳琨,夏鑫,颜晖.基于信息检索的软件缺陷定位技术研究进展.软件学报.2018 (08),2432-2452.",
         "基于信息检索的软件缺陷定位技术研究进展", 4, "软件学报"),
    ],
)  # fmt: skip
def test_chinese_citations_without_blanks(cited: str, title: str, who: int, venue: str) -> None:
    entry = only(f"- [36]{cited}\n")
    assert (entry.title, len(entry.authors), entry.venue, entry.year) == (title, who, venue, "2018")
    assert all(not name.natural().endswith(".") for name in entry.authors)


@pytest.mark.parametrize(
    ("cited", "title", "venue"),
    [
        ("Bee, W. (2018). Neuronal lists: unavoidable and useful? European Journal of Neuroscience.",
         "Neuronal lists: unavoidable and useful?", "European Journal of Neuroscience"),
        ("Planck Collaboration. (2018). Planck 2015 results. XIII. Cosmological tests. Astronomy & Astrophysics, 59.",
         "Planck 2015 results. XIII. Cosmological tests", "Astronomy & Astrophysics"),
        ("G. Bee et al. (ATLAS Collaboration). Observation of new lists, Physics Letters B, 716(1), 1-29 (2018).",
         "Observation of new lists", "Physics Letters B"),
    ],
)  # fmt: skip
def test_titles_with_parts_and_questions_and_people_of_a_collaboration(cited: str, title: str, venue: str) -> None:
    entry = only(f"{cited}\nURL: https://doi.org/10.1111/ejn.13796\n")
    assert (entry.title, entry.venue, entry.year) == (title, venue, "2018")


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Bee, Philip E", ["Philip E Bee"]),
        ("Bee, Emily M., Timnit Dee, and Carl Eff", ["Emily M. Bee", "Timnit Dee", "Carl Eff"]),
        ("Bee, Philip E., and Marc Dee, eds", ["Philip E. Bee", "Marc Dee"]),
        ("Sohn and Nam", ["Sohn", "Nam"]),
    ],
)
def test_a_year_without_a_full_stop_before_it(who: str, names: list[str]) -> None:
    entry = only(f"{who} 1997. Toward a Practice of Tests: Lessons Learned in Lists. In *A Book of Tests*, 131-57.\n")
    assert (people(entry), entry.year) == (names, "1997")
    assert entry.title == "Toward a Practice of Tests: Lessons Learned in Lists"


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ("‘", "’")])
def test_a_title_in_single_quotes(opening: str, closing: str) -> None:
    entry = only(
        f"Bee, A. & J. Dee (1968) {opening}Induced tests as a reader's technique{closing}. *Prospezioni Testi*"
        " __3__: 91-93.\n"
    )
    assert (entry.title, entry.venue) == ("Induced tests as a reader's technique", "Prospezioni Testi")


def test_a_paper_in_press() -> None:
    entry = only("* Bee, D., Dee, B., Eff, N., in press. Reviewing the interface of tests and lists. Ambio.\n")
    assert entry.title == "Reviewing the interface of tests and lists"
    assert people(entry) == ["D. Bee", "B. Dee", "N. Eff"]


def test_a_date_with_day_and_month_before_the_title() -> None:
    entry = only("+ 18/10/2019 Generalization Guarantees of Tests for Lists (Samet Bee, Zalan Dee, Mingchen Eff)\n")
    assert (entry.title, entry.year) == ("Generalization Guarantees of Tests for Lists", "2019")


def test_single_quotes_around_a_part_of_the_title() -> None:
    entry = only(
        "- Lee, A. (2019). 'Unskilled and unaware of it': how readers recognize tests. Journal of Tests, 2, 3-4.\n"
    )
    assert entry.title.endswith("how readers recognize tests")


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Bee P, Denis de Senneville B, Dee JV.", ["Bee", "Denis de Senneville", "Dee"]),
        ("Bee W, Peña Queralta J, Dee T.", ["Bee", "Peña Queralta", "Dee"]),
    ],
)
@pytest.mark.parametrize(
    "title",
    ["TestNet: A large ensemble of lists", "MSS T-Net: 3D testing of rows", "'Squeeze & Test' guided testing of rows"],
)
def test_people_with_bare_initials_end_before_any_title(who: str, wanted: list[str], title: str) -> None:
    found = entries(
        f"# References\n\n- {who} {title}. Journal of Tests. 2020;12(3):45-67.\n"
        "- Eff B, Aitch G. Testing of cells by words. Journal of Tests. 2019;1(2):4-6.\n"
    )
    assert (found[0].title, [name.family for name in found[0].authors], found[0].venue) == (
        title,
        wanted,
        "Journal of Tests",
    )


@pytest.mark.parametrize("title", ["External Attention Assisted Testing of Lists", "'Squeeze' Guided Testing of Rows"])
def test_a_title_behind_the_initials_of_the_last_is_none_of_the_people(title: str) -> None:
    entry = only(
        f"- Bee, Y., Dee, D., Lee, F., Shen, W., and Wu, A. L. {title}. In *IEEE Transactions on Tests*, 2022.\n"
    )
    assert (entry.title, len(entry.authors), entry.venue) == (title, 5, "IEEE Transactions on Tests")


@pytest.mark.parametrize("venue", ["Medical Image Analysis", "Neural Testing for Advanced Applications"])
@pytest.mark.parametrize("pages", [", pages 45–67.", ", pp. 45-67, Oslo, Norway.", " (pp. 45-67)."])
def test_what_stands_before_pages_is_the_venue(venue: str, pages: str) -> None:
    entry = only(f"- Ann Lee, Bo Wu, and Cy Dee. 2020. Learning to Test Lists by Rows. In {venue}{pages}\n")
    assert (entry.title, entry.venue, entry.year) == ("Learning to Test Lists by Rows", venue, "2020")


@pytest.mark.parametrize("frame", ["{}\n\n", "({n}) {}\n\n", "[{n}] {}\n\n", "- {}\n"])
def test_citations_need_no_bullets(frame: str) -> None:
    rows = [
        f"Bee C, Dee A, Eff B. Testing of {x} by rows. Journal of Tests. 2019;4(2):1-9." for x in ("lists", "cells")
    ]
    text = "".join(frame.format(row, n=n + 1) for n, row in enumerate(rows))
    assert [x.title for x in entries(f"# References\n\n{text}")] == [
        "Testing of lists by rows",
        "Testing of cells by rows",
    ]


def test_the_mark_of_a_kind_tells_a_venue_below_a_title() -> None:
    entry = only(
        "## 2024\n\n1. **Applicability of Models for Summaries**.\n\n"
        "   *Ann Lee,  Bo Wu*. Artificial Lists and Law [J]. [[pdf](<https://link.springer.com/article/10.1007/s10506>)]\n"
    )
    assert (people(entry), entry.venue) == (["Ann Lee", "Bo Wu"], "Artificial Lists and Law")


_STYLES = [
    "Bee C, Dee A, Eff B. {title}. {venue}. {year};12(3):45-67.",
    "Bee C, Dee A, Eff B, et al. {title}. *{venue}*. {year};12(3):45-67. doi:10.1000/x{n}",
    "Bee, C., Dee, A., & Eff, B. ({year}). {title}. {venue}, 12(3), 45-67.",
    "{title}. Cy Bee, Anna Dee, Bo Eff. {venue}, {year}.",
    "{title}. Bee C, Dee A, Eff B. {venue}. {year}",
    "{title}, Cy Bee, Anna Dee, Bo Eff, {venue}, {year}",
    'Bee, Cy, Anna Dee, and Bo Eff. {year}. "{title}." *{venue}* 12 (3): 45–67.',
    "Cy Bee, Anna Dee, and Bo Eff. {title}. In *{venue}*, pages 45–67, {year}.",
]
_FRAMES = [
    "{}\n", "{}\n\n", "- {}\n", "[{n}] {}\n", "[{n}] {}\n\n", "> {}\n\n", "[^{n}]: {}\n", "    {}\n\n",
    "{}<br>\n", "<li>{}</li>\n", "- [{}](https://arxiv.org/abs/2001.0000{n})\n", "| {n} | {} |\n",
]  # fmt: skip


@pytest.mark.parametrize("style", _STYLES)
@pytest.mark.parametrize("frame", _FRAMES)
def test_citations_in_any_style_stand_in_any_frame(style: str, frame: str) -> None:
    told = [
        ("TestNet: Testing of Lists with Rows", "Medical Image Analysis", "2019"),
        ("Learning to Segment Cells from Scribbles", "Medical Physics", "2021"),
        ("Domain Adaptation for Hearts in Motion", "Scientific Reports", "2020"),
        ("A Large Set of Organs in Tomograms", "Medical Physics", "2023"),
    ]
    rows = [style.format(title=a, venue=b, year=c, n=n) for n, (a, b, c) in enumerate(told)]
    head = "| # | Reference |\n|---|---|\n" if frame.startswith("|") else ""
    text = "".join(frame.format(row, n=n + 1) for n, row in enumerate(rows))
    found = entries(f"# References on segmentation\n\n{head}{text}")
    assert [(x.title, x.venue, x.year, [a.family for a in x.authors]) for x in found] == [
        (*facts, ["Bee", "Dee", "Eff"]) for facts in told
    ]


THREE = ["A Bee", "C Dee", "E Eff"]
WITHIN = (
    ("Testing Lists by Reading (A Bee, C Dee, E Eff, 2016)", THREE, "", "2016"),
    ("Testing Lists by Reading, A Bee, C Dee, E Eff, ICML 2016", THREE, "ICML", "2016"),
    ("Testing Lists by Reading. Anna Bee, Carl Dee. ICML 2016", ["Anna Bee", "Carl Dee"], "ICML", "2016"),
    ("Testing Lists by Reading - Anna Bee, Carl Dee", ["Anna Bee", "Carl Dee"], "", ""),
    ("Testing Lists by Reading, Anna B. Bee, Carl D. Dee, PNAS, 2021", ["Anna B. Bee", "Carl D. Dee"], "PNAS", "2021"),
    ("Bee A, Dee C, Eff E. Testing Lists by Reading. PNAS. 2020;12(3):45-67.", THREE, "PNAS", "2020"),
    ("Bee, A.B., Dee, C.D.: Testing Lists by Reading. In: MICCAI (2021)", ["A.B. Bee", "C.D. Dee"], "MICCAI", "2021"),
)


@pytest.mark.parametrize("mark", ["**{}**", "*{}*", "[{}](https://a.org/1.pdf)", "**{}** [[pdf](https://a.org/1.pdf)]"])
@pytest.mark.parametrize(("citation", "names", "venue", "year"), WITHIN)
def test_a_mark_around_a_whole_citation_is_none_of_its_title(
    mark: str, citation: str, names: list[str], venue: str, year: str
) -> None:
    entry = only(f"# Papers\n\n- {mark.format(citation)}\n")
    assert (entry.title, people(entry), entry.year) == ("Testing Lists by Reading", names, year)
    assert entry.venue.startswith(venue)
