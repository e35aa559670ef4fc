from __future__ import annotations

from medsegbib.lists.coverage import coverage
from tests.lists.examples import MIXED, document


def test_every_line_with_text_is_accounted_for() -> None:
    found = document(MIXED)
    covered = {line for item in coverage(found) for line in range(item.first, item.last + 1)}
    inside_comments_or_fences = {n for n, line in enumerate(MIXED.split("\n"), 1) if line.startswith("```")}
    for number, line in enumerate(MIXED.split("\n"), 1):
        assert number in covered or not line.strip() or number in inside_comments_or_fences


def test_each_fate_has_its_detail() -> None:
    found = document(
        "# L\n## Contents\n- [Methods](#methods)\n\n## Methods\n- [Testing of Many "
        "Things](https://arxiv.org/abs/2001.00001)\n- [] [[scholar]]()\n"
    )
    fates = [(item.first, item.what, item.detail) for item in coverage(found)]
    assert (3, "passed over", "table of contents") in fates
    assert (6, "entry", "Testing of Many Things") in fates
    assert (7, "refused", "no title") in fates
