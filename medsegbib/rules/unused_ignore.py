"""X001: an inline ignore that silences nothing."""

from __future__ import annotations

from medsegbib.model import Safety, Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="X001",
    name="unused-ignore",
    severity=Severity.WARNING,
    summary="An inline ignore silences nothing.",
    why="A comment that outlives its fault would hide the next one in silence.",
    bad="- [Deep Unrolling of Fetal Ultrasound](https://arxiv.org/abs/2401.01234) <!-- medsegbib: ignore[Y001] -->\n",
    good="- [Deep Unrolling of Fetal Ultrasound](https://arxiv.org/abs/2401.01234)\n",
    fixable=Safety.SAFE,
    fix_note="The comment is removed; where it lists several codes, only the ones that silence nothing.",
    repairs=False,
)
