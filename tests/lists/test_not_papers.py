from __future__ import annotations

import pytest

from tests.lists.examples import document, entries

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
