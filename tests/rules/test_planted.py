"""A list and a bibliography with planted faults of every family: each is seen and mended, and nothing honest is."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from medsegbib.linting.fixes import fix_document
from medsegbib.linting.lint import Linter
from medsegbib.model import Document
from medsegbib.reading import read_document, read_source
from medsegbib.rules import all_rules

FOLDER = Path(__file__).parent / "planted"
LINTER = Linter(rules=tuple(rule for rule in all_rules() if rule.default))

#: Citation key and the rules that must speak of it; no others may.
IN_BIBLIOGRAPHY = {
    "good2018": "", "leon2020": "", "journalversion": "", "after": "",
    "y1": "Y001", "y2": "Y001", "y3": "Y002", "y4": "Y003", "n1": "N001", "n2": "N003", "n3": "N004", "n4": "N004",
    "n5": "N005", "n6": "N006", "n7": "N007", "n8": "N002", "n9": "N003 T006", "t1": "T001", "t1b": "T001",
    "t2": "T002",
    "t3": "T003", "t4": "T004", "t6": "T006", "t7": "T007", "t8": "T008", "t9": "T009", "u1": "U007",
    "u2": "U006 U010", "u3": "U009", "u4": "U008 U011", "u5": "U001", "u6": "F002 U004", "u7": "U014", "u8": "U013",
    "u9": "U013", "v1": "V003", "v2": "V004", "v3": "V004", "v4": "V002", "f1": "F001", "f2": "F002", "f3": "F003",
    "f3b": "F003", "f4": "F004", "f5": "F005", "f7": "F007", "k1": "K001", "müller 2020": "K002", "k3": "K003",
    "p1": "P003", "p2": "P006", "d2": "D001", "d1": "",
}  # fmt: skip

#: A word of the entry's title and the rules that must speak of it.
IN_LIST = {
    "1018": "", "SÃO PAULO": "", "Translating": "Y001", "Rapid Delineation": "Y001", "Robust Delineation": "N002 Y002",
    "Data Augmentation": "N004", "Few-Shot Delineation": "T001", "Transforming": "U001", "Rethinking": "U002",
    "Input Prompts": "T010", "Diffusion Priors": "P004 U012", "Superpixel": "U013 U014",
    "Recurrent Refinement": "U013 U014",
    "Lung Nodules": "N006 N007 T003 T004 U008 V002", "Bridges": "N001 T005 T008 U004 U005",
    "Fetal Brains": "N005 P003 P005 P006 U003", "Knee": "D001 U005", "Hip": "U015 V001", "Ankle": "U006",
    "Bone Marrow": "L003", "Red Blood": "",
}  # fmt: skip


def planted(name: str) -> Document:
    return read_document(read_source(str(FOLDER / name)))


@pytest.fixture(scope="module")
def in_bibliography() -> dict[str, set[str]]:
    document = planted("planted.bib")
    found: dict[str, set[str]] = defaultdict(set)
    report = LINTER.run([document])
    assert report.failures == ()
    for hit in report.hits:
        key = document.entries[hit.entry].key if hit.entry is not None else ""
        found[key].add(hit.diagnostic.code)
    return found


@pytest.fixture(scope="module")
def in_list() -> dict[str, set[str]]:
    document = planted("planted.md")
    found: dict[str, set[str]] = defaultdict(set)
    report = LINTER.run([document])
    assert report.failures == ()
    for hit in report.hits:
        place = hit.diagnostic.span.start
        title = next((e.title for e in document.entries if e.spans["entry"].start <= place <= e.spans["entry"].end), "")
        found[title].add(hit.diagnostic.code)
    return found


@pytest.mark.parametrize(("key", "codes"), IN_BIBLIOGRAPHY.items())
def test_the_faults_of_an_entry_are_seen_and_no_others(
    in_bibliography: dict[str, set[str]], key: str, codes: str
) -> None:
    assert in_bibliography[key] == set(codes.split())


def test_faults_between_entries_are_seen(in_bibliography: dict[str, set[str]]) -> None:
    assert in_bibliography[""] == {"K004", "P001"}


@pytest.mark.parametrize(("word", "codes"), IN_LIST.items())
def test_the_faults_of_a_mention_are_seen_and_no_others(in_list: dict[str, set[str]], word: str, codes: str) -> None:
    assert {code for title in in_list if word in title for code in in_list[title]} == set(codes.split())


def test_the_template_row_and_the_broken_row_are_seen(in_list: dict[str, set[str]]) -> None:
    document = planted("planted.md")
    codes = {hit.diagnostic.code for hit in LINTER.run([document]).hits}
    assert {"P002", "L003"} <= codes


@pytest.mark.parametrize(
    ("name", "left"),
    [
        # what only a person can mend: a lost page, a wrong digit, a missing journal, a duplicate
        ("planted.bib", "D001 F001 K001 K002 K003 K004 P001 P003 P006 T006 U001 U008 U009 U010 U011 U013 U014 V004"),
        ("planted.md", "D001 L003 N001 P002 P003 P005 P006 U008 U013 U014 U015 Y001"),
    ],
)
def test_everything_that_can_be_mended_is(name: str, left: str) -> None:
    fixed = fix_document(planted(name), LINTER.diagnose, read_document, unsafe=True)
    again = LINTER.diagnose(fixed.document)
    assert {d.code for d in again} <= set(left.split())
    assert not [d for d in again if d.fix is not None and d.fix.edits]
    assert fix_document(fixed.document, LINTER.diagnose, read_document, unsafe=True).count == 0
