"""One author before the venue, and years that cannot be."""

from __future__ import annotations

import pytest

from medsegbib.lists import read_list
from medsegbib.model import Source


@pytest.mark.parametrize("year", ["2021", "1018", "2204"])
def test_a_single_author_before_the_venue_is_no_part_of_it(year: str) -> None:
    line = (
        f"- **Fast Liver Segmentation in Volumes**, Ann Lee. CVPR {year}. [[paper]](https://arxiv.org/abs/2101.10182)\n"
    )
    (entry,) = read_list(Source("a.md", line)).entries
    assert [name.natural() for name in entry.authors] == ["Ann Lee"]
    assert (entry.venue, entry.year) == ("CVPR", year)
