"""Habits of single lists that say something about lists in general."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people


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


def test_the_title_behind_paper_stands_below_a_nickname() -> None:
    entry = only("* **LTL 2** (2024)\n  - Paper: [LTL 2: Learning to Test Labels](https://arxiv.org/abs/2408.00001)\n")
    assert (entry.nickname, entry.title, entry.year) == ("LTL 2", "LTL 2: Learning to Test Labels", "2024")


def test_a_single_heading_with_labelled_bullets_is_a_title() -> None:
    entry = only(
        "# Publications\n\n## Manuscripts\n\n### 1. Testing of Layers in the Tropics\n- **Journal:** *Forests*\n"
        "- **Year:** 2025\n- **Authors** Anna Bee and Carl Dee\n- **DOI:** [10.3390/f1](https://doi.org/10.3390/f1)\n"
    )
    assert (entry.title, entry.year, entry.venue) == ("Testing of Layers in the Tropics", "2025", "Forests")
    assert people(entry) == ["Anna Bee", "Carl Dee"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Anna YE, Bo YANG, Carl ZUO, Eve WANG", ["Anna YE", "Bo YANG", "Carl ZUO", "Eve WANG"]),
        ("YANG Anna, YE Bo, WANG Carl", ["Anna YANG", "Bo YE", "Carl WANG"]),
    ],
)
def test_surnames_in_capitals_are_no_initials(line: str, wanted: list[str]) -> None:
    assert people(only(f"1. {line}. **Testing of Names in Capitals**. Neurocomputing 2021.\n")) == wanted


def test_a_date_with_a_company_in_front_gives_the_year() -> None:
    entry = only("- (2025.10, ByteDance), [OneTest: One Test for All Features](notes/OneTest.md), 统一\n")
    assert (entry.title, entry.year, entry.venue) == ("OneTest: One Test for All Features", "2025", "")


def test_a_first_author_stands_before_the_affiliation() -> None:
    entry = only("1. [Testing without Ends](https://arxiv.org/abs/1709.00001). Anna Bee. Google Research.\n")
    assert people(entry) == ["Anna Bee"]


def test_latex_accents_in_names_are_letters() -> None:
    entry = only(
        "1. [Testing of Graphs at Length](https://arxiv.org/abs/2301.00001), NeurIPS 2024 \\\n"
        '   B{\\"o}ker, Anna and Levie, Carl and Huang, Eve\n'
    )
    assert people(entry) == ["Anna Böker", "Carl Levie", "Eve Huang"]


def test_bare_titles_under_a_heading_of_papers_are_papers() -> None:
    titles = [f"Learning to test graphs with {word}" for word in ("rules", "labels", "layers", "trees", "forests")]
    text = "".join(f"- {title}\n" for title in titles)
    assert [entry.title for entry in entries(f"# Awesome papers of testing\n\n## Theory\n{text}")] == titles
    assert not entries(f"# Papers\n\n## Features\n{text}")
    assert not entries(f"# Tester\n\n{text}")


@pytest.mark.parametrize(
    "line",
    [
        "**Bee, A**., Dee, C., Eff, E. (2021). Testing the forests from space. *Lakes and Woods*, 12, 1-9.",
        "Bee, A., **Dee, C.**, Eff, E. (2021). Testing the forests from space. *Lakes and Woods*, 12, 1-9.",
        "**A. Bee**, C. Dee, E. Eff, *Testing the forests from space*, Lakes and Woods, 2021.",
        'A. Bee, **C. Dee**, and E. Eff, "Testing the forests from space", Lakes and Woods 12, 2021.',
    ],
)
def test_an_author_set_off_in_bold_is_one_of_several(line: str) -> None:
    entry = only(f"# Publications\n\n- {line}\n")
    assert (entry.title, entry.year) == ("Testing the forests from space", "2021")
    assert people(entry) == ["A. Bee", "C. Dee", "E. Eff"]


def test_the_journal_stands_in_italics_before_the_volume() -> None:
    entry = only("- Bee, A., & Dee, C. (2019). Testing lakes from space. *Lakes of the Whole World*, 12, 1-9.\n")
    assert entry.venue == "Lakes of the Whole World"


def test_a_short_title_follows_et_al_and_the_year() -> None:
    entry = only("8. Bee, A., et al. (2023). Test Anything. *ICCV*.\n   [arXiv](https://arxiv.org/abs/2304.00001)\n")
    assert (entry.title, entry.et_al, entry.year, entry.venue) == ("Test Anything", True, "2023", "ICCV")


def test_a_venue_behind_initials_is_no_surname() -> None:
    entry = only("* <[Testing the classes](https://icml.cc/1.pdf)> by Bee A, Dee C L, Eff E. ICML, 2010.\n")
    assert (people(entry), entry.venue, entry.year) == (["A Bee", "C L Dee", "E. Eff"], "ICML", "2010")


@pytest.mark.parametrize("heading", ["COVID-19", "ICD-10 Coding", "CIFAR-10", "VGG16"])
def test_names_with_numbers_are_no_years(heading: str) -> None:
    entry = only(f"# Papers\n\n## {heading}\n\n- [Testing of Headings in Lists](https://arxiv.org/abs/2001.00001)\n")
    assert (entry.year, entry.topics) == ("", (heading,))


def test_headings_may_stand_in_bullets() -> None:
    found = entries(
        "## Papers\n- ### 2010\n  - **01.Testing the Noise of Models** : [**Paper**](https://a.org/1.pdf)\n"
        "- ### 2012\n  - **01.Testing the Sound of Models** : [**Paper**](https://a.org/2.pdf)\n"
    )
    assert [(entry.title, entry.year, entry.topics) for entry in found] == [
        ("Testing the Noise of Models", "2010", ("Papers", "2010")),
        ("Testing the Sound of Models", "2012", ("Papers", "2012")),
    ]


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


def test_a_quote_closes_at_the_end_of_a_title() -> None:
    assert only("* [A Look at “Provable Tests”](https://arxiv.org/abs/2001.00001) by Anna Bee\n").title == (
        "A Look at “Provable Tests”"
    )


def test_working_papers_are_papers() -> None:
    found = entries("## Markets\n\n- [The Testing of 2022-23](https://www.nber.org/papers/w32584)\n")
    assert [links(entry) for entry in found] == [[("paper", "https://www.nber.org/papers/w32584")]]


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


def test_a_year_with_an_emoji_is_no_part_of_the_title() -> None:
    entry = only("1. Testing of Images (***2016*** &#x1F44D;), *Anna Bee et al, NIPS.* [pdf](https://a.org/1.pdf)\n")
    assert (entry.title, entry.year, entry.venue) == ("Testing of Images", "2016", "NIPS")


def test_bars_part_title_people_and_venue_without_blanks_too() -> None:
    entry = only(
        "- Image Segmentation Methods, Algorithms, and Applications |Anna Bee , Carl Dee and Eve Eff "
        "| **[Technical Review 14']** | [pdf](https://a.org/1.pdf)\n"
    )
    assert (entry.title, entry.year) == ("Image Segmentation Methods, Algorithms, and Applications", "2014")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]


def test_a_remark_on_the_line_below_is_no_part_of_the_venue() -> None:
    entry = only("- [Testing of Whole Brains](https://www.nature.com/articles/s1)  Nature 2024\nFlyTest\n")
    assert (entry.venue, entry.year) == ("Nature", "2024")


def test_a_sentence_with_a_year_is_no_paper() -> None:
    assert not entries("# Tests\n\nA project for the testing of things in spring, 2019.\n")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bee, Anna Maria, et al.", ["Anna Maria Bee"]),
        ("Bee, Anna Maria, Carl D. Dee, and Eve Eff.", ["Anna Maria Bee", "Carl D. Dee", "Eve Eff"]),
        ("Bee, Anna de Fine, Carl Dee, and Eve Eff.", ["Anna de Fine Bee", "Carl Dee", "Eve Eff"]),
    ],
)
def test_the_first_author_may_be_inverted_with_two_given_names(text: str, wanted: list[str]) -> None:
    entry = only(f"1. {text} [Testing of Given Names in Lists.](https://a.org/1.pdf) Nature Communications (2019).\n")
    assert people(entry) == wanted


def test_the_month_behind_a_year_is_no_number() -> None:
    entry = only(
        "- **Testing of Robots in Motion** <br>\n  Team: NVlabs, NVIDIA <br>\n  *Anna Bee, Carl Dee* <br>\n"
        "  CoRL, 2023.10 [[Paper](https://arxiv.org/abs/2310.00001)] <br>\n"
    )
    assert (entry.venue, entry.year, people(entry)) == ("CoRL", "2023", ["Anna Bee", "Carl Dee"])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Bee, A. *Heuristic tests.* Usability methods. New York. John Wiley and Sons. P. 30. 1994.",
            "Heuristic tests",
        ),
        ("Dee, C.D. *Testing of offices.* Computer Journal, Vol. 31. No. 5, PP. 431-436. 1988.", "Testing of offices"),
    ],
)
def test_words_in_italics_at_once_behind_the_people_are_the_title(line: str, title: str) -> None:
    entry = only(f"  * {line}\n")
    assert (entry.title, len(entry.authors)) == (title, 1)


def test_a_single_word_with_a_paper_is_an_entry() -> None:
    entry = only("## Robots\n\n- Pancake [paper](https://arxiv.org/abs/2407.00001)\n")
    assert (entry.title, entry.id("arxiv")) == ("Pancake", "2407.00001")


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


def test_the_column_with_years_goes_before_other_dates() -> None:
    entry = only(
        "| Review Date | Year | Title | Paper |\n|---|---|---|---|\n"
        "| 21.12.27 | 2021 | Testing of Years in Columns | [Link](https://arxiv.org/abs/2107.00001) |\n"
    )
    assert entry.year == "2021"


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


def test_a_bullet_may_hold_the_year_of_those_in_it() -> None:
    found = entries(
        "## Papers\n\n- By year\n  - 2012\n    - Testing of Membranes in Time [[Paper](https://a.org/1.pdf)]\n"
        "  - 2014\n    - Testing of Skin in Space [[Paper](https://a.org/2.pdf)]\n"
        "- Testing of the Rest of Us [[Paper](https://a.org/3.pdf)]\n"
    )
    assert [entry.year for entry in found] == ["2012", "2014", ""]


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


def test_the_year_may_stand_before_the_people() -> None:
    entry = only("- [Certainty of Tests](https://arxiv.org/abs/2008.00001)\n\n\t*2020 Anna Bee, Carl Dee, Eve Eff*\n")
    assert (entry.year, people(entry)) == ("2020", ["Anna Bee", "Carl Dee", "Eve Eff"])


def test_a_name_in_code_before_the_venue_is_none() -> None:
    entry = only("- `TTT` `IJF 2019` [Temporal Tests of Transformers](https://arxiv.org/abs/1912.00001)\n")
    assert (entry.venue, entry.year) == ("IJF", "2019")


def test_one_person_and_a_venue_share_a_bracket() -> None:
    entry = only("+ [Tests Meet the Neighborhood](https://dl.acm.org/doi/10.1145/1401890.1401944) (A Bee, KDD'08)\n")
    assert (people(entry), entry.venue, entry.year) == (["A Bee"], "KDD", "2008")


def test_surnames_with_the_year_in_brackets_are_people() -> None:
    entry = only('**3. "Testing Agents: From Theory to Practice"** (Bee & Dee, 1995)\n- **Impact**: Widely used\n')
    assert (people(entry), entry.venue, entry.year) == (["Bee", "Dee"], "", "1995")


def test_arxiv_may_have_a_short_year() -> None:
    entry = only("- [arXiv24] ✅ Testing of Language Agents [paper](https://arxiv.org/abs/2404.00001)\n")
    assert (entry.venue, entry.year) == ("arXiv", "2024")


def test_a_title_may_ask_a_question_of_us() -> None:
    entry = only('* 📖 [May 2024] **How Far Are We From Tests?"**\n')
    assert (entry.title, entry.year) == ("How Far Are We From Tests?", "2024")


@pytest.mark.parametrize("name", ["Chen, L.-C.", "Amari, S.-I."])
def test_initials_with_a_hyphen_are_initials(name: str) -> None:
    entry = only(f"- {name} (1998). Natural tests work in learning. *Neural Computation*, *10*(2), 251–276.\n")
    assert (entry.title, entry.year, entry.venue) == ("Natural tests work in learning", "1998", "Neural Computation")
    assert entry.authors[0].sorted() == name


def test_a_bold_quote_with_its_author_is_no_heading() -> None:
    found = entries(
        '### Birth\n\n**"On the Quantum Theory of Tests" - Bee (1916)**\n- Introduced a concept\n\n'
        '**"Tests as an Eigenvalue Problem" - Schrödinger (1926)**\n- Introduced another\n'
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("On the Quantum Theory of Tests", ["Bee"], "1916"),
        ("Tests as an Eigenvalue Problem", ["Schrödinger"], "1926"),
    ]


def test_institutions_behind_the_people_are_none() -> None:
    entry = only(
        "|Title|Authors|Pub.|\n|---|---|---|\n"
        "|**TestNet: A Network for Tests**|Anna Bee, Carl Dee,<br>Tsinghua University, China|CVPR 2018|\n"
    )
    assert people(entry) == ["Anna Bee", "Carl Dee"]


def test_sentences_about_papers_are_no_papers() -> None:
    assert not entries("# SE\n\nResearch papers accepted by {ICSE, FSE, ASE, ISSTA} since 2020.\n")


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


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("- **PCA** (Bee et al.) - *Surface Tests from Unorganized Points*. SIGGRAPH 1992.", ["Bee"]),
        ("- **MLS** (Bee and Dee) - *Surface Tests from Unorganized Points*. CAD 2005.", ["Bee", "Dee"]),
        ("- **Bee and Dee** - *Surface Tests from Unorganized Points*. CAD 2005.", ["Bee", "Dee"]),
        ("- [Surface Tests from Unorganized Points](https://x.org/a.pdf). Bee and Dee. ACL 1996.",
         ["Bee", "Dee"]),
        ("- [Surface Tests from Unorganized Points](https://x.org/a.pdf). Bee, Dee, and Eff.",
         ["Bee", "Dee", "Eff"]),
        ("- [Surface Tests from Unorganized Points](https://x.org/a.pdf)（Bee et al., 2021, arXiv）", ["Bee"]),
        ("- [Surface Tests from Unorganized Points](https://x.org/a.pdf)（Bee et al., 2020, ACL, **GAR**）",
         ["Bee"]),
        ("- [Surface Tests from Unorganized Points](https://x.org/a.pdf) (2017, Anna Bee)", ["Anna Bee"]),
        ("- **[Surface Tests from Unorganized Points](https://x.org/a.pdf)**<br/>Bee K et al. · *Science* · 2026-07-09",
         ["K Bee"]),
    ],
)  # fmt: skip
def test_surnames_beside_a_title_are_its_authors(text: str, authors: list[str]) -> None:
    entry = only(f"{text}\n")
    assert entry.title == "Surface Tests from Unorganized Points"
    assert people(entry) == authors


@pytest.mark.parametrize(
    "title",
    [
        "Entity Tests, Referential Tests, and Query Optimization with Constraints",
        "Pre-train, Prompt, and Predict: A Systematic Survey of Tests",
        "Show, Describe and Conclude: On Exploiting Tests",
    ],
)
def test_a_list_that_goes_on_with_and_is_no_list_of_people(title: str) -> None:
    for text in (
        f"- {title} [[Paper](https://arxiv.org/abs/2107.13586)]",
        f"- [{title}](https://arxiv.org/abs/2107.13586)",
    ):
        entry = only(f"{text}\n")
        assert (entry.title, entry.authors) == (title, ())


@pytest.mark.parametrize(
    ("behind", "authors", "year"),
    [
        ("\nAnna Bee, Carl Dee, Eve Eff\n2019", ["Anna Bee", "Carl Dee", "Eve Eff"], "2019"),
        (",\nAnna Bee, Carl Dee, Eve Eff\n2019", ["Anna Bee", "Carl Dee", "Eve Eff"], "2019"),
        ("\nAnna Bee and Carl Dee\n2019", ["Anna Bee", "Carl Dee"], "2019"),
        ("\nAnna Bee ; Carl Dee ; Eve Eff\n2019", ["Anna Bee", "Carl Dee", "Eve Eff"], "2019"),
        (", arXiv:2405.04175,\n  Anna Bee, Carl Dee, Eve Eff", ["Anna Bee", "Carl Dee", "Eve Eff"], ""),
    ],
)
def test_people_and_year_on_lines_of_their_own(behind: str, authors: list[str], year: str) -> None:
    entry = only(f"- [Patch Tests for 3D Objects](https://x.org/a.pdf){behind}\n")
    assert (entry.title, people(entry), entry.year) == ("Patch Tests for 3D Objects", authors, year)


def test_people_in_italics_with_links_and_a_date_below_a_title() -> None:
    entry = only(
        "1. **On Bias and Domain Shift in Tests** `ACL 2020`\n\n"
        "   *Anna Bee, Carl Dee* [[paper]](https://aclanthology.org/2020.acl-main.326/) 2020.05\n"
    )
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee"], "ACL")


def test_a_short_linked_name_above_a_bold_title_is_its_nickname() -> None:
    entry = only(
        "**[TestGAN](https://a.github.io/Test/)** (2024 WACV) [[x](https://github.com/a/b)]<br>\n"
        "**Towards Realistic Tests of Networks**<br>\n*Anna Bee, Carl Dee, Eve Eff*<br>\n"
    )
    assert (entry.title, entry.nickname, entry.venue) == ("Towards Realistic Tests of Networks", "TestGAN", "WACV")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]


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


def test_a_numbered_name_before_a_quoted_title() -> None:
    entry = only(
        "- **SA-TEST (1)**: “End-to-End Neural Tests with Attention”, in *Proc. ASRU*, 2019. (Hitachi) "
        "[[Paper](https://ieeexplore.ieee.org/abstract/document/9003959)]\n"
    )
    assert (entry.title, entry.nickname, entry.venue) == (
        "End-to-End Neural Tests with Attention", "SA-TEST (1)", "Proc. ASRU")  # fmt: skip


def test_underlined_titles_before_people() -> None:
    entry = only(
        "- <u>Tutorial on Conversational Tests</u> Anna Bee, Carl Dee, Eve Eff. In Proceedings of the Fourteenth ACM "
        "Conference on Recommender Systems RecSys 2020 [PDF](http://x.org/a.pdf)\n"
    )
    assert (entry.title, people(entry)[0]) == ("Tutorial on Conversational Tests", "Anna Bee")


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


@pytest.mark.parametrize("heading", ["WWW-2023 (72)", "Papers", "논문 목록", "论文"])
def test_bare_titles_below_a_heading_of_papers(heading: str) -> None:
    found = entries(
        f"### {heading}\n- Fairness Tests in Recommender Systems\n- Adaptive Negative Tests for Recommendations\n"
        "- A Third Test of Recommender Systems\n"
    )
    assert len(found) == 3


def test_a_title_before_people_in_italics_is_none_of_them() -> None:
    entry = only(
        "* Multivariate Quantile Function Forecaster, *Anna Bee , Carl Dee , Eve Eff, Gus Gee, Hal Hay*, AISTATS 2022\n"
    )
    assert (entry.title, len(entry.authors)) == ("Multivariate Quantile Function Forecaster", 5)


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


def test_linked_lines_of_one_paragraph_are_papers_each() -> None:
    found = entries(
        "[Tests in Language Processing: Prediction and Beyond (2021)](https://arxiv.org/pdf/2109.00725.pdf) \\\n"
        '[Bee, Anna. "Statistical tests: A review." Test 12.2 (2003): 281-345.](https://link.springer.com/content/a.pdf)\n'
    )
    assert [entry.title for entry in found] == [
        "Tests in Language Processing: Prediction and Beyond",
        "Statistical tests: A review",
    ]


@pytest.mark.parametrize(
    ("label", "authors", "year"),
    [
        ("Playing Tests with Deep Learning, Bee et al, 2013. (DQN)", ["Bee"], "2013"),
        ("Playing Tests with Deep Learning, Bee and Dee, 2015. (DRQN)", ["Bee", "Dee"], "2015"),
        ("Playing Tests with Deep Learning, Bee et al.", ["Bee"], ""),
    ],
)
def test_a_link_around_title_and_people(label: str, authors: list[str], year: str) -> None:
    entry = only(f"- [{label}](https://arxiv.org/pdf/1507.06527.pdf)\n")
    assert (entry.title, people(entry), entry.year) == ("Playing Tests with Deep Learning", authors, year)


def test_a_label_above_a_linked_title_is_none() -> None:
    entry = only(
        "First specific attempts\n[Neural Tests: Graph Kernels for Equations](https://arxiv.org/pdf/2003.03485)\n"
    )
    assert entry.title == "Neural Tests: Graph Kernels for Equations"


def test_a_bold_name_before_a_title_in_italics() -> None:
    entry = only(
        "- **USE**, *Universal sentence tests*, 2018.03, ACL 2018. [[📄 Paper](https://arxiv.org/abs/1803.11175)]\n"
    )
    assert (entry.title, entry.nickname, entry.venue) == ("Universal sentence tests", "USE", "ACL")


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


def test_a_single_author_on_a_line_below() -> None:
    entry = only("* **On measurement bias in tests**, UAI, 2010. [paper](http://x.org/a.pdf)\\\nJudea Pearl\n")
    assert people(entry) == ["Judea Pearl"]


def test_dots_before_the_last_author() -> None:
    entry = only(
        "- Bee, A., Dee, C., Eff, E., ... & Gee, G. (2022). Do as tests can: Grounding tests in natural language. "
        "*arXiv preprint arXiv:2204.01683*.\n"
    )
    assert (len(entry.authors), entry.year) == (4, "2022")


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
            "",
            "",
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


def test_labelled_lines_without_breaks_and_et_al_in_chinese() -> None:
    found = entries(
        "- **Quantum tangent tests**\n  Authors: Anna Bee, Carl Dee\n  Journal: Physical Review Research\n"
        "  Year: 2024\n"
        "- **Hallmarks of transcriptional tests.**\n  - 作者: Gavish A, Tyler M, Greenwald AC 等\n  - 年份: 2023\n"
    )
    assert (people(found[0]), found[0].venue, found[0].year) == (
        ["Anna Bee", "Carl Dee"],
        "Physical Review Research",
        "2024",
    )
    assert ([name.family for name in found[1].authors], found[1].et_al) == (["Gavish", "Tyler", "Greenwald"], True)


def test_the_year_of_publication_is_not_that_of_the_reading() -> None:
    found = entries(
        "| Date of Presentation | Title | Authors | Year of Publication | Link |\n|--|--|--|--|--|\n"
        "| 15/11/2023 | Statistical problems with tests | Bee, L. | 2018 | [pdf](https://x.org/a.pdf) |\n"
        "| 16/11/2023 | Other problems with tests | Dee, L. | 2017 | [pdf](https://x.org/b.pdf) |\n"
    )
    assert [entry.year for entry in found] == ["2018", "2017"]


def test_a_nickname_that_links_to_the_paper() -> None:
    found = entries(
        "- [DMCNN](https://www.aclweb.org/anthology/P15-1017.pdf) - ACL2015 中科院\n"
        "- [HMEAE](https://www.aclweb.org/anthology/D19-1584.pdf) - EMNLP2019 清华\n"
    )
    assert [(entry.title, entry.venue, entry.year) for entry in found] == [
        ("DMCNN", "ACL", "2015"),
        ("HMEAE", "EMNLP", "2019"),
    ]


def test_a_title_that_ends_in_a_challenge() -> None:
    found = entries(
        "* ODESSA at a Speaker Diarization Challenge 2018: https://x.org/a.pdf\n"
        "* Speaker Diarization Tests with LSTM: https://arxiv.org/abs/1710.10468\n"
    )
    assert found[0].title == "ODESSA at a Speaker Diarization Challenge 2018"


def test_identifiers_and_dates_in_front_of_a_linked_title() -> None:
    entry = only("- [[2508.03858] MI9 - Agent Protocol: Runtime Tests for Systems](https://arxiv.org/pdf/2508.03858)\n")
    assert entry.title == "MI9 - Agent Protocol: Runtime Tests for Systems"


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


def test_headings_with_a_date_of_change_stand_above_papers() -> None:
    found = entries(
        "### (Updated July 2024)\n1. Foundation Models: [A Survey of Large Tests](https://arxiv.org/pdf/2303.18223)\n"
    )
    assert [entry.title for entry in found] == ["A Survey of Large Tests"]


def test_a_title_with_notes_on_the_paper() -> None:
    found = entries(
        "### Speech Separation\n* Continuous Speech Tests with Conformer [[note]](./a.md)\n"
        "* Dual-Path Tests for Speech Separation [[note]](./b.md)\n"
    )
    assert len(found) == 2
