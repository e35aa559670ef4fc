from __future__ import annotations

import pytest

from medsegbib.search.query import QueryError, Term, parse_query, year_bounds


def test_words_phrases_exclusions_fields_and_alternatives() -> None:
    query = parse_query('mamba "vessel segmentation" -retinal author:Wu OR title:"U-Net"')
    first, second = query.alternatives
    assert first == (
        Term("mamba"),
        Term("vessel segmentation", phrase=True),
        Term("retinal", excluded=True),
        Term("Wu", "author"),
    )
    assert second == (Term("U-Net", "title", phrase=True),)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2021", (2021, 2021)),
        ("2020-2023", (2020, 2023)),
        ("2020..2023", (2020, 2023)),
        ("2020..", (2020, 9999)),
        ("-2019", (0, 2019)),
        (">=2022", (2022, 9999)),
        ("<2000", (0, 1999)),
    ],
)
def test_ranges_of_years(text: str, bounds: tuple[int, int]) -> None:
    assert year_bounds(text) == bounds


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "nothing to look for"),
        ('""', "nothing to look for"),
        ("-mamba", "exclusions alone"),
        ("autor:wu", "did you mean author:"),
        ("year:soon", "is no year"),
    ],
)
def test_what_cannot_be_understood_is_said_with_what_could(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        parse_query(text)


def test_an_address_is_no_field() -> None:
    assert parse_query("https://arxiv.org/abs/2401.04722").alternatives[0][0].field == ""
