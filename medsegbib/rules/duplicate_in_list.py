"""D002: the same paper in two sections of one list."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D002",
    name="duplicate-in-list",
    severity=Severity.NOTE,
    summary="The same paper stands in two sections of one list.",
    why="Lists do that on purpose, for a paper of two topics; it is worth knowing when one of the mentions is changed.",
    bad="## Surveys\n\n"
    "- **U-Net: Convolutional Networks for Biomedical Image Segmentation**, Olaf Ronneberger, MICCAI 2015. "
    "[[Paper](https://arxiv.org/abs/1505.04597)]\n\n## Networks\n\n"
    "- **U-Net: Convolutional Networks for Biomedical Image Segmentation**, Olaf Ronneberger, MICCAI 2015. "
    "[[Paper](https://arxiv.org/abs/1505.04597)]\n",
    good="## Networks\n\n"
    "- **U-Net: Convolutional Networks for Biomedical Image Segmentation**, Olaf Ronneberger, MICCAI 2015. "
    "[[Paper](https://arxiv.org/abs/1505.04597)]\n",
    formats=frozenset({"markdown"}),
    repairs=False,
)
