"""JSON and CSL-JSON."""

from __future__ import annotations

import json as std
from typing import Any

import pytest

from medsegbib.formats import csl, json
from medsegbib.model import Entry, FormatError, Identifier, Link, Name, Origin, Source, Version

ENTRY = Entry(
    key="wu2024medsegdiffv2",
    type="inproceedings",
    title="MedSegDiff-V2 “β”",
    authors=(Name("Wu", "Junde"), Name("Beethoven", "L.", "van", "Jr."), Name(literal="A Group")),
    year="2024",
    venue="AAAI",
    ids=(Identifier("arxiv", "2301.11798"), Identifier("doi", "10.1000/x")),
    links=(Link("preprint", "https://arxiv.org/abs/2301.11798"),),
    topics=("Generative Models",),
    origins=(Origin("lists/a.md", 61, 1),),
)


def test_json_is_what_scripts_rely_on() -> None:
    assert std.loads(json.write([ENTRY])) == [
        {
            "key": "wu2024medsegdiffv2",
            "type": "inproceedings",
            "title": "MedSegDiff-V2 “β”",
            "authors": [
                {"family": "Wu", "given": "Junde"},
                {"family": "Beethoven", "given": "L.", "particle": "van", "suffix": "Jr."},
                {"literal": "A Group"},
            ],
            "et_al": False,
            "year": 2024,
            "venue": "AAAI",
            "ids": {"arxiv": "2301.11798", "doi": "10.1000/x"},
            "links": [{"kind": "preprint", "url": "https://arxiv.org/abs/2301.11798"}],
            "topics": ["Generative Models"],
            "origins": [{"file": "lists/a.md", "line": 61, "column": 1}],
        }
    ]


def test_what_is_not_known_is_left_out_or_empty() -> None:
    (item,) = std.loads(json.write([Entry(title="T", year="soon", origins=(Origin("a.md", 1),))]))
    assert "year" not in item
    assert item["authors"] == []
    assert item["origins"] == [{"file": "a.md", "line": 1, "column": 1}]
    assert std.loads(json.write([])) == []


def test_what_is_written_reads_the_same() -> None:
    entry = Entry(
        key="k",
        title="T",
        nickname="N",
        et_al=True,
        year="2020",
        aliases=("A",),
        extra={"volume": "1"},
        versions=(Version("article", "2021", "J", (Identifier("doi", "10.1000/y"),), "T2"),),
        origins=(Origin("a.md", 3, 2),),
    )
    for one in (ENTRY, entry):
        (again,) = json.read(Source("x.json", json.write([one]))).entries
        for name in ("key", "type", "title", "nickname", "authors", "et_al", "year", "venue", "ids", "links", "topics",
                     "aliases", "extra", "versions", "origins"):  # fmt: skip
            assert getattr(again, name) == getattr(one, name), name


@pytest.mark.parametrize(
    ("text", "line"),
    [("{", 1), ('[{"a": 1},\n oops]', 2), ("[1", 1), ("hello", 1), ("[" * 100_000, 1), ('[{"title": "x"', 1)],
)
def test_broken_json_is_said_with_its_line(text: str, line: int) -> None:
    for reader in (json, csl):
        with pytest.raises(FormatError) as caught:
            reader.read(Source("x.json", text))
        assert caught.value.line == line


def test_odd_items_are_refused_and_the_rest_is_read() -> None:
    document = json.read(Source("x.json", '[1, {"title": "T", "authors": "x", "ids": [1], "year": null}, {}, "a"]'))
    assert [entry.title for entry in document.entries] == ["T"]
    assert len(document.refused) == 3


ITEM: dict[str, Any] = {
    "id": "ron", "type": "paper-conference", "title": "U-Net <i>in vivo</i>", "container-title": "MICCAI",
    "author": [{"family": "Ronneberger", "given": "Olaf"},
               {"family": "Meer", "given": "T.", "non-dropping-particle": "van"}],
    "issued": {"date-parts": [["2015", 5, 18]]}, "DOI": "10.1000/X", "page": "234-241", "volume": 9, "PMID": "123456",
    "URL": "https://arxiv.org/abs/1505.04597", "number": "arXiv:1505.04597",
}  # fmt: skip


def test_csl_items_are_read() -> None:
    (entry,) = csl.read(Source("x.json", std.dumps([ITEM]))).entries
    assert (entry.key, entry.type, entry.title, entry.year) == ("ron", "inproceedings", "U-Net in vivo", "2015")
    assert entry.authors == (Name("Ronneberger", "Olaf"), Name("Meer", "T.", "van"))
    assert entry.ids == (
        Identifier("arxiv", "1505.04597"),
        Identifier("doi", "10.1000/x"),
        Identifier("pmid", "123456"),
    )
    assert (entry.venue, entry.extra) == ("MICCAI", {"volume": "9", "pages": "234-241"})


@pytest.mark.parametrize("issued", [{"raw": "18 May 2015"}, {"literal": "2015"}, "2015-05", {"date-parts": [[2015]]}])
def test_dates_of_csl_have_many_forms(issued: object) -> None:
    (entry,) = csl.read(Source("x.json", std.dumps([{"title": "T", "issued": issued}]))).entries
    assert entry.year == "2015"


def test_csl_that_is_written_reads_the_same() -> None:
    (again,) = csl.read(Source("", csl.write([ENTRY]))).entries
    for name in ("key", "type", "title", "authors", "et_al", "year", "venue", "ids", "links", "topics"):
        assert getattr(again, name) == getattr(ENTRY, name), name


def test_the_two_kinds_of_json_are_told_apart() -> None:
    own, foreign = json.write([ENTRY]), std.dumps([ITEM])
    assert (json.sniff(own), csl.sniff(own)) == (True, False)
    assert (json.sniff(foreign), csl.sniff(foreign)) == (False, True)
