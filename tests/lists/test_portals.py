"""Labels that name where a paper is kept, not where it appeared."""

from __future__ import annotations

import pytest

from medsegbib.lists import read_list
from medsegbib.model import Source


@pytest.mark.parametrize("label", ["SPIE Digital Library", "wiley Online Library", "ACM Digital Library", "springer"])
def test_the_name_of_a_library_is_no_venue(label: str) -> None:
    text = f"- [Accurate segmentation of the bladder wall]  [[{label}]](https://example.org/10.1117/12.2538323)\n" * 3
    assert [entry.venue for entry in read_list(Source("a.md", text)).entries] == ["", "", ""]
