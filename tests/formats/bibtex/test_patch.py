"""A catalogue is saved with as few changes as can be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from medsegbib.formats.bibtex import patch, read, write
from medsegbib.model import Entry, Name, Source

OLD = """\
% My bibliography
@preamble{"\\newcommand{\\x}{y}"}

@Article {first,
    TITLE =   "An {Old} Title" , year=1999
}  % beside

@comment{kept}
@misc{second, title = {Two}}

@article{broken, title = {Never {closed},

@book(third, title = {Three},
   publisher={P})
"""


def entries() -> dict[str, Entry]:
    return {entry.key: entry for entry in read(Source("", OLD)).entries}


def test_nothing_changed_means_the_same_bytes() -> None:
    assert patch(OLD, list(entries().values())) == OLD


def test_the_order_of_the_entries_given_does_not_matter() -> None:
    assert patch(OLD, list(reversed(entries().values()))) == OLD


def test_only_the_changed_entry_is_rewritten() -> None:
    known = entries()
    known["second"] = replace(known["second"], year="2020")
    new = patch(OLD, list(known.values()))
    before, after = OLD.split("@misc{second, title = {Two}}")
    assert new.startswith(before)
    assert new.endswith(after)
    assert "year = {2020}" in new


def test_a_new_entry_is_appended_and_a_missing_one_taken_out() -> None:
    known = entries()
    del known["second"]
    new = patch(OLD, [*known.values(), Entry(key="fourth", title="Four")])
    assert "second" not in new
    assert "@comment{kept}\n@article{broken" in new
    assert new.endswith("publisher={P})\n\n@misc{fourth,\n  title = {Four},\n}\n")


def test_a_save_after_a_save_changes_nothing() -> None:
    known = [*entries().values(), Entry(key="odd", title="{ % \\", authors=(Name("Two Words"),), year="x\ny")]
    once = patch(OLD, known)
    assert patch(once, known) == once
    assert patch(once, read(Source("", once)).entries) == once


def test_line_ends_follow_the_file() -> None:
    old = OLD.replace("\n", "\r\n")
    new = patch(old, [*read(Source("", old)).entries, Entry(key="fourth", title="Four")])
    assert new.startswith(old)
    assert "\n" not in new.replace("\r\n", "")


@pytest.mark.parametrize("old", ["", "\n", "% only a comment\n", "% no line end"])
def test_a_catalogue_begins_with_its_first_entry(old: str) -> None:
    new = patch(old, [Entry(key="k", title="T")])
    assert new.startswith(old)
    assert [entry.key for entry in read(Source("", new)).entries] == ["k"]
    assert patch("", [Entry(key="k", title="T")]) == write([Entry(key="k", title="T")])
