"""Records as CSV."""

from __future__ import annotations

import time

import pytest

from medsegbib.formats import csv
from medsegbib.model import Document, Entry, FormatError, Identifier, Link, Name, Origin, Source

RECORDS = """\
ID,ENTRYTYPE,title,author,year,journal,booktitle,volume,number,pages,doi,url,abstract,Remark
c1,article,"Gambling in a casino, part 1","p. auer, n. cesa-bianchi, and r. e. schapire,",1995,FOCS,,,,322-331,,,,
c2,inproceedings,U-Net,"Roe, O and Doe, P",2015,,MICCAI,9,,234--241,https://doi.org/10.1007/X_28,https://arxiv.org/abs/1505.04597,"Two
lines",seen
"""


def parsed(text: str) -> Document:
    return csv.read(Source("records.csv", text))


def test_columns_are_known_by_name() -> None:
    first, second = parsed(RECORDS).entries
    assert first == Entry(
        key="c1",
        type="article",
        title="Gambling in a casino, part 1",
        authors=(Name("auer", "p."), Name("cesa-bianchi", "n."), Name("schapire", "r. e.")),
        year="1995",
        venue="FOCS",
        extra={"pages": "322-331"},
        origins=(Origin("records.csv", 2, 1),),
        spans=first.spans,
    )
    assert (second.key, second.venue, second.origins[0].line) == ("c2", "MICCAI", 3)
    assert second.ids == (Identifier("arxiv", "1505.04597"), Identifier("doi", "10.1007/x_28"))
    assert second.links == (Link("preprint", "https://arxiv.org/abs/1505.04597"),)
    assert second.extra["remark"] == "seen"
    assert second.extra["abstract"] == "Two\nlines"


def test_a_span_is_the_whole_row() -> None:
    document = parsed(RECORDS)
    assert document.source.slice(document.entries[1].spans["entry"]).startswith("c2,inproceedings")
    assert document.source.slice(document.entries[1].spans["entry"]).endswith("seen\n")


@pytest.mark.parametrize(
    "header",
    [
        "Key;Item Type;Publication Year;Author;Title;Publication Title",  # Zotero, as a German spreadsheet saves it
        "record_id\tTYPE\tYEAR\tAuthors\tTITLE\tSource title",
    ],
)
def test_other_programs_columns_and_delimiters_are_known(header: str) -> None:
    delimiter = ";" if ";" in header else "\t"
    row = delimiter.join(["k1", "journalArticle", "2020", "Doe, Jane", "A title", "A journal"])
    (entry,) = parsed(f"\ufeff{header}\r\n{row}\r\n").entries
    assert (entry.key, entry.type, entry.title, entry.year, entry.venue) == (
        "k1",
        "article",
        "A title",
        "2020",
        "A journal",
    )
    assert entry.authors == (Name("Doe", "Jane"),)


def test_a_file_without_titles_is_no_file_of_records() -> None:
    with pytest.raises(FormatError, match="no column named title; its columns are: name, size") as caught:
        parsed("name,size\na,1\n")
    assert caught.value.line == 1


def test_empty_records_and_doubled_ids_are_said_with_their_line() -> None:
    document = parsed("id,title,author,year\na,T,,2000\n,,,\nb,,,2001\na,U,,2000\n\n")
    lines = [document.source.position(one.span.start).line for one in (*document.refused, *document.doubts)]
    assert [entry.title for entry in document.entries] == ["T", "U"]
    assert [one.reason for one in document.refused] == [
        "empty record",
        "record without title, authors and identifiers",
    ]
    assert document.doubts[0].reason == "id a stands already in line 2"
    assert lines == [3, 4, 5]


def test_rows_of_the_wrong_length_are_read_as_far_as_they_go() -> None:
    document = parsed("id,title,year\na,T\nb,U,2000,lost\n")
    assert [(entry.title, entry.year) for entry in document.entries] == [("T", ""), ("U", "2000")]
    assert "4 cells" in document.doubts[0].reason


def test_huge_cells_are_no_obstacle() -> None:
    (entry,) = parsed(f"title,abstract\nT,{'x' * 300_000}\n").entries
    assert len(entry.extra["abstract"]) == 300_000


def test_entries_come_one_at_a_time() -> None:
    def lines() -> list[str]:
        return RECORDS.splitlines(keepends=True)

    assert [entry.key for entry in csv.iter_entries(lines(), "x")] == ["c1", "c2"]


@pytest.mark.parametrize(
    "authors",
    [
        (Name("Bee", "Anna Carla"),),
        (Name("Bee", "A. Carla"),),
        (Name("Vries", "Jan Karl", "de"),),
        (Name("Hunter", "Starling David", "", "III"),),
        (Name("Bee", "Anna Carla"), Name("Dee", "Eve F.")),
    ],
    ids=str,
)
def test_names_that_are_written_read_the_same(authors: tuple[Name, ...]) -> None:
    (again,) = csv.read(Source("", csv.write([Entry(title="A title of a paper", authors=authors)]))).entries
    assert again.authors == authors


def test_what_is_written_reads_the_same() -> None:
    entry = Entry(
        key="k",
        type="inproceedings",
        title='A "quoted", title; with {braces}\nand lines',
        authors=(Name("van Gogh, Jr", "V."), Name("Doe", "Jane", "de", "III"), Name(literal="A and B")),
        et_al=True,
        year="2020",
        venue="MICCAI",
        nickname="AQT",
        ids=(Identifier("arxiv", "2001.00001"), Identifier("pmid", "123456")),
        links=(Link("code", "https://x.org/a;b"), Link("preprint", "https://arxiv.org/abs/2001.00001")),
        topics=("A; B", "C"),
        extra={"abstract": "Long", "remark": "yes"},
    )
    (again,) = csv.read(Source("", csv.write([entry]))).entries
    for name in ("key", "type", "title", "et_al", "year", "venue", "nickname", "ids", "links", "topics", "extra"):
        assert getattr(again, name) == getattr(entry, name), name
    assert again.authors[1:] == entry.authors[1:]


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        ("Article; Proceedings Paper", "article"),
        ("Proceedings Paper", "inproceedings"),
        ("Journal Article | Review", "article"),
        ("Research Support; Journal Article", "article"),
        ("Book Chapter", "incollection"),
        ("dataset", "dataset"),
        ("", "misc"),
    ],
)
def test_types_as_databases_name_them(said: str, type_: str) -> None:
    (entry,) = parsed(f"title,type\nTesting of Tables,{said}\n").entries
    assert entry.type == type_


def test_what_is_no_type_is_kept_beside_the_entry() -> None:
    (entry,) = parsed("title,type\nTesting of Tables,10.1007/978-3_45 {and so on}\n").entries
    assert (entry.type, entry.extra["type"]) == ("misc", "10.1007/978-3_45 {and so on}")


def test_a_carriage_return_in_a_cell_ends_no_row() -> None:
    written = csv.write([Entry(key="a", title="One\rtitle"), Entry(key="b", title="Two")])
    assert [entry.title for entry in csv.read(Source("", written)).entries] == ["One\ntitle", "Two"]


def test_a_carriage_return_in_the_name_of_a_field_ends_no_header() -> None:
    written = csv.write([Entry(key="a", title="One", extra={"evi\rdence": "1"})])
    assert [entry.title for entry in csv.read(Source("", written)).entries] == ["One"]


@pytest.mark.parametrize(
    ("text", "is_csv"),
    [
        ("title,author,year\n", True),
        ("Title\tDOI\n", True),
        ("| title | author |\n|---|---|\n", False),
        ("# A list, with a title, and an author\n", False),
        ("title\n", False),
    ],
)
def test_only_a_header_with_titles_is_csv(text: str, is_csv: bool) -> None:
    assert csv.sniff(text) is is_csv


def test_many_records_are_read_fast() -> None:
    rows = "".join(f'r{i},article,Title number {i},"Doe, J and Roe, R",2000,J\n' for i in range(20_000))
    started = time.perf_counter()
    assert len(parsed("id,entrytype,title,author,year,journal\n" + rows).entries) == 20_000
    assert time.perf_counter() - started < 4
