"""BibTeX to entries, with the place of every field."""

from __future__ import annotations

import logging
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medsegbib.formats import bibtex
from medsegbib.model import Document, Identifier, Link, Name, Source, Span

ENTRY = """\
% a comment

@InProceedings{ronneberger2015,
  Title     = "{U-Net}: Convolutional Networks for Biomedical Image Segmentation",
  author    = {Ronneberger, Olaf and
               Fischer, Philipp and van der Brox, T.},
  booktitle = MICCAI # " 2015",
  year      = 2015,
  month     = oct,
  pages     = {234--241},
  doi       = {https://doi.org/10.1007/978-3-319-24574-4\\_28},
  eprint    = {1505.04597v1},
  archivePrefix = {arXiv},
  url       = {https://arxiv.org/abs/1505.04597},
  note      = {Caf{\\'e} \\& more},
}

@string{MICCAI = {Medical Image Computing}}
"""


def parsed(text: str) -> Document:
    return bibtex.read(Source("refs.bib", text))


def test_the_typed_view_of_an_entry() -> None:
    (entry,) = parsed(ENTRY).entries
    assert entry.key == "ronneberger2015"
    assert entry.type == "inproceedings"
    assert entry.title == "U-Net: Convolutional Networks for Biomedical Image Segmentation"
    assert entry.authors == (Name("Ronneberger", "Olaf"), Name("Fischer", "Philipp"), Name("Brox", "T.", "van der"))
    assert (entry.year, entry.venue) == ("2015", "Medical Image Computing 2015")
    assert entry.ids == (Identifier("arxiv", "1505.04597"), Identifier("doi", "10.1007/978-3-319-24574-4_28"))
    assert entry.links == (Link("preprint", "https://arxiv.org/abs/1505.04597"),)
    assert entry.extra == {"month": "oct", "pages": "234--241", "note": "Café & more"}
    assert [(o.file, o.line, o.column) for o in entry.origins] == [("refs.bib", 3, 1)]


def test_every_span_holds_exactly_its_field() -> None:
    document = parsed(ENTRY)
    (entry,) = document.entries

    def shown(span: Span) -> str:
        return document.source.slice(span)

    assert shown(entry.spans["key"]) == "ronneberger2015"
    assert shown(entry.spans["title"]).startswith("{U-Net}: Conv")
    assert shown(entry.spans["author.1"]) == "Fischer, Philipp"
    assert shown(entry.spans["author.2"]) == "van der Brox, T."
    assert shown(entry.spans["year"]) == "2015"
    assert shown(entry.spans["venue"]) == 'MICCAI # " 2015"'
    assert shown(entry.spans["arxiv"]) == "1505.04597v1"
    assert shown(entry.spans["link.0"]) == "https://arxiv.org/abs/1505.04597"
    assert shown(entry.spans["entry"]).startswith("@InProceedings{")
    assert shown(entry.spans["entry"]).endswith("}\n}".lstrip("}"))
    assert [shown(field.name_span) for field in entry.fields][:3] == ["Title", "author", "booktitle"]
    assert [shown(field.span) == field.value for field in entry.fields] == [True] * len(entry.fields)
    assert [field.delimiter for field in entry.fields][:5] == ['"', "{", "", "", ""]


def test_an_unclosed_brace_costs_only_its_own_entry() -> None:
    document = parsed("@article{a,\n  title = {Lost {brace},\n  year = 2020\n}\n\n@article{b,\n  title = {Kept}\n}\n")
    assert [entry.key for entry in document.entries] == ["b"]
    (refused,) = document.refused
    assert document.source.position(refused.span.start).line == 1
    assert document.source.slice(refused.span).endswith("year = 2020\n}")
    assert "not closed" in refused.reason


def test_an_unclosed_brace_at_the_end_of_the_file_is_said() -> None:
    document = parsed("@article{b, title = {Kept}}\n@article{a, title = {Lost {brace}\n")
    assert [entry.key for entry in document.entries] == ["b"]
    assert "end of the file" in document.refused[0].reason


def test_a_closing_brace_too_many_is_a_doubt() -> None:
    document = parsed("@article{a, title = {X}},\n  year = {2020},\n}\n@article{b, title = {Y}}\n")
    assert [entry.key for entry in document.entries] == ["a", "b"]
    assert "brace too many" in document.doubts[0].reason
    (entry,) = parsed("@article{a,\n  title = {One} two},\n  year = {2020},\n}\n").entries
    assert entry.title == "One two"


def test_doubled_fields_and_keys_are_all_kept() -> None:
    document = parsed("@misc{a, year = 1999, year = 2001}\n@misc{a, title = {Second}}")
    assert [field.value for field in document.entries[0].fields] == ["1999", "2001"]
    assert document.entries[0].year == "1999"
    assert [entry.key for entry in document.entries] == ["a", "a"]


def test_book_title_and_year_come_from_the_entry_of_crossref() -> None:
    child, _ = parsed("@inproceedings{c, title={T}, crossref={p}}\n@proceedings{p, title={MICCAI}, year=2018}").entries
    assert (child.venue, child.year, child.extra["crossref"]) == ("MICCAI", "2018", "p")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("doi = {10.1000/182}", Identifier("doi", "10.1000/182")),
        ("eprint = {2301.11798}, eprinttype = {arxiv}", Identifier("arxiv", "2301.11798")),
        ("eprint = {cs/0112017}", Identifier("arxiv", "cs/0112017")),
        ("eprint = {23193287}, eprinttype = {pubmed}", Identifier("pmid", "23193287")),
        ("journal = {arXiv preprint arXiv:1804.03999}", Identifier("arxiv", "1804.03999")),
        ("url = {https://openreview.net/forum?id=abcDEF1234}", Identifier("openreview", "abcDEF1234")),
    ],
)
def test_identifiers_are_found_where_bibliographies_put_them(field: str, expected: Identifier) -> None:
    assert parsed(f"@misc{{k, title = {{T}}, {field}}}").entries[0].ids == (expected,)


def test_a_value_that_is_no_identifier_is_kept_all_the_same() -> None:
    (entry,) = parsed("@misc{k, title = {T}, doi = {TBD}, eprint = {soon}}").entries
    assert entry.ids == ()
    assert (entry.extra["doi"], entry.extra["eprint"]) == ("TBD", "soon")


def test_dates_of_biblatex_give_the_year() -> None:
    (entry,) = parsed("@article{k, title = {T}, journaltitle = {J}, date = {2021-05-03}}").entries
    assert (entry.year, entry.venue, entry.extra["date"]) == ("2021", "J", "2021-05-03")


def test_names_keep_braces_and_accents_right() -> None:
    (entry,) = parsed(
        "@misc{k, author = {{\\'E}cole, J. and {World Health Organization} and M{\\\"u}ller, {Anna Maria} and others}}"
    ).entries
    assert entry.authors == (
        Name("École", "J."),
        Name(literal="World Health Organization"),
        Name("Müller", "Anna Maria"),
    )
    assert entry.et_al


def test_parentheses_delimit_entries_too() -> None:
    assert parsed("@article(k, title = {A (b) c}, year = 2020)").entries[0].title == "A (b) c"


def test_nothing_is_said_on_the_log(caplog: pytest.LogCaptureFixture) -> None:
    parsed("@article{a, title={{{}\n@article{b, x}")
    assert not caplog.records
    assert not logging.getLogger("bibtexparser.splitter").disabled


@pytest.mark.parametrize(
    ("text", "is_bibtex"),
    [
        ("@article{a, title={T}}", True),
        ("% comment\n\n@string{a = {b}}\n", True),
        ("# A list\n\n- [Paper](https://example.org)\n\n```\n@article{a, title={T}}\n```\n", False),
        ("@someone on the web said", False),
        ("", False),
    ],
)
def test_only_a_text_that_begins_with_an_entry_is_bibtex(text: str, is_bibtex: bool) -> None:
    assert bibtex.sniff(text) is is_bibtex


@given(st.text(alphabet=st.sampled_from(list('@ab{}(),="#%\\\n 1')), max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    document = parsed("@misc{x, " + text + "\n@article{last, title = {T}}")
    for entry in document.entries:
        assert all(document.source.slice(field.span) == field.value for field in entry.fields)


@pytest.mark.parametrize(
    "unit", ["{", "}", "@a{", '"', "@a{b,c={", "a=b,", "@", "@a{b,c={d}}", "\n", "#", "x = {y} # "]
)
def test_long_input_takes_linear_time(unit: str) -> None:
    started = time.perf_counter()
    parsed("@misc{x, y = " + unit * 10_000)
    assert time.perf_counter() - started < 3


def test_a_comment_behind_a_field_is_no_part_of_the_next_one() -> None:
    text = "@article{c, title={A Test},\n year={1018}, % medsegbib: ignore[Y001]\n doi={10.1000/3}}\n"
    (entry,) = bibtex.read(Source("c.bib", text)).entries
    assert entry.ids == (Identifier("doi", "10.1000/3"),)
    assert text[entry.spans["doi"].start : entry.spans["doi"].end] == "10.1000/3"
