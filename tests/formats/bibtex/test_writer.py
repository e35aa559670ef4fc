"""Entries to BibTeX, and back without loss."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medsegbib.formats import bibtex
from medsegbib.model import LINK_KINDS, Entry, Identifier, Link, Name, Origin, Source, Version

UNET = Entry(
    key="ronneberger2015unet",
    type="inproceedings",
    title="U-Net & friends: 50% of {braces} in 3D",
    nickname="U-Net",
    authors=(Name("Ronneberger", "Olaf"), Name("Beethoven", "Ludwig", "van", "Jr."), Name(literal="R and D Group")),
    et_al=True,
    year="2015",
    venue="MICCAI & Workshops",
    ids=(Identifier("arxiv", "1505.04597"), Identifier("doi", "10.1007/978-3-319-24574-4_28")),
    links=(
        Link("preprint", "https://arxiv.org/abs/1505.04597"),
        Link("code", "https://example.org/a_b?c=%20&d#e", "Code; 2"),
    ),
    topics=("CNN & more", "A; B"),
    aliases=("U-Net: {an} alias",),
    extra={"pages": "234--241", "month": "oct", "publisher": "Springer & Co"},
    origins=(Origin("lists/a.md", 61, 1), Origin("a:12")),
    versions=(Version("misc", "2014", "arXiv", (Identifier("arxiv", "1505.04597"),), "An | older; title"),),
    witnesses={"title": ("a.md", "b, c"), "year=1018": ("x:y",)},
)


def reread(text: str) -> tuple[Entry, ...]:
    return bibtex.read(Source("", text)).entries


def bare(entry: Entry) -> Entry:
    return replace(entry, spans={}, fields=())


def test_an_entry_is_written_as_people_expect_it() -> None:
    entry = Entry(
        key="a",
        type="article",
        title="nnU-Net for MRI & CT",
        authors=(Name("Özgün", "Ç."),),
        year="2020",
        venue="MedIA",
        ids=(Identifier("arxiv", "1809.10486"), Identifier("doi", "10.1000/a_b")),
        links=(Link("paper", "https://x.org/a_b%20c"),),
    )
    assert bibtex.write([entry]).splitlines() == [
        "@article{a,",
        "  author = {Özgün, Ç.},",
        "  title = {{nnU-Net} for {MRI} \\& {CT}},",
        "  journal = {MedIA},",
        "  year = {2020},",
        "  doi = {10.1000/a_b},",
        "  eprint = {1809.10486},",
        "  archiveprefix = {arXiv},",
        "  url = {https://x.org/a_b%20c},",
        "  links = {paper https://x.org/a_b%20c},",
        "}",
    ]


def test_ascii_and_biblatex_are_options() -> None:
    entry = Entry(key="a", type="phdthesis", title="Ü", authors=(Name("Ö", "Ç."),), year="2020", venue="ETH")
    assert bibtex.write([entry], ascii_only=True).isascii()
    lines = bibtex.write([entry], biblatex=True).splitlines()
    assert lines[0] == "@thesis{a,"
    assert {"  institution = {ETH},", "  date = {2020},", "  type = {phdthesis},"} <= set(lines)


def test_everything_comes_back() -> None:
    for ascii_only in (False, True):
        (entry,) = reread(bibtex.write([UNET], ascii_only=ascii_only))
        assert bare(entry) == UNET


def test_an_identifier_that_was_distrusted_does_not_come_back_from_a_link() -> None:
    entry = replace(UNET, ids=())
    assert reread(bibtex.write([entry]))[0].ids == ()


def test_entries_without_a_key_or_with_a_shared_one_get_their_own() -> None:
    text = bibtex.write([Entry(key="k", title="A"), Entry(key="k", title="B"), Entry(title="Some words", year="2020")])
    assert [entry.key for entry in reread(text)] == ["k", "k-2", "somewords2020"]


def test_a_key_or_type_that_bibtex_cannot_hold_is_changed() -> None:
    (entry,) = reread(bibtex.write([Entry(key="a b,{c}", type="comment", title="T")]))
    assert (entry.key, entry.type, entry.title) == ("a_b_c_", "misc", "T")
    (entry,) = reread(bibtex.write([Entry(key="k", type="10-web page_{2}", title="T")]))
    assert (entry.key, entry.type, entry.title) == ("k", "misc", "T")


WORD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("{}\\%$&_#~^\"'`;|:,=@()[]-abXY019éßα中–")),
        st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=12,
)
TEXT = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
PLAIN = st.text(alphabet=st.sampled_from(list("{}\\%&$abcdeéÖ中'-")), min_size=2, max_size=8).filter(
    lambda text: text.lower() not in {"and", "others"} and any(c.isalpha() for c in text)
)
NAME = st.one_of(
    st.builds(Name, st.sampled_from(["Ronneberger", "Le Folgoc", "Smith, Inc", "O'Neil", "and"]), PLAIN),
    st.builds(Name, PLAIN.map(str.capitalize).map(lambda t: f"A{t}"), st.sampled_from(["Olaf", "T. M.", "a and b"])),
    st.builds(
        Name, st.just("Beethoven"), st.just("Ludwig"), st.sampled_from(["van", "von der"]), st.sampled_from(["", "Jr."])
    ),
    st.builds(Name, literal=TEXT.map("R ".__add__)),
)
SOURCE = st.text(alphabet=st.sampled_from(list("ab/.:;,{}\\ 1é")), min_size=1, max_size=10).map(str.strip).filter(bool)
IDS = st.lists(
    st.one_of(
        st.builds(Identifier, st.just("doi"), st.from_regex(r"10\.\d{4}/[a-z0-9_;:()<>\[\]{}-]{1,12}", fullmatch=True)),
        st.builds(Identifier, st.just("arxiv"), st.from_regex(r"2[0-3]0[1-9]\.[0-9]{5}", fullmatch=True)),
        st.builds(
            Identifier,
            st.sampled_from(["openreview", "acl", "ieee"]),
            st.from_regex(r"[A-Za-z0-9_-]{3,9}", fullmatch=True),
        ),
    ),
    max_size=3,
).map(lambda ids: tuple(sorted(set(ids))))
ORIGIN = st.builds(Origin, SOURCE, st.integers(1, 9), st.integers(0, 3))
VERSION = st.builds(Version, st.sampled_from(["misc", "article"]), st.sampled_from(["", "2020"]), TEXT, IDS, TEXT)
ENTRY = st.builds(
    Entry,
    key=st.from_regex(r"[a-z][a-z0-9:.-]{0,9}", fullmatch=True),
    type=st.sampled_from(["article", "inproceedings", "incollection", "phdthesis", "misc", "book", "dataset"]),
    title=TEXT,
    nickname=st.one_of(st.just(""), TEXT),
    authors=st.lists(NAME, max_size=3).map(tuple),
    et_al=st.booleans(),
    year=st.sampled_from(["", "2015", "1018", "20XX", "in press"]),
    venue=st.one_of(st.just(""), TEXT.filter(lambda text: "http" not in text)),
    ids=IDS,
    links=st.lists(
        st.builds(Link, st.sampled_from(LINK_KINDS), WORD.map("https://x.org/".__add__), st.one_of(st.just(""), TEXT)),
        max_size=3,
    ).map(tuple),
    topics=st.lists(TEXT, max_size=3).map(tuple),
    aliases=st.lists(TEXT, max_size=2).map(tuple),
    extra=st.dictionaries(st.sampled_from(["volume", "pages", "publisher", "note", "month", "ids"]), TEXT, max_size=3),
    origins=st.lists(ORIGIN, min_size=1, max_size=3).map(tuple),
    versions=st.lists(VERSION, max_size=2).map(tuple),
    witnesses=st.dictionaries(SOURCE, st.lists(SOURCE, min_size=1, max_size=2).map(tuple), max_size=2),
)


@settings(max_examples=150, deadline=None)
@given(ENTRY)
def test_whatever_an_entry_holds_it_comes_back(entry: Entry) -> None:
    first, second = reread(bibtex.write([entry, Entry(key="zz", title="Neighbour")]))
    assert bare(first) == bare(entry)
    assert second.title == "Neighbour"


@pytest.mark.parametrize("kind", ["article", "inproceedings", "phdthesis", "techreport", "misc"])
def test_a_venue_stands_in_the_field_of_its_type(kind: str) -> None:
    (entry,) = reread(bibtex.write([Entry(key="k", type=kind, title="T", venue="V")]))
    assert entry.venue == "V"
