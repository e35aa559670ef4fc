"""D004: a preprint and its publication, or two publications of one work, side by side."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D004",
    name="other-version",
    severity=Severity.NOTE,
    summary="Two versions of one work (preprint, conference paper, journal article) are both listed.",
    why="They are two publications and may both be cited; a reviewer who counts papers counts them once.",
    bad="@article{isensee2018nnunet,\n  title = {nnU-Net: Self-adapting Framework for Medical Image Segmentation},\n"
    "  author = {Isensee, Fabian and Petersen, Jens},\n  year = {2018},\n"
    "  journal = {arXiv preprint arXiv:1809.10486},\n}\n\n"
    "@article{isensee2019nnunet,\n  title = {nnU-Net: Self-adapting Framework for Medical Image Segmentation},\n"
    "  author = {Isensee, Fabian and Petersen, Jens},\n  journal = {Informatik aktuell},\n  year = {2019},\n"
    "  pages = {22},\n  doi = {10.1007/978-3-658-25326-4_7},\n}\n",
    good="@article{isensee2019nnunet,\n  title = {nnU-Net: Self-adapting Framework for Medical Image Segmentation},\n"
    "  author = {Isensee, Fabian and Petersen, Jens},\n  journal = {Informatik aktuell},\n  year = {2019},\n"
    "  pages = {22},\n  doi = {10.1007/978-3-658-25326-4_7},\n}\n",
    example_format="bibtex",
    repairs=False,
)
