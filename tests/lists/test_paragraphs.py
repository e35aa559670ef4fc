from __future__ import annotations

from tests.lists.examples import entries, links, only, people

NAMES = ((1, "A-GAN"), (2, "B-Net"), (3, "CoDet"))


def test_bold_title_italic_people_and_bracketed_venue_on_lines_of_their_own() -> None:
    text = (
        "**Testing with Diffusion Models** \\\n*Anna Bee, Carl Dee* {end}\n[12th May, 2023] [MICCAI Workshop, "
        "2024]{end}\n"
        "[[Paper](https://arxiv.org/abs/2305.00001)] [[Github](https://github.com/a/b)]\n"
    )
    for end in (" \\", "<br>", "  ", ""):
        entry = only(text.replace("{end}", end))
        assert (entry.title, people(entry)) == ("Testing with Diffusion Models", ["Anna Bee", "Carl Dee"])
        assert (entry.venue, entry.year) == ("MICCAI Workshop", "2024")
        assert len(entry.links) == 2


def test_bullets_with_bare_addresses_belong_to_the_bold_title_above() -> None:
    found = entries(
        "# CVPR 2021\n\n# NAS\n\n**Searching for Good Tests**\n\n- Paper(Oral): "
        "https://arxiv.org/abs/2106.00001\n- Code: None\n\n"
        "**Searching for Better Tests**\n\n- Paper: https://arxiv.org/abs/2106.00002\n- Dataset: "
        "https://github.com/a/b\n"
    )
    assert [entry.title for entry in found] == ["Searching for Good Tests", "Searching for Better Tests"]
    assert links(found[1]) == [("preprint", "https://arxiv.org/abs/2106.00002"), ("data", "https://github.com/a/b")]


def test_a_bare_title_takes_the_labelled_address_on_the_next_line() -> None:
    entry = only("## Links\nDifferentiable Testing of Fluids , \nPDF: <https://arxiv.org/abs/2001.00001>\n")
    assert entry.title == "Differentiable Testing of Fluids"
    assert links(entry) == [("preprint", "https://arxiv.org/abs/2001.00001")]


def test_numbered_citations_in_one_paragraph_are_entries_of_their_own() -> None:
    found = entries(
        '[1] Bee, Anna, et al. "Testing of one thing." Nature 616.7956 (2023): 259-265. \\\n'
        '[2] Dee, Carl, et al. "Testing of another thing." arXiv preprint arXiv:2301.00785 (2023). \\\n'
    )
    assert [(e.title, e.venue, e.year) for e in found] == [
        ("Testing of one thing", "Nature", "2023"),
        ("Testing of another thing", "arXiv", "2023"),
    ]


def test_one_paper_a_heading() -> None:
    body = (
        "**Authors**: Anna Bee, Carl Dee\n\n[📄 Paper](https://arxiv.org/pdf/2410.0000{n}) | [💻 Code (not yet)]()\n\n"
    )
    text = "# List\n## Detection:\n" + "".join(
        f"### {n}. [CVPR '24] Splatting of Things number {word}\n" + body.format(n=n)
        for n, word in enumerate(("one", "two", "three"), 1)
    )
    found = entries(text)
    assert found[0].title == "Splatting of Things number one"
    assert [(e.year, e.venue, len(e.authors), e.topics) for e in found] == [("2024", "CVPR", 2, ("Detection:",))] * 3


def test_bold_lines_above_bullets_are_headings() -> None:
    entry = only(
        "## Agents\n**Layered Structure**\n\n* **Agents That Test Layers.** *Bee et al.* "
        "[[p](https://arxiv.org/abs/2001.00001)]\n"
    )
    assert entry.topics == ("Agents", "Layered Structure")


def test_paragraphs_below_a_bullet_indented_like_code_are_read() -> None:
    found = entries(
        "  - Query-based\n\n    [Testing the First Thing Here](https://arxiv.org/abs/2001.00001)\n\n    "
        "[Testing the Second Thing Here](https://arxiv.org/abs/2001.00002)\n"
    )
    assert [entry.title for entry in found] == ["Testing the First Thing Here", "Testing the Second Thing Here"]


def test_linked_people_are_people() -> None:
    entry = only(
        "**Testing Images of Style.**<br>\n*[Anna Bee](https://bee.org), Carl Dee, [Eve "
        "Eff](https://eff.org).*<br>\nCVPR 2020. [[PDF](https://arxiv.org/abs/2001.00001)]\n"
    )
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]
    assert links(entry)[0][0] == "other"


def test_linked_lines_of_one_paragraph_are_papers_each() -> None:
    found = entries(
        "[Tests in Language Processing: Prediction and Beyond (2021)](https://arxiv.org/pdf/2109.00725.pdf) \\\n"
        '[Bee, Anna. "Statistical tests: A review." Test 12.2 (2003): 281-345.](https://link.springer.com/content/a.pdf)\n'
    )
    assert [entry.title for entry in found] == [
        "Tests in Language Processing: Prediction and Beyond",
        "Statistical tests: A review",
    ]


def test_code_is_listed_below_its_label() -> None:
    first, second = entries(
        "## Improvements\n\n:white_check_mark: [**Testing of Online Videos**] [[Paper]](https://arxiv.org/abs/1703.00001)"
        "  *(ICCV 2017)*\n\n:sparkle: **Code:**\n\n*   [Torch-based](https://github.com/a/b)\n"
        "*   [Keras-based](https://github.com/c/d)\n\n"
        ":white_check_mark: [**Testing of Offline Videos**] [[Paper]](https://arxiv.org/abs/1703.00002) *(CVPR 2018)*\n"
    )
    assert (first.venue, first.year, second.venue, second.year) == ("ICCV", "2017", "CVPR", "2018")
    assert [link.kind for link in first.links] == ["preprint", "code", "code"]
    assert first.topics == second.topics == ("Improvements",)


def test_a_topic_that_reads_like_a_label_before_a_bold_title() -> None:
    paper = "    {topic}: **Let Me Do Test {n} for You: Tests with Tools**, SIGIR 2024. [[Paper]](https://arxiv.org/abs/2405.1511{n})\n\n"
    found = entries("- Tools\n\n" + paper.format(topic="Medical", n=1) + paper.format(topic="Recommendation", n=2))
    assert [len(entry.links) for entry in found] == [1, 1]


def test_lines_with_numbers_of_sections() -> None:
    found = entries(
        "## Chapter 5\n\n5.1. Ann Bee and Bo Dee (1963). “Inference in Problems of Lists.” Journal of Tests, 58.\n"
        "5.2.1. Cy Eff and Di Gee. (1993). “Robust Action and the Rise of Lists.” Journal of Testing, Vol. 98, No. 6.\n"
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Inference in Problems of Lists", "1963"),
        ("Robust Action and the Rise of Lists", "1993"),
    ]


def test_a_line_that_begins_with_code_opens_no_fence() -> None:
    entry = only(
        "If you find this list helpful, please cite it using\n```\\cite{bee_2026}``` in `lists.bib`.\n\n"
        "- [Testing of Deep Lists](https://arxiv.org/abs/1901.00001)\n"
    )
    assert entry.title == "Testing of Deep Lists"


def test_a_list_behind_a_fence_that_nobody_closed() -> None:
    bullets = "".join(f"- [Testing of Deep Lists {n}](https://arxiv.org/abs/1901.0000{n})\n" for n in range(6))
    assert len(entries(f"# Papers\n\n```\nSome text.\n\n{bullets}")) == 6


def test_breaks_alone_on_a_line_part_papers() -> None:
    first, second = entries(
        "Testing of Deep Lists [[paper](https://arxiv.org/abs/1901.00001)]\n  - Ann Bee, Bo Dee - ICML 2019\n<br>\n"
        "Testing of All Lists [[paper](https://arxiv.org/abs/1901.00002)]\n"
    )
    assert (people(first), first.year, people(second)) == (["Ann Bee", "Bo Dee"], "2019", [])


def test_a_link_is_called_by_the_word_before_it_alone() -> None:
    entry = only("- Testing of Deep Lists - In ICML 2019 - Paper: https://arxiv.org/abs/1901.00001\n")
    assert [link.label for link in entry.links] == ["Paper"]


def test_names_and_linked_titles_line_by_line() -> None:
    found = entries(
        "".join(f"{name} - [{name}: Testing of Deep Lists](https://arxiv.org/abs/1901.0000{n})\n" for n, name in NAMES)
    )
    assert [len(entry.links) for entry in found] == [1, 1, 1]


def test_titles_above_bullets_of_facts_without_a_blank_line() -> None:
    found = entries(
        "# Papers\n\n"
        "Testing Lists by Reading Their Lines\n"
        "  - A. Bee and C. Dee. *ICML 2021*. [[paper]](https://a.org/1.pdf)\n"
        "How Bullets Tell of Lines Above\n"
        "  - E. Eff. *KDD 2022*. [[paper]](https://a.org/2.pdf)\n"
        "Lists in Many Forms\n"
        "  - G. Gee, H. Hull. *AAAI 2020*. [[paper]](https://a.org/3.pdf)\n"
    )
    assert [(entry.title, people(entry), entry.venue) for entry in found] == [
        ("Testing Lists by Reading Their Lines", ["A. Bee", "C. Dee"], "ICML"),
        ("How Bullets Tell of Lines Above", ["E. Eff"], "KDD"),
        ("Lists in Many Forms", ["G. Gee", "H. Hull"], "AAAI"),
    ]


def test_remarks_in_bullets_below_linked_titles() -> None:
    found = entries(
        "# Papers\n\n"
        "[**Testing: Lists at Large**](https://dl.acm.org/doi/10.1145/3342195.3387524), _EuroSys '20_\n"
        "- Explains how lists are tested on many machines by readers that see no more than a line.\n"
        "- Describes why this is hard.\n"
        "[**Reading Lists of Lists**](https://www.usenix.org/conference/osdi20/presentation/bee), _OSDI '20_\n"
        "- Shows that lists hold lists.\n"
    )
    assert [(entry.title, entry.venue) for entry in found] == [
        ("Testing: Lists at Large", "EuroSys"),
        ("Reading Lists of Lists", "OSDI"),
    ]


def test_a_wrapped_bullet_below_a_paragraph_goes_on() -> None:
    found = entries(
        "Papers that we read:\n"
        "- Anna Bee, Carl Dee. Testing Lists by Reading Their Lines with\n"
        "Many Readers. ICML 2021.\n"
        "- Emma Eff. How Bullets Tell of Lines Above. KDD 2022.\n"
    )
    assert [entry.title for entry in found] == [
        "Testing Lists by Reading Their Lines with Many Readers",
        "How Bullets Tell of Lines Above",
    ]


def test_lines_with_and_without_links_and_tags_behind_citations() -> None:
    found = entries(
        "# Papers\n\n"
        'A. Bee, et al., "Testing lists with many readers", ICASSP, 2012. (_TL-MR_)\n'
        "B. Dee and C. Eff, “Reading lists aloud for testing”, ICML, 2006. [PDF](https://a.org/2.pdf) (_RLA_)\n"
        'D. Gee, "Lattices of lists of papers", INTERSPEECH 2016. (_Lattice_)\n'
    )
    assert [(entry.title, entry.year) for entry in found] == [
        ("Testing lists with many readers", "2012"),
        ("Reading lists aloud for testing", "2006"),
        ("Lattices of lists of papers", "2016"),
    ]


def test_bold_titles_with_links_below_quoted_ones_in_a_paragraph() -> None:
    found = entries(
        "# Papers\n\n"
        '**RoboTest**: "Testing Robots with Lists", *arXiv, May 2025*. [[Paper](https://arxiv.org/abs/2505.00001)]\n'
        "**Safe Lists with Formal Guarantees** *arXiv, Mar 2025* [[Paper](https://arxiv.org/abs/2503.00002)]\n"
        "**Lists Risk Enacting Violence on Readers**: *arXiv, Jun 2024*. [[Paper](https://arxiv.org/abs/2406.00003)]\n"
    )
    assert [entry.title for entry in found] == [
        "Testing Robots with Lists",
        "Safe Lists with Formal Guarantees",
        "Lists Risk Enacting Violence on Readers",
    ]


def test_bold_titles_above_labelled_bullets_and_quotes() -> None:
    found = entries(
        "# Papers\n\n**Testing Lists by Reading (A Bee, C Dee, 2016)**\n\n"
        "> Uses lists for testing in real time. The authors changed the test.\n\n"
        "**Identities of Lists and Tests**\n\n"
        "* authors: Emma Eff\n* date: 1989\n* publication: The Computer Journal\n"
        "* available @ [a.org](https://academic.oup.com/comjnl/article-pdf/32/2/122/1445670/320122.pdf)\n"
    )
    assert [(entry.title, people(entry), entry.year) for entry in found] == [
        ("Testing Lists by Reading", ["A Bee", "C Dee"], "2016"),
        ("Identities of Lists and Tests", ["Emma Eff"], "1989"),
    ]
    assert len(links(found[1])) == 1


def test_misspelled_kinds_of_links_beside_labels() -> None:
    entry = only(
        "**Testing Lists by Reading**\n\n- intro: CVPR 2017\n"
        "- arixv: [https://arxiv.org/abs/1704.00001](https://arxiv.org/abs/1704.00001)\n"
    )
    assert (entry.title, entry.year) == ("Testing Lists by Reading", "2017")
    assert [url for _, url in links(entry)] == ["https://arxiv.org/abs/1704.00001"]


def test_papers_in_bullets_below_a_paragraph_that_links_a_survey() -> None:
    found = entries(
        "# Papers\n\nFor background read [A Survey on Lists and Tests](https://arxiv.org/abs/2001.00001) first:\n"
        "- Testing Lists by Reading, ICML 2020\n"
        "- Reading Lists at Large, Anna Bee and Carl Dee, KDD 2021\n"
        "- Bee, A., & Dee, C. (2020). Lists of lists. Neural Computation.\n"
    )
    assert [entry.title for entry in found] == [
        "A Survey on Lists and Tests",
        "Testing Lists by Reading",
        "Reading Lists at Large",
        "Lists of lists",
    ]


def test_links_line_by_line_are_a_paper_each() -> None:
    found = entries(
        "# Detection\n\n[Scalable Tests for Lists](https://arxiv.org/abs/1401.00001)  \n"
        "[Fast R-CNN](https://arxiv.org/abs/1501.00001)  \n[Reading Deep Lists](https://arxiv.org/abs/1401.00002)  \n"
        "[Feature Lists for Testing Rows](https://arxiv.org/abs/1601.00001)\n"
    )
    assert [(entry.title, len(links(entry)), people(entry)) for entry in found] == [
        ("Scalable Tests for Lists", 1, []),
        ("Fast R-CNN", 1, []),
        ("Reading Deep Lists", 1, []),
        ("Feature Lists for Testing Rows", 1, []),
    ]
