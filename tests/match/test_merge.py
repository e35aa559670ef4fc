from __future__ import annotations

from dataclasses import replace

from medsegbib.match.merge import conflicts, merge, merge_work
from medsegbib.model import Entry, Identifier, Link, Name, Origin
from medsegbib.publications import prefer_versions

LIST = Origin("lists/a.md", 12, 1)
OTHER = Origin("lists/b.md", 7, 3)
FACTS = Origin("facts.bib", 3, 1)


def trust(source: str) -> int:
    return 2 if source.endswith(".bib") else 0


def mention(origin: Origin = LIST, **fields: object) -> Entry:
    return Entry(origins=(origin,), **fields)  # type: ignore[arg-type]


def test_origins_links_and_topics_of_all_mentions_are_kept() -> None:
    code = Link("code", "https://github.com/a/b")
    paper = Link("paper", "https://example.org/p")
    merged = merge(
        [
            mention(title="UNet++", links=(code,), topics=("Backbones",)),
            mention(OTHER, title="Unet++", links=(paper, Link("code", "http://www.github.com/a/b/")), topics=("Nets",)),
        ]
    )
    assert merged.origins == (LIST, OTHER)
    assert {link.url for link in merged.links} == {code.url, paper.url} or len(merged.links) == 2
    assert [link.kind for link in merged.links] == ["paper", "code"]
    assert set(merged.topics) == {"Backbones", "Nets"}


def test_a_verified_source_corrects_a_list_and_the_list_title_stays_as_an_alias() -> None:
    listed = mention(title="nnFormer: Interleaved Transformer", year="2021", authors=(Name("Zhou", "H."),))
    verified = mention(
        FACTS, key="zhou2023nnformer", type="article", title="nnFormer: Volumetric Segmentation", year="2023",
        venue="IEEE Transactions on Image Processing", authors=(Name("Zhou", "Hong-Yu"),),
    )  # fmt: skip
    merged = merge([listed, verified], trust)
    assert (merged.title, merged.year, merged.key) == (verified.title, "2023", "zhou2023nnformer")
    assert merged.authors == (Name("Zhou", "Hong-Yu"),)
    assert merged.aliases == ("nnFormer: Interleaved Transformer",)
    assert merged.witnesses["year"] == ("facts.bib",)
    assert merged.witnesses["year=2021"] == ("lists/a.md",)


def test_an_unknown_author_stays_unknown() -> None:
    assert merge([mention(title="A"), mention(OTHER, title="A")]).authors == ()


def test_a_whole_author_list_stands_before_et_al_and_full_names_before_initials() -> None:
    short = mention(title="T", authors=(Name("Huo", "Y."),), et_al=True)
    initials = mention(OTHER, title="T", authors=(Name("Huo", "Y."), Name("Xu", "Z.")))
    full = mention(FACTS, title="T", authors=(Name("Huo", "Yuankai"), Name("Xu", "Zhoubing")))
    assert merge([short, initials]).authors == initials.authors
    assert merge([initials, full, short]).authors == full.authors
    assert not merge([short, initials]).et_al


def test_other_authors_are_remembered_and_a_cut_list_is_none() -> None:
    whole = mention(FACTS, title="T", authors=(Name("Huo", "Yuankai"), Name("Xu", "Zhoubing"), Name("Bao", "Shunxing")))
    cut = mention(title="T", authors=(Name("Huo", "Y."), Name("Bao", "S.")))
    other = mention(OTHER, title="T", authors=(Name("Huo", "Y."), Name("Zhu", "Z.")))
    merged = merge([whole, cut, other], trust)
    assert merged.witnesses["authors"] == ("facts.bib",)
    assert merged.witnesses["authors=Y. Huo and Z. Zhu"] == tuple(dict.fromkeys(o.file for o in other.origins))
    assert [name for name in merged.witnesses if name.startswith("authors=")] == ["authors=Y. Huo and Z. Zhu"]
    assert merge([merged, cut, other], trust) == merged


def test_merging_again_changes_nothing() -> None:
    first = mention(title="Crosslink-Net: A", year="2021", ids=(Identifier("arxiv", "2107.02517"),))
    second = mention(OTHER, title="Crosslink-Net: B", year="2022", venue="TIP", links=(Link("paper", "https://x.org"),))
    once = merge([first, second], trust)
    assert merge([once, first], trust) == once
    assert merge([once, second], trust) == once
    assert merge([once, first, second], trust) == once


def test_the_order_of_mentions_does_not_matter() -> None:
    mentions = [
        mention(title="A", year="2020", venue="CVPR"),
        mention(OTHER, title="A.", year="2021", ids=(Identifier("doi", "10.1/x"),)),
        mention(FACTS, title="a", year="2020", authors=(Name("Li", "Jun"),)),
    ]
    assert merge(mentions, trust) == merge(mentions[::-1], trust)


def test_a_preprint_and_its_journal_article_are_versions_of_one_work() -> None:
    preprint = mention(title="Crosslink-Net", year="2021", ids=(Identifier("arxiv", "2107.02517"),))
    article = mention(OTHER, title="Crosslink-Net", year="2022", venue="IEEE TIP", type="article")
    work = merge_work([[preprint], [article]], trust)
    assert (work.year, work.venue, work.id("arxiv")) == ("2022", "IEEE TIP", "2107.02517")
    assert [version.year for version in work.versions] == ["2021", "2022"]
    assert "year=2021" not in work.witnesses
    assert merge_work([[work], [preprint]], trust) == work
    assert merge_work([[work, article]], trust) == work


def test_a_second_doi_is_remembered_and_a_preprint_doi_gives_way() -> None:
    preprint = mention(title="A", ids=(Identifier("doi", "10.48550/arXiv.2101.00001"),))
    published = mention(OTHER, title="A", ids=(Identifier("doi", "10.1007/x"),))
    merged = merge([preprint, published])
    assert merged.id("doi") == "10.1007/x"
    assert merged.witnesses["doi=10.48550/arxiv.2101.00001"] == ("lists/a.md",)


def test_the_key_of_the_catalogue_stays_and_the_other_one_is_kept_as_an_alias() -> None:
    known = replace(merge([mention(title="A")]), key="old2020a")
    merged = merge([known, mention(FACTS, title="A", key="new2021a")], trust)
    assert merged.key == "old2020a"
    assert merged.extra["ids"] == "new2021a"


def test_pages_of_another_publication_are_not_taken_over() -> None:
    conference = mention(title="A", venue="MICCAI", year="2019", extra={"pages": "1--8"})
    article = mention(FACTS, title="A", venue="TMI", year="2020", type="article")
    work = merge_work([[conference], [article]], trust)
    assert "pages" not in work.extra


def test_the_title_keeps_its_capitals_whoever_leads() -> None:
    small = mention(title="Unet++: a nested u-net", year="2018", venue="DLMIA")
    cased = mention(OTHER, title="UNet++: A Nested U-Net")
    shouting = mention(FACTS, title="UNET++: A NESTED U-NET")
    assert merge([small, cased, shouting]).title == "UNet++: A Nested U-Net"


def test_a_longer_author_list_of_another_version_does_not_replace_the_leading_one() -> None:
    preprint = mention(title="A", venue="arXiv", authors=(Name("Yu", "Q."), Name("Qi", "L."), Name("Wang", "L.")))
    article = mention(OTHER, title="A", venue="TIP", year="2022", authors=(Name("Yu", "Qian"), Name("Qi", "Lei")))
    assert merge_work([[preprint], [article]]).authors == article.authors


def test_values_of_a_publication_that_lost_stay_with_who_stated_them() -> None:
    first = {"volume": "60", "number": "2", "pages": "101--115", "publisher": "Elsevier"}
    second = {"volume": "61", "number": "3", "pages": "201--215", "publisher": "Springer"}
    merged = merge([mention(title="Hashing", extra=first), mention(OTHER, title="Hashing", extra=second)])
    stands, lost = (first, second) if merged.extra["volume"] == "60" else (second, first)
    assert {name: merged.extra[name] for name in first} == stands
    assert {f"{name}={value}" for name, value in lost.items()} <= set(merged.witnesses)
    assert {field for field, _ in conflicts(merged)} == set(first)


def test_no_place_is_made_up_of_two() -> None:
    merged = merge(
        [
            mention(FACTS, title="Tracing", year="2012", extra={"volume": "4", "pages": "1--9"}),
            mention(OTHER, title="Tracing", extra={"volume": "5", "number": "3"}),
        ],
        trust,
    )
    assert "number" not in merged.extra
    assert {"number=3", "volume=5"} <= set(merged.witnesses)


def test_pages_in_another_spelling_are_no_conflict() -> None:
    merged = merge([mention(title="A", extra={"pages": "1--9"}), mention(OTHER, title="A", extra={"pages": "1-9"})])
    assert not list(conflicts(merged))


def test_a_version_keeps_its_volume_and_pages() -> None:
    paper = mention(title="Cascades", year="2019", venue="MICCAI", type="inproceedings", extra={"pages": "10--19"})
    article = mention(
        OTHER, title="Cascades", year="2020", venue="Radiology", type="article", extra={"volume": "60", "pages": "1--9"}
    )
    work = merge_work([[paper], [article]])
    assert {version.extra for version in work.versions} == {
        (("pages", "10--19"),),
        (("pages", "1--9"), ("volume", "60")),
    }
    assert {other.extra["pages"] for other in prefer_versions([work], "all")} == {"10--19", "1--9"}
