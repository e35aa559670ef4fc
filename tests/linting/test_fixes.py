from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from medsegbib.linting.fixes import apply_edits, compatible, fix_document
from medsegbib.linting.lint import Linter
from medsegbib.model import Diagnostic, Document, Edit, Entry, Fix, Safety, Severity, Source, Span
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from tests.linting.toy import BLANKS, YEARS, document, make_rule, read


def fixed(text: str, *rules: Rule, unsafe: bool = False) -> str:
    return fix_document(document(text), Linter(rules).diagnose, read, unsafe=unsafe).document.source.text


def test_safe_fixes_only_unless_told() -> None:
    assert fixed("- A  net | 1018\n", BLANKS, YEARS) == "- A net | 1018\n"
    assert fixed("- A  net | 1018\n", BLANKS, YEARS, unsafe=True) == "- A net | 2018\n"


def test_only_the_bytes_of_the_field_change() -> None:
    text = "\ufeff# 1018  things\r\n\r\n- A  net | 1018 | u\t\r\nend of 1018  "
    assert fixed(text, BLANKS, YEARS, unsafe=True) == text.replace("A  net", "A net").replace("| 1018", "| 2018")


def test_rounds_go_on_until_nothing_is_left() -> None:
    assert fixed("- A     net | 2018\n", BLANKS) == "- A net | 2018\n"


def test_twice_is_once() -> None:
    once = fixed("- A     net | 1018\n- B  | 2018\n", BLANKS, YEARS, unsafe=True)
    assert fixed(once, BLANKS, YEARS, unsafe=True) == once


def _endless(entry: Entry, document: Document) -> Iterator[Finding]:
    other = {"0": "1", "1": "0"}[entry.year]
    yield Finding("flip", "year", repair=Repair(Safety.SAFE, "Flop", (Substitution("year", entry.year, other),)))


def test_rules_that_undo_each_other_come_to_an_end() -> None:
    assert fixed("- A | 0\n", make_rule("Z001", "x", check_entry=_endless)) in {"- A | 0\n", "- A | 1\n"}


def _greedy(entry: Entry, document: Document) -> Iterator[Finding]:
    if entry.title == "A":
        edit = Edit(entry.spans["year"], "2018\n- ghost | 1")
        yield Finding("x", "year", repair=Repair(Safety.SAFE, "Right it", edits=(edit,)))


def test_new_line_ends_are_those_of_the_file() -> None:
    text = "- A | 1018\r\n- B | 2\r\n"
    once = fix_document(document(text), lambda d: Linter((_GREEDY,)).diagnose(d) if d.source.text == text else [], read)
    assert once.document.source.text == "- A | 2018\r\n- ghost | 1\r\n- B | 2\r\n"


_GREEDY = make_rule("Z002", "x", check_entry=_greedy)


def test_a_fix_is_not_made_where_another_entry_would_read_differently() -> None:
    def read_strangely(source: Source) -> Document:
        """As long as any year is 1018 all titles are shouted: what one line says decides how all are read."""
        document = read(source)
        if "1018" in source.text:
            return document
        loud = tuple(Entry(title=e.title.upper(), year=e.year, spans=e.spans) for e in document.entries)
        return Document(source, "markdown", loud)

    text = "- A net | 1018\n- B net | 2018\n- C  net | 2018\n"
    fixed = fix_document(document(text), Linter((YEARS, BLANKS)).diagnose, read_strangely, unsafe=True)
    assert fixed.document.source.text == text.replace("C  net", "C net"), "the other fix is made all the same"
    assert fixed.left == ("“2018, a digit off” is not made: line 2: after the fix “B net” would be read differently",)


def test_a_fix_is_not_made_where_another_entry_would_vanish() -> None:
    def read_first(source: Source) -> Document:
        document = read(source)
        return document if "1018" in source.text else Document(source, "markdown", document.entries[:1])

    text = "- A net | 1018\n- B net | 2018\n"
    fixed = fix_document(document(text), Linter((YEARS,)).diagnose, read_first, unsafe=True)
    assert fixed.document.source.text == text
    assert fixed.count == 0
    assert len(fixed.left) == 1


def test_papers_that_begin_at_one_place_are_told_apart() -> None:
    def read_pairs(source: Source) -> Document:
        """Each line is two papers, as in a table whose row holds two."""
        pairs = [(entry, replace(entry, title=entry.title + " II")) for entry in read(source).entries]
        return Document(source, "markdown", tuple(entry for pair in pairs for entry in pair))

    text = "- A | 2018\n- B | 1018\n"
    fixed = fix_document(read_pairs(Source("a.md", text)), Linter((YEARS,)).diagnose, read_pairs, unsafe=True)
    assert fixed.document.source.text == text.replace("1018", "2018")


def test_a_mended_heading_is_no_other_reading_of_the_entries_below() -> None:
    def with_heading(source: Source) -> Document:
        heading = source.text.splitlines()[0]
        entries = tuple(replace(e, topics=(heading,)) for e in read(source).entries)
        return Document(source, "markdown", entries)

    def diagnose(document: Document) -> list[Diagnostic]:
        if not document.source.text.startswith("# x"):
            return []
        fix = Fix(Safety.SAFE, "Right it", (Edit(Span(2, 3), "y"),))
        return [Diagnostic(document.source, "T", "t", Severity.NOTE, "m", Span(2, 3), fix=fix)]

    fixed = fix_document(with_heading(Source("a.md", "# x\n- A | 2018\n")), diagnose, with_heading)
    assert fixed.document.source.text == "# y\n- A | 2018\n"


def test_fixes_that_overlap_wait_for_the_next_round_and_equal_ones_are_one() -> None:
    def fix(*edits: Edit) -> Fix:
        return Fix(Safety.SAFE, "", edits)

    a, b, c = Edit(Span(0, 4), "x"), Edit(Span(3, 6), "y"), Edit(Span(6, 8), "z")
    assert compatible([fix(a), fix(b), fix(c), fix(a)]) == [fix(a), fix(c), fix(a)]
    assert compatible([fix(Edit(Span(2, 2), "x")), fix(Edit(Span(2, 2), "y"))]) == [fix(Edit(Span(2, 2), "x"))]
    assert compatible([fix(a, c), fix(Edit(Span(7, 9), "w"))]) == [fix(a, c)], "all edits of a fix, or none"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xy", max_size=3)), max_size=12))
def test_chosen_fixes_never_overlap_and_make_what_they_say(raw: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(65 + n) for n in range(36))
    fixes = [Fix(Safety.SAFE, "", (Edit(Span(start, start + length), new),)) for start, length, new in raw]
    edits = sorted({edit for fix in compatible(fixes) for edit in fix.edits})
    assert all(a.span.end <= b.span.start for a, b in pairwise(edits))
    expected = text
    for edit in reversed(edits):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    assert apply_edits(text, edits) == expected
