from __future__ import annotations

import pytest

from medsegbib.linting.fixes import fix_document
from medsegbib.linting.lint import Linter
from medsegbib.model import Document, Entry, Source, Span
from medsegbib.rules import rule_by
from medsegbib.rules.rule import Rule
from tests.linting.toy import BLANKS, YEARS, document, read


def _unused() -> Rule:
    rule = rule_by("X001")
    assert rule is not None
    return rule


@pytest.fixture(autouse=True)
def _toy_rules_are_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes in brackets are looked up among the toy rules."""
    rules = (BLANKS, _unused(), YEARS)
    monkeypatch.setattr("medsegbib.linting.suppression.all_rules", lambda: rules)
    by_code = {rule.code: rule for rule in rules}
    monkeypatch.setattr("medsegbib.linting.suppression.rule_by", by_code.get)


def codes(doc: Document, *rules: Rule) -> list[tuple[int, str]]:
    found = Linter(rules or (BLANKS, _unused(), YEARS)).diagnose(doc)
    return [(one.source.position(one.span.start).line, one.code) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "- A | 1018 | u <!-- medsegbib: ignore[Y001] the year is right -->\n",
        "- A | 1018 | u <!-- medsegbib: ignore[impossible-year] -->\n",
        "- A | 1018 | u <!-- medsegbib: ignore[Y] -->\n",
        "- A | 1018 | u <!-- medsegbib: ignore -->\n",
        "- A | 1018 | u <!--medsegbib:ignore[Y001]-->\n",
        "<!-- medsegbib: ignore[Y001] -->\n- A | 1018\n",
        "<!-- medsegbib: ignore[Y001] -->\n\n- A | 1018\n",
        "<!-- medsegbib: ignore[Y001] -->\r\n- A | 1018\r\n",
        "<!-- medsegbib: ignore-file[Y001] -->\n\n# Papers\n\n- A | 1018\n- B | 1018\n",
        "<!-- medsegbib: ignore-start[Y001] -->\n- A | 1018\n- B | 1018\n<!-- medsegbib: ignore-end -->\n",
        "<!-- medsegbib: ignore-start[Y001] -->\n- A | 1018\n- B | 1018\n",
    ],
)
def test_a_comment_silences(text: str) -> None:
    assert codes(document(text)) == []


def test_a_comment_silences_its_own_entry_only() -> None:
    text = "- A | 1018 | u <!-- medsegbib: ignore[Y001] -->\n- B | 1018\n"
    assert codes(document(text)) == [(2, "Y001")]


def test_a_block_ends_where_it_says() -> None:
    text = "<!-- medsegbib: ignore-start[Y001] -->\n- A | 1018\n<!-- medsegbib: ignore-end -->\n- B | 1018\n"
    assert codes(document(text)) == [(4, "Y001")]


def test_other_rules_are_not_silenced() -> None:
    assert codes(document("- A  B | 1018 | u <!-- medsegbib: ignore[Y001] -->\n")) == [(1, "T001")]


def test_an_entry_of_several_lines_is_silenced_as_a_whole_in_bibtex() -> None:
    text = "% medsegbib: ignore[Y001]\n@misc{k,\n  year = {1018},\n}\n"
    entry = Entry(key="k", title="T", year="1018", spans={"entry": Span(26, len(text) - 1), "year": Span(45, 49)})
    assert codes(Document(Source("a.bib", text), "bibtex", (entry,))) == []


def test_a_percent_sign_is_no_comment_in_markdown_nor_an_arrow_in_bibtex() -> None:
    assert codes(document("% medsegbib: ignore[Y001]\n- A | 1018\n")) == [(2, "Y001")]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("- A | 2018 | u <!-- medsegbib: ignore[Y001] -->\n", "- A | 2018 | u\n"),
        ("<!-- medsegbib: ignore[Y001] -->\r\n- A | 2018\r\n", "- A | 2018\r\n"),
        (
            "- A | 1018 | u <!-- medsegbib: ignore[Y001, T001] x -->\n",
            "- A | 1018 | u <!-- medsegbib: ignore[Y001] x -->\n",
        ),
        (
            "- A | 1018 | u <!-- medsegbib: ignore[Y001, Q123] -->\n",
            "- A | 1018 | u <!-- medsegbib: ignore[Y001] -->\n",
        ),
        ("- A | 2018 | u <!-- medsegbib: ignore -->\n", "- A | 2018 | u\n"),
    ],
)
def test_an_ignore_that_silences_nothing_is_a_finding_and_is_taken_out(text: str, mended: str) -> None:
    assert [code for _, code in codes(document(text))] == ["X001"]
    fixed = fix_document(document(text), Linter((BLANKS, _unused(), YEARS)).diagnose, read)
    assert fixed.document.source.text == mended


def test_a_code_of_a_rule_that_did_not_run_is_not_unused() -> None:
    assert codes(document("- A | 2018 | u <!-- medsegbib: ignore[T001] -->\n"), YEARS, _unused()) == []
    assert codes(document("- A | 2018 | u <!-- medsegbib: ignore -->\n"), YEARS, _unused()) == []
