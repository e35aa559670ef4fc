"""Ingest repairs entries by the rules: what lists get wrong comes out right, and a second time nothing changes."""

from __future__ import annotations

from medsegbib.model import Document, Source
from medsegbib.reading import read_document
from medsegbib.rules.repair import Repaired, repair

LIST = """\
## \uf8ffüîç Surveys

**Translating Volumes with Cycle Consistency Networks** \\
*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>
[CVPR, 1018] [[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]

**Data Augmentation for Colon Polyps** \\
*Sebastian P√∂lsterl, perry J. pickhardt, and Ronald M. Summers* <br>
[SR, 2019] [[Paper](https://www.nature.com/articles/s41598-019-52737-x)]

**Transforming Scans with Attention for Pancreas** \\
*Jun Li, Junyu Chen, and S. Kevin Zhou* <br>
[MIA, 2023] [[ArXiv](https://pdf.sciencedirectassets.com/272154/1-s2.0-S1361841522X00091/1-s2.0-S1361841523000233/am.pdf\
?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20250124T100550Z&X-Amz-Expires=300&X-Amz-Signature=c8&pii=S1361841523000233)]

**Rethinking Quantised Views of Prostate Zones** \\
*Shiqi Huang, and Tingfa Xu* <br>
[CVPR, 2023] [[Paper](https://openaccess.thecvf.com/content/CVPR2023/html/H_CVPR_2023_paper.html?ref=https://x.com)] \
[[Slides](https://b.s3.amazonaws.com/s.pdf?AWSAccessKeyId=AK&Expires=1700000000&Signature=abc)]

**Superpixel Supervision of Thigh Muscles** \\
*Cheng Ouyang, and Carlo Biffi* <br>
[ECCV, 2020] [[ArXiv](https://arxiv.org/abs/2308.16150)]

**Recurrent Refinement of Optic Cups** \\
*Hao Tang, and Xingwei Liu* <br>
[ICCV, 2020] [[ArXiv](https://arxiv.org/abs/2308.16150)]

**U-Net ** \\
*Nahian Siddique, * <br>
[IEEE Access, 2021] [[Paper]()] [[ArXiv]()]
"""


def repaired() -> Repaired:
    return repair([read_document(Source("list.md", LIST))])


def document() -> Document:
    return repaired().documents[0]


def test_a_year_is_put_right_and_its_witness_named() -> None:
    assert document().entries[0].year == "2018"
    assert any(note.code == "Y001" and "the URL" in note.message for note in repaired().notes)


def test_names_and_headings_lose_their_mojibake_and_find_their_capitals() -> None:
    names = [name.natural() for name in document().entries[1].authors]
    assert names == ["Sebastian Pölsterl", "Perry J. Pickhardt", "Ronald M. Summers"]
    assert {entry.topics for entry in document().entries} == {("🔍 Surveys",)}


def test_a_signed_address_gives_way_to_the_lasting_one_and_its_end_is_told() -> None:
    entry = document().entries[2]
    assert [link.url for link in entry.links] == ["https://www.sciencedirect.com/science/article/pii/S1361841523000233"]
    assert entry.links[0].kind == "paper"
    assert any("2025-01-24 10:10:50 UTC" in note.message for note in repaired().notes)


def test_a_signed_address_without_a_lasting_one_is_dropped_with_a_note() -> None:
    urls = [link.url for link in document().entries[3].links]
    assert urls == ["https://openaccess.thecvf.com/content/CVPR2023/html/H_CVPR_2023_paper.html"]
    assert any("dropped" in note.message for note in repaired().notes)


def test_an_identifier_that_two_papers_claim_is_believed_for_neither_and_reported_for_both() -> None:
    assert all(entry.id("arxiv") == "" for entry in document().entries[4:])
    notes = [note for note in repaired().notes if note.code == "U013"]
    assert len({note.origin for note in notes}) == 2
    assert all("younger than both" in note.message for note in notes)


def test_a_template_row_is_refused_by_name() -> None:
    assert all("U-Net" not in entry.title for entry in document().entries)
    assert [refusal.text for refusal in document().refused] == ["U-Net"]


def test_repairing_again_changes_nothing_and_says_nothing() -> None:
    once = repaired()
    again = repair(once.documents)
    assert again.documents == once.documents
    assert again.notes == ()


def test_a_right_document_comes_back_as_it_is() -> None:
    right = read_document(
        Source(
            "refs.bib", "@article{a, title={Léon in SÃO PAULO 1018}, author={Li, J.}, year={2018}, journal={Nature}}"
        )
    )
    assert repair([right]).notes == ()
    assert repair([right]).documents[0].entries[0].title == "Léon in SÃO PAULO 1018"
