"""D003: a paper that another file or the catalogue has already."""

from __future__ import annotations

from medsegbib.model import Severity
from medsegbib.rules.rule import Rule

RULE = Rule(
    code="D003",
    name="duplicate-across-files",
    severity=Severity.WARNING,
    summary="Another file, or the catalogue, has the paper already.",
    why="With `--cross-file` files are compared with each other, with `--against FILE` with a catalogue or a file. "
    "Without one of the two this rule is silent. (The example is one of two files: the first is refs.bib, the second more.bib.)",
    bad="% refs.bib\n@inproceedings{ronneberger2015unet,\n  title = {U-Net: Convolutional Networks for Biomedical Image Segmentation},\n"
    "  author = {Ronneberger, Olaf},\n  booktitle = {MICCAI},\n  year = {2015},\n}\n\n"
    "% more.bib\n@inproceedings{unet,\n  title = {U-Net: Convolutional Networks for Biomedical Image Segmentation},\n"
    "  author = {Ronneberger, Olaf},\n  booktitle = {MICCAI},\n  year = {2015},\n}\n",
    good="% refs.bib\n@inproceedings{ronneberger2015unet,\n  title = {U-Net: Convolutional Networks for Biomedical Image Segmentation},\n"
    "  author = {Ronneberger, Olaf},\n  booktitle = {MICCAI},\n  year = {2015},\n}\n",
    example_format="bibtex",
    repairs=False,
)
