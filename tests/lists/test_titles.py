"""Where a title begins and ends, and what it is called for short."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, links, only, people


def test_the_title_behind_paper_stands_below_a_nickname() -> None:
    entry = only("* **LTL 2** (2024)\n  - Paper: [LTL 2: Learning to Test Labels](https://arxiv.org/abs/2408.00001)\n")
    assert (entry.nickname, entry.title, entry.year) == ("LTL 2", "LTL 2: Learning to Test Labels", "2024")


def test_a_quote_closes_at_the_end_of_a_title() -> None:
    assert only("* [A Look at “Provable Tests”](https://arxiv.org/abs/2001.00001) by Anna Bee\n").title == (
        "A Look at “Provable Tests”"
    )


def test_a_single_word_with_a_paper_is_an_entry() -> None:
    entry = only("## Robots\n\n- Pancake [paper](https://arxiv.org/abs/2407.00001)\n")
    assert (entry.title, entry.id("arxiv")) == ("Pancake", "2407.00001")


def test_a_title_may_ask_a_question_of_us() -> None:
    entry = only('* 📖 [May 2024] **How Far Are We From Tests?"**\n')
    assert (entry.title, entry.year) == ("How Far Are We From Tests?", "2024")


def test_a_short_linked_name_above_a_bold_title_is_its_nickname() -> None:
    entry = only(
        "**[TestGAN](https://a.github.io/Test/)** (2024 WACV) [[x](https://github.com/a/b)]<br>\n"
        "**Towards Realistic Tests of Networks**<br>\n*Anna Bee, Carl Dee, Eve Eff*<br>\n"
    )
    assert (entry.title, entry.nickname, entry.venue) == ("Towards Realistic Tests of Networks", "TestGAN", "WACV")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]


def test_a_numbered_name_before_a_quoted_title() -> None:
    entry = only(
        "- **SA-TEST (1)**: “End-to-End Neural Tests with Attention”, in *Proc. ASRU*, 2019. (Hitachi) "
        "[[Paper](https://ieeexplore.ieee.org/abstract/document/9003959)]\n"
    )
    assert (entry.title, entry.nickname, entry.venue) == (
        "End-to-End Neural Tests with Attention", "SA-TEST (1)", "Proc. ASRU")  # fmt: skip


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


def test_a_title_with_notes_on_the_paper() -> None:
    found = entries(
        "### Speech Separation\n* Continuous Speech Tests with Conformer [[note]](./a.md)\n"
        "* Dual-Path Tests for Speech Separation [[note]](./b.md)\n"
    )
    assert len(found) == 2


def test_code_in_the_labels_of_links_leaves_no_trace() -> None:
    assert entries(
        "- [Tests of Seven Networks](https://arxiv.org/abs/2207.08051) [`report`](b.pdf) [`github`](https://github.com/a/b)\n"
    )


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


def test_a_nickname_in_brackets_before_the_people_is_no_venue() -> None:
    entry = only(
        '- **(ER-MLP)** Anna Bee, Carl Dee, Eve Eff. "**Knowledge tests: a fusion**". **KDD 2014**. [paper](x.pdf)\n'
    )
    assert (entry.title, entry.venue) == ("Knowledge tests: a fusion", "KDD")
    assert len(entry.authors) == 3


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("**[arXiv 2023] Towards Tests** [[paper]]({}) [[other code]](https://github.com/a/b)", "Towards Tests"),
        ("[2.Beyond a Gaussian Test of Things]({})", "Beyond a Gaussian Test of Things"),
        ('["True or false?": A debate about tests]({})', '"True or false?": A debate about tests'),
        ("Parallel Speculative Tests (from Apple)(NeurIPS'23) [paper]({})", "Parallel Speculative Tests"),
        ("Connecting Vision to a Test Engine  2016 [paper]({})", "Connecting Vision to a Test Engine"),
        ("GPT-4 Technical Report [[Paper]]({})", "GPT-4 Technical Report"),
        ("Mask R-CNN; Anna Bee, Carl Dee, Eve Eff. [pdf]({}).", "Mask R-CNN"),
    ],
)
def test_what_is_no_part_of_a_title(line: str, title: str) -> None:
    assert only("- " + line.format("https://x.org/a.pdf") + "\n").title == title


def test_a_nickname_that_the_title_repeats() -> None:
    entry = only("* **CareQA**: CareQA: A multichoice dataset for tests. [paper](https://x.org/a.pdf)\n")
    assert (entry.nickname, entry.title) == ("CareQA", "CareQA: A multichoice dataset for tests")


def test_titles_linked_by_definitions_below() -> None:
    text = (
        "## Papers\n* [Ironies of testing] ([notes](https://x.org/n/))\n\n[Ironies of testing]: https://x.org/a.pdf\n"
    )
    assert (only(text).title, links(only(text))[0]) == ("Ironies of testing", ("paper", "https://x.org/a.pdf"))


def test_addresses_lose_the_backslashes_of_markdown() -> None:
    entry = only("- [Learning to Test without Labels](https://doi.org/10.1162/tacl\\_a\\_00407)\n")
    assert links(entry) == [("paper", "https://doi.org/10.1162/tacl_a_00407")]


@pytest.mark.parametrize(
    "title",
    [
        "LLM.int8(): 8-bit Testing for Transformers",
        "(M)WAIT for It: Bridging the Gap between Tests",
    ],
)
def test_signs_within_a_title(title: str) -> None:
    assert only(f"# Papers\n- {title}, NeurIPS 2022 [[Paper]](https://x.org/a.pdf)\n").title == title


def test_bold_words_behind_the_links_are_no_title() -> None:
    entry = only(
        "Testing of Trackers at Length [[paper](https://arxiv.org/abs/2010.00001)]  **new paper for beginners here**\n"
    )
    assert entry.title == "Testing of Trackers at Length"


@pytest.mark.parametrize(
    ("label", "authors", "venue", "year"),
    [
        ("Testing the Order of Events in Systems - Ann Bee (1978)", ["Ann Bee"], "", "1978"),
        ("Testing the Order of Events in Systems - Bee et. al. (1998)", ["Bee"], "", "1998"),
        ("Testing the Order of Events in Systems - Ann Bee et. al.", ["Ann Bee"], "", ""),
        ("Testing the Order of Events in Systems. NIPS 2016 workshop.", [], "NIPS workshop", "2016"),
    ],
)
def test_people_and_venues_at_the_end_of_a_link_are_no_title(
    label: str, authors: list[str], venue: str, year: str
) -> None:
    entry = only(f"## Papers\n\n- [{label}](https://a.org/1.pdf)\n")
    assert (entry.title, people(entry)) == ("Testing the Order of Events in Systems", authors)
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize("tags", [", **#OT**,", ", **#Survey #HE**", ", **2016#Textbook**"])
def test_hash_tags_are_no_title(tags: str) -> None:
    entry = only(f"## Papers\n\n- Testing Oblivious Transfers{tags} [[pdf]](https://arxiv.org/abs/1701.00001)\n")
    assert entry.title == "Testing Oblivious Transfers"


def test_a_dash_before_bars_belongs_to_the_title() -> None:
    entry = only(
        "- 2017 | AutoTest — Automated Tests and Selection | Ann Bee, et al. | ICDM | [PDF](https://a.org/1.pdf)\n"
    )
    assert (entry.title, people(entry), entry.venue) == (
        "AutoTest — Automated Tests and Selection",
        ["Ann Bee"],
        "ICDM",
    )


def test_a_known_conference_may_end_a_title_without_a_sign() -> None:
    first, *_ = entries(
        "## Privacy\n- Preserving Tests by Distributed Mediation RecSys 2021【隐私保护】\n"
        "- Findings of the RecSys 2021\n- Testing Payloads for Federated Systems RecSys 2021【负载】\n"
    )
    assert (first.title, first.venue, first.year) == ("Preserving Tests by Distributed Mediation", "RecSys", "2021")


def test_two_ideas_behind_by_are_no_people() -> None:
    title = "Testing Point Clouds by Kernel Correlation and Graph Pooling"
    entry = only(
        f"- [[CVPR](http://openaccess.thecvf.com/1.pdf)] {title}. [[code](http://www.merl.com/x)] [__`cls.`__]\n"
    )
    assert (entry.title, people(entry)) == (title, [])


def test_the_name_of_the_code_in_brackets_is_no_part_of_the_title() -> None:
    entry = only("* 2018 Chopped Execution of Tests ([chopper](https://github.com/bee/chopper))\n")
    assert (entry.title, entry.year) == ("Chopped Execution of Tests", "2018")


def test_a_method_between_the_year_and_a_colon_begins_the_title() -> None:
    names = ["Metrinome: Paths of", "TESTER: Unassisted", "Long", "Systems for", "Further", "Late", "Free", "Few"]
    lines = "".join(f"* 2021 {name} Tests in Many Lines ([code](https://github.com/a/{name[:3]}))\n" for name in names)
    assert [entry.title for entry in entries(lines)] == [f"{name} Tests in Many Lines" for name in names]


def test_a_quoted_title_and_its_people_may_be_one_link() -> None:
    entry = only('- ["Towards Tests of Hands," M. Bee et al. (2018)](https://a.org/1.pdf): A fine introduction.\n')
    assert (entry.title, people(entry), entry.year) == ("Towards Tests of Hands", ["M. Bee"], "2018")


def test_an_institution_behind_a_bar_is_no_part_of_the_title() -> None:
    entry = only("- [DistriTest](https://arxiv.org/abs/2402.19481): Distributed Tests of Models | MIT\n")
    assert entry.title.endswith("Distributed Tests of Models")


def test_a_title_that_goes_on_behind_a_name_with_a_year() -> None:
    found = entries(
        "| Link | Title | Journal |\n|---|---|---|\n"
        "| [x](https://doi.org/10.1000/1) | Findings in cases of a virus (2019-nCoV): a study of cases | MedIA |\n"
    )
    assert found[0].title == "Findings in cases of a virus (2019-nCoV): a study of cases"


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        (
            "<b>TestBank</b> --- TestBank 5.0: a major update for 2018",
            "TestBank",
            "TestBank 5.0: a major update for 2018",
        ),
        ("TEST - TEST as a reference for genes", "TEST", "TEST as a reference for genes"),
        ("**Tester**: Tester, towards taming models", "Tester", "Tester, towards taming models"),
        ("SpArSe: Sparse Search for Tests", "", "SpArSe: Sparse Search for Tests"),
        ("Test: Test-based search for genes", "", "Test: Test-based search for genes"),
    ],
)
def test_a_name_before_a_title_that_begins_with_it(line: str, name: str, title: str) -> None:
    entry = only(f"- {line} (Nucleic Acids Res 2018) [[Paper]](https://academic.oup.com/nar/article/46/1)\n")
    assert (entry.nickname, entry.title, entry.venue) == (name, title, "Nucleic Acids Res")


def test_a_name_with_a_number_before_a_dash_is_no_venue() -> None:
    entry = only(
        "# Papers\n- ZINC 15 – Ligand Tests for Everyone (J Chem Inf Model 2015) [[Paper]](https://a.org/1.pdf)\n"
    )
    assert (entry.title, entry.venue) == ("ZINC 15 – Ligand Tests for Everyone", "J Chem Inf Model")


def test_what_a_paper_is_also_called_stands_before_its_venue() -> None:
    entry = only("- Testing of kinase inhibitors (aka: GENTEST; Nat Biotechnol 2019) [[Paper]](https://a.org/1.pdf)\n")
    assert (entry.title, entry.nickname) == ("Testing of kinase inhibitors", "GENTEST")
    assert (entry.venue, entry.year) == ("Nat Biotechnol", "2019")


def test_a_cited_title_before_a_long_description_is_kept() -> None:
    told = "proposes encodings of places and of directions for rendering scenes, " * 6
    entry = only(f"* [Testing Fields (TF)](https://a.org/tf) (Bee et al. 2020) {told}\n")
    assert (entry.title, people(entry), entry.year) == ("Testing Fields (TF)", ["Bee"], "2020")


@pytest.mark.parametrize(
    ("line", "title", "venue", "year"),
    [
        (
            "[[PNN][TOIS 18] Product-based Testing of Lists](https://a.org/1.pdf)",
            "Product-based Testing of Lists", "TOIS", "2018",
        ),
        (
            "[[DIN][KDD 18][Alibaba] Deep Testing of Lists](https://a.org/1.pdf)",
            "Deep Testing of Lists", "KDD", "2018",
        ),
        ("[Universal Testing of Words  - ACL 2018)](https://a.org/1.pdf)", "Universal Testing of Words", "ACL", "2018"),
        (
            "Bee A, Dee C. <b>Testing of Roads: A Survey[J]</b>. Neurocomputing, 2020. [Link](https://a.org/1)",
            "Testing of Roads: A Survey", "Neurocomputing", "2020",
        ),
        (
            "(arXiv 2022) **VLT: A Survey of Lists**, Anna Bee et al. [[v1](https://arxiv.org/abs/2202.09061)](2022.02.18)",
            "VLT: A Survey of Lists", "arXiv", "2022",
        ),
    ],
)  # fmt: skip
def test_a_title_is_set_free_of_tags_and_venues(line: str, title: str, venue: str, year: str) -> None:
    entry = only(f"# Papers\n\n* {line}\n")
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)


def test_a_date_in_the_place_of_an_address_leaves_the_link_in_its_label() -> None:
    entry = only(
        "* **Testing of Lists at Length**, Anna Bee et al. [[v1](https://arxiv.org/abs/2202.09061)](2022.02.18)\n"
    )
    assert [link.url for link in entry.links] == ["https://arxiv.org/abs/2202.09061"]


def test_a_nickname_says_more_than_the_title() -> None:
    entry = only(
        "* Testing Forests [[Paper](https://a.org/1.pdf)]\n  * Anna Bee and Carl Dee, Testing Forests, ICML 2012\n"
    )
    assert (entry.title, entry.nickname, people(entry)) == ("Testing Forests", "", ["Anna Bee", "Carl Dee"])


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('["Auto-Testing of Lists" Bee M, et al. 2013](https://arxiv.org/abs/1312.61140)', ["M Bee"]),
        (
            '["Flow-Lists: Combining Tests" Bee A Dee M Eff S. 2017](https://arxiv.org/abs/1705.08868)',
            ["A Bee", "M Dee", "S. Eff"],
        ),
    ],
)
def test_a_link_may_hold_a_quoted_title_and_people(line: str, wanted: list[str]) -> None:
    entry = only(f"## Lists.\n* {line}\n")
    assert (people(entry), entry.year[:3]) == (wanted, "201")
    assert '"' not in entry.title


def test_a_label_in_bold_is_no_part_of_the_title() -> None:
    entry = only(
        "## 综述一\n\n**标题：A Review of Lists in Tests: a Survey**\n\n**作者：Anna Bee, Carl Dee**\n\n链接：https://arxiv.org/abs/2002.00001\n"
    )
    assert entry.title == "A Review of Lists in Tests: a Survey"


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        (": Testing of Lists from Sections, bioRxiv", "bioRxiv"),
        (", Testing of Lists from Sections, Nature Methods, volume 15, pages868–870 (2018)", "Nature Methods"),
    ],
)
def test_a_link_may_begin_with_the_first_author(behind: str, venue: str) -> None:
    entry = only(f"- [Anna B. Bee et al{behind}](https://a.org/1.pdf)\n")
    assert (entry.title, entry.venue) == ("Testing of Lists from Sections", venue)
    assert (people(entry), entry.et_al) == (["Anna B. Bee"], True)


@pytest.mark.parametrize(
    ("line", "title", "venue"),
    [
        (
            "CIKM-13 OMS-TL: A Framework of Transfer Learning 第一次在上做online transfer，也是用的分类器集成。",
            "OMS-TL: A Framework of Transfer Learning", "CIKM",
        ),
        (
            "KDD-14 Scalable Hands-Free Transfer of Lists 提出一种无参数的SGD方法，预测广告量",
            "Scalable Hands-Free Transfer of Lists", "KDD",
        ),
        (
            "Long Tests for Cross-Domain Lists 多源迁移学习方法 [[paper](https://x.org/1.pdf)]",
            "Long Tests for Cross-Domain Lists", "",
        ),
    ],
)  # fmt: skip
def test_chinese_prose_behind_a_title(line: str, title: str, venue: str) -> None:
    entry = only(f"# Papers\n\n- {line}\n")
    assert (entry.title, entry.venue) == (title, venue)


def test_a_break_that_is_mistyped() -> None:
    entry = only(
        "| Title | Venue |\n|---|---|\n| ![Star](https://img.shields.io/github/stars/a/b.svg) <be> "
        "[**ListTeller: Scaling Up Lists of Language**](https://arxiv.org/pdf/2408.14744.pdf) | arXiv |\n"
    )
    assert entry.title == "ListTeller: Scaling Up Lists of Language"


def test_a_name_with_its_laboratory_and_the_title_below_it() -> None:
    first, second, third = entries(
        "# Papers\n\n* OverTest, NYU [[Paper]](http://arxiv.org/pdf/1312.6229.pdf)\n"
        "  * OverTest: Integrated Recognition of Lists, ICLR, 2014.\n"
        "* Computing the Cost of Matching with a Convolutional Neural Network [[Paper]](http://x.org/1.pdf)\n"
        "  * Ann Lee, Bo Wu, Computing the Cost of Matching with a Convolutional Neural Network, CVPR, 2015.\n"
        "* Deep Test-Aware Filter [[Paper]](http://x.org/2.pdf)\n"
        "  * Ann Lee, Bo Wu, Cy Dee, Renjie Liao, Jiaya Jia, Deep Test-Aware Filters, ICML, 2015.\n"
    )
    assert (first.title, first.venue, len(first.links)) == ("OverTest: Integrated Recognition of Lists", "ICLR", 1)
    assert (people(second), second.venue, len(second.links)) == (["Ann Lee", "Bo Wu"], "CVPR", 1)
    assert (third.title, third.venue, len(third.links)) == ("Deep Test-Aware Filters", "ICML", 1)


def test_a_title_that_begins_with_a_quotation() -> None:
    entry = only(
        '# P\n\n- (*Arxiv\'24*) "My test understands me better": Integrating Recall in Long Lists of Agents '
        "[[Paper](https://arxiv.org/abs/2404.00573)]\n"
    )
    assert entry.title == '"My test understands me better": Integrating Recall in Long Lists of Agents'


def test_what_code_is_written_with_is_a_name_before_a_title() -> None:
    entry = only(
        '1. <u>Pytorch</u>: **"PyTorch: An Imperative Library of Tests"**. *Adam Bee el al.* NeurIPS 2019. '
        "[[Paper](https://arxiv.org/abs/1912.01703)] [[Source](https://pytorch.org/)]\n"
    )
    assert (entry.title, people(entry), entry.et_al) == ("PyTorch: An Imperative Library of Tests", ["Adam Bee"], True)


def test_year_company_and_venue_in_the_link_before_the_title() -> None:
    entry = only("# P\n\n* [2020 (Alibaba) (ICML) [OTM] Learning Optimal List Models](https://a.org/x.pdf) <br />\n")
    assert (entry.title, entry.venue, entry.year) == ("Learning Optimal List Models", "ICML", "2020")


def test_bold_around_links_with_bold_in_them() -> None:
    entry = only(
        "- **Testing Lists with MEta-SAmpler (NeurIPS 2020) [[**Paper**](https://arxiv.org/abs/2010.08830)]**\n"
    )
    assert (entry.title, entry.venue, entry.year) == ("Testing Lists with MEta-SAmpler", "NeurIPS", "2020")


def test_a_nickname_before_the_title_that_begins_with_it_in_other_letters() -> None:
    entry = only(
        "* See, **SEE: Towards End-to-End Testing**, Anna Bee et al, AAAI 2018, MIT[(pdf)](https://a.org/1.pdf)\n"
    )
    assert (entry.nickname, entry.authors[0].family, entry.venue) == ("See", "Bee", "AAAI")


@pytest.mark.parametrize("lead", [" (", ", by ", " by "])
def test_a_plain_title_ends_before_people_that_are_links(lead: str) -> None:
    who = "[Antoine Bee](https://a.org/bee), [Nicolas Dee](https://a.org/dee)"
    close = ")" if lead == " (" else ""
    entry = only(
        f"- Translating Lists for Modeling Tests{lead}{who}{close}, CVPR 2015 [[paper](https://a.org/1.pdf)]\n"
    )
    assert entry.title == "Translating Lists for Modeling Tests"


def test_a_plain_title_ends_before_the_label_of_its_people() -> None:
    entry = only(
        "- [2023] Patched Models for Testing Lists Authors: Bee F, Dee D, Eff J **MIDL 2023** [[p](https://a.org)]\n"
    )
    assert entry.title == "Patched Models for Testing Lists"


def test_a_short_bold_name_stands_before_title_and_people() -> None:
    entry = only("- `ICLR 2018` **SegNet++** - Compositional Learning From Raw Lists - Anna Bee et al., ICLR 2018\n")
    assert (entry.title, entry.nickname, entry.venue) == ("Compositional Learning From Raw Lists", "SegNet++", "ICLR")


def test_a_bold_name_with_a_description_stays_the_title() -> None:
    text = "- **Llama 3** - A family of large language models. [[paper](https://arxiv.org/abs/2407.21783)]\n"
    assert only(text).title.startswith("Llama 3")


def test_lines_of_a_list_may_begin_with_bold_venues() -> None:
    names = ("NIPS", "Commun. ACM", "ArXiv", "CVPR", "AAAI", "ICLR")
    text = "".join(
        f"- **{name}** Testing of Deep Lists in {name} [[paper](https://a.org/{n}.pdf)]\n"
        for n, name in enumerate(names)
    )
    assert [entry.venue for entry in entries(text)] == list(names)


def test_a_venue_in_italics_follows_a_question() -> None:
    entry = only("- When Does Testing Escape Local Lists? In *ICML 2018*. [[pdf](https://a.org/1.pdf)]\n")
    assert (entry.title.rstrip("?"), entry.venue, entry.year) == (
        "When Does Testing Escape Local Lists",
        "ICML",
        "2018",
    )


def test_arxiv_in_front_of_a_title_is_no_venue_with_it() -> None:
    entry = only("- **ArXiv** Testing of Deep Lists for Tables [[paper](https://a.org/3.pdf)]\n")
    assert "Testing of Deep Lists for Tables" in entry.title


def test_a_few_quoted_words_in_a_title() -> None:
    entry = only(
        "[Bee T, Dee H, Eff LA. The “inconvenient truth” about lists in tests. npj Digit Med 2019](https://a.edu/a.pdf)\n"
    )
    assert entry.title == "The “inconvenient truth” about lists in tests"


@pytest.mark.parametrize("publisher", ["MIT press", "Springer", "Cambridge University Press", "O'Reilly Media"])
def test_a_publisher_behind_a_title(publisher: str) -> None:
    assert only(f"- Bee, Anna et al., (2016). Deep Lists. {publisher}.\n").title == "Deep Lists"


def test_a_title_and_a_person_before_a_venue_are_no_venue() -> None:
    found = entries(
        ":heavy_check_mark: [The Sound of Lists, Ann Lee, ECCV 2018] [[Paper]](https://a.edu/1.pdf)\n\n"
        ":heavy_check_mark: [Listening at the Party: An Independent Model for Separation of Speech, ANN BEE, "
        "ACM Transactions on Graphics 2018] [[Paper]](https://arxiv.org/pdf/1804.03619)\n"
    )
    assert [entry.title for entry in found] == [
        "The Sound of Lists",
        "Listening at the Party: An Independent Model for Separation of Speech",
    ]


def test_a_quoted_title_in_a_link_that_ends_in_its_year() -> None:
    entry = only("- [R. Bee, S. Dee, and X. Eff, “Signing me onto lists,” pp. 365–379, 2012.](https://a.edu/a.pdf)\n")
    assert (entry.title, entry.year) == ("Signing me onto lists", "2012")


def test_a_whole_citation_in_italics() -> None:
    entry = only("3. *Bee, G., Dee, A., & Eff, D. (n.d.). Detecting Tests in Enterprise Lists. Usenix 2017*\n")
    assert entry.title == "Detecting Tests in Enterprise Lists"


def test_a_short_quoted_title_before_where_it_was_presented() -> None:
    entry = only(
        "- [M. S. Bee, S. B. Dee, “The Crossfire Test,” presented at the 2013 Symposium on Lists.](https://a.edu/a.pdf)\n"
    )
    assert entry.title == "The Crossfire Test"


@pytest.mark.parametrize(
    "title",
    ["Fast Transactions on RDMA", "Towards Gender Parity on arXiv", "A Large Study of Retracted Papers on bioRxiv"],
)
def test_titles_that_end_like_venues(title: str) -> None:
    assert only(f"- Ann Lee, Bo Wu. {title}. SOSP 2015.\n").title == title


def test_the_number_of_a_working_paper_is_no_part_of_its_title() -> None:
    entry = only(
        "- [Bee, N. and Dee, A., 2025. Designing Tests: A Statistic Approach (No. w33949). National Bureau.](https://a.edu/a.pdf)\n"
    )
    assert entry.title == "Designing Tests: A Statistic Approach"


def test_a_journal_behind_the_number_of_a_part() -> None:
    entry = only("- Bee J, Dee A. Learning of Lists. II. Monthly Notices of the Royal Society. 2019;12:3-4.\n")
    assert (entry.title, entry.venue) == ("Learning of Lists. II", "Monthly Notices of the Royal Society")
    entry = only("- Bee J, Dee A. Learning of Lists. II. Radial Profiles. ApJ. 2019;12:3-4.\n")
    assert (entry.title, entry.venue) == ("Learning of Lists. II. Radial Profiles", "ApJ")


def test_the_name_of_the_data_in_bold_brackets_is_no_part_of_the_title() -> None:
    entry = only(
        "- Preparing a collection of lists for tests and retrieval (**IU X-ray**)"
        " [[paper](https://arxiv.org/abs/1901.07042)][[data](https://x.org/d)].\n"
    )
    assert entry.title == "Preparing a collection of lists for tests and retrieval"


@pytest.mark.parametrize("company", ["OpenAI", "DeepMind"])
def test_where_a_preprint_is_from_is_no_part_of_the_title(company: str) -> None:
    entry = only(
        f"- Scaling Tests of Lists: Methods and Insights (preprint from {company}) [link](https://arxiv.org/abs/2112.11446)\n"
    )
    assert entry.title == "Scaling Tests of Lists: Methods and Insights"


def test_titles_that_link_notes_below_a_heading_of_papers() -> None:
    text = "".join(
        f"{n}. [{title} of Lists for Low Dose Readers](https://github.com/a/notes/blob/master/{n}.md)\n"
        for n, title in enumerate(
            ["Supervised Tests", "Learned Rows", "Deep Networks", "Sparse Views", "Open Questions"], 1
        )
    )
    assert len(entries(f"# 论文阅读总结\n\n## 论文列表\n\n{text}")) == 5
    assert not entries(f"# My notes\n\n## Cooking\n\n{text}")


def test_an_index_of_notes_on_papers() -> None:
    titles = ["Deeply Tested Lists", "Lists with Deep Convolutional Tests", "OverTest: Lists and Tests", "Mask R-CNN"]
    for line in ("[{}](./2014/test_{}.md)  \n", "* [{}](./2014/test_{}.md)\n", "1. [{}](Test-Of-Lists-{})\n"):
        text = "".join(line.format(title, n) for n, title in enumerate([*titles, "Testing Dense Lists for Readers"]))
        assert len(entries(f"# Papers by Task\n\n{text}")) == 5
        assert not entries(f"# How to use it\n\n{text.replace('OverTest: ', '')}")


@pytest.mark.parametrize("title", ["A Survey of Neural Lists", "LISTNET: A GENERATIVE MODEL OF LISTS"])
def test_a_year_and_an_underscore_before_a_title(title: str) -> None:
    entry = only(f"- [2021_{title}](https://arxiv.org/abs/2106.15561)\n")
    assert (entry.title, entry.year) == (title, "2021")


def test_titles_in_brackets_throughout_a_document() -> None:
    titles = ["Exploring the Art of Lists", "Improving the Art of Lists", "Depth-Preserving List Transfer"]
    titles += ["Artistic List Transfer for Rows", "Using Flow and Networks to Stylize Lists"]
    text = "".join(f":white_check_mark: [{title}]\n\n" for title in titles)
    assert [entry.title for entry in entries(f"# Papers\n\n{text}")] == titles


def test_a_quote_glued_to_the_people_before_it() -> None:
    entry = only(
        '* **GLT:** Ann Lee, Bo Wu, Cy Dee."Graph List Tracking." CVPR (2019). [[paper](https://x.org/a.pdf)]\n'
    )
    assert (entry.title, people(entry)) == ("Graph List Tracking", ["Ann Lee", "Bo Wu", "Cy Dee"])


def test_the_venue_in_brackets_behind_the_year() -> None:
    entry = only('1. Ann Lee, Bo Wu. "**Beyond List Models.**" 2018(CVPR). [[pdf]](https://arxiv.org/abs/1711.09349)\n')
    assert (entry.venue, entry.year) == ("CVPR", "2018")


def test_a_name_before_its_venue_and_people() -> None:
    entry = only("SLIST: TIP2010, Ann Lee et al. [paper](https://ieeexplore.ieee.org/document/5466111)\n")
    assert (entry.title, people(entry), entry.venue, entry.year) == ("SLIST", ["Ann Lee"], "TIP", "2010")


def test_a_box_to_tick_within_a_number() -> None:
    entry = only("1. - [ ] Ann Lee, Bo Wu. Beyond list loss: a deep network for lists[J]. CVPR, 2017.\n")
    assert (entry.title, people(entry)) == ("Beyond list loss: a deep network for lists", ["Ann Lee", "Bo Wu"])


def test_a_label_with_the_year_before_a_linked_citation() -> None:
    entry = only(
        '- **arXiv-2020**:[Ann Lee,Bo Wu,"ListLM: Pre-training of Lists",arXiv:1912.13318, 2020](./ListLM.md)\n'
    )
    assert (entry.title, people(entry)) == ("ListLM: Pre-training of Lists", ["Ann Lee", "Bo Wu"])


def test_a_year_glued_to_the_title_behind_a_full_stop() -> None:
    entry = only("* Classifying Lists with Deep Networks.2014[[paper](https://arxiv.org/abs/1802.04407)]\n")
    assert (entry.title, entry.year) == ("Classifying Lists with Deep Networks", "2014")


def test_a_quoted_question_and_what_answers_it_are_one_title() -> None:
    text = '- Bee, A., & Dee, C. (2016). "Why test lists?": Explaining the rules of lists. In *Proc. of KDD*.'
    entry = only(f"# References\n\n{text}\n")
    assert entry.title == '"Why test lists?": Explaining the rules of lists'


def test_a_year_behind_the_day_of_reading() -> None:
    found = entries(
        "# Paper history\n\n## 2021\n\n"
        "- [ ] 20210713 [2016] Testing Lists Online and in Time\n- [x] 20210112 [2021] You Only Look at Lists Once\n"
        "- [x] 20170000 [2016 ICLR] Deep Testing of Lists with Rules\n"
        "- [ ] 20210824 [2020] Scalable Testing of Many Lists\n"
        "- [ ] 20210828 [2020] Efficient Testing of Long Lists\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Testing Lists Online and in Time", "2016"),
        ("You Only Look at Lists Once", "2021"),
        ("Deep Testing of Lists with Rules", "2016"),
        ("Scalable Testing of Many Lists", "2020"),
        ("Efficient Testing of Long Lists", "2020"),
    ]


def test_several_questions_in_one_title() -> None:
    entry = only(
        "- [Bée, P., Casa, A., & Dee, J. A. (2019). Who leads? Who follows? Measuring the order of lists. *American"
        " Political Science Review*, 113(4), 883-901.](https://proxy.org/x)\n"
    )
    assert (entry.title, entry.year) == ("Who leads? Who follows? Measuring the order of lists", "2019")


def test_surnames_and_years_behind_a_dash() -> None:
    found = entries(
        "Testing the Most of Rules: Reading and Presentation - King 2000\n"
        "[Like-minded lists on the web are prevalent](https://www.nature.com/articles/s41586-023-06297-w.pdf)\n"
        "News, Lists, and Trust: The Difference Between Rules and Habits - Ceron 2015\n"
        "[Everything in Order: New Evidence on Lists - Guess 2021](https://onlinelibrary.wiley.com/doi/10.1111/a.12589)\n"
        "Asymmetries and the Determinants of Tested Reasoning - Guay 2021\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("Testing the Most of Rules: Reading and Presentation", ["King"], "2000"),
        ("Like-minded lists on the web are prevalent", [], ""),
        ("News, Lists, and Trust: The Difference Between Rules and Habits", ["Ceron"], "2015"),
        ("Everything in Order: New Evidence on Lists", ["Guess"], "2021"),
        ("Asymmetries and the Determinants of Tested Reasoning", ["Guay"], "2021"),
    ]


def test_what_stands_for_an_object_in_copied_text_is_no_link() -> None:
    entry = only("- Testing lists using a\ufffc pyramid of rules (2015), A. Bee et al. [[pdf]](https://a.org/1.pdf)\n")
    assert (entry.title, people(entry)) == ("Testing lists using a pyramid of rules", ["A. Bee"])
