"""A lone name where the papers of a list name their people."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, only, people

TITLES = (
    "Testing of Deep Lists",
    "Reading Tables by Their Cells",
    "Learning to Lint without Labels",
    "A Survey of Sample Methods",
    "Merging Lists at Scale",
)
SEVERAL = ("Anna Bee, Carl Dee", "Gus Aitch, Ida Jay, Kay Ell", "Max Enn, Ola Pea", "Rae Ess, Tom You")


def listed(frame: str, alone: str, several: tuple[str, ...] = SEVERAL) -> str:
    """A list of five papers in one frame: the first four have several authors, the last has one."""
    lines = [
        frame.format(n=number, title=title, who=who, url=f"https://arxiv.org/abs/2001.0000{number}")
        for number, (title, who) in enumerate(zip(TITLES, (*several, alone), strict=True), 1)
    ]
    return "# Papers\n\n## Methods\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "frame",
    [
        "- {title}. {who}. MICCAI 2020. [[pdf]]({url})",
        "- [{title}]({url}), {who} [Journal of Tests 2020]",
        "- [{title}]({url}) - {who} - *ICLR, 2020*",
        "- **{title}** ({who}). CVPR 2020. [[pdf]]({url})",
        "- {title}\n  - {who}\n  - MICCAI 2020\n  - [paper]({url})",
        "- [{title}]({url})\n  (*MICCAI, 2020*)\n  {who}",
        "- {who} - **{title}** - *ICLR 2020* [[pdf]]({url})",
        "- {who}: [{title}]({url}). MICCAI 2020",
        "{n}) {who}, {title}, (AAAI 2020). [pdf]({url})",
    ],
)
@pytest.mark.parametrize("alone", ["Oliver Trummer", "Olivier Quux"])
def test_a_lone_name_stands_where_the_people_stand(frame: str, alone: str) -> None:
    found = entries(listed(frame, alone))
    assert [entry.title for entry in found] == list(TITLES)
    assert people(found[-1]) == [alone]
    assert all(alone not in entry.venue for entry in found)


@pytest.mark.parametrize(
    ("frame", "several", "alone", "wanted"),
    [
        ("- *{title}*. {who}. ICASSP (2020)", ("Bee et al.", "Dee et al.", "Eff et al.", "Gee et al."), "Hai", "Hai"),
        ("- {who} - **{title}**", ("Bee et al.", "Dee et al.", "Eff et al.", "Gee et al."), "Kay", "Kay"),
        ("- [{title}]({url})\n  - {who}", ("Bee et al.", "Dee et al.", "Eff et al.", "Gee et al."), "Hai", "Hai"),
        ("- {who} - **{title}**", ("Bee A, Dee C", "Eff E, Gee G", "Hai H, Jay I", "Kay K, Ell L"), "Emm M", "M. Emm"),
        (
            "- {who}. [{title}]({url}). AAAI 2020",
            ("Bee, A. and Dee, C.", "Eff, E. and Gee, G.", "Hai, H. and Jay, I.", "Kay, K. and Ell, L."),
            "Emm, M. N.",
            "M. N. Emm",
        ),
    ],
)
def test_a_lone_name_is_written_as_the_others_are(
    frame: str, several: tuple[str, ...], alone: str, wanted: str
) -> None:
    last = entries(listed(frame, alone, several))[-1]
    assert last.title == TITLES[-1]
    assert [name.replace(".", "") for name in people(last)] == [wanted.replace(".", "")]


@pytest.mark.parametrize("behind", ["Nature", "Springer", "Deep Learning", "MICCAI", "Code"])
def test_what_is_no_name_stays_what_it_is(behind: str) -> None:
    last = entries(listed("- [{title}]({url}). {who}. 2020.", behind))[-1]
    assert people(last) == []


def test_a_method_in_front_is_nobody() -> None:
    last = entries(listed("- {who}, {title}, ICLR 2020 [pdf]({url})", "Fast R-CNN"))[-1]
    assert people(last) == []


def test_a_few_lists_of_people_make_no_place() -> None:
    text = listed("- [{title}]({url})\n  {who}\n  MICCAI 2020", "Zoltan Quux", ("", "", "", "Rae Ess, Tom You"))
    assert people(entries(text)[-1]) == []


def test_numbered_lines_of_one_paragraph_are_papers_each() -> None:
    text = (
        "[1] Bee, Anna, Carl Dee, and Eve Eff. 2020. “Testing of Deep Lists.” *MICCAI* 34 (1): 700–709.\n"
        "[2] Gee, Ida, and Hai Jay. 2021. “Reading Tables by Their Cells.” *IJCAI* 52 (2): 617–626.\n"
        "[3] Kay, Ell, Max Enn, and Ola Pea. 2022. “Merging Lists at Scale.” *AAAI* 17 (3): 511–520.\n"
    )
    assert [(len(people(entry)), entry.venue, entry.year) for entry in entries(text)] == [
        (3, "MICCAI", "2020"),
        (2, "IJCAI", "2021"),
        (3, "AAAI", "2022"),
    ]


@pytest.mark.parametrize(
    ("who", "wanted"),
    [
        ("Bee, A., Dee, C., and Eff, E.. ", ["A. Bee", "C. Dee", "E. Eff"]),
        ("Bee, A., Dee, C., ... & Eff, E. F. (2020). ", ["A. Bee", "C. Dee", "E. F. Eff"]),
        ("Bee, A., Dee, C. ... Eff, E. F. (2020). ", ["A. Bee", "C. Dee", "E. F. Eff"]),
        ("Bee, Anna, Steve Dee, R. Keith Eff, and Peter Gee. ", ["Anna Bee", "Steve Dee", "R. Keith Eff", "Peter Gee"]),
        ("Bee, J. Andreas, ", ["J. Andreas Bee"]),
        ("Chang, Kai-Wei and Zou, James and Bee, Anna. ", ["Kai-Wei Chang", "James Zou", "Anna Bee"]),
        ("O{'}Bee, Anna and Dee II, Carl. ", ["Anna O'Bee", "Carl Dee II"]),
    ],
)
def test_people_as_styles_write_them(who: str, wanted: list[str]) -> None:
    assert people(only(f'- {who}["Testing of Deep Lists for Tables"](https://a.org/1.pdf)\n')) == wanted


@pytest.mark.parametrize(
    ("venue", "wanted"),
    [("ACM Trans. Access. Comput. 2011", "ACM Trans. Access. Comput"), ("Journal of Tests 2018", "Journal of Tests")],
)
def test_a_journal_follows_initials_and_a_surname(venue: str, wanted: str) -> None:
    entry = only(f"* [Testing of Deep Lists](https://a.org/1.pdf) A. Bee, C. D. Dee, and E. Eff {venue}\n")
    assert (people(entry), entry.venue) == (["A. Bee", "C. D. Dee", "E. Eff"], wanted)


def test_a_known_venue_in_brackets_is_no_affiliation() -> None:
    entry = only("1. [2024] Testing of Deep Lists. Anna Bee, Carl Dee. (AAAI) [link](https://a.org/1.pdf)\n")
    assert (people(entry), entry.venue) == (["Anna Bee", "Carl Dee"], "AAAI")


def test_stars_stand_in_italics_made_with_underscores() -> None:
    entry = only("- **Testing of Deep Lists** [[pdf]](https://a.org/1.pdf)\n  _Anna Bee*, Carl Dee*, Eve Eff_.\n")
    assert people(entry) == ["Anna Bee", "Carl Dee", "Eve Eff"]


@pytest.mark.parametrize(
    ("frame", "alone"),
    [
        ("- **[Nick]** {title} | {who} | **[ICCV' 15]** | [pdf]({url})", "Ross Girshick"),
        ("- (CVPR 2020) {title}, *{who}*, [[pdf]({url})]", "Oliver Trummer"),
        ("- [{title}]({url}) - MICCAI, 2015 - {who}", "Zoltan Quux"),
        ("- **{title}**\n  {who}\n  _MICCAI, 2023_\n  {url}", "Zoltan Quux"),
    ],
)
def test_a_lone_name_ends_a_plain_title_or_the_line(frame: str, alone: str) -> None:
    last = entries(listed(frame, alone))[-1]
    assert (last.title, people(last)) == (TITLES[-1], [alone])


def test_surnames_stand_between_a_plain_title_and_its_venue() -> None:
    entry = only("* Testing of Deep Lists for Tables, Gong, Chen, Wang, Meng and Zhang (Journal of Tests, 2021).\n")
    assert (entry.title, people(entry)) == (
        "Testing of Deep Lists for Tables",
        ["Gong", "Chen", "Wang", "Meng", "Zhang"],
    )
    assert (entry.venue, entry.year) == ("Journal of Tests", "2021")


def test_family_and_given_names_take_turns_before_and() -> None:
    cited = "Wu, Qi, Wang, Peng, Kaelbling, Leslie Pack, and Hengel, Anton van den"
    entry = only(f"- [Testing of Deep Lists for Tables](https://a.org/1.pdf). {cited}. CVPR 2020.\n")
    assert people(entry) == ["Qi Wu", "Peng Wang", "Leslie Pack Kaelbling", "Anton van den Hengel"]


@pytest.mark.parametrize(
    ("line", "title", "nickname", "who"),
    [
        ("[MVLift](https://a.org/1). Lifting Motion to 3D Worlds via Tests, Li et al. ArXiv 2024.",
         "Lifting Motion to 3D Worlds via Tests", "MVLift", "Li"),
        ("[RMD](https://arxiv.org/pdf/2412.04343). RMD: A Simple Baseline for Tests, Liao et al. ArXiv 2024.",
         "RMD: A Simple Baseline for Tests", "RMD", "Liao"),
        ("[Text to blind motion](https://a.org/1). Text to Blind Motion, Kim et al. ArXiv 2024.",
         "Text to Blind Motion", "", "Kim"),
        ("[Meng et al](https://a.org/1). Rethinking Diffusion for Text-Driven Tests, Meng et al. ArXiv 2024.",
         "Rethinking Diffusion for Text-Driven Tests", "", "Meng"),
    ],
)  # fmt: skip
def test_a_linked_name_stands_before_the_citation(line: str, title: str, nickname: str, who: str) -> None:
    entry = only(f"- {line}\n")
    assert (entry.title, entry.nickname, people(entry), entry.venue) == (title, nickname, [who], "ArXiv")


def test_years_end_the_titles_of_a_list() -> None:
    text = "".join(f"{n}. {title} {2010 + n}. [pdf](https://a.org/{n}.pdf)\n" for n, title in enumerate(TITLES, 1))
    assert [(entry.title, entry.year) for entry in entries(text)] == [
        (title, str(2010 + n)) for n, title in enumerate(TITLES, 1)
    ]


def test_a_year_may_end_one_title() -> None:
    text = "".join(f"{n}. {title}. [pdf](https://a.org/{n}.pdf)\n" for n, title in enumerate(TITLES, 1))
    found = entries(text + "6. A Year of Testing Lists since 2020. [pdf](https://a.org/6.pdf)\n")
    assert (found[-1].title, found[-1].year) == ("A Year of Testing Lists since 2020", "")


@pytest.mark.parametrize(
    ("frame", "several", "alone", "wanted"),
    [
        ("- [{title}]({url}) ({who})", ("Zhang, Chen, Wu", "Song, Meng, Li", "Luo, Shi, Xu", "Li, Wang, Sun"),
         "Mesgarani", ["Mesgarani"]),
        ('- "{title}". {who}. **AAAI (2016)**. [pdf]({url})', ("Bee et al.", "Dee et al.", "Eff et al.", "Gee et al."),
         "Nickel, Rosasco, Poggio", ["Nickel", "Rosasco", "Poggio"]),
    ],
)  # fmt: skip
def test_surnames_stand_where_the_surnames_stand(
    frame: str, several: tuple[str, ...], alone: str, wanted: list[str]
) -> None:
    assert people(entries(listed(frame, alone, several))[-1]) == wanted


@pytest.mark.parametrize(
    ("behind", "wanted", "venue"),
    [
        (", Anna Bee, Carl Dee, MICCAI., [code](https://github.com/a/b)", ["Anna Bee", "Carl Dee"], "MICCAI"),
        (", Stefan Bee, ICLR - [code](https://github.com/a/b)", ["Stefan Bee"], "ICLR"),
        (". ArXiv. X. Bee and A. Dee and H. Eff.", ["X. Bee", "A. Dee", "H. Eff"], "ArXiv"),
        (", *Li, Zhang, Zhang, Wang*, `ICIG (2025)`", ["Li", "Zhang", "Zhang", "Wang"], "ICIG"),
        (". Shi, Jian, Zhang, Pengyi, and Bee, Anna (2023)", ["Jian Shi", "Pengyi Zhang", "Anna Bee"], ""),
        (" - Anna Bee, Carl Dee, and Eve Eff doi:10.1109/x.2020.1", ["Anna Bee", "Carl Dee", "Eve Eff"], ""),
        (". Wang X<sup>1</sup>, Zhang X<sup>2</sup>, Bee T<sup>1</sup> - ICCV 2023",
         ["X Wang", "X Zhang", "T Bee"], "ICCV"),
        (". Bee, M. G.<sup>3</sup> and Dee, R.<sup>1</sup> - NIPS 2001", ["M. G. Bee", "R. Dee"], "NIPS"),
        (" (with Devesh K. Bee, Nurali Dee, and Asok Eff). Automatica, 2014.",
         ["Devesh K. Bee", "Nurali Dee", "Asok Eff"], "Automatica"),
        (". Smith K, Xing J, Sant S. Biophys J. 2025 May 20;124(10):1.", ["K Smith", "J Xing", "S. Sant"], "Biophys J"),
        (". Rudolf R, Reischl M. Commun Biol. 2025 Jan 11;8(1):43.", ["R Rudolf", "Reischl M."], "Commun Biol"),
    ],
)  # fmt: skip
def test_people_end_where_their_venue_begins(behind: str, wanted: list[str], venue: str) -> None:
    entry = only(f"- [Testing of Deep Lists for Tables](https://arxiv.org/abs/2001.00001){behind}\n")
    assert [set(name.replace(".", "").split()) for name in people(entry)] == [
        set(name.replace(".", "").split()) for name in wanted
    ]
    assert entry.venue == venue


def test_institutions_stand_behind_people_line_by_line() -> None:
    text = (
        "| Year | Title | Authors |\n|---|---|---|\n"
        "| 2016 | Zooids: Building Blocks | Anna Le Bee, INRIA<br>Carl H. Dee, Test University<br>Eve Eff, INRIA |\n"
        "| 2013 | Fiberio: A Touchscreen | Gus Aitch & Ida Jay, Hasso Plattner Institute |\n"
    )
    assert [people(entry) for entry in entries(text)] == [
        ["Anna Le Bee", "Carl H. Dee", "Eve Eff"],
        ["Gus Aitch", "Ida Jay"],
    ]


def test_people_end_where_a_venue_in_code_begins() -> None:
    entry = only("- Testing of Deep Lists [pdf](https://a.org/1.pdf)\n  - Authors: S. Bee, Y. Dee, S. Eff `AAAI'21`\n")
    assert (people(entry), entry.venue, entry.year) == (["S. Bee", "Y. Dee", "S. Eff"], "AAAI", "2021")


def test_a_bracket_behind_the_last_labelled_person_stays_closed() -> None:
    text = (
        "- Testing of Deep Lists\n  - Authors: Anna Bee (MIT), Carl Dee (ETH Zurich) [[Paper](https://a.org/1.pdf)]\n"
    )
    assert people(only(text)) == ["Anna Bee", "Carl Dee"]


def test_what_else_is_worth_seeing_is_not_the_venue() -> None:
    text = (
        '* [Bee et al. (2019) "Spontaneous behaviors drive testing of lists"](https://doi.org/10.1000/182). A lot. '
        'See also [Dee (2022) "The Tested List"](https://a.org/2).\n'
    )
    entry = only(text)
    assert (people(entry), entry.year, entry.venue) == (["Bee"], "2019", "")


def test_lone_names_at_the_end_of_linked_titles() -> None:
    text = "".join(
        f"- [{title} - {who} et. al. (2011)](https://a.edu/{number}.pdf)\n"
        for number, (title, who) in enumerate(
            zip(TITLES, ("Bee", "Carl Dee", "Eve Eff", "Gus Aitch", "Ida"), strict=True)
        )
    )
    found = entries(f"# Papers\n{text}- [Replicating Lists at Scale - Victor Quux](https://a.edu/7.pdf)\n")
    assert (found[-1].title, people(found[-1])) == ("Replicating Lists at Scale", ["Victor Quux"])


@pytest.mark.parametrize(("who", "read"), [("Quux EJ.", "EJ Quux"), ("Quux G.", "G Quux"), ("Quux, G.", "G. Quux")])
def test_a_lone_name_that_a_linked_citation_begins_with(who: str, read: str) -> None:
    cited = ("Bee A, Dee C, Eff E.", "Aitch GH, Jay I.", "Ell KL, Enn M, Pea O.", "Ess R, You T.", "Bee A, Dee C.")
    text = "\n".join(
        f"[{names} {title}. Nat Med 2019](https://www.nature.com/articles/s{number})\n"
        for number, (names, title) in enumerate(zip((*cited, who), (*TITLES, "Why Lists Lie in Tests"), strict=True))
    )
    found = entries(text)
    assert [entry.title for entry in found] == [*TITLES, "Why Lists Lie in Tests"]
    assert people(found[-1]) == [read]


def test_a_list_of_first_authors() -> None:
    known = ["Paul Anderson", "Peter Lee", "Anna Miller", "Maria Garcia"]
    lines = [
        f"- **Testing of lists for captioning.** {name}. | [[pdf]](https://arxiv.org/pdf/1810.0402{n}.pdf)\n"
        for n, name in enumerate(known)
    ]
    odd = "- **Learning of lists for captioning.**  Qwo   Zrtesk. |a remark; more| [[pdf]](https://a.org/1.pdf)\n"
    assert [people(entry) for entry in entries("# Papers\n" + "".join(lines) + odd)] == [
        *([name] for name in known),
        ["Qwo Zrtesk"],
    ]
