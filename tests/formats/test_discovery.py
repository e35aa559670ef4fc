"""Which format a file is in."""

from __future__ import annotations

import pytest

from medsegbib.formats import by_name, format_of, format_of_suffix, names
from medsegbib.model import Source

LIST = "# Papers\n\n- [A title](https://arxiv.org/abs/2301.00001)\n\n```bibtex\n@article{a,\n  title={T}\n}\n```\n"


def test_every_format_says_what_it_is() -> None:
    for name in names():
        assert name == by_name(name).NAME
        assert all(suffix.startswith(".") for suffix in by_name(name).SUFFIXES)


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("a.bib", "anything", "bibtex"),
        ("a.md", "@article{a, title={T}}", "markdown"),
        ("list.txt", LIST, "markdown"),
        ("README", LIST, "markdown"),
        ("refs.txt", "% mine\n@article{a, title={T}}\n", "bibtex"),
        ("records.txt", "title,author,year\nT,A,2000\n", "csv"),
        ("export.txt", "TY  - JOUR\nTI  - T\nER  - \n", "ris"),
        ("pubmed.txt", "\nPMID- 16700070\nTI  - T\n", "nbib"),
        ("<stdin>", '[{"key": "a", "title": "T", "authors": []}]', "json"),
        ("a.json", '[{"id": "a", "type": "article-journal", "title": "T"}]', "csl"),
        ("a.json", '[{"key": "a", "title": "T"}]', "json"),
        ("library.txt", "<xml><records><record><ref-type/></record></records></xml>", "endnote"),
        ("A.XML", "<x/>", "endnote"),
        ("prose.txt", "Nothing but words.", "markdown"),
    ],
)
def test_a_file_is_what_its_suffix_or_its_content_says(file: str, text: str, expected: str) -> None:
    assert expected == format_of(Source(file, text)).NAME


@pytest.mark.parametrize(
    ("file", "expected"),
    [("a.bib", "bibtex"), ("a.json", "json"), ("a.csl.json", "csl"), ("A.RIS", "ris"), ("a.md", "markdown")],
)
def test_the_suffix_of_an_output_says_its_format(file: str, expected: str) -> None:
    found = format_of_suffix(file)
    assert found is not None
    assert expected == found.NAME


def test_an_unknown_suffix_says_nothing() -> None:
    assert format_of_suffix("a.pdf") is None
    assert format_of_suffix("a") is None
