"""Who the authors are: names, affiliations, years and marks beside them."""

from __future__ import annotations

import unicodedata

import pytest

from medsegbib.lists.habits import habits_of
from medsegbib.lists.people import names_of
from medsegbib.model import Entry
from tests.lists.examples import entries, links, only, people


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Anna YE, Bo YANG, Carl ZUO, Eve WANG", ["Anna YE", "Bo YANG", "Carl ZUO", "Eve WANG"]),
        ("YANG Anna, YE Bo, WANG Carl", ["Anna YANG", "Bo YE", "Carl WANG"]),
    ],
)
def test_surnames_in_capitals_are_no_initials(line: str, wanted: list[str]) -> None:
    assert people(only(f"1. {line}. **Testing of Names in Capitals**. Neurocomputing 2021.\n")) == wanted


def test_a_first_author_stands_before_the_affiliation() -> None:
    entry = only("1. [Testing without Ends](https://arxiv.org/abs/1709.00001). Anna Bee. Google Research.\n")
    assert people(entry) == ["Anna Bee"]


def test_latex_accents_in_names_are_letters() -> None:
    entry = only(
        "1. [Testing of Graphs at Length](https://arxiv.org/abs/2301.00001), NeurIPS 2024 \\\n"
        '   B{\\"o}ker, Anna and Levie, Carl and Huang, Eve\n'
    )
    assert people(entry) == ["Anna Böker", "Carl Levie", "Eve Huang"]


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


def test_surnames_with_the_year_in_brackets_are_people() -> None:
    entry = only('**3. "Testing Agents: From Theory to Practice"** (Bee & Dee, 1995)\n- **Impact**: Widely used\n')
    assert (people(entry), entry.venue, entry.year) == (["Bee", "Dee"], "", "1995")


@pytest.mark.parametrize("name", ["Chen, L.-C.", "Amari, S.-I."])
def test_initials_with_a_hyphen_are_initials(name: str) -> None:
    entry = only(f"- {name} (1998). Natural tests work in learning. *Neural Computation*, *10*(2), 251–276.\n")
    assert (entry.title, entry.year, entry.venue) == ("Natural tests work in learning", "1998", "Neural Computation")
    assert entry.authors[0].sorted() == name


def test_institutions_behind_the_people_are_none() -> None:
    entry = only(
        "|Title|Authors|Pub.|\n|---|---|---|\n"
        "|**TestNet: A Network for Tests**|Anna Bee, Carl Dee,<br>Tsinghua University, China|CVPR 2018|\n"
    )
    assert people(entry) == ["Anna Bee", "Carl Dee"]


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


def test_a_single_author_on_a_line_below() -> None:
    entry = only("* **On measurement bias in tests**, UAI, 2010. [paper](http://x.org/a.pdf)\\\nJudea Pearl\n")
    assert people(entry) == ["Judea Pearl"]


def test_dots_before_the_last_author() -> None:
    entry = only(
        "- Bee, A., Dee, C., Eff, E., ... & Gee, G. (2022). Do as tests can: Grounding tests in natural language. "
        "*arXiv preprint arXiv:2204.01683*.\n"
    )
    assert (len(entry.authors), entry.year) == (4, "2022")


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


def test_the_year_may_stand_before_the_people() -> None:
    entry = only("- [Certainty of Tests](https://arxiv.org/abs/2008.00001)\n\n\t*2020 Anna Bee, Carl Dee, Eve Eff*\n")
    assert (entry.year, people(entry)) == ("2020", ["Anna Bee", "Carl Dee", "Eve Eff"])


def test_underlined_titles_before_people() -> None:
    entry = only(
        "- <u>Tutorial on Conversational Tests</u> Anna Bee, Carl Dee, Eve Eff. In Proceedings of the Fourteenth ACM "
        "Conference on Recommender Systems RecSys 2020 [PDF](http://x.org/a.pdf)\n"
    )
    assert (entry.title, people(entry)[0]) == ("Tutorial on Conversational Tests", "Anna Bee")


def test_a_title_before_people_in_italics_is_none_of_them() -> None:
    entry = only(
        "* Multivariate Quantile Function Forecaster, *Anna Bee , Carl Dee , Eve Eff, Gus Gee, Hal Hay*, AISTATS 2022\n"
    )
    assert (entry.title, len(entry.authors)) == ("Multivariate Quantile Function Forecaster", 5)


def test_people_in_italics_with_links_and_a_date_below_a_title() -> None:
    entry = only(
        "1. **On Bias and Domain Shift in Tests** `ACL 2020`\n\n"
        "   *Anna Bee, Carl Dee* [[paper]](https://aclanthology.org/2020.acl-main.326/) 2020.05\n"
    )
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee"], "ACL")


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


@pytest.mark.parametrize("year", ["2021", "1018", "2204"])
def test_a_single_author_before_the_venue_is_no_part_of_it(year: str) -> None:
    line = (
        f"- **Fast Liver Segmentation in Volumes**, Ann Lee. CVPR {year}. [[paper]](https://arxiv.org/abs/2101.10182)\n"
    )
    (entry,) = entries(line)
    assert [name.natural() for name in entry.authors] == ["Ann Lee"]
    assert (entry.venue, entry.year) == ("CVPR", year)


@pytest.mark.parametrize(
    ("behind", "authors", "venue"),
    [
        ("Anna Bee, Carl Dee, Eve Van Eff. *ICCV 2019*", ["Anna Bee", "Carl Dee", "Eve Van Eff"], "ICCV"),
        (
            "A. Bee, C. Dee, and E. Eff. *ICCV 2019*. [[pdf]](https://x.org/a.pdf)",
            ["A. Bee", "C. Dee", "E. Eff"],
            "ICCV",
        ),
        ("Bee, Anna and Dee, Carl. *Test Letters (2019)*.", ["Anna Bee", "Carl Dee"], "Test Letters"),
        ("Anna Bee\\*, Carl Dee\\*. *2019*", ["Anna Bee", "Carl Dee"], ""),
    ],
)
def test_people_before_a_venue_in_italics_in_a_bullet_below(behind: str, authors: list[str], venue: str) -> None:
    entry = only(f"- Learning to Test without Any Labels.\n  [[pdf]](https://x.org/b.pdf)\n  - {behind}\n")
    assert (entry.title, people(entry)) == ("Learning to Test without Any Labels", authors)
    assert (entry.venue, entry.year) == (venue, "2019")


@pytest.mark.parametrize(
    ("tail", "authors", "venue"),
    [
        (
            "Kim B H, Yu K, Lee P C W.  Bioinformatics, 2020, 36(5): 1-6.",
            ["B H Kim", "K Yu", "P C W Lee"],
            "Bioinformatics",
        ),
        ("Bee C, Dee-Eff F. Frontiers in genetics, 2020, 10: 978.", ["C Bee", "F Dee-Eff"], "Frontiers in genetics"),
        ("Anna Bee, Carl Dee\nbioRxiv 2020.02.05.935296", ["Anna Bee", "Carl Dee"], "bioRxiv"),
        (
            "J. E. Bee and T. Dee, Phys. Rev. Materials 2, 120301 (2020)",
            ["J. E. Bee", "T. Dee"],
            "Phys. Rev. Materials",
        ),
        (
            "Bee, Anna, Dee, Carl, Eff, Eve M, Gee, Gus. Nature, 2020",
            ["Anna Bee", "Carl Dee", "Eve M Eff", "Gus Gee"],
            "Nature",
        ),
        ("Bee, Dee, *Eff*, FSE, 2020", ["Bee", "Dee", "Eff"], "FSE"),
        (
            "Bee, E. A., Ebert\u2010Dee, I., & Eff,D. (2020). Nature",
            ["E. A. Bee", "I. Ebert\u2010Dee", "D. Eff"],
            "Nature",
        ),
    ],
)
def test_where_people_end_behind_a_linked_title(tail: str, authors: list[str], venue: str) -> None:
    entry = only(f"- [Learning to Test without Any Labels](https://x.org/a.pdf) {tail}\n")
    assert (people(entry), entry.venue) == (authors, venue)


@pytest.mark.parametrize("link", ["Bee, Dee (1977)", "Bee and Dee, 1977"])
def test_a_paper_that_is_linked_by_its_citation(link: str) -> None:
    text = (
        "1. **A Method for Testing Minimum Codes**. [Knuth (1952)](https://x.org/a.pdf).\n"
        f"    * A Universal Algorithm for Testing Codes. [{link}](https://x.org/b.pdf).\n"
    )
    first, second = entries(text)
    assert (people(first), first.year, first.venue) == (["Knuth"], "1952", "")
    assert (people(second), second.year, second.venue) == (["Bee", "Dee"], "1977", "")


@pytest.mark.parametrize(("sign", "who"), [("~", ["Anna Bee"]), ("~", ["Bee", "Dee", "Eff"])])
def test_people_behind_a_tilde(sign: str, who: list[str]) -> None:
    entry = only(f"- [A Fast File System for Tests](https://x.org/a.pdf) {sign} {', '.join(who)}\n")
    assert people(entry) == who


@pytest.mark.parametrize("group", ["*UT Austin*", "*Dark Matter AI, China*", "*OLR, RR, BRR, KRR*"])
def test_affiliations_and_acronyms_are_no_people(group: str) -> None:
    entry = only(
        f'- **DW**: "Beyond Fixation in Dynamic Tests", CVPR, 2022 ({group}). [[Paper](https://x.org/a.pdf)]\n'
    )
    assert (people(entry), entry.venue, entry.year) == ([], "CVPR", "2022")


def test_the_people_behind_a_title_go_before_a_bracket_in_front() -> None:
    entry = only("* [*Abdomen MR-CT*, *OASIS*; TMI 2024] **Testing by Convex Optimisation of Things**, Bee et al.\n")
    assert (people(entry), entry.et_al, entry.venue) == (["Bee"], True, "TMI")


@pytest.mark.parametrize(
    "behind",
    [
        "Anna Bee, Carl Dee, and Eve Eff. *arXiv*, 2022.",
        "Anna Bee, Carl Dee, Eve Eff. ICML 2022",
        "*Anna Bee, Carl Dee, Eve Eff.* ICML 2022",
        "Anna Bee, Carl Dee, Eve Eff. *IEEE Transactions on Pattern Analysis and Machine Intelligence*, 2022.",
    ],
)
def test_people_before_a_venue_of_any_look_in_a_bullet_below(behind: str) -> None:
    entry = only(f"- Deep Testing of Representation.\n  [[pdf]](https://x.org/b.pdf)\n  - {behind}\n")
    assert (entry.title, entry.year) == ("Deep Testing of Representation", "2022")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]
    assert entry.venue


def test_a_single_person_before_a_venue_in_italics_below() -> None:
    entry = only("- Deep Testing of Things. [[pdf]](https://x.org/b.pdf)\n  - Judea Bee. *Statistics Surveys*, 2009.\n")
    assert (people(entry), entry.venue, entry.year) == (["Judea Bee"], "Statistics Surveys", "2009")


@pytest.mark.parametrize(
    ("line", "authors", "title"),
    [
        ("Bee, Dee, Eff: Stochastic program testing. CACM’16", ["Bee", "Dee", "Eff"], "Stochastic program testing"),
        ("**Testing by Cash Alone** (2009), Satoshi Bee. [[pdf]](u)", ["Satoshi Bee"], "Testing by Cash Alone"),
        ("Robust Testing: An Overview, Zixing Bee, 2017 [[pdf]](u)", ["Zixing Bee"], "Robust Testing: An Overview"),
        ("[S Bee] [Near-memory testing of things](u)", ["S Bee"], "Near-memory testing of things"),
        ("Testing with Regional Attention (P.Bee, 17'ICCV)", ["P. Bee"], "Testing with Regional Attention"),
        ("**Bee et al.(SIGGRAPH1999)** A morphable model for tests [[pdf](u)]", ["Bee"], "A morphable model for tests"),
    ],
)  # fmt: skip
def test_few_people_beside_a_title(line: str, authors: list[str], title: str) -> None:
    others = "- [A Title of the Tests](https://x.org/b.pdf), Anna Bee, Carl Dee\n" * 3
    found = entries(f"# Papers\n- {line}\n{others}".replace("(u)", "(https://x.org/a.pdf)"))[0]
    assert (people(found), found.title) == (authors, title)


@pytest.mark.parametrize(
    "title",
    [
        "More Tokens, Lower Precision: Towards the Trade-off in Tests",
        "Predict, Refine, Synthesize: Self-Guiding Tests for Forecasting",
        "Preserve, Promote, or Attack? Test Explanation via Perturbation",
    ],
)
def test_titles_that_begin_like_a_list_of_people(title: str) -> None:
    entry = only(f"* [{title}](https://x.org/a.pdf), *Anna Bee, Carl Dee, Eve Eff*, NeurIPS 2023\n")
    assert (entry.title, people(entry)) == (title, ["Anna Bee", "Carl Dee", "Eve Eff"])


SIX = [f"Anna Bee {name}" for name in ("Ade", "Bod", "Cid", "Dud", "Ede", "Fud")]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("* [Combination of Tests by Anna Bee, Carl Dee](https://x.org/a.pdf)", ["Anna Bee", "Carl Dee"]),
        ("- [From Tests to Hexagons](https://x.org/a.pdf) by Thurston", ["Thurston"]),
        ("- Testing of Some Things\n\t- USENIX Security 2023\n\t- Anna Bee\n\t- https://x.org/a.pdf", ["Anna Bee"]),
        ("1. **Testing of Some Things**\n\n    *Anna Bee* [[pdf](https://x.org/a.pdf)] 2023.06", ["Anna Bee"]),
        ("- Testing of Things [[p]](https://x.org/a.pdf)\n  - Anna Bee, Carl Dee. *Nature*", ["Anna Bee", "Carl Dee"]),
        (
            "**Testing Some Things** [p](https://x.org/a.pdf) \\\n*Anna Bee, Carl Dee, Eve eff, Gus Gee* \\\nICML 2023",
            ["Anna Bee", "Carl Dee", "Eve eff", "Gus Gee"],
        ),
        (
            "[**Testing of Things: A survey.**](https://x.org/a.pdf) <br>\n"
            f"*{', '.join(f'[{name}](https://x.org/{name[-3:]})' for name in SIX)}.*<br>\n[[PDF](https://x.org/b.pdf)]",
            SIX,
        ),
    ],
)
def test_people_in_further_places(text: str, authors: list[str]) -> None:
    assert people(only(f"{text}\n")) == authors


@pytest.mark.parametrize(
    ("line", "wanted", "venue"),
    [
        ("by Bee M L. Cognitive Systems Research, 2001.", ["M L Bee"], "Cognitive Systems Research"),
        (
            "by Könönen V. Web Intelligence and Agent Systems, 2001.",
            ["V Könönen"],
            "Web Intelligence and Agent Systems",
        ),
        ("by Bee A, Dee C, Eff M. arXiv, 2001.", ["A Bee", "C Dee", "M Eff"], "arXiv"),
        (". Bee A, Dee C, Eff M.  USENIX Security 2001.", ["A Bee", "C Dee", "M Eff"], "USENIX Security"),
        ("by da Bee, Anna Maria, and Carl Dee. IJCAI, 2001.", ["Anna Maria da Bee", "Carl Dee"], "IJCAI"),
    ],
)
def test_initials_end_before_the_venue(line: str, wanted: list[str], venue: str) -> None:
    entry = only(f"* [Testing the names of agents](https://a.org/1.pdf) {line}\n")
    assert (people(entry), entry.venue, entry.year) == (wanted, venue, "2001")


def test_the_first_author_may_be_inverted_with_two_surnames() -> None:
    entry = only(
        "- Bee Ardakany, Abbas, Carl Dee, and Eve Eff. “Testing of Interactions.” Edited by Gus Haa. Bioinformatics, "
        "January 22, 2019. https://doi.org/10.1093/b/1\n"
    )
    assert (people(entry), entry.venue) == (["Abbas Bee Ardakany", "Carl Dee", "Eve Eff"], "Bioinformatics")


def test_names_take_turns_where_all_lists_are_even() -> None:
    lists = [
        "Bee, Ann, Dee, Carl",
        "Eff, Eve, Haa, Gus, Ive, Joe",
        "Kay, Lou, Emm, Ned",
        "Oak, Pat, Quu, Roy",
        "Ess, Tim, Uhr, Val",
    ]
    text = "".join(
        f"- **[Testing the {n} Kind of Memory](https://a.org/{n}.pdf)**, (2019) by *{names}*\n"
        for n, names in enumerate(lists)
    )
    assert people(entries(text)[1]) == ["Eve Eff", "Gus Haa", "Joe Ive"]
    odd = text + "- **[Testing the Odd Kind of Memory](https://a.org/9.pdf)**, (2019) by *Bee, Dee, Eff*\n"
    assert people(entries(odd)[2]) == ["Kay", "Lou", "Emm", "Ned"]  # four words alone could be surnames


@pytest.mark.parametrize("cell", ["EPFL, Google Research", "University of Siegen", "UC Berkeley, JHU, Amazon"])
def test_institutions_in_a_column_of_teams_are_no_people(cell: str) -> None:
    entry = only(
        "| Title | Team/Authors | Venue |\n|---|---|---|\n"
        f"| [Testing of Federated Things](https://arxiv.org/abs/2004.00001) | {cell} | ICML 2020 |\n"
    )
    assert (people(entry), entry.venue) == ([], "ICML")


@pytest.mark.parametrize(
    ("line", "wanted", "venue"),
    [
        ("Bee, W., SIGMOD Rec., 2015", ["W. Bee"], "SIGMOD Rec."),
        ("Bee, M., Dee, R., Int. J. Intell. Syst., 2015", ["M. Bee", "R. Dee"], "Int. J. Intell. Syst."),
    ],
)
def test_abbreviated_journals_are_no_people(line: str, wanted: list[str], venue: str) -> None:
    entry = only(f"- [Testing the quality of data](https://doi.org/10.1145/1.2) - {line}\n")
    assert (people(entry), entry.venue.rstrip("."), entry.year) == (wanted, venue.rstrip("."), "2015")


def test_surnames_alone_stand_before_the_venue() -> None:
    entry = only("[Testing structure from motion](https://a.org/1.pdf). Bee, Svärm, Enqvist, Olsson. ICPR 2014.\n")
    assert (people(entry), entry.venue) == (["Bee", "Svärm", "Enqvist", "Olsson"], "ICPR")


def test_behind_and_a_whole_name_may_begin_with_an_initial() -> None:
    entry = only(
        '1. Bee, Stuart, and W. Scott Dee. "How to test a digital document." *Cryptology* 3, no. 2 (1991): 99-111.\n'
    )
    assert (people(entry), entry.venue, entry.year) == (["Stuart Bee", "W. Scott Dee"], "Cryptology", "1991")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Mitigating the quantum tests - Oliver Bee", ["Oliver Bee"]),
        ("Fusion-based quantum tests - Sara Bee, Carl Dee, Eve Eff, ...", ["Sara Bee", "Carl Dee", "Eve Eff"]),
        (
            "Gate Set Tests - Erik Bee, John King Dee, Kevin Eff1, and Robin Haa-Ive",
            ["Erik Bee", "John King Dee", "Kevin Eff", "Robin Haa-Ive"],
        ),
    ],
)
def test_people_stand_behind_a_dash(line: str, wanted: list[str]) -> None:
    others = "".join(
        f"- Testing the {n} kind of qubits - Ann Kay, Lou Emm\n       https://arxiv.org/abs/2101.0000{n}\n"
        for n in range(3)
    )
    entry = entries(f"{others}- {line}\n       https://arxiv.org/abs/2101.00009\n")[-1]
    assert (entry.title, people(entry)) == (line.partition(" - ")[0], wanted)


def test_a_subtitle_behind_a_dash_is_no_person_where_no_list_names_people() -> None:
    lines = "".join(f"- Testing the {n} kind of qubits [[pdf]](https://arxiv.org/abs/2101.0000{n})\n" for n in range(6))
    entry = entries(f"{lines}- Testing the last of all qubits - Lazy Made [[pdf]](https://arxiv.org/abs/2101.00009)\n")[
        -1
    ]
    assert (entry.title, people(entry)) == ("Testing the last of all qubits - Lazy Made", [])


def test_people_stand_before_a_colon_where_they_do_throughout() -> None:
    lines = "".join(
        f"* {who}: [Testing the {n} kind of Sentences](https://arxiv.org/abs/1408.0000{n}), EMNLP 2014\n"
        for n, who in enumerate(
            [
                "Ann Bee",
                "Carl Dee and Eve Eff",
                "Kay and Emm",
                "Ann Bee, et al.",
                "Lou Emm and Ann Bee",
                "Bo Kay, et al.",
            ]
        )
    )
    found = entries(lines)
    assert [entry.title for entry in found] == [f"Testing the {n} kind of Sentences" for n in range(6)]
    assert people(found[1]) == ["Carl Dee", "Eve Eff"]
    assert people(found[3]) == ["Ann Bee"]


def test_names_of_methods_before_a_colon_are_no_people() -> None:
    names = ["Faster Bee", "SegTest", "Deep Dee", "Ann Bee, et al.", "Mask Eff", "TestNet", "Yolo"]
    lines = "".join(
        f"* {name}: Testing the {n} kind of Sentences, EMNLP 2014 [[pdf]](https://arxiv.org/abs/1408.0000{n})\n"
        for n, name in enumerate(names)
    )
    assert [entry.title for entry in entries(lines)][1] == "SegTest: Testing the 1 kind of Sentences"


def _below(line: str) -> Entry:
    """The last of a few entries with such a line below their titles."""
    others = "".join(
        f"- [Testing without {n} Ends](https://arxiv.org/abs/2008.0000{n})\n"
        "  - Ann Bee, Lou Emm, and Bo Kay. ICML, 2020.\n"
        for n in range(5)
    )
    return entries(f"{others}- [Testing without any Ends](https://arxiv.org/abs/2008.00009)\n  - {line}\n")[-1]


def test_two_people_stand_below_the_title_before_a_known_venue() -> None:
    entry = _below("Ann Bee and Carl Dee-Eff. ICLR, 2021.")
    assert (people(entry), entry.venue, entry.year) == (["Ann Bee", "Carl Dee-Eff"], "ICLR", "2021")


@pytest.mark.parametrize("affiliation", ["; Northeastern University", ", MIT"])
def test_a_name_and_a_year_below_the_title(affiliation: str) -> None:
    entry = _below(f"Ronald J. Bee (1992){affiliation}")
    assert (people(entry), entry.year) == (["Ronald J. Bee"], "1992")


@pytest.mark.parametrize("others", ["_et. al._", "et.al.", "*et. al*"])
def test_et_al_may_be_spelled_with_another_dot(others: str) -> None:
    entry = only(
        f"- [Bee {others}] [Testing of Brains in Brackets] [MIDL'18] [[pdf]](https://arxiv.org/abs/1806.00001)\n"
    )
    assert (entry.title, people(entry), entry.et_al) == ("Testing of Brains in Brackets", ["Bee"], True)
    assert (entry.venue, entry.year) == ("MIDL", "2018")


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Great inquiry into attacking systems and their internals, by Dan Bee.", ["Dan Bee"]),
        ("Fundamental paper by Claude E. Dee.", ["Claude E. Dee"]),
        ("Discussing what is important, by Ann Bee, Carl Dee, Eve Eff.", ["Ann Bee", "Carl Dee", "Eve Eff"]),
        ("A great example of what to avoid, by Ann Bee et al.", ["Ann Bee"]),
        ("A survey by topic.", []),
        ("How it is done, step by step.", []),
    ],
)
def test_a_description_may_end_with_who_wrote_it(told: str, wanted: list[str]) -> None:
    entry = only(f"* [Testing Timing from a Distance](https://a.org/1.pdf) - {told}\n")
    assert people(entry) == wanted


def test_many_institutions_behind_et_al_are_no_title() -> None:
    entry = _below("Bee et al.; OpenAI, University of Oxford, UC Berkeley, Carnegie Mellon University")
    assert (entry.title, people(entry)) == ("Testing without any Ends", ["Bee"])


def test_people_in_brackets_behind_the_venue() -> None:
    entry = only('* "Testing of Whole Brains", MICCAI, 2017 (Bee *et al.*). [[Paper](https://a.org/1.pdf)]\n')
    assert (people(entry), entry.et_al, entry.venue, entry.year) == (["Bee"], True, "MICCAI", "2017")


def test_a_list_that_tells_people_by_by_has_single_names() -> None:
    names = ["Anna Bee", "C Dee", "Eff", "Gus Aitch et all", "Ian Jay"]
    found = entries("".join(
        f"{n}. Testing the Content of Music Number {n} by {name}.<br>\nSource: https://a.org/{n}.pdf\n"
        for n, name in enumerate(names, 1)
    ))  # fmt: skip
    assert [people(entry) for entry in found] == [["Anna Bee"], ["C Dee"], ["Eff"], ["Gus Aitch"], ["Ian Jay"]]
    assert found[3].et_al
    assert found[0].title == "Testing the Content of Music Number 1"
    assert only("- Testing Translation by Jointly Learning. https://a.org/1.pdf\n").authors == ()


def test_people_and_year_with_a_comma_begin_a_citation() -> None:
    entry = only(
        "* Bee et al. (2020), The Hundred: tests of the\noutskirts of lists, arXiv: 2012:02850 [(Link)](https://arxiv.org/abs/2012.02850)\n"
    )
    assert (entry.title, people(entry), entry.year) == (
        "The Hundred: tests of the outskirts of lists", ["Bee"], "2020",
    )  # fmt: skip


def test_symbols_that_link_the_pages_of_authors_part_no_names() -> None:
    icon = '[<img src="https://a.org/twitter.svg" />](https://twitter.com/annabee)'
    entry = only(
        f"[Anna Bee](https://bee.org/) {icon}, Carl Dee (2021). [Test Controls](https://a.org/1.pdf). Testometrica.\n"
    )
    assert people(entry) == ["Anna Bee", "Carl Dee"]


def test_one_person_in_italics_above_the_title() -> None:
    entry = only("- *Yehuda Bee,*  \n  [Simple Tests with Full Simulation](https://eprint.iacr.org/2022/374.pdf)  \n")
    assert (entry.title, people(entry)) == ("Simple Tests with Full Simulation", ["Yehuda Bee"])


def test_a_title_with_a_comma_may_look_like_two_people() -> None:
    entry = only(
        "1. **GPT Understands, Too.** *Xiao Bee, Yanan Dee, and Jie Eff.* 2021. [[pdf](https://arxiv.org/pdf/2103.10385)]\n"
    )
    assert (entry.title, len(entry.authors)) == ("GPT Understands, Too", 3)


def test_people_behind_a_bold_nickname() -> None:
    found = entries(
        "* **KYS:**  Anna Bee, Carl Dee, Eve Van Eff, and Gus Aitch, Know Your Tests: Exploiting Scenes [[Paper](https://a.org/1.pdf)]\n\n"
        "* **???:** Bee et al. Ocean: Anchor-free Testing, [[Paper](https://a.org/2.pdf)]\n"
    )
    assert [(entry.title, entry.nickname, len(entry.authors)) for entry in found] == [
        ("Know Your Tests: Exploiting Scenes", "KYS", 4), ("Ocean: Anchor-free Testing", "", 1),
    ]  # fmt: skip


def test_attributes_of_a_link_are_no_text() -> None:
    entry = only(
        '[*P*] [Zero Tests of Training.](https://a.org/1.pdf){:target="_blank"} Anna Bee, Carl Dee. *ePrint Archive.*\n'
    )
    assert (entry.title, people(entry)) == ("Zero Tests of Training", ["Anna Bee", "Carl Dee"])


def test_people_above_a_title_within_another_bullet() -> None:
    found = entries(
        "- [Testing of Cameras at Length](https://doi.org/10.1000/1)\n"
        '    - <a name="x"></a>Bee, X., Dee, C., Eff, S. H.,  \n'
        "*[Live tests of many features](https://doi.org/10.1000/2)*,  \nTest Computation (2015), 27(4):925-953.\n"
    )
    assert [people(entry) for entry in found] == [[], ["X. Bee", "C. Dee", "S. H. Eff"]]
    assert (found[1].venue, found[1].year) == ("Test Computation", "2015")


def test_two_papers_of_one_bullet_share_the_people_below_them() -> None:
    found = entries(
        "12. [Autonomous Tests of Lists Part I: Progress.](https://a.org/1.pdf) and "
        "[Autonomous Tests of Lists Part II: Outlook.](https://a.org/2.pdf)\n"
        "    A. Bee, & C. Dee, Testing Edition, **59**, 22858 (2020)\n"
    )
    assert [(len(entry.authors), entry.year) for entry in found] == [(2, "2020"), (2, "2020")]


def test_a_line_of_people_venue_and_date_with_a_colon_in_the_venue() -> None:
    entry = only(
        "- **[Testing of Policy and Practice](https://doi.org/10.1148/1)**<br/>"
        "Bee FX et al. · *Radiology: Artificial Tests* · 2026-07-01 🩻\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["FX Bee"], "Radiology: Artificial Tests", "2026")


@pytest.mark.parametrize("line", ["**Anna Bee, Carl Dee \\**", "*Anna Bee, Carl Dee\\*"])
def test_a_backslash_before_the_closing_stars_ends_the_line(line: str) -> None:
    entry = only(
        f"**Testing of Brains at Length** \\\n{line}\n[1st Sep., 2025] [MICCAI, 2025] \\\n[[Paper](https://a.org/1.pdf)]\n"
    )
    assert people(entry) == ["Anna Bee", "Carl Dee"]


def test_a_person_behind_the_venue_in_front() -> None:
    entry = only(
        "- [2016-IJCV, [A. Bee](https://bee.org)] Reading Text in Tests [`paper`](https://arxiv.org/abs/1412.1842)\n"
    )
    assert (people(entry), entry.venue, entry.year) == (["A. Bee"], "IJCV", "2016")


def test_the_last_person_may_have_a_whole_name_within_the_link() -> None:
    entry = only("* [Safe Testing in Continuous Spaces, Anna Bee et al.](https://arxiv.org/pdf/1801.08757.pdf)\n")
    assert (entry.title, people(entry), entry.et_al) == ("Safe Testing in Continuous Spaces", ["Anna Bee"], True)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Anna Bee<sup>154</sup>, Carl Dee<sup>2</sup>, Eve Eff<sup>1,*</sup>", ["Anna Bee", "Carl Dee", "Eve Eff"]),
        ("Anna Bee<sup>1,2</sup> Carl Dee<sup>2,4</sup> Eve Eff<sup>1</sup>", ["Anna Bee", "Carl Dee", "Eve Eff"]),
        ("Anna Bee<sup>♢♡</sup>, Carl Dee<sup>2, ♡</sup>, Eve Eff♡", ["Anna Bee", "Carl Dee", "Eve Eff"]),
        (
            'Anna Bee<sup>1</sup>, Linxi "Jim" Dee<sup>1</sup>, Eve Eff<sup>1</sup>',
            ["Anna Bee", 'Linxi "Jim" Dee', "Eve Eff"],
        ),
    ],
)
def test_marks_of_affiliations_are_no_part_of_names(line: str, wanted: list[str]) -> None:
    entry = only(
        "* [**Testing of Worlds at Length**](https://arxiv.org/pdf/2311.16714) [**CVPR 2024**]<br>\n"
        f"{line}<br>\n<sup>1</sup>University of Tests\n"
    )
    assert people(entry) == wanted


def test_figures_set_above_are_part_of_titles() -> None:
    assert (
        only("- [E<sup>2</sup>GAN: Testing Generators](https://arxiv.org/abs/2001.00001)\n").title
        == "E2GAN: Testing Generators"
    )


@pytest.mark.parametrize(
    "line",
    ["Anna Bee, Carl Dee, Eve Eff (Cisco Systems)", "Anna Bee and Carl Dee, University of Tests", "Anna Bee, Carl Dee"],
)
def test_people_on_the_line_below_a_plain_title(line: str) -> None:
    entry = only(
        f"* Millions of Tests Using Little Packets\n  {line}\n  Sigcomm 2014\n  12 pages [ pdf ](https://a.org/1.pdf)\n"
    )
    assert entry.title == "Millions of Tests Using Little Packets"
    assert people(entry)[:2] == ["Anna Bee", "Carl Dee"]


def test_et_al_and_the_year_alone_below_a_title() -> None:
    entry = only(
        "1. **Testing the Classes of Whole Brains**\n   - *Anna Bee, et al.* 2016.\n   - [paper](https://a.org/1.pdf)\n"
    )
    assert (people(entry), entry.et_al, entry.year) == (["Anna Bee"], True, "2016")


def test_two_people_joined_by_and_before_et_al() -> None:
    entry = only(
        '9. Tester: **"Tester: Common Sense about Tests"**.\n\n    *Anna Maria Bee and Carl Dee et al.* EMNLP 2019. [[Paper](https://a.org/1.pdf)]\n'
    )
    assert (people(entry), entry.venue) == (["Anna Maria Bee", "Carl Dee"], "EMNLP")


@pytest.mark.parametrize(
    ("who", "wanted"), [("Anna Bee etc", ["Anna Bee"]), ("Ohio State University etc", []), ("NVIDIA&Microsoft", [])]
)
def test_who_stands_behind_an_at_sign_is_no_part_of_the_title(who: str, wanted: list[str]) -> None:
    found = entries(
        "| Date | Title | Paper |\n|---|---|---|\n"
        f"|2023.12|[Tester] Efficient Tests: A Survey(@{who}) | [[pdf]](https://arxiv.org/pdf/2312.03863.pdf)|\n"
    )
    assert [(entry.title, people(entry)) for entry in found] == [("Efficient Tests: A Survey", wanted)]


def test_a_person_called_springer() -> None:
    entry = only(
        "- [Privileged Testing Scaffolds Learning](https://openreview.net/forum?id=EpV)\n"
        "  - Edward S. Bee, James Springer, Oleh Dee\n  - Key: tests\n"
    )
    assert (entry.title, people(entry)) == (
        "Privileged Testing Scaffolds Learning",
        ["Edward S. Bee", "James Springer", "Oleh Dee"],
    )


def test_a_remark_between_the_nickname_and_the_citation() -> None:
    entry = only(
        "- **testGPT** (Cited by 25): Bee, H., Dee, C., & Eff, B. (2023). Testgpt: Towards a foundation of tests. "
        "bioRxiv, 2023-04. [PDF](https://a.org/1.pdf);\n"
    )
    assert (entry.nickname, entry.title, len(entry.authors)) == ("testGPT", "Testgpt: Towards a foundation of tests", 3)


@pytest.mark.parametrize("who", ["UC Berkeley & AWS & Google & SJTU & CMU", "Stanford & PKU", "UC Berkeley & Stanford"])
def test_institutions_alone_are_no_authors(who: str) -> None:
    entry = only(f"* Tester: Automating Tests of Models (OSDI 2022) [[Paper](https://a.org/1.pdf)]\n  * {who}\n")
    assert people(entry) == []


def test_people_called_like_institutions() -> None:
    entry = only(
        "* Tester: Automating Tests of Models (OSDI 2022) [[Paper](https://a.org/1.pdf)]\n  * Ann Stanford & Bo Lee\n"
    )
    assert people(entry) == ["Ann Stanford", "Bo Lee"]


@pytest.mark.parametrize(("who", "wanted"), [("Bee, Dee, and Eff", ["Bee", "Dee", "Eff"]), ("Breiman", ["Breiman"])])
def test_surnames_behind_a_title_that_ends_with_its_year(who: str, wanted: list[str]) -> None:
    entry = only(
        f"- **Testing Applied to Recognition (1998)**, {who}, [@IEEE](https://ieeexplore.ieee.org/document/726791)\n"
    )
    assert (entry.title, entry.year, people(entry)) == ("Testing Applied to Recognition", "1998", wanted)


def test_acronyms_of_methods_are_no_people() -> None:
    found = entries(
        "| Title | Technique | Paper |\n|---|---|---|\n"
        "| *Testing the Masses of Galaxies* | OLR, RR, BRR, SVR, ADA, kNN | https://arxiv.org/abs/1902.05950 |\n"
    )
    assert [people(entry) for entry in found] == [[]]


def test_a_long_list_tells_people_by_by_only_where_most_of_its_lines_do() -> None:
    plain = "".join(f"- Testing the Content of Music Number {n}.\n" for n in range(500))
    signed = "".join(f"- Testing the Content of Films Number {n} by Anna Bee.\n" for n in range(300))
    assert not habits_of(plain + signed).signed
    assert habits_of(signed).signed


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Ann Lee (Acme), Bo K. Wu (Acme), Cy (Coral) Dee (UTC / Acme Research), and Di Eff (Acme)",
            ["Ann Lee", "Bo K. Wu", "Cy (Coral) Dee", "Di Eff"],
        ),
        ("Ann Lee (Acme University)*; Bo Wu (Universty of Tests, Hillside)", ["Ann Lee", "Bo Wu"]),
        (
            "Ann Lee, Bo Wu, and Cy Dee, University of Tests, Hill; Di Eff, Test University, and Institute of Hills",
            ["Ann Lee", "Bo Wu", "Cy Dee", "Di Eff"],
        ),
        ("Ann Lee and Bo Wu, University of Tests; Cy Dee, Barefoot Works", ["Ann Lee", "Bo Wu", "Cy Dee"]),
    ],
)
def test_people_with_their_affiliations_between(line: str, wanted: list[str]) -> None:
    entry = only(f"* Sorting Packets in Many Tests\n  {line}\n  NSDI 2016\n  [pdf](https://www.usenix.org/a.pdf)\n")
    assert (entry.title, people(entry), entry.venue) == ("Sorting Packets in Many Tests", wanted, "NSDI")


def test_groups_of_institutions_behind_et_al_are_no_people() -> None:
    entry = only(
        "* [Testing Many Agents](https://arxiv.org/abs/1703.10069), Bee et al.; Acme Group, University of Hills\n"
    )
    assert people(entry) == ["Bee"]


def test_one_person_between_title_and_year_is_kept_where_others_are_not_named() -> None:
    others = "".join(f"* Testing of Speech Number {n}, 2020 [[paper]](https://a.org/{n}.pdf)\n" for n in range(9))
    found = entries(f"{others}* Testing the Cocktail Party Problem, Bo Xu, 2019 [[paper]](https://a.org/x.pdf)\n")
    assert (found[-1].title, people(found[-1])) == ("Testing the Cocktail Party Problem", ["Bo Xu"])


PLACES = [
    ("{title}\n  - {people}\n  - 2015.01, {venue}", "nested lines"),
    ("{title}\n  - *{people}*, {venue}, Jan 2015", "one nested line"),
    ("{title}\n  - {people} - 2015 {venue}.", "the year before the venue"),
    ("{title}\\\n  {people} `{venue} 2015`", "the venue in code"),
    ("{title}  \n  *{people}* **{venue} 2015**", "the venue in bold"),
    ("{title}\\\n  ({people}) - *{venue}* (2015).", "people in brackets"),
    ("{title} — Authors: {people} ({venue}, 2015)", "people with a label"),
    ("{title}, {venue} 2015, *{people}*", "people behind the venue"),
    ("{title}. *{venue}*, 2015. Authors: {people}", "people with a label behind the venue"),
    ("{title}\n  - {venue} 2015. by {people}", "people behind by and the venue"),
    ("{title}  \n  by {people}. {venue}, 2015", "people behind by"),
    ("{title}, {people}, In {venue}, 2015", "In behind a comma"),
    ("{title}\\\n  {people}. In *{venue}*, 2015.", "In before italics"),
    ("{title}\n  - **{first}**, {rest} - {venue} (2015)", "the first one in bold"),
]


@pytest.mark.parametrize("marked", ["[{0}](https://a.org/1.pdf)", "“{0}”", "**{0}**"])
@pytest.mark.parametrize(("place", "name"), PLACES, ids=[name for _, name in PLACES])
def test_people_date_and_venue_in_any_order(place: str, name: str, marked: str) -> None:
    first, *rest = names = ["Olaf Bee", "Philip Dee", "Thomas Eff", "Jo von Hill"]
    line = place.format(
        title=marked.format("Testing Networks for Many Images"), people=", ".join(names), venue="MICCAI",
        first=first, rest=", ".join(rest),
    )  # fmt: skip
    entry = only(f"* {line} [[pdf]](https://arxiv.org/abs/1505.04597)\n")
    assert (entry.title, people(entry)) == ("Testing Networks for Many Images", names)
    assert (entry.venue, entry.year) == ("MICCAI", "2015")


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Lopes da Silva, F. (2004).", ["F. Lopes da Silva"]),
        ("Open Science Collaboration. (2015).", ["Open Science Collaboration"]),
        ("Bee, Anna, W. Carl Dee, and Eve Eff. (2016).", ["Anna Bee", "W. Carl Dee", "Eve Eff"]),
    ],
)
def test_people_of_citations(who: str, wanted: list[str]) -> None:
    entry = only(f"{who} Testing of sources in the brain. Science, 22(10), 1533–1538.\n")
    assert (entry.title, people(entry)) == ("Testing of sources in the brain", wanted)


def test_words_beside_hangul_are_no_names() -> None:
    entry = only(
        "* [Testing Embeddings of Sentences](https://arxiv.org/abs/1704.03971)\n\n"
        "    - 의의: Unsupervised로 문장 임베딩 벡터를 계산하는데에 의의, 높은 성능\n"
        "    - 다만 새로운 GAN들과의 비교 부족이 아쉬움d, 기존 DCGAN보다 좋은 성능\n"
    )
    assert entry.authors == ()


@pytest.mark.parametrize("told", ["LREC 2000", "2018"])
def test_one_person_in_italics_below_a_bold_title(told: str) -> None:
    found = entries(
        f'1. <span id="x">**A Parallel Corpus of Legal Tests.**</span>\n\n   *Johann Gamper.* {told} [[pdf](https://a.org/1.pdf)]\n\n'
        "2. **Extracting Legal Tests**.\n\n   *Ann Lee, Bo Wu, Cy Dee*. IEEE SmartCloud [[pdf](https://arxiv.org/abs/1704.03971)]\n"
    )
    assert [(entry.title, people(entry)) for entry in found] == [
        ("A Parallel Corpus of Legal Tests", ["Johann Gamper"]),
        ("Extracting Legal Tests", ["Ann Lee", "Bo Wu", "Cy Dee"]),
    ]
    assert found[1].venue == "IEEE SmartCloud"


def test_people_parted_by_semicolons_before_a_linked_title() -> None:
    entry = only("- Olaf Bee; Philip Dee; Thomas Eff. [Testing Networks for Images](https://a.org/1.pdf)\n")
    assert people(entry) == ["Olaf Bee", "Philip Dee", "Thomas Eff"]


def test_marks_of_affiliations_before_a_dash() -> None:
    entry = only(
        "1. *Testing Networks for Images*\\\n  Olaf Bee<sup>1</sup>, Philip Dee<sup>1</sup> - MICCAI (2015) [pdf](https://a.org/1.pdf)\n"
    )
    assert (people(entry), entry.venue) == (["Olaf Bee", "Philip Dee"], "MICCAI")


@pytest.mark.parametrize(
    "who", ["In So Kweon, Bo Wu, Cy Dee", "Yu Zhu, In So Kweon, Bo Wu", "In So Kweon (KAIST), Bo Wu (MIT)"]
)
def test_in_may_be_a_given_name(who: str) -> None:
    entry = only(f"- [Testing of Single Images](https://arxiv.org/abs/2302.12831), {who}. CVPR 2019\n")
    assert people(entry) == who.replace(" (KAIST)", "").replace(" (MIT)", "").split(", ")


@pytest.mark.parametrize(
    "place", ["Glasgow, UK", "Tel Aviv, Israel", "New Orleans, USA", "Long Beach, California, USA", "Las Vegas, Nevada"]
)
def test_towns_behind_a_venue_are_no_people(place: str) -> None:
    entry = only(f"- [Testing of Single Images](https://arxiv.org/abs/2302.12831), ECCV 2022, {place}\n")
    assert (entry.authors, entry.venue, entry.year) == ((), "ECCV", "2022")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ann Lee, Bo Wu; Cy Dee, Stanford University.", ["Ann Lee", "Bo Wu", "Cy Dee"]),
        ("Ann Lee, Test University; Bo Wu, Barefoot Works; Cy Dee, Test Institute.", ["Ann Lee", "Bo Wu", "Cy Dee"]),
    ],
)
def test_what_stands_behind_a_comma_may_be_somebody(line: str, wanted: list[str]) -> None:
    entry = only(f"- [Testing of Single Images](https://arxiv.org/abs/2302.12831), {line}\n")
    assert people(entry) == wanted


def test_a_power_in_a_title_is_no_mark() -> None:
    entry = only("- Learning the Net<sup>2</sup> - widgets [[pdf]](https://arxiv.org/abs/2302.12831)\n")
    assert entry.title == "Learning the Net2 - widgets"


@pytest.mark.parametrize(
    "title", ["On the Ethics of Authors: A Study of Tests", "Readers, Authors: Who Owns the Tests"]
)
def test_authors_may_stand_in_a_title(title: str) -> None:
    assert only(f"- {title} [[pdf]](https://arxiv.org/abs/2302.12831)\n").title == title


def test_a_pair_in_italics_within_a_title() -> None:
    entry = only("- Comparing the genomes of *Homo and Pan* in practice [[pdf]](https://arxiv.org/abs/2302.12831)\n")
    assert (entry.title, entry.authors) == ("Comparing the genomes of Homo and Pan in practice", ())


def test_two_surnames_in_italics_behind_a_title() -> None:
    entry = only(
        "- (Preprint '23) **TestNet**: A Test-to-Test Framework with Networks, *Hu and Xu*\n"
        '    - <a href="https://arxiv.org/abs/2307.14073"><img src="https://img.shields.io/badge/arXiv-Paper.svg"></a>\n'
    )
    assert (entry.title, people(entry)) == ("TestNet: A Test-to-Test Framework with Networks", ["Hu", "Xu"])
    assert (entry.venue, entry.year) == ("Preprint", "2023")


def test_a_code_by_somebody_is_no_title() -> None:
    entry = only(
        "10. **Neurons in Tests**.(ACL 2022) <br />\nAnn Lee , Bo Wu, Cy Dee, Di Eff.[[paper](http://arxiv.org/abs/2104.08696)]"
        " [[code](https://github.com/a/b)] [[code by Testers](https://github.com/c/b)]\n"
    )
    assert people(entry) == ["Ann Lee", "Bo Wu", "Cy Dee", "Di Eff"]
    assert [kind for kind, _ in links(entry)] == ["preprint", "code", "code"]


@pytest.mark.parametrize("people_", ["Xiuqi Cao at el", "Xiuqi Cao et al."])
def test_et_al_misspelt(people_: str) -> None:
    entry = only(f"+ [Testing Randomness for Quantum Tests](https://arxiv.org/pdf/2408.03429) {people_}\n")
    assert (people(entry), entry.et_al) == (["Xiuqi Cao"], True)


def test_a_surname_with_a_particle_and_the_year() -> None:
    entry = only("- [**An Overview of Private Tests**](https://arxiv.org/pdf/2005.08679) (De Cristofaro, 2020)\n")
    assert (people(entry), entry.year) == (["De Cristofaro"], "2020")


def test_a_bold_title_among_people_and_venue_is_no_name() -> None:
    found = entries(
        "**[2]** Ba, Jimmy, and Ionescu, Catalin. **Using fast tests for the past**. In NeurIPS, 2016\n\n"
        "**[3]** David Ha, Andrew Dai and Le, Quoc V. **Hypertests**. In ICLR 2017, 2017.\n"
    )
    assert [entry.title for entry in found] == ["Using fast tests for the past", "Hypertests"]


def test_the_last_of_the_people_behind_the_ones_left_out() -> None:
    entry = only(
        "- **Testing the Whole World of Tests** <br>\n  *Hao Liu, Wilson Yan, et al., Pieter Abbeel* <br>\n"
        "  arXiv, 2024.01 [[Paper](https://arxiv.org/abs/2401.00001)]\n"
    )
    assert (people(entry), entry.et_al) == (["Hao Liu", "Wilson Yan", "Pieter Abbeel"], True)


def test_a_journal_behind_the_people_left_out_is_nobody() -> None:
    entry = only(
        "- [Testing the Worlds of Maps](https://x.org/2.pdf), Hao Liu, Wilson Yan, et al., IEEE Access, 2020\n"
    )
    assert (people(entry), entry.venue) == (["Hao Liu", "Wilson Yan"], "IEEE Access")


def test_a_surname_that_is_a_word_of_titles_stands_before_its_initials() -> None:
    entry = only(
        "1. Bee, G., Dee, M., Parton, M. and Eff, C.P., 2020. Universal Lists. arXiv preprint arXiv:2007.0484.\n"
    )
    assert people(entry) == ["G. Bee", "M. Dee", "M. Parton", "C.P. Eff"]


def test_the_year_behind_inverted_names_is_nobody() -> None:
    entry = only(
        "- Testing lists 10x faster. [[Paper]](https://a.org/1.pdf)\n"
        "  - Bee, M., Dee, S., Eff, W. and He, Y., 2018. (*ATC2018*)\n"
    )
    assert (people(entry), entry.year) == (["M. Bee", "S. Dee", "W. Eff", "Y. He"], "2018")


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("TestNet: testing of lists.\tMeng, Gao, Lai, Manocha\t", "TestNet: testing of lists",
         ["Meng", "Gao", "Lai", "Manocha"]),
        ("List-testing generative networks.\tToth, Rezende, Botev\t", "List-testing generative networks",
         ["Toth", "Rezende", "Botev"]),
        ("Pairwise comparisons for lists.\tDittadi, Winther\t", "Pairwise comparisons for lists",
         ["Dittadi", "Winther"]),
        ("Interpretable models in list learning.\tKim\t", "Interpretable models in list learning", ["Kim"]),
    ],
)  # fmt: skip
def test_tabs_part_title_people_and_address(line: str, title: str, names: list[str]) -> None:
    entry = only(f"## 2019\n\n{line}https://arxiv.org/pdf/1811.04337.pdf\n")
    assert (entry.title, people(entry)) == (title, names)


def test_two_surnames_are_two_people_where_lists_name_people_so() -> None:
    lines = [
        "[Testing the Networks of Lists](https://arxiv.org/abs/1807.00001) by Inouye & Ravikumar",
        "[Flowing Lists with Tests](https://arxiv.org/abs/1807.00002) by Kim et. al.",
        "[Wide Tests for Deep Lists](https://arxiv.org/abs/1807.00003) by Hoogeboom et al.",
    ]
    pair = "[Lists: Generative Flow with Tests](https://arxiv.org/abs/1807.00004) by Kingma, Dhariwal."
    assert people(entries("\n".join(f"- {line}" for line in [*lines, pair]))[-1]) == ["Kingma", "Dhariwal"]
    assert people(only(f"- {pair}")) == ["Dhariwal Kingma"]


def test_the_signed_book_without_a_link() -> None:
    entry = only("### Books\n- Tests for Lists: Wrangling with Rows and Columns *by Wes McKinney, O'Reilly Media*\n")
    assert (entry.title, people(entry)) == ("Tests for Lists: Wrangling with Rows and Columns", ["Wes McKinney"])


def test_surnames_with_initials_that_are_words_of_titles() -> None:
    entry = only(
        "* Wilson G, Aruliah DA, Brown CT, Chue Hong NP, Davis M, et al. (2014) Best Practices for Testing Lists. "
        "PLoS Biol 12(1): e1001745. https://doi.org/10.1371/journal.pbio.1001745\n"
    )
    assert entry.title == "Best Practices for Testing Lists"
    assert people(entry) == ["G Wilson", "DA Aruliah", "CT Brown", "NP Chue Hong", "M Davis"]


@pytest.mark.parametrize(
    "line",
    [
        "- **Testing the Views of Lists**. Anna Bee, MIT; Carl Dee, University of Texas; Eve Eff. *ECCV 2018*",
        "- Testing the Views of Lists. [[pdf]](https://arxiv.org/pdf/1709.00505.pdf)\n"
        "  - Anna Bee*, UC Berkeley; Carl Dee, University of Texas at Austin; Eve Eff. *ECCV 2018*",
    ],
)
def test_institutions_behind_people_that_semicolons_part(line: str) -> None:
    entry = only(f"{line}\n")
    assert (entry.title, people(entry)) == ("Testing the Views of Lists", ["Anna Bee", "Carl Dee", "Eve Eff"])
    assert (entry.venue, entry.year) == ("ECCV", "2018")


def test_others_behind_the_institutions() -> None:
    names = names_of("Anna Bee, MIT; Carl Dee, University of Oslo; Eve Eff, et al.")
    assert names == (["Anna Bee", "Carl Dee", "Eve Eff"], True)


def test_initials_that_spell_words() -> None:
    entry = only("[Beam AL, Kohane IS. Testing in Care. JAMA 2016](https://jamanetwork.com/journals/jama/article/1)\n")
    assert (entry.title, people(entry), entry.et_al) == ("Testing in Care", ["AL Beam", "IS Kohane"], False)


@pytest.mark.parametrize(
    ("behind", "venue", "year"),
    [("NIPS'14.", "NIPS", "2014"), ("CVPR'15", "CVPR", "2015"), ("PAMI 2010.", "PAMI", "2010")],
)
def test_surnames_before_a_venue_with_a_short_year(behind: str, venue: str, year: str) -> None:
    entry = only(f"- [Joint Testing of Lists](https://arxiv.org/abs/1406.2984) Tompson, LeCun and McBee, {behind}\n")
    assert (entry.title, people(entry)) == ("Joint Testing of Lists", ["Tompson", "LeCun", "McBee"])
    assert (entry.venue, entry.year) == (venue, year)


def test_a_short_linked_title_before_people_with_and_without_initials() -> None:
    entry = only("- [Deep Lists](https://www.nature.com/articles/nature14539) Y. LeCun, Bengio & Hinton.\n")
    assert (entry.title, people(entry)) == ("Deep Lists", ["Y. LeCun", "Bengio", "Hinton"])


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Early work by Eric Bee.", ["Eric Bee"]),
        ("By Aaron Bee, Olek Dee, and Eve Eff.", ["Aaron Bee", "Olek Dee", "Eve Eff"]),
        ("By\n  Geoffroy Bee, research for tests.", ["Geoffroy Bee"]),
        ("Bachelor's thesis by Florian Bee. Compares C, Go and Rust.", ["Florian Bee"]),
        ("Robert Bee's master's thesis. Research for tests.", ["Robert Bee"]),
        ("Philip\n  Bee's master's thesis.", ["Philip Bee"]),
    ],
)
def test_people_whom_a_remark_behind_the_title_tells(told: str, who: list[str]) -> None:
    entry = only(f"* [Testing of Lists in Practice](https://a.edu/tests.pdf). {told}\n")
    assert (entry.title, people(entry)) == ("Testing of Lists in Practice", who)


def test_told_people_with_initials_before_a_remark() -> None:
    entry = only(
        "- [Birds of a List](https://a.edu/a.pdf), by Ann B. Lee, Bo C. Wu and Cy Dee - "
        "Accessible introduction to the logic of tests (*Demography*, 2001).\n"
    )
    assert (people(entry), entry.venue) == (["Ann B. Lee", "Bo C. Wu", "Cy Dee"], "Demography")


def test_told_people_before_a_venue_stand_in_no_venue() -> None:
    entry = only(
        "- [Testing of Lists](https://arxiv.org/abs/1905.06336), by Anna Bee, Carl Dee, Eve Eff. RecSys 2019.\n"
    )
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee", "Eve Eff"], "RecSys")


def test_a_name_in_capitals_before_the_year() -> None:
    entry = only("- [Testing Lists in Systems - VICTOR B. F. BEE (2017)](https://arxiv.org/pdf/1707.01747.pdf)\n")
    assert (people(entry), entry.venue) == (["VICTOR B. F. BEE"], "")


def test_a_name_that_a_line_ends_behind_its_initial() -> None:
    entry = only(
        "- Anna Bee, Carl A. Dee, and Eve R.\nEff. [Evidence of Tests in Lists.](https://a.edu/tests.pdf) 2013.\n"
    )
    assert (entry.title, people(entry)) == ("Evidence of Tests in Lists", ["Anna Bee", "Carl A. Dee", "Eve R. Eff"])


def test_names_with_accents_as_copied_from_a_document() -> None:
    entry = only(
        "- **Testing of Lists**. Song Bee, Jani Kapyl¨ a¨, Joni Kam¨ ar¨ ainen. CVPR 2020. [[pdf](https://a.edu/a.pdf)]\n"
    )
    assert len(entry.authors) == 3


def test_what_a_paper_is_called_before_its_people() -> None:
    entry = only('1. MEEM: Jianming Bee, Carl Dee, and Eve Eff. "Robust Tests via Multiple Experts." ECCV (2014).\n')
    assert (entry.nickname, entry.title) == ("MEEM", "Robust Tests via Multiple Experts")
    assert people(entry) == ["Jianming Bee", "Carl Dee", "Eve Eff"]


def test_given_and_family_names_below_a_venue() -> None:
    entry = only(
        "* **Tests: An engine for lists**, IROS, 2012\nEngel, Jakob, Thomas, Schops, Daniel, Cremers. \n"
        "[[page](https://a.edu/a.pdf)]\n"
    )
    assert (entry.venue, entry.year) == ("IROS", "2012")
    assert people(entry) == ["Jakob Engel", "Thomas Schops", "Daniel Cremers"]


def test_a_comma_too_many_between_people() -> None:
    entry = only(
        "- **Testing of Lists**\n  Shital Shah, , Debadeepta Dey, Chris Lovett. [[pdf](https://a.edu/a.pdf)]\n"
    )
    assert people(entry) == ["Shital Shah", "Debadeepta Dey", "Chris Lovett"]


def test_people_and_a_venue_behind_the_title_in_a_link() -> None:
    entry = only(
        "1. [Detection of Lists: Evasion, Traffic, and the Semantics of Tests, Mark Bee, Christian Dee and Vern Eff, "
        "*USENIX Security 2001*](https://a.edu/a.pdf)\n"
    )
    assert entry.title == "Detection of Lists: Evasion, Traffic, and the Semantics of Tests"
    assert people(entry) == ["Mark Bee", "Christian Dee", "Vern Eff"]
    assert (entry.venue, entry.year) == ("USENIX Security", "2001")


@pytest.mark.parametrize("kind", ["[C]", "[C\\]"])
def test_bare_initials_before_a_short_first_word(kind: str) -> None:
    entry = only(
        f"- [Clark J, van Bee P C. SoK: Testing past challenges and models of lists{kind}//Security and Privacy (SP), "
        "2013 IEEE Symposium on. IEEE, 2013: 511-525.](https://a.edu/a.pdf)\n"
    )
    assert entry.title == "SoK: Testing past challenges and models of lists"
    assert people(entry) == ["J Clark", "P C van Bee"]


def test_surnames_with_accents_behind_a_title() -> None:
    entry = only(
        "+ [Testing of Lists](https://arxiv.org/abs/1810.00375) Häner, Hoefler, Troyer <img src='https://a.io/b.svg'>\n"
    )
    assert people(entry) == ["Häner", "Hoefler", "Troyer"]


def test_hyphens_between_and_before_initials() -> None:
    entry = only(
        "- [Bee, M-P. and Dee, C., 2025. Better Together? Tests of lists. *arXiv preprint*.](https://a.edu/a.pdf)\n"
    )
    assert people(entry) == ["M-P. Bee", "C. Dee"]
    entry = only(
        "9. **Tests for Lists on Media**. *Lu, Yi-Ju and Li, Cheng-Te*. ACL 2020.[paper](https://arxiv.org/pdf/2004.11648.pdf)\n"
    )
    assert (people(entry), entry.venue) == (["Yi-Ju Lu", "Cheng-Te Li"], "ACL")


def test_what_a_method_is_called_is_nobody() -> None:
    entry = only(
        "**[EM VQ-VAE] Theory of Lists**<br>\n*Aurko Roy, Niki Parmar*<br>\narxiv 2018\n[[Paper](https://arxiv.org/abs/1805.11063)]\n"
    )
    assert people(entry) == ["Aurko Roy", "Niki Parmar"]
    entry = only("- [S Lyster] Testing of Lists in Practice. [[pdf]](https://a.edu/a.pdf)\n")
    assert people(entry) == ["S Lyster"]


@pytest.mark.parametrize(
    "remark",
    [
        "Builds on work by Kaiming He. Ross Bee, Ann Lee. ICCV 2017",
        "Ross Bee, Ann Lee. Extends work by Kaiming He. ICCV 2017",
        "Ross Bee, Ann Lee. A follow-up to Kaiming He's thesis. ICCV 2017",
    ],
)
def test_the_work_of_others_names_no_authors(remark: str) -> None:
    entry = only(f"- [Testing Networks](https://a.edu/a.pdf). {remark}\n")
    assert people(entry) == ["Ross Bee", "Ann Lee"]


@pytest.mark.parametrize("others", ["Google and Microsoft", "Oral and Poster", "Google, Meta and Nvidia"])
def test_institutions_and_awards_before_a_venue_are_nobody(others: str) -> None:
    assert not only(f"- **Robust Tests of Lists**. {others}, CVPR 2019\n").authors


def test_cities_in_a_linked_title() -> None:
    entry = only("- [Prices in Three Markets, New York, San Diego and Los Angeles](https://a.edu/a.pdf)\n")
    assert (entry.title, entry.authors) == ("Prices in Three Markets, New York, San Diego and Los Angeles", ())


@pytest.mark.parametrize(
    "remark",
    ["Refutes Alan Turing's famous thesis.", "Classic paper by Bell Labs.", "Code for paper by Yann LeCun. Nice."],
)
def test_remarks_that_name_no_authors(remark: str) -> None:
    assert not only(f"- [Typed Tests of Lists](https://arxiv.org/abs/1512.03388). {remark}\n").authors


def test_a_thesis_is_no_venue() -> None:
    entry = only("- [Typed Tests of Lists](https://arxiv.org/abs/1512.03388). Master's thesis by Ann Lee. Nice.\n")
    assert (people(entry), entry.venue) == (["Ann Lee"], "")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("* `[{} et al. SIGIR20]` Tests of Lists for Retrieval. SIGIR, 2020. [[paper](https://x.org/a.pdf)]\n", "{}"),
        ("* Testing Lists with Learning ({} et al., NIPS 2006) [[Paper](https://x.org/a.pdf)]\n", "{}"),
        ("* [Testing Lists with Learning, Ann {}, IJCAI 2018] [[Paper](https://x.org/a.pdf)]\n", "Ann {}"),
        ("* [Testing Lists with Learning](https://x.org/a.pdf) ({} and {}, 2018)\n", "{}, {}"),
    ],
)
@pytest.mark.parametrize("surname", ["Đorđević", "Šuštar", "Żółtowska", "Çağlayan", "Nguyễn"])
def test_surnames_with_letters_of_all_alphabets(line: str, names: str, surname: str) -> None:
    entry = only(line.replace("{}", surname))
    assert ", ".join(people(entry)) == names.replace("{}", surname)


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Wise RG, Bee SP", ["RG Wise", "SP Bee"]),
        ("F. Bee, A. Graph, and C. Dee", ["F. Bee", "A. Graph", "C. Dee"]),
        ("Ann Bee, David Wise, Bo Dee, Carl Eff", ["Ann Bee", "David Wise", "Bo Dee", "Carl Eff"]),
        ("Le Le, Min Bee, Ho Dee", ["Le Le", "Min Bee", "Ho Dee"]),
        ("Del Bee Dee, F., Gee, A., & Eff, S.", ["F. Del Bee Dee", "A. Gee", "S. Eff"]),
        ("Bee, JLP, Dee, GS, Eff, LFB", ["JLP Bee", "GS Dee", "LFB Eff"]),
    ],
)
def test_surnames_that_are_words_of_titles_and_family_names_of_several_words(who: str, wanted: list[str]) -> None:
    assert (
        people(only(f"* {who} (2021) Tests of lists by readers. [[paper](https://arxiv.org/abs/2101.00001)]\n"))
        == wanted
    )


def test_a_word_of_titles_before_et_al_is_a_surname_behind_another_name() -> None:
    assert people(only("* [Tests of Lists for Readers](https://x.org/a.pdf). David Wise, et al. ICASSP 2018.\n")) == [
        "David Wise"
    ]
    assert people(only("* [Tests of Lists for Readers](https://x.org/a.pdf). Slot Filling et al. 2018.\n")) == []


def test_a_species_is_nobody() -> None:
    entry = only(
        "**Bee, C. L. S., & Dee, C. C. (2012).** Occurrences of the corals *Tubastraea bee* and *T. cee* (Bees) in the"
        " Atlantic. *Check List*, 8(3), 528-530.\n"
    )
    assert people(entry) == ["C. L. S. Bee", "C. C. Dee"]
    assert entry.title.startswith("Occurrences of the corals Tubastraea bee and T. cee")


@pytest.mark.parametrize("journal", ["Phys. Rev.", "J. Phys. C", "Rev. Mod. Phys."])
def test_an_abbreviated_journal_behind_people_is_nobody(journal: str) -> None:
    entry = only(f"* Inhomogeneous electron gas, Bee and W. Dee, {journal} **136**, 864-871 (1964)\n")
    assert people(entry)[-1] == "W. Dee"


def test_authors_as_headings() -> None:
    text = "".join(
        f"#### {who}, R. (196{n})\n\n**Title**: Tests of the {n}th kind of lists  \n"
        "**Journal**: IBM Journal of Research  \n\n"
        for n, who in enumerate(["Bee", "Dee", "Eff", "Gee", "Eye", "Jay"])
    )
    found = entries("# References\n\n## Classics\n\n" + text)
    assert [people(entry) for entry in found][:2] == [["R. Bee"], ["R. Dee"]]
    assert {entry.topics for entry in found} == {("Classics",)}
    assert found[1].year == "1961"


def test_the_others_on_the_page_of_an_author() -> None:
    entry = only(
        "0. [Tests over lists](https://arxiv.org/abs/1906.06817)<br>\nWith Patricia Bee."
        " Proc. Amer. Math. Soc. 7 (2020)\n"
    )
    assert people(entry) == ["Patricia Bee"]
    assert entry.venue == "Proc. Amer. Math. Soc."


def test_all_authors_below_the_first_with_et_al() -> None:
    entry = only(
        "**[Anh Bee et al.](https://x.org/a.html)** (2018 CVPR)<br>\n"
        "**Extreme Tests of Lists: Seeing Through Rows**<br>\n"
        "*Anh Bee, Tal Dee, Iacopo Eff*<br>\n"
    )
    assert (people(entry), entry.et_al) == (["Anh Bee", "Tal Dee", "Iacopo Eff"], False)


@pytest.mark.parametrize("given", ["Ann", "Phil", "Nat"])
def test_a_given_name_that_journals_are_abbreviated_to(given: str) -> None:
    entry = only(f"- Lee, {given}. Deep Cuts of Images. CVPR 2019.\n")
    assert (people(entry), entry.title) == ([f"{given} Lee"], "Deep Cuts of Images")


@pytest.mark.parametrize("topics", ["Deep RL, Meta RL", "Robust RL, Safe RL, Multi-agent RL", "Fast AI, Open AI"])
def test_topics_with_acronyms_are_nobody(topics: str) -> None:
    assert people(only(f"- [Cuts of Images by Learning](https://arxiv.org/abs/2101.00001) ({topics})\n")) == []


@pytest.mark.parametrize("title", ["Fourier Features", "Swin Transformer", "Hough Forests", "Hopfield Networks"])
def test_a_short_title_before_people_is_no_author(title: str) -> None:
    entry = only(f"- {title}, Matthew Bee, Bo Dee, Ben Eff. NeurIPS 2020. [pdf](https://arxiv.org/abs/2101.00001)\n")
    assert title not in people(entry)


def test_accents_behind_their_letters() -> None:
    text = unicodedata.normalize("NFD", "- [Tests of Lists](https://a.org/1.pdf). Zoë Bée, André Dé. *ICML*, 2019.\n")
    entry = only(text)
    assert people(entry) == ["Zoë Bée", "André Dé"]
    assert entry.venue == "ICML"


def test_names_of_methods_are_nobody() -> None:
    entry = only("* Mask R-CNN. Anna Bee, Carl Dee. ICCV 2017. [[paper]](https://arxiv.org/abs/1703.00001)\n")
    assert (entry.title, people(entry)) == ("Mask R-CNN", ["Anna Bee", "Carl Dee"])


@pytest.mark.parametrize(("last", "family"), [("de With, P.", "de With"), ("hasfura, A.", "hasfura")])
def test_family_names_that_are_words_or_typed_small_among_initials(last: str, family: str) -> None:
    entry = only(f"* [Fast testing of lists](https://a.org/1.pdf) - Bee, D., Dee, J., & {last} (2005)\n")
    assert [" ".join(filter(None, (name.particle, name.family))) for name in entry.authors] == ["Bee", "Dee", family]
    assert (entry.venue, entry.year) == ("", "2005")


def test_people_in_italics_above_a_remark() -> None:
    for mark in ("", "> "):
        entry = only(
            "3. **Testing of Lists by Rules.** AAAI workshop, 2011. [paper](https://a.org/1.pdf)\n\n"
            f"    *Anna Bee, Carl Dee* \n    {mark}The input is a list, and the output are rules.\n"
        )
        assert (entry.title, people(entry)) == ("Testing of Lists by Rules", ["Anna Bee", "Carl Dee"])


def test_institutions_are_nobody() -> None:
    assert people(only("- Testing Lists in a Database, MS Inc, VLDB 2019, [[paper]](https://a.org/1.pdf)\n")) == []
    text = (
        "#### Lists\n**Paper:** [Testing Lists](https://arxiv.org/abs/2305.00001)  \n**Authors:** 清华大学;北京大学\n"
    )
    assert people(only(text)) == []
