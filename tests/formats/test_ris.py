"""RIS records."""

from __future__ import annotations

from medsegbib.formats import ris
from medsegbib.model import Entry, Identifier, Link, Name, Source

RECORDS = """\
TY  - JOUR
ID  - r1
AU  - Ronneberger, Olaf
AU  - Beethoven, Ludwig van, Jr.
PY  - 2015/05/18/
TI  - U-Net: a title that
goes on
JO  - Med Image Anal
JF  - Medical Image Analysis
VL  - 9
IS  - 2
SP  - 234
EP  - 241
DO  - 10.1000/ABC
UR  - https://arxiv.org/abs/1505.04597
SN  - 1361-8415
KW  - segmentation
ER  -

TY  - CONF
TI  - Another one
T2  - MICCAI
ER  -
TY  - JOUR
ER  -
"""


def test_tags_become_fields() -> None:
    document = ris.read(Source("x.ris", RECORDS))
    first, second = document.entries
    assert (first.key, first.type, first.title, first.year) == ("r1", "article", "U-Net: a title that goes on", "2015")
    assert first.authors == (Name("Ronneberger", "Olaf"), Name("Beethoven", "Ludwig", "van", "Jr."))
    assert first.venue == "Medical Image Analysis"
    assert first.extra == {
        "volume": "9", "number": "2", "pages": "234--241", "ris_jo": "Med Image Anal", "ris_da": "2015/05/18/",
    }  # fmt: skip
    assert first.ids == (
        Identifier("arxiv", "1505.04597"),
        Identifier("doi", "10.1000/abc"),
        Identifier("issn", "13618415"),
    )
    assert first.links == (Link("preprint", "https://arxiv.org/abs/1505.04597"),)
    assert first.topics == ("segmentation",)
    assert (second.key, second.type, second.venue, second.origins[0].line) == ("", "inproceedings", "MICCAI", 20)
    assert document.source.slice(second.spans["entry"]) == "TY  - CONF\nTI  - Another one\nT2  - MICCAI\nER  -"
    assert [document.source.position(one.span.start).line for one in document.refused] == [24]


def test_a_record_without_an_end_ends_where_the_next_begins() -> None:
    text = "TY  - JOUR\r\nTI  - One\r\n\r\nTY  - JOUR\r\nTI  - Two\r\n"
    assert [entry.title for entry in ris.read(Source("x", text)).entries] == ["One", "Two"]


def test_what_is_written_reads_the_same() -> None:
    entry = Entry(
        key="k",
        type="inproceedings",
        title="A title",
        authors=(Name("Beethoven", "Ludwig", "van", "Jr."), Name(literal="Some Group")),
        et_al=True,
        year="2015",
        venue="MICCAI",
        ids=(Identifier("arxiv", "1505.04597"), Identifier("doi", "10.1000/abc"), Identifier("pmid", "1234567")),
        links=(Link("code", "https://github.com/a/b"), Link("preprint", "https://arxiv.org/abs/1505.04597")),
        topics=("A", "B"),
        extra={"volume": "1", "pages": "2--3", "abstract": "Text"},
    )
    (again,) = ris.read(Source("", ris.write([entry]))).entries
    for name in ("key", "type", "title", "authors", "et_al", "year", "venue", "ids", "links", "topics", "extra"):
        assert getattr(again, name) == getattr(entry, name), name


def test_tags_that_no_field_holds_come_out_as_they_went_in() -> None:
    text = """\
TY  - DATA
TI  - Testing of Things
AU  - Lee, Ann
PY  - 2015
JF  - Journal of Things
N1  - a note
AN  - PMID: 23456789
A2  - Bee, Carl
AD  - Univ X; Dept Y
AD  - Univ Z
AN  - WOS:000123
DB  - Scopus
JO  - J T
M1  - 4
N1  - another; note
ER  - \n"""
    (entry,) = ris.read(Source("x.ris", text)).entries
    assert entry.id("pmid") == "23456789"
    assert ris.write([entry]) == text


def test_only_a_text_that_begins_with_a_type_is_ris() -> None:
    assert ris.sniff(RECORDS)
    assert not ris.sniff("# List\n\nTY  - JOUR\n")
    assert not ris.sniff("TY is short for thank you")


def test_a_preprint_may_stand_where_the_journal_does() -> None:
    text = "TY  - JOUR\nTI  - A cascade of networks\nJO  - arXiv preprint arXiv:1805.01234\nER  - \n"
    (entry,) = ris.read(Source("a.ris", text)).entries
    assert entry.ids == (Identifier("arxiv", "1805.01234"),)
