"""Signed addresses tell when they end and what stays; damaged ones are mended; right ones stay as they are."""

# ruff: noqa: E501 - addresses are long
from __future__ import annotations

from datetime import UTC, datetime

import pytest

from medsegbib.text.urls import (
    dx_doi,
    expiry,
    is_signed,
    mended_address,
    permanent,
    without_proxy,
    without_redirect,
    without_tracking,
)  # fmt: skip

AN_INSTANT = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "end"),
    [
        ("https://b.s3.amazonaws.com/p.pdf?X-Amz-Date=20250124T100550Z&X-Amz-Expires=300&X-Amz-Signature=c8",
         datetime(2025, 1, 24, 10, 10, 50, tzinfo=UTC)),
        ("https://b.s3.amazonaws.com/p.pdf?AWSAccessKeyId=AK&Expires=1700000000&Signature=abc%3D", AN_INSTANT),
        ("https://storage.googleapis.com/b/p.pdf?X-Goog-Credential=x&X-Goog-Date=20231114T221220Z&X-Goog-Expires=60&X-Goog-Signature=a",
         AN_INSTANT),
        ("https://storage.googleapis.com/b/p.pdf?GoogleAccessId=a@b.com&Expires=1700000000&Signature=abc", AN_INSTANT),
        ("https://a.blob.core.windows.net/c/p.pdf?sv=2020-08-04&se=2023-11-14T22%3A13%3A20Z&sr=b&sp=r&sig=abc", AN_INSTANT),
        ("https://d1.cloudfront.net/p.pdf?Expires=1700000000&Signature=x&Key-Pair-Id=APKA", AN_INSTANT),
        ("https://d1.cloudfront.net/p.pdf?Policy=eyJTdGF0ZW1lbnQiOlt7IkNvbmRpdGlvbiI6eyJEYXRlTGVzc1RoYW4iOnsiQVdTOkVwb2NoVGltZSI6MTcwMDAwMDAwMH19fV19&Signature=x&Key-Pair-Id=y",
         AN_INSTANT),
        ("https://x.fbcdn.net/v/a.pdf?_nc_cat=1&oh=00_A&oe=6553F100", AN_INSTANT),
        ("https://reader.elsevier.com/reader/sd/pii/S235291481930214X?token=0F6C&originRegion=us-east-1", None),
        ("https://www.sciencedirect.com/science/article/pii/S1361841523000233/pdfft?md5=aa&pid=x.pdf", None),
        ("https://www.researchgate.net/profile/A-B/publication/319460791_A_Title/links/59c/A-Title.pdf?origin=x&_tp=eyJ", None),
        ("https://b.s3.amazonaws.com/p.pdf?X-Amz-Date=nonsense&X-Amz-Expires=300&X-Amz-Signature=c8", None),
    ],
)  # fmt: skip
def test_a_signed_address_is_known_and_its_end_computed(url: str, end: datetime | None) -> None:
    assert is_signed(url)
    assert expiry(url) == end


@pytest.mark.parametrize(
    "url",
    ["https://arxiv.org/abs/2301.00001", "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9966841",
     "https://www.sciencedirect.com/science/article/pii/S1361841523000233?via%3Dihub", "https://openreview.net/forum?id=H0gdPxSwkPb",
     "https://site.org/page?expires=never", "https://site.org/login?token=abc", "https://[broken", "", "?&&=="],
)  # fmt: skip
def test_other_addresses_are_not_signed(url: str) -> None:
    assert not is_signed(url)
    assert expiry(url) is None


@pytest.mark.parametrize(
    ("url", "lasting"),
    [
        ("https://pdf.sciencedirectassets.com/272154/1-s2.0-S1361841522X00091/1-s2.0-S1361841523000233/am.pdf?X-Amz-Signature=c8&pii=S1361841523000233",
         "https://www.sciencedirect.com/science/article/pii/S1361841523000233"),
        ("https://reader.elsevier.com/reader/sd/pii/S235291481930214X?token=0F6C",
         "https://www.sciencedirect.com/science/article/pii/S235291481930214X"),
        ("https://www.researchgate.net/profile/A-B/publication/319460791_A_Title/links/59c/A-Title.pdf?origin=x&_tp=eyJ",
         "https://www.researchgate.net/publication/319460791_A_Title"),
        ("https://watermark.silverchair.com/x.pdf?doi=10.1093/bib/bbad001&token=AQ", "https://doi.org/10.1093/bib/bbad001"),
        ("https://d.cloudfront.net/arxiv/2301.00001.pdf?Key-Pair-Id=x", "https://arxiv.org/abs/2301.00001"),
        ("https://bucket.s3.amazonaws.com/paper.pdf?AWSAccessKeyId=AK&Expires=1700000000&Signature=a", None),
    ],
)  # fmt: skip
def test_the_lasting_address_is_found_inside(url: str, lasting: str | None) -> None:
    assert permanent(url) == lasting


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        ("https://a.com/x?utm_source=a&b=1&utm_medium=c#f", "https://a.com/x?b=1#f"),
        ("https://a.com/x?b=1&amp;fbclid=Iw&amp;c=2", "https://a.com/x?b=1&amp;c=2"),
        ("https://a.com/x.html?ref=https://githubhelp.com", "https://a.com/x.html"),
        ("https://proceedings.mlr.press/v97/tan19a.html?ref=blog.ghost.io", "https://proceedings.mlr.press/v97/tan19a.html"),
        ("https://a.com/?_hsenc=p2", "https://a.com/"),
        ("https://www.youtube.com/watch?v=0k&feature=youtu.be", "https://www.youtube.com/watch?v=0k"),
        ("https://www.sciencedirect.com/science/article/pii/S1?via%3Dihub", "https://www.sciencedirect.com/science/article/pii/S1"),
        ("https://x.com/a/status/1?s=20", "https://x.com/a/status/1"),
    ],
)  # fmt: skip
def test_tracking_parameters_go_and_others_stay(url: str, bare: str) -> None:
    assert without_tracking(url) == bare
    assert without_tracking(bare) == bare


@pytest.mark.parametrize(
    "url",
    ["https://github.com/a/b?ref=main", "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9966841",
     "https://scholar.google.com/scholar?hl=ar&as_sdt=0%2C5&q=Focus&btnG=", "https://a.com/?s=mamba", "https://a.com/?t=5",
     "https://github.com/MrGiovanni/UNetPlusPlus?tab=readme-ov-file", "https://a.com/?source=pubmed&ref=v2", "https://a.com/?"],
)  # fmt: skip
def test_parameters_that_name_the_page_are_no_trackers(url: str) -> None:
    assert without_tracking(url) == url


@pytest.mark.parametrize(
    ("url", "direct"),
    [
        ("http://link-springer-com-443.webvpn.example.edu.cn/chapter/10.1007/978-3-030-1_3", "https://link.springer.com/chapter/10.1007/978-3-030-1_3"),
        ("https://ieeexplore-ieee-org.ezproxy.lib.example.edu/document/123", "https://ieeexplore.ieee.org/document/123"),
        ("https://link.springer.com.proxy.example.edu/a/b", "https://link.springer.com/a/b"),
        ("https://login.ezproxy.example.edu/login?url=https://doi.org/10.1000/x", "https://doi.org/10.1000/x"),
        ("https://sci-hub.se/10.1016/j.media.2020.1", "https://doi.org/10.1016/j.media.2020.1"),
    ],
)  # fmt: skip
def test_proxies_are_seen_through(url: str, direct: str) -> None:
    assert without_proxy(url) == direct


@pytest.mark.parametrize(
    "url", ["https://github.com/dichotomies/proxy-nca", "https://proxy.example.com/a", "https://proximal.org/x"]
)
def test_a_name_with_proxy_in_it_is_no_proxy(url: str) -> None:
    assert without_proxy(url) == url


def test_a_redirecting_address_gives_its_target() -> None:
    url = "http://scholar.google.com/scholar_url?url=https://www.bmvc2020-conference.com/0031.pdf&hl=zh-CN&sa=X"
    assert without_redirect(url) == "https://www.bmvc2020-conference.com/0031.pdf"
    assert without_redirect("https://scholar.google.com/scholar?q=x") == "https://scholar.google.com/scholar?q=x"


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("https://https://a.com/x", "https://a.com/x"),
        ("http://https://a.com", "https://a.com"),
        ("http://http//a.com/", "http://a.com/"),
        ("htps://a.com", "https://a.com"),
        ("htp://a.com", "http://a.com"),
        ("ttps://a.com", "https://a.com"),
        ("hhttps://a.com", "https://a.com"),
        ("http//a.com", "http://a.com"),
        ("https:/a.com", "https://a.com"),
        ("https:///a.com", "https://a.com"),
        ("https;//a.com", "https://a.com"),
        ("https: //a.com/b", "https://a.com/b"),
        ("https://arxiv.org/abs/2012.06722）| [code", "https://arxiv.org/abs/2012.06722"),
        ("https://github.com/ owner/name", "https://github.com/owner/name"),
        ("https://github. com/owner/name", "https://github.com/owner/name"),
        ("https://a.com/my paper.pdf", "https://a.com/my%20paper.pdf"),
        ("https://a.com，", "https://a.com"),
    ],
)
def test_a_damaged_address_is_mended(damaged: str, meant: str) -> None:
    assert mended_address(damaged) == meant
    assert mended_address(meant) == meant


@pytest.mark.parametrize(
    "url",
    ["https://a.com", "HTTPS://A.com", "http://a.com/http://b.com", "https://web.archive.org/web/2020/https://a.com",
     "https://a.com/x（1）", "www.a.com", "a.com/b", "#x", "docs/http/a", "../paper.pdf", "mailto:a@b.org", "ftp://a.org/b", "", "papers/http.md"],
)  # fmt: skip
def test_addresses_that_are_right_stay(url: str) -> None:
    assert mended_address(url) == url


def test_old_resolvers_of_doi() -> None:
    assert dx_doi("http://dx.doi.org/10.1000/182") == "https://doi.org/10.1000/182"
    assert dx_doi("https://doi.org/10.1000/182") == "https://doi.org/10.1000/182"
