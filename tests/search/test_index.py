from __future__ import annotations

import sqlite3

import pytest

from medsegbib.model import Entry, Identifier, Link, Name
from medsegbib.search.index import build_index, find
from medsegbib.search.query import parse_query

ENTRIES = [
    Entry(key="umamba", title="U-Mamba: Enhancing Long-range Dependency", year="2024",
          authors=(Name("Ma", "Jun"),), links=(Link("code", "https://github.com/bowang-lab/U-Mamba"),)),
    Entry(key="cdr", title="CDRMamba for organs", year="2025", venue="MIA", ids=(Identifier("doi", "10.1/X_y"),)),
    Entry(key="seg", title="segmamba"),
    Entry(key="unet", title="U-Net: Convolutional Networks", year="2015", authors=(Name("Pölsterl", "S."),),
          topics=("Backbones",)),
    Entry(key="nnf", title="nnFormer: Volumetric", aliases=("nnFormer: Interleaved",), year="2023"),
]  # fmt: skip


@pytest.fixture
def connection() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    build_index(ENTRIES, database)
    return database


def keys(connection: sqlite3.Connection, text: str) -> list[str]:
    return [hit.key for hit in find(parse_query(text), connection)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mamba", {"umamba", "cdr", "seg"}),
        ("MAMBA", {"umamba", "cdr", "seg"}),
        ("unet", {"unet"}),
        ("u-net", {"unet"}),
        ("polsterl", {"unet"}),
        ("interleaved", {"nnf"}),
        ("mamba -organs", {"umamba", "seg"}),
        ("mamba OR nnformer", {"umamba", "cdr", "nnf", "seg"}),
        ("year:2015", {"unet"}),
        ("year:>=2024 mamba", {"umamba", "cdr"}),
        ("doi:10.1/x_Y", {"cdr"}),
        ("has:code", {"umamba"}),
        ("topic:backbones", {"unet"}),
        ('"medical image analysis"', {"cdr"}),
        ("venue:mia", {"cdr"}),
        ("author:mamba", set()),
        ("zebra", set()),
        ('*"^ OR )(', set()),
    ],
)
def test_what_a_query_finds(connection: sqlite3.Connection, text: str, found: set[str]) -> None:
    assert set(keys(connection, text)) == found


def test_misspelled_words_are_found_where_nothing_else_is(connection: sqlite3.Connection) -> None:
    assert set(keys(connection, "convolutionel")) == {"unet"}


def test_a_word_of_its_own_stands_before_one_inside_another(connection: sqlite3.Connection) -> None:
    assert keys(connection, "mamba")[-1] == "seg"
