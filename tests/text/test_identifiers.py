from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medsegbib.text.identifiers import identifier_spans, identifiers_in_text, identifiers_in_url


@pytest.mark.parametrize(
    ("url", "scheme", "value"),
    [
        ("https://arxiv.org/abs/2301.11798v2", "arxiv", "2301.11798"),
        ("http://arxiv.org/pdf/2310.10647.pdf", "arxiv", "2310.10647"),
        ("arxiv.org/html/2310.10647v1", "arxiv", "2310.10647"),
        ("https://arxiv.org/ftp/arxiv/papers/2004/2004.07882.pdf", "arxiv", "2004.07882"),
        ("https://arxiv.org/ftp/hep-th/papers/9901/9901001.pdf", "arxiv", "hep-th/9901001"),
        ("https://arxiv.org/abs/hep-th/9901001", "arxiv", "hep-th/9901001"),
        ("https://ar5iv.labs.arxiv.org/html/2301.11798", "arxiv", "2301.11798"),
        ("https://www.alphaxiv.org/abs/2301.11798", "arxiv", "2301.11798"),
        ("https://huggingface.co/papers/2301.11798", "arxiv", "2301.11798"),
        ("https://scirate.com/arxiv/2301.11798", "arxiv", "2301.11798"),
        ("https://doi.org/10.48550/arXiv.2311.14986", "arxiv", "2311.14986"),
        ("https://doi.org/10.1007/JHEP07(2023)199", "doi", "10.1007/JHEP07(2023)199"),
        ("https://link.springer.com/chapter/10.1007%2F978-3-030-59725-2_30", "doi", "10.1007/978-3-030-59725-2_30"),
        ("https://link.springer.com/chapter/10.1007/978-3-031-12673-4_3#Sec7", "doi", "10.1007/978-3-031-12673-4_3"),
        ("http://link-springer-com-443.webvpn.x.edu.cn/chapter/10.1007%2F978-3-1", "doi", "10.1007/978-3-1"),
        ("https://www.biorxiv.org/content/10.1101/2022.07.10.499510v1.full.pdf", "doi", "10.1101/2022.07.10.499510"),
        ("https://www.medrxiv.org/content/10.64898/2026.01.01.12345678v2", "doi", "10.64898/2026.01.01.12345678"),
        ("https://www.biorxiv.org/content/early/2026/01/02/2026.01.01.123456", "doi", "10.64898/2026.01.01.123456"),
        ("https://www.biorxiv.org/content/early/2019/12/13/2019.12.12.874123", "doi", "10.1101/2019.12.12.874123"),
        ("https://aapm.onlinelibrary.wiley.com/doi/full/10.1002/mp.13300", "doi", "10.1002/mp.13300"),
        ("https://www.nature.com/articles/s41592-020-01008-z", "doi", "10.1038/s41592-020-01008-z"),
        ("https://nature.com/articles/nature14539.pdf", "doi", "10.1038/nature14539"),
        ("https://www.frontiersin.org/articles/10.3389/fnins.2021.646013/full", "doi", "10.3389/fnins.2021.646013"),
        ("https://plos.org/plosone/article?id=10.1371/journal.pone.0188290", "doi", "10.1371/journal.pone.0188290"),
        ("https://iopscience.iop.org/article/10.1088/1361-6560/abc04e/pdf", "doi", "10.1088/1361-6560/abc04e"),
        (
            "https://iopscience.iop.org/article/10.1088/1742-6596/2010/1/012175/pdf",
            "doi",
            "10.1088/1742-6596/2010/1/012175",
        ),
        ("http://128.84.21.203/pdf/2104.07650", "arxiv", "2104.07650"),
        ("http://xxx.itp.ac.cn/abs/2008.09269", "arxiv", "2008.09269"),
        ("https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.120.1", "doi", "10.1103/PhysRevLett.120.1"),
        ("https://dl.acm.org/doi/pdf/10.1145/3583131.3590481", "doi", "10.1145/3583131.3590481"),
        ("https://www.sciencedirect.com/science/article/pii/S1361841522003103?via%3Dihub", "pii", "S1361841522003103"),
        ("https://reader.elsevier.com/reader/sd/pii/S1361841516301839?token=36", "pii", "S1361841516301839"),
        ("https://openreview.net/forum?id=1QMMUB4zfl", "openreview", "1QMMUB4zfl"),
        ("https://aclanthology.org/2023.acl-long.45v3.pdf", "acl", "2023.acl-long.45"),
        ("http://aclweb.org/anthology/D/D15/D15-1041.pdf", "acl", "D15-1041"),
        ("https://ieeexplore.ieee.org/abstract/document/8017430/", "ieee", "8017430"),
        ("https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9525092", "ieee", "9525092"),
        ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4081789", "ssrn", "4081789"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345678/", "pmid", "12345678"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3012150/", "pmcid", "PMC3012150"),
        ("https://www.amazon.com/dp/9780262035613", "isbn", "9780262035613"),
    ],
)  # fmt: skip
def test_an_address_gives_the_identifier_that_it_holds(url: str, scheme: str, value: str) -> None:
    assert (scheme, value) in identifiers_in_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "not a url",
        "https://github.com/someone/10.1145/x",  # a folder of a repository
        "https://img.shields.io/badge/arXiv-2301.11798-red",
        "https://www.mdpi.com/2072-6694/13/1/1",
        "https://arxiv.org/list/cs.CV/recent",
        "https://example.org/v10.1234/",
        "https://openreview.net/group?id=ICLR",
        "https://twitter.com/x/status/1234567890123456789",
    ],
)
def test_an_address_without_an_identifier_gives_none(url: str) -> None:
    assert identifiers_in_url(url) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("arXiv preprint arXiv:1603.01417 (2016)", ("arxiv", "1603.01417")),
        ("CoRR abs/1603.01417", ("arxiv", "1603.01417")),
        ("DOI=http://dx.doi.org/10.1207/s15327051hci0104_2.", ("doi", "10.1207/s15327051hci0104_2")),
        ("(doi:10.1000/182).", ("doi", "10.1000/182")),
        ("PMID: 12345678", ("pmid", "12345678")),
        ("ISBN 978-3-16-148410-0", ("isbn", "978-3-16-148410-0")),
    ],
)
def test_running_text_gives_literal_identifiers(text: str, found: tuple[str, str]) -> None:
    assert found in identifiers_in_text(text)
    assert all(value == text[start:end] for _, value, start, end in identifier_spans(text))


def test_numbers_alone_are_no_identifiers() -> None:
    assert identifiers_in_text("a version 2301.11798 of 10.5 percent in 2021") == ()


@given(st.text(alphabet="htps:/.%2Farxivdo10 ()[]<>?=&#-_Sv\u3000é\udc80", max_size=80))
def test_no_text_raises(text: str) -> None:
    identifiers_in_url(text)
    identifiers_in_text(text)


def test_long_texts_take_linear_time() -> None:
    identifiers_in_url("https://doi.org/10.1000/" + "(" * 200_000 + ")" * 200_000)
    identifiers_in_text("10.1000/" * 50_000 + "arXiv" * 50_000)


def test_a_view_of_the_page_is_no_part_of_the_doi() -> None:
    url = "https://www.spiedigitallibrary.org/conference-proceedings-of-spie/11431/114310B/x/10.1117/12.2538323.short?SSO=1"
    assert ("doi", "10.1117/12.2538323") in identifiers_in_url(url)


def test_the_doi_of_an_arxiv_number_names_the_number() -> None:
    assert identifiers_in_text("DOI: 10.48550/arXiv.1703.01365 (2017)") == (
        ("doi", "10.48550/arXiv.1703.01365"),
        ("arxiv", "1703.01365"),
    )


def test_the_cache_of_a_provider_is_seen_through() -> None:
    assert identifiers_in_url("http://120.52.73.78/arxiv.org/pdf/1608.08171v1.pdf") == (("arxiv", "1608.08171"),)


def test_a_slash_behind_a_doi_is_no_part_of_it() -> None:
    assert identifiers_in_url("https://a.metajnl.com/articles/10.5334/jors.125/") == (("doi", "10.5334/jors.125"),)
