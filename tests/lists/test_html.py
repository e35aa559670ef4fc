"""Lists in HTML: items, definitions, headings and folds that share their lines with others."""

from __future__ import annotations

import pytest

from tests.lists.examples import entries, people

_TOLD = [
    ("Deep Networks for Cell Segmentation", ["Ann Lee", "Bob Wu"], "CVPR", "2023"),
    ("Shallow Networks for Bone Segmentation", ["Carl Ito", "Dan Kim"], "ICCV", "2021"),
    ("Learning to Segment Hearts in Motion", ["Eve Ono", "Finn Rey"], "MICCAI", "2022"),
]


@pytest.mark.parametrize(
    "row",
    [
        "<li><strong>{title}</strong> ({venue} {year}) <em>{people}</em></li>",
        "<dt>{title}<dd>{people}. {venue} {year}",
        "<dt><b>{title}</b></dt><dd>{people}. {venue} {year}</dd>",
        '<div class="paper"><h3>{title}</h3><p>{people}. {venue} {year}</p></div>\n',
        '<div class="paper">\n<h3>{title}</h3> <p>{people}. {venue} {year}</p>\n</div>\n',
    ],
)
@pytest.mark.parametrize("lines", [True, False])
def test_items_beside_each_other_are_papers_of_their_own(row: str, lines: bool) -> None:
    rows = [row.format(title=a, people=", ".join(b), venue=c, year=d) for a, b, c, d in _TOLD]
    kind = "dl" if row.startswith("<dt") else "ul" if row.startswith("<li") else ""
    sep = "\n" if lines or not kind else ""
    body = sep.join([f"<{kind}>", *rows, f"</{kind}>"] if kind else rows)
    found = entries(f"# Papers on segmentation\n\n## Networks\n\n{body}\n")
    assert [(x.title, people(x), x.venue, x.year) for x in found] == _TOLD


def test_a_list_within_an_item_tells_more_of_it() -> None:
    inner = "<ul><li>Ann Lee, Bob Wu</li><li>CVPR 2023</li></ul>"
    found = entries(f"## Papers\n\n<ul>\n<li><b>Deep Networks for Cell Segmentation</b>{inner}</li>\n</ul>\n")
    assert [(x.title, people(x), x.venue, x.year) for x in found] == _TOLD[:1]


def test_what_stands_behind_a_comment_of_several_lines_is_read() -> None:
    found = entries("## Papers\n\n<!-- kept\nfor later --> [Testing of Long Lists](https://arxiv.org/abs/2301.00001)\n")
    assert [entry.title for entry in found] == ["Testing of Long Lists"]


_LINE = "[Learning to Test {}](https://arxiv.org/abs/2101.0000{}), Gus Poe, Hal Roe, ICML"


@pytest.mark.parametrize("bullet", ["", "- "])
def test_folds_without_blank_lines_between_them_are_topics_of_their_own(bullet: str) -> None:
    rows = [bullet + _LINE.format(word, n) for n, word in enumerate(["Lists", "Rows", "Cells"])]
    found = entries(
        f"# Papers\n\n<details><summary>Old</summary>\n\n{rows[0]}\n</details>\n"
        f"<details><summary>New</summary>\n\n{rows[1]}\n</details>\n{rows[2]}\n"
    )
    assert [(x.title, *x.topics) for x in found] == [
        ("Learning to Test Lists", "Old"),
        ("Learning to Test Rows", "New"),
        ("Learning to Test Cells",),
    ]


def test_a_fold_with_an_abstract_belongs_to_the_paper_above_it() -> None:
    rows = "\n".join(
        f"- {_LINE.format(word, n)}\n<details><summary>Abstract</summary>\nWe test {word} at length.\n</details>"
        for n, word in enumerate(["Lists", "Rows"])
    )
    found = entries(f"# Papers\n\n## Testing\n\n{rows}\n")
    assert [(x.title, *x.topics) for x in found] == [
        ("Learning to Test Lists", "Testing"),
        ("Learning to Test Rows", "Testing"),
    ]
