from __future__ import annotations

from pathlib import Path

import pytest

from medsegbib.catalog import Catalog, load_catalog, save_catalog
from medsegbib.ingestion import Account, ingest
from medsegbib.match import parse_decisions
from medsegbib.model import Entry
from medsegbib.reading import decode, read_document

LIST = """\
# Segmentation

## Backbones

- [Unet++: A nested u-net architecture for medical image segmentation](https://arxiv.org/abs/1807.10165)
- [SAM-Med2D](https://arxiv.org/abs/2308.16184)
- [SAM-Med3D: Towards General-purpose Segmentation Models](https://arxiv.org/abs/2310.15161)
"""

BOLD = """\
## Generative Models

**Translating and Segmenting Multimodal Medical Volumes with Cycle- and Shape-Consistency** \\
*Zizhao Zhang, Lin Yang, and Yefeng Zheng* <br>
[CVPR, 1018] [[Paper](https://openaccess.thecvf.com/content_cvpr_2018/papers/Zhang_Translating_CVPR_2018_paper.pdf)]

**UNet++: A Nested U-Net Architecture for Medical Image Segmentation** \\
*Zongwei Zhou, Md Mahfuzur Rahman Siddiquee, Nima Tajbakhsh, and Jianming Liang* <br>
[DLMIA, 2018] [[Paper](https://link.springer.com/chapter/10.1007/978-3-030-00889-5_1)]

**U-Net ** \\
*Nahian Siddique, * <br>
[IEEE Access, 2021] [[Paper]()] [[ArXiv]()]
"""

FACTS = """\
@incollection{zhou2018unet,
  author = {Zhou, Zongwei and Rahman Siddiquee, Md Mahfuzur and Tajbakhsh, Nima and Liang, Jianming},
  title = {UNet++: A Nested U-Net Architecture for Medical Image Segmentation},
  booktitle = {Deep Learning in Medical Image Analysis},
  year = {2018},
  doi = {10.1007/978-3-030-00889-5_1},
}
"""


def run(catalog: Catalog, **texts: str) -> tuple[list[Entry], Account]:
    documents = [read_document(decode(text.encode(), name.replace("_", "."))) for name, text in texts.items()]
    return ingest(catalog, documents)


@pytest.fixture
def empty(tmp_path: Path) -> Catalog:
    return load_catalog(tmp_path / "catalog.bib", missing_ok=True)


def test_every_mention_is_accounted_for(empty: Catalog) -> None:
    entries, account = run(empty, a_md=LIST, b_md=BOLD, facts_bib=FACTS)
    assert account.read == 7
    assert account.read == account.added + account.merged + len(account.refused)
    assert (account.added, account.merged, len(account.refused)) == (4, 2, 1)
    assert len(entries) == 4


def test_a_template_row_is_refused_by_name_with_its_line(empty: Catalog) -> None:
    _, account = run(empty, b_md=BOLD)
    (refusal,) = account.refused
    assert (refusal.origin.file, refusal.origin.line) == ("b.md", 11)
    assert "U-Net" in refusal.message


def test_an_impossible_year_is_repaired_and_the_witness_named(empty: Catalog) -> None:
    entries, account = run(empty, b_md=BOLD)
    assert entries[0].year == "2018"
    assert any(remark.topic == "Y001" and "1018" in remark.message for remark in account.repairs)


def test_mentions_of_one_work_become_one_entry_that_keeps_all_origins(empty: Catalog) -> None:
    entries, _ = run(empty, a_md=LIST, b_md=BOLD, facts_bib=FACTS)
    unet = next(entry for entry in entries if "UNet++" in entry.title)
    assert [origin.file for origin in unet.origins] == ["a.md", "b.md", "facts.bib"]
    assert unet.key == "zhou2018unet"
    assert unet.authors[1].family == "Rahman Siddiquee"
    assert (unet.id("doi"), unet.id("arxiv")) == ("10.1007/978-3-030-00889-5_1", "1807.10165")


def test_look_alikes_stay_apart(empty: Catalog) -> None:
    entries, _ = run(empty, a_md=LIST)
    assert len(entries) == 3


def test_nothing_is_invented(empty: Catalog) -> None:
    entries, _ = run(empty, a_md=LIST)
    assert all(not entry.authors and not entry.year and not entry.venue for entry in entries)


def test_ingesting_again_changes_no_byte(empty: Catalog) -> None:
    entries, _ = run(empty, a_md=LIST, b_md=BOLD, facts_bib=FACTS)
    assert save_catalog(empty, entries)
    before = {file.name: file.read_bytes() for file in empty.path.parent.iterdir()}
    again = load_catalog(empty.path)
    entries, account = run(again, a_md=LIST, b_md=BOLD, facts_bib=FACTS)
    assert not save_catalog(again, entries)
    assert {file.name: file.read_bytes() for file in empty.path.parent.iterdir()} == before
    assert (account.added, account.merged) == (0, 6)


def test_one_after_the_other_gives_the_same_works_as_all_at_once(empty: Catalog, tmp_path: Path) -> None:
    for name, text in (("a_md", LIST), ("b_md", BOLD), ("facts_bib", FACTS)):
        catalog = load_catalog(empty.path, missing_ok=True)
        entries, _ = run(catalog, **{name: text})
        save_catalog(catalog, entries)
    stepwise = load_catalog(empty.path).entries
    at_once, _ = run(load_catalog(tmp_path / "other.bib", missing_ok=True), a_md=LIST, b_md=BOLD, facts_bib=FACTS)
    assert {(e.title, e.year, e.venue, e.authors, e.origins) for e in stepwise} == {
        (e.title, e.year, e.venue, e.authors, e.origins) for e in at_once
    }


def test_a_line_that_moved_moves_its_origin(empty: Catalog) -> None:
    entries, _ = run(empty, a_md=LIST)
    save_catalog(empty, entries)
    again = load_catalog(empty.path)
    entries, _ = run(again, a_md="\n\n" + LIST)
    assert [origin.line for origin in entries[0].origins] == [7]


def test_an_unrelated_entry_keeps_its_bytes(empty: Catalog) -> None:
    own = '% my own\n@book{knuth,\n title="The {\\TeX}book" , author={Donald Knuth},year=1984 }\n'
    empty.path.write_text(own)
    catalog = load_catalog(empty.path)
    entries, _ = run(catalog, a_md=LIST)
    save_catalog(catalog, entries)
    assert empty.path.read_text().startswith(own)


def test_a_key_that_another_paper_has_is_changed_and_said(empty: Catalog) -> None:
    empty.path.write_text("@misc{zhou2018unet, title={Something else entirely on fish}, year={2001}}\n")
    entries, account = run(load_catalog(empty.path), facts_bib=FACTS)
    assert [entry.key for entry in entries] == ["zhou2018unet", "zhou2018unetb"] or len({e.key for e in entries}) == 2
    assert any(remark.topic == "key" for remark in account.conflicts)


def test_entries_that_a_person_called_one_each_take_their_own_mention(empty: Catalog) -> None:
    article = (
        "@article{%s, title={Another editorial on learning systems}, journal={Radiology}, year={%s}, volume={%s}}\n"
    )
    text = article % ("qi", "2017", "3") + article % ("qj", "2019", "9")
    document = read_document(decode(text.encode(), "q.bib"))
    entries, _ = ingest(empty, [document])
    save_catalog(empty, entries)
    again = load_catalog(empty.path)
    decisions = parse_decisions(
        "same: title:another editorial on learning systems; 2017 3 <> "
        "title:another editorial on learning systems; 2019 9\n"
    )
    after, account = ingest(again, [document], decisions)
    assert (account.added, account.merged) == (0, 2)
    assert all(new is old for new, old in zip(after, again.entries, strict=True))


def test_conflicts_are_said_in_words(empty: Catalog) -> None:
    article = (
        "@article{%s, title={Whole slide retrieval by hashing}, author={%s}, journal={Radiology}, year={2020},\n"
        " doi={10.1148/radiol.20201}}\n"
    )
    _, account = run(empty, a_bib=article % ("x", "Ali, Omar"), b_bib=article % ("y", "Sato, Yuki"))
    (conflict,) = [remark for remark in account.conflicts if remark.topic == "authors"]
    assert "gave way to" in conflict.message
    assert "Name(" not in conflict.message


def test_an_entry_without_a_title_is_refused_with_the_reason(empty: Catalog) -> None:
    _, account = run(empty, a_bib="@article{x, author={Ali, Omar}, journal={Radiology}, year={2020}}\n")
    assert "without a title" in account.refused[0].message
