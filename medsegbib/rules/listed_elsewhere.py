"""D003: a paper that another file or the catalogue has already; found by lint with the matcher."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D003",
    name="listed-elsewhere",
    severity=Severity.WARNING,
    summary="Another file, or the catalogue, has the paper already.",
    why="Two bibliographies that are used together cite it under two keys; a list need not add what the catalogue has. "
    "Only with `--cross-file`, which compares all files, or `--against FILE`; the bad example is compared with a file "
    "that has the paper.",
    bad="- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="- [Attention U-Net: Learning Where to Look](https://arxiv.org/abs/1804.03999)\n",
    repairs=False,
)
