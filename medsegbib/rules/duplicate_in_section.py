"""D001: the same paper twice in one section of a list, or in one bibliography."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D001",
    name="duplicate-in-section",
    severity=Severity.ERROR,
    summary="The same paper stands twice in one section, or in one bibliography.",
    why="Readers count it twice, and what is mended in one place stays wrong in the other. Two entries are the same paper "
    "by what `medsegbib explain KEY KEY` tells: title, authors, identifiers, venue and year together.",
    bad="## Segmentation\n\n"
    "- **MedSegDiff: Medical Image Segmentation with Diffusion Probabilistic Model**, Junde Wu, Rao Fu, MIDL 2023. "
    "[[Paper](https://arxiv.org/abs/2211.00611)]\n"
    "- **MedSegDiff: Medical image segmentation with diffusion probabilistic model.**, Junde Wu, Rao Fu, MIDL 2023. "
    "[[Paper](https://arxiv.org/pdf/2211.00611v2)]\n",
    good="## Segmentation\n\n"
    "- **MedSegDiff: Medical Image Segmentation with Diffusion Probabilistic Model**, Junde Wu, Rao Fu, MIDL 2023. "
    "[[Paper](https://arxiv.org/abs/2211.00611)]\n"
    "- **MedSegDiff-V2: Diffusion based Medical Image Segmentation with Transformer**, Junde Wu, Wei Ji, AAAI 2024. "
    "[[Paper](https://arxiv.org/abs/2301.11798)]\n",
    repairs=False,
)
