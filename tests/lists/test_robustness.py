from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medsegbib.linting.engine import check
from medsegbib.lists import read_list
from medsegbib.lists.coverage import coverage
from medsegbib.model import Source
from medsegbib.reading import read_document
from medsegbib.rules import all_rules
from tests.lists.examples import MIXED

#: What stands in lists where nobody expects it.
PIECES = (
    "<td>", "](", "<!--", "```", "**", "@article{", "<li>", "<br>", "[J].", "[2016]", " (218)", "20XX", "et al.",
    "Ann Lee, ", "(a)(b)", "CVPR 218", "“", "：", "，",
)  # fmt: skip


def read_all(text: str) -> None:
    found = read_list(Source("list.md", text))
    for entry in found.entries:
        assert entry.title
        for span in dict(entry.spans).values():
            assert 0 <= span.start <= span.end <= len(text)
    coverage(found)


@pytest.mark.parametrize("step", range(7))
def test_a_list_cut_off_anywhere_is_read(step: int) -> None:
    for end in range(step, len(MIXED), 7):
        read_all(MIXED[:end])


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(MIXED)),
            st.sampled_from([*"[]()*_`|<>#-\n\r\\&\"'$!:,.\udc80\x0b\ufffc", *PIECES]),
        ),
        max_size=12,
    )
)
def test_a_mutated_list_is_read_and_checked(changes: list[tuple[int, str]]) -> None:
    text = MIXED
    for at, piece in changes:
        text = text[:at] + piece + text[at + len(piece) % 2 :]
    read_all(text)
    assert check([read_document(Source("list.md", text))], all_rules()).failures == ()


def test_a_line_of_brackets_alone_names_nobody() -> None:
    read_all("- (a)(b)\n- **Learning of Long Things in Tests** \\\n  (a)(b)\n")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="[]()*_`|<>#-+1. \n\\&\"'$!:,aB2é中\ufffc\x0b", max_size=200))
def test_any_text_is_read(text: str) -> None:
    read_all(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "`" * 300_000,
        "*a " * 50_000,
        "- " * 50_000,
        "> " * 50_000,
        "<td>" * 20_000,
        "<table>" * 5_000,
        "- [a](" + "(" * 100_000,
        "A Bee, " * 20_000,
        '"a ' * 50_000,
        "# " * 50_000,
        "```\n" * 20_000,
        "\\" * 100_000,
        "$a" * 50_000,
        "@article{" * 10_000,
        "word " * 40_000,
        "(2020) " * 20_000,
        "a.b@c-" * 20_000,
        "- [x](" + "{{a}}" * 5_000,
        "- [Tests of Lists](" + "https://www.google.com/url?q=" * 2_000 + ")",
        "Lee and Wu\tTests of lists\tJASA\n" * 2_000,
    ],
    ids=lambda text: text[:6],
)
def test_nasty_texts_take_linear_time(text: str) -> None:
    start = time.process_time()
    read_all(text)
    assert time.process_time() - start < 10


def test_a_long_table_takes_linear_time() -> None:
    row = "| Testing of Many Rows in Tables | Anna Bee | [pdf](https://arxiv.org/abs/2001.00001) |\n"
    start = time.process_time()
    found = read_list(Source("list.md", "| Title | Authors | Link |\n|---|---|---|\n" + row * 5_000))
    assert len(found.entries) == 5_000
    assert time.process_time() - start < 20


@pytest.mark.parametrize("again", ["\n  Data: some", " | Category: some", "\n  With Ann Bee.", ", Wise RG", " (**x**)"])
def test_what_stands_there_thousands_of_times_is_read(again: str) -> None:
    read_all("- **Testing of Many Long Lists**\n  - Published: 2020" + again * 3000)
    read_all("- Ann Lee. Testing of Many Long Lists. 2020" + again * 3000)
