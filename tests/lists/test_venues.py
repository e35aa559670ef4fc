"""Where and when a paper appeared: venues, journals, years, and what is none."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people


def test_a_date_with_a_company_in_front_gives_the_year() -> None:
    entry = only("- (2025.10, ByteDance), [OneTest: One Test for All Features](notes/OneTest.md), 统一\n")
    assert (entry.title, entry.year, entry.venue) == ("OneTest: One Test for All Features", "2025", "")


def test_the_journal_stands_in_italics_before_the_volume() -> None:
    entry = only("- Bee, A., & Dee, C. (2019). Testing lakes from space. *Lakes of the Whole World*, 12, 1-9.\n")
    assert entry.venue == "Lakes of the Whole World"


def test_a_venue_behind_initials_is_no_surname() -> None:
    entry = only("* <[Testing the classes](https://icml.cc/1.pdf)> by Bee A, Dee C L, Eff E. ICML, 2010.\n")
    assert (people(entry), entry.venue, entry.year) == (["A Bee", "C L Dee", "E Eff"], "ICML", "2010")


def test_the_mark_of_a_footnote_is_no_venue() -> None:
    entry = only(
        "[^ABM21]: **The Complexity of Anonymous Tests**, by Anna Bee and Carl Dee, *in Cryptology ePrint Archive, "
        "Report 2021/036*, 2021, [[URL]](https://eprint.iacr.org/2021/036)\n"
    )
    assert (entry.title, entry.venue, entry.year) == (
        "The Complexity of Anonymous Tests",
        "Cryptology ePrint Archive",
        "2021",
    )


def test_a_remark_on_the_line_below_is_no_part_of_the_venue() -> None:
    entry = only("- [Testing of Whole Brains](https://www.nature.com/articles/s1)  Nature 2024\nFlyTest\n")
    assert (entry.venue, entry.year) == ("Nature", "2024")


def test_the_month_behind_a_year_is_no_number() -> None:
    entry = only(
        "- **Testing of Robots in Motion** <br>\n  Team: NVlabs, NVIDIA <br>\n  *Anna Bee, Carl Dee* <br>\n"
        "  CoRL, 2023.10 [[Paper](https://arxiv.org/abs/2310.00001)] <br>\n"
    )
    assert (entry.venue, entry.year, people(entry)) == ("CoRL", "2023", ["Anna Bee", "Carl Dee"])


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        ("1. Bee S, Dee BD, Eff FG. Tests of Normalization for Many Sites. Applied Sciences. 2023; 13(15):8923.",
         "Tests of Normalization for Many Sites", "Applied Sciences"),
        ("5. Cai L, Gao J. A review of the testing of images. Ann Transl Med. 2020;8(11):713. doi:10.21037/atm.2020.0",
         "A review of the testing of images", "Ann Transl Med"),
        ("7. Matta S, Zhang P, et al. A review of tests and images. Comput Biol Med. 2024;183:109256.",
         "A review of tests and images", "Comput Biol Med"),
    ],
)  # fmt: skip
def test_medical_journals_are_cited_with_year_and_volume(line: str, title: str, venue: str) -> None:
    entry = only(line + "\n")
    assert (entry.title, entry.venue, entry.year[:2]) == (title, venue, "20")
    assert len(entry.authors) >= 2


def test_a_name_in_code_before_the_venue_is_none() -> None:
    entry = only("- `TTT` `IJF 2019` [Temporal Tests of Transformers](https://arxiv.org/abs/1912.00001)\n")
    assert (entry.venue, entry.year) == ("IJF", "2019")


def test_one_person_and_a_venue_share_a_bracket() -> None:
    entry = only("+ [Tests Meet the Neighborhood](https://dl.acm.org/doi/10.1145/1401890.1401944) (A Bee, KDD'08)\n")
    assert (people(entry), entry.venue, entry.year) == (["A Bee"], "KDD", "2008")


def test_arxiv_may_have_a_short_year() -> None:
    entry = only("- [arXiv24] ✅ Testing of Language Agents [paper](https://arxiv.org/abs/2404.00001)\n")
    assert (entry.venue, entry.year) == ("arXiv", "2024")


@pytest.mark.parametrize(
    ("text", "title", "venue", "year"),
    [
        ("* [arXiv:2405.14113] **A Network for the Testing of Networks**, [[Paper](https://arxiv.org/abs/2405.14113)]",
         "A Network for the Testing of Networks", "arXiv", ""),
        ("* [arXiv:2310.05881, EMNLP 2023] **A Network for Tests of Networks**, [[Paper](https://arxiv.org/abs/2310.05881)]",
         "A Network for Tests of Networks", "EMNLP", "2023"),
        ("3. Strong and Weak Tests for Object Detection，CVPR2019\n[github](https://github.com/a/b)",
         "Strong and Weak Tests for Object Detection", "CVPR", "2019"),
        ("- **[ECCV 22]** What Matters for Tests [[2207.09143]](https://arxiv.org/abs/2207.09143)",
         "What Matters for Tests", "ECCV", "2022"),
        ("1. Tests Enhance the Generation of Reports - [ResearchGate](https://www.researchgate.net/publication/35)",
         "Tests Enhance the Generation of Reports", "", ""),
        ("1. Tests Enhance the Generation of Reports - [ArXiv](https://arxiv.org/abs/2207.09143)",
         "Tests Enhance the Generation of Reports", "", ""),
        ("* A2W Model (ICASSP2018): Building direct models of tests - [arxiv](https://arxiv.org/abs/1712.03133)",
         "Building direct models of tests", "ICASSP", "2018"),
        ("- Simplify the Usage of Tests in Chinese NER (2020ACL)", "Simplify the Usage of Tests in Chinese NER", "ACL",
         "2020"),
        ("1. Knowledge Graph Tests for Reasoning (Jure's group, Oct 2021) [[Paper](https://x.org/a.pdf)]",
         "Knowledge Graph Tests for Reasoning", "", "2021"),
        ("1. DeepTest: Online Learning of Tests (DeepTest, KDD 2014) [[Code](https://github.com/a/b)]",
         "DeepTest: Online Learning of Tests", "KDD", "2014"),
    ],
)  # fmt: skip
def test_venues_and_identifiers_beside_a_title_are_not_in_it(text: str, title: str, venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n{text}\n")
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


def test_modalities_and_code_are_no_venues() -> None:
    entry = only(
        "| | Paper Title | Code | Modality |\n|--|--|--|--|\n"
        "| 9 | Latent Models for the Synthesis of Tests [pdf](https://arxiv.org/pdf/2307.10094.pdf) |  | MRI |\n"
    )
    assert entry.venue == ""
    entry = only("- [Tests for Objects in 3D](https://x.org/a.pdf) [`det`; [OpenTestDet](https://github.com/a/b)]\n")
    assert entry.venue == ""


@pytest.mark.parametrize(
    ("text", "title", "venue", "year"),
    [
        ("PCR-99: A Practical Method for Tests with 99% Outliers. ARXIV 2024",
         "PCR-99: A Practical Method for Tests with 99% Outliers", "ARXIV", "2024"),
        ("Deep Semantic Tests for Point Cloud Registration TGRS 2024",
         "Deep Semantic Tests for Point Cloud Registration", "TGRS", "2024"),
        ("Analysis of robust tests for registration.ICRA 2019.", "Analysis of robust tests for registration", "ICRA",
         "2019"),
        ('Scale-invariant tests for 3-D mesh models." TIP 2012', "Scale-invariant tests for 3-D mesh models", "TIP",
         "2012"),
        ("[Tests with color]Influence of Colour on Data Registration. ICRA 2014",
         "Influence of Colour on Data Registration", "ICRA", "2014"),
        ("Overview of the Tests at SemEval 2020. ACL 2020", "Overview of the Tests at SemEval 2020", "ACL", "2020"),
    ],
)  # fmt: skip
def test_venues_glued_to_plain_titles(text: str, title: str, venue: str, year: str) -> None:
    entry = only(f"- {text}\n")
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


@pytest.mark.parametrize(
    ("text", "title", "venue", "year"),
    [
        ("How Would Vehicles Move? A Unified Test of Motion, IEEE Transactions on Intelligent Vehicles 2018.",
         "How Would Vehicles Move? A Unified Test of Motion", "IEEE Transactions on Intelligent Vehicles", "2018"),
        ("Gaussian Tests in Machine Learning, Summer school on machine learning 2003.",
         "Gaussian Tests in Machine Learning", "Summer school on machine learning", "2003"),
        ("Bayesian, Maneuver-Based, Long-Term Tests of Driver Assistance, ITSC 2014.",
         "Bayesian, Maneuver-Based, Long-Term Tests of Driver Assistance", "ITSC", "2014"),
        ("Off-Policy Tests without Exploration, BCQ, ICML 2019.", "Off-Policy Tests without Exploration",
         "ICML", "2019"),
    ],
)  # fmt: skip
def test_venues_behind_the_last_comma(text: str, title: str, venue: str, year: str) -> None:
    entry = only(f"* {text} [[paper](https://x.org/a.pdf)]\n")
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


def test_a_journal_before_the_year_is_no_person() -> None:
    entry = only(
        "1. **Dispatch of vehicles for taxi tests** Transportation Research, 2020. [paper](https://x.org/a.pdf)\n\n"
        "    *Anna Bee, Carl Dee, Eve Eff*\n"
    )
    assert (entry.venue, people(entry)) == ("Transportation Research", ["Anna Bee", "Carl Dee", "Eve Eff"])


def test_a_year_with_an_emoji_is_no_part_of_the_title() -> None:
    entry = only("1. Testing of Images (***2016*** &#x1F44D;), *Anna Bee et al, NIPS.* [pdf](https://a.org/1.pdf)\n")
    assert (entry.title, entry.year, entry.venue) == ("Testing of Images", "2016", "NIPS")


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


@pytest.mark.parametrize("label", ["SPIE Digital Library", "wiley Online Library", "ACM Digital Library", "springer"])
def test_the_name_of_a_library_is_no_venue(label: str) -> None:
    text = f"- [Accurate segmentation of the bladder wall]  [[{label}]](https://example.org/10.1117/12.2538323)\n" * 3
    assert [entry.venue for entry in entries(text)] == ["", "", ""]


@pytest.mark.parametrize(
    ("tail", "venue", "year"),
    [
        (", 2021, Google Research.", "", "2021"),
        (", Oct. 18 2021, Anna Bee et al.", "", "2021"),
        (", 2021, Anna Bee's group.", "", "2021"),
        (" (2021-01, Microsoft)", "", "2021"),
        (" - 2021, one of the earliest tests.", "", "2021"),
        (" [arXiv:2306.05499]", "arXiv", ""),
        (": HOI detection", "", ""),
        (" (2021) - `P1` - citations: 27 - BizBench", "", "2021"),
        (" | **[MyNotes](NOTES.md#a)**.", "", ""),
        (", [Weights of it](https://huggingface.co/a/b)", "", ""),
        (". Rev. Mod. Phys. 2021;92.", "Rev. Mod. Phys", "2021"),
        (". In 2021 IFIP/IEEE Int. Symposium on Tests (IT). 1-4.", "IFIP/IEEE Int. Symposium on Tests", "2021"),
        (". In 2021 47th Test Conf. on Software (TS). 1-4.", "Test Conf. on Software", "2021"),
        (". 2021. Accessed Jun 14, 2022.", "", "2021"),
        (". Systems, 13, e2020MS002442 (2021)", "Systems", "2021"),
        (". **No journal**, **2021**", "", "2021"),
        (". **Trends in Testing and Critical Care**, **2021-6**", "Trends in Testing and Critical Care", "2021"),
        (", NSDI’21, Apr. 2021, San Jose, CA, USA", "NSDI", "2021"),
        ("   AAAI 2021   [Notes](https://blog.csdn.net/a)", "AAAI", "2021"),
    ],
)
def test_what_stands_behind_a_linked_title(tail: str, venue: str, year: str) -> None:
    entry = only(f"- [Learning to Test without Any Labels](https://x.org/a.pdf){tail}\n")
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("front", "venue", "year"),
    [
        ("[**Cureus, 2023.6**]", "Cureus", "2023"),
        ("[**Arxiv, 2023.2/5**]", "Arxiv", "2023"),
        ("**CORD-19**:", "", ""),
        ("**CLIP** –", "", ""),
    ],
)
def test_dates_and_names_in_front(front: str, venue: str, year: str) -> None:
    entry = only(f"- {front} [Learning to Test without Any Labels](https://x.org/a.pdf)\n")
    assert (entry.title, entry.venue, entry.year) == ("Learning to Test without Any Labels", venue, year)


@pytest.mark.parametrize("line", ["[Nature (2021)](https://x.org/a.pdf)", "> **J. Chem. Phys. 142 (2021) 1--9**"])
def test_a_journal_on_a_line_of_its_own(line: str) -> None:
    entry = only(f"**De novo test design**\\\nAnna Bee, Carl Dee\\\n{line}\n\n[[paper](https://x.org/b.pdf)]\n")
    assert people(entry) == ["Anna Bee", "Carl Dee"]
    assert (entry.venue, entry.year) == ("Nature" if "Nature" in line else "J. Chem. Phys.", "2021")


def test_a_bold_venue_above_a_row_to_be_filled_in_belongs_to_it() -> None:
    row = "- Learning to Test without Labels [[paper](https://x.org/a.pdf)]\n"
    assert only(f"**AAAI'22**\n{row}\n**CVPR'22**\n- ** [[paper]()]\n").venue == ""


def test_the_journal_behind_a_bar() -> None:
    text = "[Learning to Test without Any Labels](https://x.org/a.pdf)\n\nAnna Bee, et al. | Quantum\n"
    assert (people(only(text)), only(text).venue) == (["Anna Bee"], "Quantum")


@pytest.mark.parametrize(
    ("line", "title", "venue", "year"),
    [
        ('"Length of Tests for Things" ([Paper](u)) - *(June 2023)*', "Length of Tests for Things", "", "2023"),
        ("**Testing in Radar of Things (23'TIV)** [p](u)", "Testing in Radar of Things", "TIV", "2023"),
        ("Realistic Testing of Things (*202005 arXiv*) [[Paper](u)]", "Realistic Testing of Things", "arXiv", "2020"),
        (
            "**Testing Voxels of Things**, Anna Bee et al, ISMAR2022 | [a](u)",
            "Testing Voxels of Things",
            "ISMAR",
            "2022",
        ),
        (
            "**Testing Fields of Things**, ECCV2020 (Oral and Best Paper Honorable Mention)",
            "Testing Fields of Things",
            "ECCV",
            "2020",
        ),
        ("A Survey of Test Systems ,arxiv 2022, [[paper]](u)", "A Survey of Test Systems", "arxiv", "2022"),
        (
            "Tests of Sequential / Session-Based Things, Recsys 2021, [[paper]](u)",
            "Tests of Sequential / Session-Based Things",
            "Recsys",
            "2021",
        ),
        ("**TinyTest(CVPR2017)** Finding Tiny Tests [[l](u)]", "Finding Tiny Tests", "CVPR", "2017"),
        ("**[MDM]** | **ICLR'23** | MDM: Human Motion Tests | [pdf](u)", "MDM: Human Motion Tests", "ICLR", "2023"),
        (
            "[arxiv 2022; Nvidia] Tests: Text-to-Image Test Models [[PDF](u)]",
            "Tests: Text-to-Image Test Models",
            "arxiv",
            "2022",
        ),
        ("[Event of Tests in Time](u) `Good review of tests`", "Event of Tests in Time", "", ""),
        ("Open Testing of Things · BAAI · Embodied Model [[paper](u)]", "Open Testing of Things", "BAAI", ""),
        (
            '**GRPO (TestMath):** "TestMath: Pushing the Limits of Tests" ([Paper](u))',
            "TestMath: Pushing the Limits of Tests",
            "",
            "",
        ),
        (
            "[[arXiv] On the Effectiveness of Tests for Things](u)",
            "On the Effectiveness of Tests for Things",
            "arXiv",
            "",
        ),
    ],
)
def test_venues_and_dates_in_odd_places(line: str, title: str, venue: str, year: str) -> None:
    entry = only(f"# Papers\n- {line}\n".replace("(u)", "(https://x.org/a.pdf)"))
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


def test_an_affiliation_below_is_no_venue() -> None:
    text = "* **Testing in Vision and Text** | [a](https://x.org/a.pdf)\n  * Anna Bee, Carl Dee\n"
    assert only(f"{text}  * Test University, BIGAI\n  * [ICCV2023] https://arxiv.org/pdf/2308.04352\n").venue == "ICCV"


def test_when_something_was_read_says_nothing_of_the_paper() -> None:
    text = "- `A Study of Deep Testing`\n  - Arxiv: https://arxiv.org/abs/2012.06567\n  - Publish: `CVPR 2020`\n"
    entry = only(f"{text}  - Finished Date: 2022/03/21\n")
    assert (entry.venue, entry.year) == ("CVPR", "2020")


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("ACM Symposium on Principles of Test Languages (POTL 2013)", "ACM Symposium on Principles of Test Languages"),
        ("Conference on Cryptographic Tests and Embedded Systems (CTES 2013)",
         "Conference on Cryptographic Tests and Embedded Systems"),
    ],
)  # fmt: skip
def test_a_venue_below_the_people_before_date_and_place(line: str, venue: str) -> None:
    text = f"1. [Testing of Points](https://x.org/a.pdf)  \n  Anna Bee, Carl Dee  \n  {line}  \n"
    entry = only(f"{text}  July 19-23, 2013, Chicago, IL, USA\n")
    assert (entry.venue, entry.year) == (venue, "2013")


def test_a_venue_in_a_paragraph_below_the_people() -> None:
    text = "1. **A systematic review of tests**\n\n    *Anna Bee, Carl Dee*\n\n"
    entry = only(f"{text}    npj science of learning, 2025. [`journal`](https://x.org/a.pdf)\n")
    assert (entry.title, entry.venue, entry.year) == ("A systematic review of tests", "npj science of learning", "2025")


def test_bare_titles_below_a_bullet_that_is_a_conference() -> None:
    titles = ["CRONUS: Fault-Isolated Testing of Things", "Revisiting Test Codes for Memories", "Eager Tests in Caches"]
    found = entries("# 2021\n\n* MICRO 2022\n" + "".join(f"  * {title}\n" for title in titles))
    assert [(entry.title, entry.year) for entry in found] == [(title, "2022") for title in titles]


def test_signs_before_a_venue() -> None:
    assert only("**Testing of Things and Others.** [⚡MICCAI, 2021] [[PDF](https://x.org/a.pdf)]\n").venue == "MICCAI"


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Clinical Radiology, Volume 75, Issue 5, May 2020, Pages 329-334", "Clinical Radiology"),
        ("Bioinformatics (Oxford, England) 28, no. 21 (November 1, 2020): 43-44", "Bioinformatics (Oxford, England)"),
        ("[CVPR 2020 coming soon]", "CVPR"),
    ],
)
def test_volumes_places_and_announcements_are_no_part_of_the_venue(text: str, venue: str) -> None:
    entry = only(f'1. **"Testing the designs of algorithms at length."** {text} https://doi.org/10.1016/j.c.2020.1\n')
    assert (entry.venue, entry.year) == (venue, "2020")


@pytest.mark.parametrize(
    ("group", "venue"),
    [
        ("(2022-NAACL, CCF-B) ", "NAACL"),
        ("(2022-arXiv)", "arXiv"),
        ("(2022-International Conference on Very Large Data Bases, VLDB, CCF-A）", None),
    ],
)
def test_a_year_and_a_venue_in_brackets_stand_in_front(group: str, venue: str | None) -> None:
    entry = only(f"- {group}Testing of Queries at Length [[paper](https://arxiv.org/abs/2208.00001)]\n")
    assert (entry.title, entry.year) == ("Testing of Queries at Length", "2022")
    assert entry.venue == (venue or "International Conference on Very Large Data Bases, VLDB")


def test_an_abbreviated_journal_stands_in_brackets_in_front() -> None:
    entry = only("- [Method. Biochem. Anal.] Testing of texts at length. [[Paper]](https://arxiv.org/abs/1901.00001)\n")
    assert (entry.title, entry.venue) == ("Testing of texts at length", "Method. Biochem. Anal.")


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("In Interpretable and Efficient Testing. Springer", "Interpretable and Efficient Testing"),
        (
            "In Proceedings of the Conference on Tests, ed. G Haa, J Ive, pp. 204-233. PMLR",
            "Proceedings of the Conference on Tests",
        ),
        ("arXiv.org", "arXiv.org"),
    ],
)
def test_publishers_and_editors_are_no_venue(text: str, venue: str) -> None:
    entry = only(f"1. Bee A, Dee C. 2020. Risk of testing algorithms on data with bias. {text}\n")
    assert (entry.venue, entry.year) == (venue, "2020")


@pytest.mark.parametrize(
    ("cell", "venue", "year"), [("15-CVPR", "CVPR", "2015"), ("'16-TIP", "TIP", "2016"), ("'16-arXiv", "arXiv", "2016")]
)
def test_a_short_year_stands_before_the_venue(cell: str, venue: str, year: str) -> None:
    entry = only(
        "|Conf. | Title | IC13 |\n|---|---|---|\n"
        f"| {cell} | [Testing of Text Lines at Length](https://arxiv.org/abs/1510.00001) | 0.81 |\n"
    )
    assert (entry.venue, entry.year) == (venue, year)


def test_a_number_in_front_of_other_words_is_no_year() -> None:
    assert only("## 12-lead ECG\n- [Testing of Hearts](https://arxiv.org/abs/1510.00001)\n").year == ""


def test_a_venue_behind_an_arxiv_number_is_the_venue() -> None:
    entry = only("7. On the Testing of Distillation. Bee, Anna & Dee, Carl. arXiv:1910.00001. ICCV 2019\n")
    assert (entry.venue, entry.year, entry.id("arxiv")) == ("ICCV", "2019", "1910.00001")


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            '"Testing of editors". _The shape of things_, edited by Eve Eff, pp. 81-97. Houston: Rice.',
            "The shape of things",
        ),
        ('"Testing of editors." _Markup Languages 2.3_, pp. 215-234.', "Markup Languages 2.3"),
        ('"Testing of editors." _Extreme Markup_.', "Extreme Markup"),
    ],
)
def test_italics_behind_a_quoted_title_are_what_holds_it(text: str, venue: str) -> None:
    entry = only(f"* Bee, Anna, and Carl Dee. 2010. {text}\n")
    assert (entry.title, entry.venue, entry.year) == ("Testing of editors", venue, "2010")


def test_preprint_in_code_is_the_venue() -> None:
    entry = only(
        "1. **Testing of Puzzles: A Survey.** `Preprint`\n\n   *Anna Bee, Carl Dee.* [[Paper](https://a.org/1.pdf)]\n"
    )
    assert entry.venue == "Preprint"


def test_a_known_venue_stands_before_a_dash() -> None:
    entry = only("- IJRR - Testing of handovers by their features [[pdf]](https://arxiv.org/abs/1701.00001)\n")
    assert (entry.title, entry.venue) == ("Testing of handovers by their features", "IJRR")
    named = only("- IJRR - [Testing of handovers by their features](https://arxiv.org/abs/1701.00001)\n")
    assert (named.nickname, named.venue) == ("IJRR", "")


def test_year_and_venue_may_be_glued() -> None:
    entry = only("* [2020RA-L] Towards Better Tests: Multi-Angle Features and Contours\n`multi-angle`; `contour`\n")
    assert (entry.title, entry.venue, entry.year) == (
        "Towards Better Tests: Multi-Angle Features and Contours",
        "RA-L",
        "2020",
    )


@pytest.mark.parametrize(
    ("head", "venue", "year"),
    [("22_DSN_", "DSN", "2022"), ("20_CCGrid_", "CCGrid", "2020"), ("21_ICSE Workshop_", "ICSE Workshop", "2021")],
)
def test_year_and_venue_may_be_joined_to_the_title(head: str, venue: str, year: str) -> None:
    entry = only(f"- {head}TestMiner: A Mechanism for Long Lists [[paper]](https://arxiv.org/abs/2201.00001)\n")
    assert (entry.title, entry.venue, entry.year) == ("TestMiner: A Mechanism for Long Lists", venue, year)


def test_of_a_preprint_and_a_conference_the_conference_is_the_venue() -> None:
    entry = only(
        "[VisualTest: A Simple Baseline for Tests](https://arxiv.org/abs/1908.00001), arXiv 2019/08, ACL 2020\n"
    )
    assert (entry.venue, entry.year) == ("ACL", "2020")


@pytest.mark.parametrize("venue", ["Cureus", "The Innovation Medicine", "arXiv"])
def test_the_rest_of_the_italics_behind_et_al_is_the_venue(venue: str) -> None:
    entry = only(
        f"- [2023/03] **TestDoctor: A Chat about Tests** *Yun Bee et al. {venue}.* [[paper](https://a.org/1.pdf)]\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["Yun Bee"], venue, "2023")


@pytest.mark.parametrize(
    ("head", "venue", "year"),
    [
        ("20171210 AAAI-18", "AAAI", "2018"),
        ("20191008 arXiv", "arXiv", "2019"),
        ("201912 NeurIPS-19", "NeurIPS", "2019"),
    ],
)
def test_a_date_in_figures_and_the_venue_stand_in_front(head: str, venue: str, year: str) -> None:
    entry = only(f"- {head} [Learning to Test without Any Labels](https://arxiv.org/abs/1712.00001)\n")
    assert (entry.title, entry.venue, entry.year) == ("Learning to Test without Any Labels", venue, year)


@pytest.mark.parametrize("venue", ["PrePrint", "NeurIPS", "NAT COMMUN"])
def test_a_bold_venue_may_end_the_italics_of_a_title(venue: str) -> None:
    entry = only(
        f"- [12-07] 【**STest**】*Learning Trends of Tests from Images. **{venue}**.* [Article](https://a.org/1.pdf)\n"
    )
    assert (entry.title, entry.venue) == ("Learning Trends of Tests from Images", venue)


@pytest.mark.parametrize("venue", ["Preprint", "Advanced Widgets", "NeurIPS Workshop"])
def test_a_date_and_a_venue_in_one_bracket_are_told_apart(venue: str) -> None:
    entry = only(f"- **[2024.06 | {venue}]** **Testing at Length: A Study of Many Tests**\n")
    assert (entry.title, entry.year, entry.venue) == ("Testing at Length: A Study of Many Tests", "2024", venue)


def test_an_institution_beside_a_date_is_no_venue() -> None:
    entry = only("- [2024.06 | Tsinghua University] [Testing of Whole Brains](https://arxiv.org/abs/2406.00001)\n")
    assert (entry.year, entry.venue) == ("2024", "")


def test_an_unknown_journal_before_its_volume_in_bold() -> None:
    entry = only(
        "1. [Testing of Whole Brains at Length.](https://a.org/1.pdf)\n"
        "    A. B. Bee, C. Dee, & E. Eff, Analytica Testica Acta **1161**, 338403 (2021)\n"
    )
    assert (people(entry), entry.venue, entry.year) == (
        ["A. B. Bee", "C. Dee", "E. Eff"],
        "Analytica Testica Acta",
        "2021",
    )


def test_an_unknown_venue_in_italics_behind_in() -> None:
    entry = only(
        "* A survey of visual tests and lists, in *Mining and Discovery of Tests* 2022. [\\[paper\\]](https://a.org/1.pdf)\n"
    )
    assert (entry.title, entry.venue, entry.year, people(entry)) == (
        "A survey of visual tests and lists", "Mining and Discovery of Tests", "2022", [],
    )  # fmt: skip


def test_the_last_sentence_of_a_citation_names_the_journal() -> None:
    entry = only("Anna Bee, Carl Dee (2006). [Testing in differences](https://a.org/1.pdf). Testometrica.\n")
    assert (people(entry), entry.year, entry.venue) == (["Anna Bee", "Carl Dee"], "2006", "Testometrica")


@pytest.mark.parametrize("label", ["arXiv 2025.11", "website 2025.11"])
def test_a_label_in_front_tells_the_month(label: str) -> None:
    entry = only(f"- [{label}](https://bee.github.io/tester/), TESTER: Scalable Tests of Whole Bodies\n")
    assert (entry.title, entry.year) == ("TESTER: Scalable Tests of Whole Bodies", "2025")


def test_a_date_without_signs_gives_the_year() -> None:
    entry = only(
        "| paper | venue |\n|---|---|\n"
        "| Testing of Whole Brains.[[paper](https://a.org/1.pdf)] | IEEE Access,20240322 |\n"
    )
    assert (entry.venue, entry.year) == ("IEEE Access", "2024")


def test_pages_are_no_year() -> None:
    entry = only(
        "* Bee et al. (2018), Testing of Galaxies by Their Catalogues, MNRAS 480, 2898. [(Link)](https://a.org/1.pdf)\n"
    )
    assert (entry.venue.startswith("MNRAS"), entry.year) == (True, "2018")


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Front. Neural Tests 15:610446, 2021.", "Front. Neural Tests"),
        (
            "J. of Testing, 7 C01054, 2021.  A explanation of the tests and the lists of them. [PDF](https://a.org/1.pdf)",
            "J. of Testing",
        ),
        ("Test Computation (2021), 27(4):925-953.", "Test Computation"),
    ],
)
def test_an_unknown_journal_with_volume_and_pages(line: str, venue: str) -> None:
    entry = only(f"- Bee, X., Dee, C.,  \n*[Tests of many features at once](https://doi.org/10.1000/2)*,  \n{line}\n")
    assert (entry.venue, entry.year) == (venue, "2021")


def test_a_remark_in_brackets_within_brackets() -> None:
    entry = only(
        "TestLLM: A Model for Testing to Text  \n"
        "[[ICML 2025 (poster)](https://openreview.net/forum?id=1)] [[Code](https://github.com/a/b)]\n"
    )
    assert (entry.venue, entry.year) == ("ICML", "2025")


@pytest.mark.parametrize("order", ["Year|Published", "Published|Year"])
def test_a_column_published_beside_one_of_years_holds_venues(order: str) -> None:
    cells = {"Year": "2022", "Published": "[CVPR]()"}
    row = "|".join(cells[name] for name in order.split("|"))
    found = entries(
        f"|{order}|Title|\n|---|---|---|\n|{row}|Sparse Testing of Live Lists.|\n|{row}|Fast and Accurate Tests.|\n"
    )
    assert {(entry.venue, entry.year) for entry in found} == {("CVPR", "2022")}


def test_preprints_with_a_date() -> None:
    entry = only(
        "**From Tests to Lists: Deep Design.**  \nAnna Bee.  \n*Preprint, September 2022.*  \n[[link](https://a.org/1.pdf)]\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["Anna Bee"], "Preprint", "2022")


def test_a_publisher_before_the_conference() -> None:
    entry = only("* Color Testing: Automating Designer Ramps of Quality, IEEE VIS 2019 [pdf](https://a.org/1.pdf)\n")
    assert (entry.title, entry.venue) == ("Color Testing: Automating Designer Ramps of Quality", "IEEE VIS")


def test_two_figures_behind_an_acronym_are_the_year() -> None:
    entry = only(
        "- A Tester: Efficient Networks for Series (DLG-AAAI, 23) [[paper]](https://arxiv.org/abs/2301.04838)\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("A Tester: Efficient Networks for Series", "DLG-AAAI", "2023")


def test_a_linked_venue_in_brackets_is_no_title() -> None:
    entry = only(
        "- Ensemble deep testing: A review [[Engineering of Tests 2021]](<https://arxiv.org/abs/2104.02395>)\n"
    )
    assert (entry.title, entry.year) == ("Ensemble deep testing: A review", "2021")


def test_a_nickname_and_a_venue_in_one_bold_piece() -> None:
    entry = only(
        "- **TESTN [MICCAI/2020]** [Testing of Many Sites](https://arxiv.org/pdf/2006.16741.pdf): with domains\n"
    )
    assert (entry.nickname, entry.venue, entry.year) == ("TESTN", "MICCAI", "2020")


def test_preprint_is_a_label_of_venues() -> None:
    entry = only(
        "7. **Tester: A Foundation of Tests**\n   - 📖 Preprint: arXiv, 2024\n   - 📄 [PDF](https://arxiv.org/abs/2401.04079)\n"
    )
    assert (entry.venue, entry.year) == ("arXiv", "2024")


@pytest.mark.parametrize(
    ("ending", "venue", "year"),
    [
        (" OSDI'22", "OSDI", "2022"),
        (" vldb'24", "vldb", "2024"),
        (" 23arxiv", "arxiv", "2023"),
        (" arxiv", "arxiv", ""),
    ],
)
def test_a_short_venue_at_the_end_of_a_linked_title(ending: str, venue: str, year: str) -> None:
    entry = only(f"## Papers\n- [Tester: Fast and Affordable Testing of Models{ending}](https://github.com/a/b)\n")
    assert (entry.title, entry.venue, entry.year) == ("Tester: Fast and Affordable Testing of Models", venue, year)


def test_a_month_and_a_venue_in_one_bracket() -> None:
    entry = only(
        "- [2024.12 Journal of Many Tests] [Testing and its applications](https://doi.org/10.1016/j.x.2024.1)\n"
    )
    assert (entry.venue, entry.year) == ("Journal of Many Tests", "2024")


@pytest.mark.parametrize("told", ["dec 2015", "okt 2015, Berkeley", "jun 2015, Google"])
def test_a_month_in_small_letters_behind_a_plain_title(told: str) -> None:
    entry = only(f"* SSD: Single Shot Tests, {told}, [arxiv](https://arxiv.org/pdf/1512.02325v2)\n")
    assert (entry.title, entry.year) == ("SSD: Single Shot Tests", "2015")


def test_preprint_behind_a_bold_title() -> None:
    entry = only(
        "- **Tests Enable Tools with Large Models** Preprint 2023.\n\n  *Anna Bee, Carl Dee* [[pdf](https://arxiv.org/pdf/2308.00675)]\n"
    )
    assert (entry.venue, entry.year, people(entry)) == ("Preprint", "2023", ["Anna Bee", "Carl Dee"])


@pytest.mark.parametrize(
    ("told", "venue", "year"),
    [
        ("(J Chem Inf Model 2006)", "J Chem Inf Model", "2006"),
        ("(Nat Mach Intell 2020)", "Nat Mach Intell", "2020"),
        ("- arXiv2019.8", "arXiv", "2019"),
        ("- arxiv 24.02", "arxiv", "2024"),
    ],
)
def test_journals_cut_short_and_months_of_preprints(told: str, venue: str, year: str) -> None:
    entry = only(f"- On Tests and Their Cliffs {told} [[Paper]](https://a.org/1.pdf)\n")
    assert (entry.title, entry.venue, entry.year) == ("On Tests and Their Cliffs", venue, year)


def test_a_year_glued_to_a_venue_in_mixed_letters() -> None:
    entry = only("- [**2018NeurIPS**] Learning Tests from Images [[github]](https://github.com/a/b)\n")
    assert (entry.venue, entry.year) == ("NeurIPS", "2018")


@pytest.mark.parametrize("venue", ["Neurocomputing", "Remote Sensing", "Ph.D. dissertation", "IEEE TGRS"])
def test_a_venue_and_its_year_before_the_first_author(venue: str) -> None:
    comma = "" if venue.startswith("IEEE") else ","
    entry = only(
        f"- Image tests using deep networks, {venue}{comma} 2017, Ann Lee et al. [[PDF](https://a.org/1.pdf)]\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("Image tests using deep networks", venue, "2017")
    assert (people(entry), entry.et_al) == (["Ann Lee"], True)


@pytest.mark.parametrize(
    ("journal", "wanted"),
    [
        ("Experimental\nBrain Tests, 233(3), 679–689.", "Experimental Brain Tests"),
        ("The\nNeuroscientist.", "The Neuroscientist"),
        ("Tests &\nBiobehavioral Reviews, 35(3), 462–473.", "Tests & Biobehavioral Reviews"),
    ],
)
def test_a_journal_cut_by_a_line_break(journal: str, wanted: str) -> None:
    entry = only(
        "Bee, S., & Dee, J. W. (2015). The uses and interpretations of\nthe potential for behaviour. "
        f"{journal} <http://doi.org/10.1007/s00221-014-4183-7>\n"
    )
    assert (entry.title, entry.venue) == ("The uses and interpretations of the potential for behaviour", wanted)


def test_an_arxiv_number_behind_abs() -> None:
    entry = only("* Bee, M., & Dee, A. **Scoped Tests for Effects**. ArXiv, abs/2207.03402.\n")
    assert (entry.venue, entry.id("arxiv")) == ("ArXiv", "2207.03402")


@pytest.mark.parametrize(
    ("head", "venue", "year"),
    [("18-arXiv-", "arXiv", "2018"), ("18-NeurlPS-", "NeurlPS", "2018"), ("19-ICCV-oral-", "ICCV", "2019")],
)
def test_year_and_venue_joined_by_hyphens(head: str, venue: str, year: str) -> None:
    entry = only(f"- {head}Deep Tests for Video Prediction, [[pdf]](https://arxiv.org/abs/1605.08104)\n")
    assert (entry.title, entry.venue, entry.year) == ("Deep Tests for Video Prediction", venue, year)


def test_a_track_behind_the_venue_in_a_bold_title() -> None:
    entry = only(
        "**Editing Tests: Problems and Methods, EMNLP 2023 Main Conference Paper**. [[paper](https://arxiv.org/abs/2305.13172)]\n"
    )
    assert (entry.title, entry.year) == ("Editing Tests: Problems and Methods", "2023")


def test_a_preprint_with_its_year_as_label() -> None:
    entry = only(
        "* **OpenTest: Open Tests** \\\nAnn Lee, Bo Wu. \\\n[arXiv:2411.19629 (2024)](https://arxiv.org/abs/2411.19629)\n"
    )
    assert (entry.venue, entry.year) == ("arXiv", "2024")


@pytest.mark.parametrize("head", ["ICML 15 – ", "CVPR 16 - "])
def test_a_known_venue_with_two_figures_before_a_dash(head: str) -> None:
    entry = only(f"- {head}Tests of Widgets for Everyone [[pdf]](https://arxiv.org/abs/2302.12831)\n")
    assert (entry.title, entry.venue, entry.year) == ("Tests of Widgets for Everyone", head[:4], f"20{head[5:7]}")


@pytest.mark.parametrize("title", ["20-DeepSORT-Widgets for Tracking", "2019-NeRF-Fields of Many Tests"])
def test_a_method_behind_a_number_is_no_venue(title: str) -> None:
    assert only(f"- {title} [[pdf]](https://arxiv.org/abs/2302.12831)\n").venue == ""


def test_the_last_name_of_a_citation_is_told_without_in() -> None:
    entry = only("- Bee, A., Dee, C., & Eff, E. (2016). Testing of many widgets. In Proceedings of IJCAI.\n")
    assert entry.venue == "Proceedings of IJCAI"


def test_a_second_sentence_of_a_title_is_no_journal() -> None:
    entry = only(
        "**[19]** J. Bee. **Learning to control tests**: An\nalternative to dynamic recurrent networks.\n"
        "Neural Computation, 4(1):131–139, 1992.\n"
    )
    assert entry.venue == "Neural Computation"


def test_in_before_a_venue_in_italics_is_no_name() -> None:
    entry = only("[Testing of Widgets](https://arxiv.org/abs/2302.12831), Bee O, Dee P, Eff T. In *MICCAI*, 2015\n")
    assert (people(entry)[-1], entry.venue) == ("T. Eff", "MICCAI") or (people(entry)[-1], entry.venue) == (
        "T Eff",
        "MICCAI",
    )


def test_a_venue_stands_between_a_date_and_a_bar() -> None:
    entry = only("- 2023/04 | ICCV | [Testing of Whole Brains](https://arxiv.org/abs/2304.00001)\n")
    assert (entry.title, entry.year, entry.venue) == ("Testing of Whole Brains", "2023", "ICCV")


def test_people_and_venue_in_the_link_before_the_title() -> None:
    url = "https://arxiv.org/abs/2108.00001"
    first, second, third = entries(
        f"- [[Bee et al. (NeurIPS '21)]( {url} )] TestNet: Deep Testing of Whole Brains\n"
        f"- [[Bee & Dee (CVPR 2022 Oral)]({url[:-1]}2)] Deep Testing of Halves\n"
        f"- [Bee and Dee (ICRA '20)]({url[:-1]}3) Deep Testing of Quarters\n"
    )
    assert (first.title, people(first)) == ("TestNet: Deep Testing of Whole Brains", ["Bee"])
    assert [(entry.year, entry.venue) for entry in (first, second, third)] == [
        ("2021", "NeurIPS"), ("2022", "CVPR"), ("2020", "ICRA")
    ]  # fmt: skip
    assert people(second) == people(third) == ["Bee", "Dee"]


def test_the_venue_at_the_end_of_a_description() -> None:
    entry = only(
        "-   [The Strength of Weak Lists](https://x.org/lists.pdf), by Mark Bee - Arch-classic example of applying "
        "network analysis to a social issue: jobseeking (_American Journal of Sociology_, 1973).\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["Mark Bee"], "American Journal of Sociology", "1973")


def test_the_name_of_a_conference_with_its_acronym_alone_on_a_line() -> None:
    entry = only(
        "- Computing with Lists: Microarchitectural Tests\n"
        "\t- Architectural Support for Programming Languages and Operating Systems (ASPLOS) 2021\n"
        "\t- Ann Lee, Bo Wu, Cy Dee\n\t- https://doi.org/10.1145/3445814.3446729\n"
    )
    assert entry.venue.startswith("Architectural Support for Programming Languages")


def test_a_venue_behind_its_year_on_a_line_of_its_own() -> None:
    entry = only(
        "* Policy Routing using Lists\n  Oliver Bee, Eric Dee, University of Colorado Boulder\n"
        "  2016 IEEE International Conference on Cloud Engineering Workshop (IC2EW)\n  6 pages [pdf](https://x.org/1.pdf)\n"
    )
    assert entry.year == "2016"
    assert entry.venue.startswith("IEEE International Conference on Cloud Engineering")


@pytest.mark.parametrize(
    ("behind", "venue", "year"),
    [
        ("*Ann Lee et al*. NeurIPS 2022 Datasets and Benchmarks.", "NeurIPS Datasets and Benchmarks", "2022"),
        ("Ann Lee. *Ph.D. Dissertation at Yale University*, 2021.", "Ph.D. Dissertation at Yale University", "2021"),
        ("(2019), IEEE TDSC, Lee, Ann, et al.", "IEEE TDSC", "2019"),
    ],
)  # fmt: skip
def test_tracks_theses_and_acronyms_of_societies(behind: str, venue: str, year: str) -> None:
    entry = only(f"# P\n\n- **Testing of Lists at Length** {behind} [[pdf](https://arxiv.org/abs/2202.09061)]\n")
    assert (entry.venue, entry.year) == (venue, year)
    assert people(entry)[0] in {"Ann Lee"}


def test_the_number_of_an_article_is_no_year_of_another_kind() -> None:
    entry = only(
        "- Ann Lee, Bo Wu. *[Estimating Speeds of Lists](https://a.org/1)*, EURASIP J. Embedded Systems, 2007:082174.\n"
    )
    assert entry.year == "2007"


def test_an_unknown_acronym_with_the_year_below_a_title_is_the_conference() -> None:
    entry = only(
        "* Bidirectional Tests for List Classification [[paper]](https://aclweb.org/anthology/Y15-1009)\n"
        "\t* Anna Bee, Carl Dee and Eve Eff\n\t* PACLIC 2015\n"
    )
    assert (entry.venue, entry.year) == ("PACLIC", "2015")


def test_a_sentence_before_a_link_in_brackets_is_no_venue() -> None:
    entry = only(
        "1. Nov 6, 2018 - [FloTest: A Generative Flow for Lists](https://arxiv.org/abs/1811.02155) by Kim et. al.\n\n"
        "    > A flow-based generative model for list testing. ([Author's Code](https://github.com/a/b))\n"
    )
    assert (entry.venue, entry.year, entry.et_al) == ("", "2018", True)


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_journal_in_italics_behind_in_and_before_its_volume(gap: str) -> None:
    entry = only(
        f'Bee, A, C. Dee and E. P. Eff (2015). "A computational{gap}study of tests in lists of the brain". In:{gap}'
        f"_Hippocampus_ 25.2, pp. 208-218. ISSN: 1050-9631, 1098-1063. DOI:{gap}"
        "[10.1002/hipo.22365](http://dx.doi.org/10.1002/hipo.22365).\n"
    )
    assert entry.title == "A computational study of tests in lists of the brain"
    assert (people(entry), entry.venue, entry.year) == (["A Bee", "C. Dee", "E. P. Eff"], "Hippocampus", "2015")


def test_unpublished_is_where_a_paper_appeared() -> None:
    entry = only("* What's Live? Understanding Lists, Unpublished 2020 [[arxiv](https://arxiv.org/abs/2001.00001)]\n")
    assert (entry.title, entry.venue, entry.year) == ("What's Live? Understanding Lists", "Unpublished", "2020")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("In A. Bee & C. Dee (Eds.) _Human-List Interaction in Management: Foundations._ New York: Sharpe", None),
        ("In _Daedalus 109_(1). (pp. 121-136). MIT Press.", "Daedalus"),
        ("_Human-List Interaction: A Perspective_. (pp. 157-188). Waltham, MA: Elsevier.", None),
        ("_Technology and Culture_ _17_(1)_._ (pp. 1-23). Test University Press.", "Technology and Culture"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n   "])
def test_what_holds_a_paper_stands_in_italics(behind: str, venue: str | None, gap: str) -> None:
    entry = only(f"1. Winner, L. (1980). [Do Lists Have Politics?](https://a.org/1.pdf).{gap}{behind}\n")
    assert entry.venue == (venue or behind.split("_")[1].strip(". "))
    assert (people(entry), entry.year) == (["L. Winner"], "1980")


@pytest.mark.parametrize("venue", ["OpenAI", "SIGKDD Explorations", "ACL"])
def test_a_name_with_the_year_at_once_behind_it(venue: str) -> None:
    entry = only(f'1. "A Survey on Lists: Recent Tests". {venue}(2017) [[paper](https://arxiv.org/abs/1711.01731)]\n')
    assert (entry.venue, entry.year, people(entry)) == (venue, "2017", [])


def test_arxiv_is_a_venue_where_links_are_called_by_venues() -> None:
    lines = [f"- [[CVPR202{n}](https://arxiv.org/abs/2101.0000{n})] Testing Lists of {n} Words\n" for n in range(5)]
    last = "- [[Arxiv](https://arxiv.org/abs/2101.00009)] Testing Lists of Many Words\n"
    assert entries(f"## Lists\n{''.join(lines)}{last}")[-1].venue == "Arxiv"
    assert entries(f"## Lists\n{lines[0]}{last}")[-1].venue == ""


def test_two_months_stand_before_the_year() -> None:
    entry = only("- Anna Bee, [Testing Lists of Words](https://a.org/1.pdf), IEEE CG&A Jan/Feb 1997.\n")
    assert (entry.venue, entry.year) == ("IEEE CG&A", "1997")


def test_papers_line_by_line_with_their_venues_in_front() -> None:
    found = entries(
        "## Auctions\n [ICDM2010, Anna Bee]. *Factorization Tests*   \n [KDD2014]. *Practical Lessons from Lists*  \n"
        " (WWW2020, Tencent). *A Simple Test for Reliable Lists*  \n"
    )
    assert [(entry.title, entry.venue) for entry in found] == [
        ("Factorization Tests", "ICDM"), ("Practical Lessons from Lists", "KDD"),
        ("A Simple Test for Reliable Lists", "WWW"),
    ]  # fmt: skip


def test_a_surname_before_a_known_venue_behind_a_dash() -> None:
    found = entries(
        "- [The Design of Test Protocols](https://a.org/1.pdf) - Clark SIGCOMM '88\n"
        "- [Mining Lists at Scale](https://a.org/2.pdf) - ACM SIGCOMM '10\n"
    )
    assert [(people(entry), entry.venue, entry.year) for entry in found] == [
        (["Clark"], "SIGCOMM", "1988"), ([], "ACM SIGCOMM", "2010"),
    ]  # fmt: skip


def test_an_institution_behind_people_and_a_semicolon_is_no_venue() -> None:
    entry = only("* **Testing Models of Lists** [[arXiv](https://arxiv.org/abs/1507.04808)]\n  - Bee et al.; MILA\n")
    assert (people(entry), entry.et_al, entry.venue) == (["Bee"], True, "")


@pytest.mark.parametrize(
    ("line", "venue", "year"),
    [
        ("[[Nature Communications 15.1 (2024)](https://www.nature.com/articles/s1)] • [[code1](https://github.com/a/b)]",
         "Nature Communications", "2024"),
        ("[NeurIPS 2021 Datasets and Benchmarks Track](https://openreview.net/forum?id=p)/[bioRxiv 2021](https://a.org)",
         "NeurIPS Datasets and Benchmarks Track", "2021"),
        ("[Nat Commun 13, 7151 (2022)](https://www.nature.com/articles/s1) • [code](https://github.com/a/b)",
         "Nat Commun", "2022"),
        ("[arXiv:2403.16576](https://arxiv.org/abs/2403.16576)", "arXiv", ""),
    ],
)  # fmt: skip
def test_a_linked_venue_stands_below_the_title(line: str, venue: str, year: str) -> None:
    entry = only(f"+ Biosensors and the engineering of an enzyme for tests\n    + {line}\n")
    assert (entry.venue, entry.year, people(entry)) == (venue, year, [])


@pytest.mark.parametrize("sign", [", ", " - ", ". ", ": "])
def test_in_may_lead_a_venue_in_front(sign: str) -> None:
    entry = only(f"- In CVPR, 2020{sign}Testing of Deep Lists for Tables [[pdf]](https://a.org/1.pdf)\n")
    assert (entry.title, entry.venue, entry.year) == ("Testing of Deep Lists for Tables", "CVPR", "2020")


def test_a_number_in_a_name_is_no_year() -> None:
    entry = only(
        "- [2023/06] **DS-1000: A Benchmark for Tests.** *Anna Bee et al. ICML.* [[paper](https://a.org/1.pdf)]\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("DS-1000: A Benchmark for Tests", "ICML", "2023")


def test_a_journal_may_be_written_small() -> None:
    entry = only(
        '* Bee, Anna, ["A Simple Solver for Lists of Tests,"](http://a.org) *journal of tests*, 6(2):43-52, 2001.\n'
    )
    assert (entry.venue, entry.year) == ("journal of tests", "2001")


def test_a_year_may_stick_to_a_known_journal() -> None:
    entry = only("- Testing of Deep Lists for Tables [paper](http://a.org/1.pdf) (Nature15)\n")
    assert (entry.venue, entry.year) == ("Nature", "2015")


def test_the_name_of_a_virus_is_no_venue() -> None:
    entry = only('1. **"Features of 2019 Novel Coronavirus (2019-nCoV)."** Radiology, 2020, 295:1, 202-207.\n')
    assert (entry.title, entry.venue) == ("Features of 2019 Novel Coronavirus (2019-nCoV)", "Radiology")


def test_a_linked_book_is_no_venue() -> None:
    entry = only("- Anna Bee, Carl Dee, Algorithms for Deep Lists [[Book]](http://a.org/1.pdf)\n")
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee"], "")


@pytest.mark.parametrize(
    ("told", "venue"),
    [
        ("(WWW.2018).", "WWW"),
        ("In Proceedings of the ACM Conference, 2018.[361](https://a.edu/a.pdf)", "Proceedings of the ACM Conference"),
    ],
)
def test_years_behind_and_before_a_full_stop(told: str, venue: str) -> None:
    entry = only(f'- Bee, Anna, et al. "Testing of Lists with Explanations." {told}\n')
    assert (entry.venue, entry.year) == (venue, "2018")


def test_a_subject_on_a_preprint_server() -> None:
    entry = only(
        "- [Interactions of Lists in Tests](https://dx.doi.org/10.26434/chemrxiv-2025-rwb18)  \nAnn Lee, Bo Wu  \n"
        "*Theoretical and Computational Chemistry on ChemRxiv*  \n2025-08-10\n"
    )
    assert entry.venue == "Theoretical and Computational Chemistry on ChemRxiv"


def test_repositories_are_no_venues() -> None:
    found = entries(
        "# L\n## Hyperlink\n- Summary of [All](https://github.com/a/b/tree/master/all) | "
        "[NLP](https://github.com/a/b/tree/master/nlp) | [CV](https://github.com/a/b/tree/master/cv)\n"
        "- [Testing of Lists by Hand](https://arxiv.org/abs/1311.2901) A. Bee, C. Dee.\n"
    )
    assert [entry.title for entry in found] == ["Testing of Lists by Hand"]


@pytest.mark.parametrize(
    "inner",
    [
        "Bee et al., 2015, SIGIR, **DeepTR**",
        "Bee et al., 2015, SIGIR, DeepTR",
        "Bee et al., 2015, SIGIR, GAR, query expansion",
    ],
)
def test_a_nickname_behind_the_conference(inner: str) -> None:
    entry = only(f"- [Learning Tests of Lists for Readers](https://x.org/a.pdf) ({inner})\n")
    assert (entry.venue, entry.year) == ("SIGIR", "2015")


def test_where_a_remark_says_it_was_accepted() -> None:
    entry = only(
        "paper title: Tests of Lists for Time Domain Readers  \n作者：Ann Bee,Bo Dee  \n备注：5 pages, accepted by"
        " Interspeech 2021  \n链接：https://arxiv.org/abs/2107.05429  \n"
    )
    assert (entry.venue, entry.year) == ("Interspeech", "2021")


@pytest.mark.parametrize(
    ("label", "venue", "year"),
    [("NeurIPS19", "NeurIPS", "2019"), ("Scientific Reports18", "Scientific Reports", "2018")],
)
def test_a_year_glued_to_a_known_venue(label: str, venue: str, year: str) -> None:
    entry = only(f"* Neural Tests for Series of Lists: [{label}](https://arxiv.org/abs/1606.01865)\n")
    assert (entry.venue, entry.year) == (venue, year)


def test_a_review_of_something_is_no_venue() -> None:
    entry = only("- A Review of Fast List Reading Methods [[Paper](https://doi.org/10.1145/343)], IEEE Access, 2020\n")
    assert (entry.title, entry.venue, entry.year) == ("A Review of Fast List Reading Methods", "IEEE Access", "2020")


@pytest.mark.parametrize("venue", ["ICML 2015", "ICML-2015", "ICML'15", "ICML, 2015", "ICML (2015)", "2015 ICML"])
def test_a_venue_with_its_year_behind_a_colon(venue: str) -> None:
    entry = only(f"* Testing of Deep Lists for Tables: {venue} [Paper](https://arxiv.org/abs/1501.00001)\n")
    assert (entry.title, entry.venue, entry.year) == ("Testing of Deep Lists for Tables", "ICML", "2015")


def test_two_hyphens_between_people_title_and_venue() -> None:
    entry = only(
        "* Ann Bee; Bo Dee -- Testing of Deep Lists -- ICML 2015 [[Paper](https://arxiv.org/abs/1501.00001)]\n"
    )
    assert (people(entry), entry.title) == (["Ann Bee", "Bo Dee"], "Testing of Deep Lists")
    assert (entry.venue, entry.year) == ("ICML", "2015")


@pytest.mark.parametrize(
    ("text", "wanted", "venue", "year"),
    [
        ("GUO F,LIU C,KANNAN A,et al.Click chain model in web search[C]//WWW'09,2009.", 3, "WWW", "2009"),
        ("DUPRET G,LIAO C.A model to estimate relevance from logs[C]//WSDM10, 2010.", 2, "WSDM", "2010"),
        ("Bee C,Dee B.Nets for brains[C]//Proc of Lists.New York:ACM Press,2016:1-9.", 2, "Proc of Lists", "2016"),
        ("BEE A,DEE C.Rules of lists[R/OL].Big Journal,2008[2013-03-21].", 2, "Big Journal", "2008"),
        ("张强,李明,王小五.基于学习的图像分割[J].计算机学报,2016,39(4):780-794.", 3, "计算机学报", "2016"),
        ("张强 李明 王小五. 基于学习的图像分割研究. 计算机学报 39(4), pp. 780-794. 2016.", 3, "计算机学报", "2016"),
    ],
)
def test_citations_of_the_chinese_standard_need_no_blanks(text: str, wanted: int, venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n* {text}\n")
    assert (len(people(entry)), entry.venue, entry.year) == (wanted, venue, year)
    assert not {"[", "."}.intersection(entry.title)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            "H.K. Bee, Progress of lists that are tested, Decision Support Systems 43 (4) (2007) 1083–1095.",
            "Decision Support Systems",
        ),
        (
            "Ann Bee and Carl Dee, Rules of lists that are tested, Inf. Comput. 197(1-2), pp.90–121, 2005.",
            "Inf. Comput.",
        ),
    ],
)
def test_a_journal_with_volume_and_issue_ends_the_title(text: str, venue: str) -> None:
    entry = only(f"# Papers\n\n- {text}\n")
    assert (entry.venue, entry.title[-15:]) == (venue, "that are tested")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("in: IEEE CVPR, 2009.", "IEEE CVPR"),
        ("in: Machine Learning: ECML, 2009, pp. 1-9.", "Machine Learning: ECML"),
        ("in: International Conference on Lists, Springer, 2009, pp. 1-9.", "International Conference on Lists"),
        ("in: N. Eff, J. Aitch (Eds.), MICCAI 2009, Springer, 2009, pp. 1-9.", "MICCAI"),
    ],
)
def test_the_proceedings_that_a_journal_of_elsevier_announces(behind: str, venue: str) -> None:
    entry = only(f"# References\n\n- [1] A. J. Bee, F. Dee, Active learning for the testing of lists, {behind}\n")
    assert (entry.title, entry.venue, entry.year) == ("Active learning for the testing of lists", venue, "2009")


@pytest.mark.parametrize(
    ("led", "venue", "year"), [("TKDE'22 ", "TKDE", "2022"), ("arXiv’21 ", "arXiv", "2021"), ("KDD'17 ", "KDD", "2017")]
)
@pytest.mark.parametrize("title", ["Testing of Old Lists", "**metalist**: Testing of Old Lists"])
def test_a_known_venue_with_a_short_year_in_front(led: str, venue: str, year: str, title: str) -> None:
    entry = only(f"# Papers\n\n- [x] {led}{title} [[Paper](https://arxiv.org/abs/2103.00111)] [Code] [Link]\n")
    assert (entry.title, entry.venue, entry.year) == (title.replace("*", ""), venue, year)


def test_venues_with_years_in_front_throughout() -> None:
    led = ["CVPR 2017", "MICCAI 2019", "TMI 2020", "ICCV 2021", "NeurIPS 2022"]
    titles = [f"Testing of Deep Lists by Rules {k}" for k in range(5)]
    text = "".join(
        f"- {venue} {title} [[Paper](https://a.org/1.pdf)]\n" for venue, title in zip(led, titles, strict=True)
    )
    assert [f"{entry.venue} {entry.year}" for entry in entries(text)] == led
    assert [entry.title for entry in entries(text)] == titles


def test_a_venue_glued_to_in_as_google_scholar_writes_it() -> None:
    text = "Bee O, Dee T. Networks for lists. InInternational Conference on Old Lists 2015 Oct 5 (pp. 234-241)."
    assert only(f"# References\n\n1. {text}\n").venue == "International Conference on Old Lists"


def test_a_title_that_begins_with_a_letter_and_a_hyphen_behind_initials() -> None:
    entry = only("- Bee, O.; Dee, P.; Eff, T. L-net: Networks for the testing of lists. Lists 2021, 18, 203–211.\n")
    assert (entry.title[:6], people(entry)[-1]) == ("L-net:", "T. Eff")


@pytest.mark.parametrize(
    ("badge", "venue", "year"),
    [
        ("![](https://img.shields.io/badge/CVPR-2024-blue)", "CVPR", "2024"),
        ('<img src="https://img.shields.io/badge/DAC-2025-green.svg" alt="13-pages" align="top">', "DAC", "2025"),
        ("![Badge](https://img.shields.io/badge/Nature%20Methods-2023-red?style=flat)", "Nature Methods", "2023"),
        ("[![CVPR](https://img.shields.io/badge/CVPR-2024-blue)](https://arxiv.org/abs/2001.00001)", "CVPR", "2024"),
        (
            '<a href="https://arxiv.org/abs/2001.00001"><img src="https://img.shields.io/badge/ICLR-2022-blue"></a>',
            "ICLR", "2022",
        ),
        ("![](https://img.shields.io/badge/12-pages-green)", "", ""),
        ("![](https://img.shields.io/badge/license-MIT-green.svg)", "", ""),
    ],
)  # fmt: skip
def test_badges_tell_venues(badge: str, venue: str, year: str) -> None:
    entry = only(f"- **Testing Lists by Reading at Large** {badge} [[pdf](https://arxiv.org/abs/2001.00001)]\n")
    assert (entry.title, entry.venue, entry.year) == ("Testing Lists by Reading at Large", venue, year)
    assert {url for _, url in links(entry)} == {"https://arxiv.org/abs/2001.00001"}


@pytest.mark.parametrize("who", ["MS Inc", "University of Oslo", "Google Research", "Li guoliang", "Tencent Inc."])
def test_who_stands_before_a_conference_is_no_part_of_it(who: str) -> None:
    entry = only(
        f"- Testing Lists in a Fast Database, {who}, VLDB 2019, [[paper]](https://arxiv.org/pdf/2105.10329.pdf)\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("Testing Lists in a Fast Database", "VLDB", "2019")


@pytest.mark.parametrize("sign", [" ,", ","])
def test_somebody_beside_a_comma_without_a_blank(sign: str) -> None:
    entry = only(f"- Testing Lists in a Fast Database, Anna Bee{sign}SIGMOD 2020, [[paper]](https://a.org/1.pdf)\n")
    assert (people(entry), entry.venue) == (["Anna Bee"], "SIGMOD")


def test_a_title_before_its_journal_below_people() -> None:
    entry = only(
        "Anna Bee, Carl Dee:  \nPrivate Testing of Lists. Journal of Machine Learning Research 12: 1069-1109 (2011)  \n"
        "https://dl.acm.org/citation.cfm?id=2021036  \n>a remark on it\n"
    )
    assert (entry.title, entry.venue) == ("Private Testing of Lists", "Journal of Machine Learning Research")
    assert (people(entry), entry.year) == (["Anna Bee", "Carl Dee"], "2011")


def test_a_badge_with_a_short_year() -> None:
    entry = only(
        "* **[2025.04.11]** **[Testing Lists by Rules](https://a.org/1.pdf)** "
        "![Static Badge](https://img.shields.io/badge/AAAI'25-6c757d)\n"
    )
    assert (entry.venue, entry.year) == ("AAAI", "2025")


def test_columns_of_venues_in_chinese() -> None:
    entry = only("|paper|github|收录&作者|\n|-|-|-|\n|[Testing of Lists with Rules](https://a.org/1.pdf)|-|ACL 2023|\n")
    assert (entry.venue, entry.year) == ("ACL", "2023")
