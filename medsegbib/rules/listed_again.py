"""D002: the same paper in two sections of one list; found by lint with the matcher."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D002",
    name="listed-again",
    severity=Severity.NOTE,
    summary="A paper stands in two sections of one list.",
    why="Lists do so on purpose; whoever corrects one mention must know of the other.",
    bad="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n\n"
    "## U-Net\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="## Surveys\n\n- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n\n"
    "## U-Net\n\n- [Attention U-Net: Learning Where to Look](https://arxiv.org/abs/1804.03999)\n",
    formats=frozenset({"markdown"}),
    repairs=False,
)
