"""D001: the same paper twice in one section of a list, or in one bibliography; found by lint with the matcher."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D001",
    name="listed-twice",
    severity=Severity.ERROR,
    summary="A paper stands twice in one section, or in one bibliography.",
    why="It is counted twice, cited under two keys, and corrected in one place only. Title, authors, identifiers, "
    "venue and year together tell what is one paper, as `medsegbib explain KEY KEY` shows.",
    bad="## Surveys\n\n"
    "- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n"
    "- [Transformers in Medical Imaging](https://arxiv.org/abs/2201.09873)\n"
    "- [U-Net and its variants for segmentation](https://arxiv.org/abs/2011.01118)\n",
    good="## Surveys\n\n"
    "- [U-Net and Its Variants for Segmentation](https://arxiv.org/abs/2011.01118)\n"
    "- [Transformers in Medical Imaging](https://arxiv.org/abs/2201.09873)\n",
    repairs=False,
)
