"""Identifiers that an address or a running text holds literally: found offline, by form alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from medsegbib.text.urls import without_redirect

Found = tuple[str, str]

#: arXiv identifiers since April 2007: YYMM.NNNN or YYMM.NNNNN; before: archive(.SUBJECT)/YYMMNNN.
#: Source: info.arxiv.org/help/arxiv_identifier.html
_ARXIV_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}"
_ARXIV_OLD = (
    r"(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph|physics|nlin|math|cs|q-bio"
    r"|q-fin|stat|eess|econ|cmp-lg|alg-geom|dg-ga|funct-an|q-alg|solv-int|chao-dyn|patt-sol|adap-org|comp-gas"
    r"|chem-ph|supr-con|mtrl-th|acc-phys|ao-sci|atom-ph|bayes-an|plasm-ph)(?:\.[A-Z]{2})?/\d{7}"
)
_ARXIV_ANY = re.compile(rf"(?<![\d.])(?P<id>{_ARXIV_NEW}|{_ARXIV_OLD})(?:v\d{{1,2}})?(?![\d])", re.IGNORECASE)
_ARXIV_FTP = re.compile(r"/ftp/(?P<archive>[a-z-]+)/papers/\d{4}/(?P<number>\d{4}\.\d{4,5}|\d{7})", re.IGNORECASE)
_ARXIV_PLAIN = re.compile(
    rf"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/(?P<id>{_ARXIV_NEW})(?:v\d{{1,2}})?(?:\.pdf)?/?$", re.IGNORECASE
)
#: A copy that keeps the name arXiv gave it, with its version: "https://example.org/copies/2102.00696v1.pdf".
_ARXIV_COPY = re.compile(rf"/(?P<id>{_ARXIV_NEW})v\d{{1,2}}\.pdf$")
_ARXIV_TEXT = re.compile(
    rf"(?:arxiv|\b(?:corr|arxiv)\b,?\s*abs/)(?:\.org/(?:abs|pdf|html)/|\s*(?:preprint\s*)?(?:arxiv\s*)?[:：]?\s*)(?P<id>{_ARXIV_NEW}|{_ARXIV_OLD})(?!\d)",
    re.IGNORECASE,
)
_ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.(?P<id>{_ARXIV_NEW}|{_ARXIV_OLD})", re.IGNORECASE)
_DOI = re.compile(r"(?<![\d.])10\.\d{4,9}/[^\s\"|?#&]{1,200}")
_DOI_TEXT = re.compile(r"(?<![\d.])10\.\d{4,9}/[^\s\"<>|\]\[*]{1,200}")
_DOI_PREFIX = re.compile(r"10\.\d{4,9}/")
_DOI_TAIL = re.compile(
    r"(?:/(?:full|abstract|abs|pdf|epdf|html|meta|fulltext|summary|references|metrics|asset|pdfft|tables|figures)"
    r"|\.full(?:\.pdf|-text)?|\.short|\.abstract|\.pdf|\.html|[.,;:'*_\\/]|%20)+$",
    re.IGNORECASE,
)
#: What stands behind a DOI in a path: the number of the page with the words of its title, or a supplement.
_NOT_OF_DOI = re.compile(
    r"/\d{4,9}/[A-Za-z][\w.%-]*$|/DC\d/.*|/(?i:mediaobjects)/.*|/suppl_file/.*|;(?i:jsessionid)=.*"
)
#: Oxford University Press appends the number of its page: /bib/article/doi/10.1093/bib/bbad065/7086816
_OXFORD_PAGE = re.compile(r"(10\.1093/[^/]+/[^/]+)/\d{6,9}$")
_PREPRINT_VERSION = re.compile(r"v\d{1,2}$")
_PMID_TEXT = re.compile(r"\b(?:PMID|PubMed(?:\s+ID)?)\s*[:：]?\s*(?P<id>\d{5,8})(?!\d)", re.IGNORECASE)
_PMCID_TEXT = re.compile(r"\b(?P<id>PMC\d{5,8})(?!\d)")
_ISBN_TEXT = re.compile(
    r"\bISBN(?:-1[03])?\s*[:：]?\s*(?P<id>(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dX])", re.IGNORECASE
)
_ARXIV_MIRRORS = frozenset(
    {
        "arxiv.53yu.com", "xxx.itp.ac.cn", "xxx.lanl.gov", "lanl.arxiv.org", "arxiv.xixiaoyao.cn",
        "arxiv-export-lb.library.cornell.edu",
    }
)  # fmt: skip
#: arXiv by the number of its host at Cornell University, as exports of old browsers have it.
_ARXIV_BY_NUMBER = re.compile(r"128\.84\.\d{1,3}\.\d{1,3}")
#: How an address begins; "120.52.73.78/arxiv.org/pdf/..." is what the cache of a network provider makes of one.
ADDRESS = (
    r"\s*(?:[a-z][a-z0-9+.-]{1,9}:)?/{0,2}(?:\d{1,3}(?:\.\d{1,3}){3}/(?=arxiv\.org/))?(?:www\d?\.)?"
    r"(?P<host>[^/?#\s:]+)(?::\d+)?"
)
_HOST = re.compile(ADDRESS + r"(?P<rest>.*)", re.I | re.S)


def _clean_doi(doi: str) -> str:
    """A DOI cut out of a longer text: trailing full stops, path words and unpaired brackets are not part of it."""
    before = ""
    while doi != before:
        before = doi
        doi = _DOI_TAIL.sub("", doi)
        for opening, closing in ("()", "[]", "{}"):
            # 10.1007/JHEP07(2023)199 keeps its brackets; "(see 10.1000/182)" loses one.
            while doi.endswith(closing) and doi.count(closing) > doi.count(opening):
                doi = doi[:-1]
    return doi


def _doi_in(rest: str) -> Iterator[Found]:
    if found := _DOI.search(rest):
        path = _NOT_OF_DOI.sub("", _DOI_TAIL.sub("", found[0]))  # ".../1742-6596/2010/1/012175/pdf" ends in no title
        doi = _clean_doi(_OXFORD_PAGE.sub(r"\1", path))
        if _DOI_PREFIX.match(doi) and _DOI_PREFIX.sub("", doi, count=1):
            yield "doi", doi
            if "arxiv." in doi.lower():  # 10.48550/arXiv.2311.14986 is the DOI that DataCite gives to arXiv 2311.14986
                yield from _arxiv_in(doi[doi.lower().find("arxiv.") + 6 :])


def _arxiv_in(rest: str) -> Iterator[Found]:
    if ftp := _ARXIV_FTP.search(rest):
        number = ftp["number"]
        yield "arxiv", number if "." in number else f"{ftp['archive']}/{number}"
    elif found := _ARXIV_ANY.search(rest):
        yield "arxiv", found["id"]


def _pattern(scheme: str, regex: str, form: str = "{}") -> Callable[[str], Iterator[Found]]:
    """A reader that gives ``scheme`` where ``regex`` finds its group "id" in the path and query of an address."""
    compiled = re.compile(regex, re.IGNORECASE)

    def read(rest: str) -> Iterator[Found]:
        if found := compiled.search(rest):
            yield scheme, form.format(found["id"])

    return read


_BIORXIV_EARLY = re.compile(r"/early/(?P<month>\d{4}/\d\d)/\d\d/")


def _biorxiv_in(rest: str) -> Iterator[Found]:
    # bioRxiv appends the version to the DOI: /content/10.1101/2022.07.10.499510v1.full.pdf; its prefix changed in
    # December 2025 (https://connect.biorxiv.org/news/2025/11/18/preprint_dois)
    early = _BIORXIV_EARLY.search(rest)
    prefix = "10.64898" if early and early["month"] >= "2025/12" else "10.1101"
    for scheme, value in _doi_in(_BIORXIV_EARLY.sub(f"/{prefix}/", rest)):
        yield scheme, _PREPRINT_VERSION.sub("", value) if scheme == "doi" else value


_in_openreview = _pattern("openreview", r"[?&]id=(?P<id>[\w-]{6,24})")
_in_ieee = _pattern("ieee", r"(?:/document/|arnumber=|/(?=\d{7,9}\.pdf))0*(?P<id>\d{5,9})")
_in_pii = _pattern("pii", r"/(?:pii|retrieve/pii|fulltext|article)/(?:PII)?(?P<id>S?[\dX()-]{15,24})")
_in_pmid = _pattern("pmid", r"(?:^|/pubmed)/\??(?:term=)?(?P<id>\d{5,8})(?!\d)")
_in_pmcid = _pattern("pmcid", r"(?P<id>PMC\d{5,8})(?!\d)")
_in_ssrn = _pattern("ssrn", r"(?:abstract(?:_?id)?=|abstractid=|/abstract/)(?P<id>\d{5,8})")
_in_acl = _pattern("acl", r"/(?P<id>[A-Z]\d{2}-\d{4}|(?:19|20)\d\d\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?:v\d+)?(?:[/.?#]|$)")
_in_isbn = _pattern("isbn", r"(?:isbn[=:/-]?|/book/|/dp/|^/)(?P<id>97[89]-?\d(?:-?\d){8}-?\d)(?!\d)")
_in_nature = _pattern(
    "doi", r"/articles/(?P<id>(?:s\d{5}-\d{3}-\d{4,5}-[\da-z]|[a-z]+[\d.]{2,12}))(?:[/.?#_]|$)", "10.1038/{}"
)
_in_plos = _pattern("doi", r"(?:id|uri)=(?:info(?::|%3A)doi(?:/|%2F))?(?P<id>10\.1371(?:/|%2F)[\w.]+\d)")
_in_elife = _pattern("doi", r"/articles/(?P<id>\d{5,6})(?!\d)", "10.7554/eLife.{}")

#: Hosts that are not here are read by `_ANYWHERE`. MDPI addresses name an ISSN, a volume and a number, from which no
#: DOI follows without a table of journals. CVF and PMLR have no identifiers of their own.
_READERS: dict[str, tuple[Callable[[str], Iterator[Found]], ...]] = {
    "arxiv.org": (_arxiv_in,),
    "ar5iv.org": (_arxiv_in,),
    "alphaxiv.org": (_arxiv_in,),
    "huggingface.co": (_pattern("arxiv", rf"^/papers/(?P<id>{_ARXIV_NEW})"),),
    "scirate.com": (_arxiv_in,),
    "arxiv-vanity.com": (_arxiv_in,),
    "vixra.org": (),
    "delivery.acm.org": (),  # "/10.1145/2820000/2815404/p263-zhang.pdf" is the path of a file
    "openreview.net": (_in_openreview,),
    "ieeexplore.ieee.org": (_in_ieee,),
    "computer.org": (_doi_in,),
    "sciencedirect.com": (_in_pii,),
    "thelancet.com": (_in_pii, _doi_in),
    "cell.com": (_in_pii, _doi_in),
    "reader.elsevier.com": (_in_pii,),
    "linkinghub.elsevier.com": (_in_pii,),
    "pubmed.ncbi.nlm.nih.gov": (_in_pmid,),
    "ncbi.nlm.nih.gov": (_in_pmcid, _in_pmid),
    "pmc.ncbi.nlm.nih.gov": (_in_pmcid,),
    "europepmc.org": (_in_pmcid, _pattern("pmid", r"/(?:med|abstract/med)/(?P<id>\d{5,8})(?!\d)")),
    "ssrn.com": (_in_ssrn,),
    "aclanthology.org": (_in_acl,),
    "aclweb.org": (_in_acl,),
    "nature.com": (_doi_in, _in_nature),
    "plos.org": (_in_plos,),
    "biorxiv.org": (_biorxiv_in,),
    "medrxiv.org": (_biorxiv_in,),
    "elifesciences.org": (_in_elife, _doi_in),
    "github.com": (),
    "youtube.com": (),
    "x.com": (),
    "twitter.com": (),
    "img.shields.io": (),
}


_ANYWHERE: tuple[Callable[[str], Iterator[Found]], ...] = (_doi_in, _in_isbn)


@lru_cache(maxsize=4096)
def _readers(host: str) -> tuple[Callable[[str], Iterator[Found]], ...]:
    """The readers of the host, or of the domain above it; None known: any DOI in the path counts."""
    while host:
        if host in _READERS:
            return _READERS[host]
        _, _, host = host.partition(".")
    return _ANYWHERE


def named_host(host: str) -> str:
    """A host by its name where it is arXiv by its number ("128.84.21.199") or a mirror of it ("xxx.itp.ac.cn")."""
    known = host in _ARXIV_MIRRORS or (host.startswith("128.") and _ARXIV_BY_NUMBER.fullmatch(host))
    return "arxiv.org" if known else host


def identifiers_in_url(url: str) -> tuple[Found, ...]:
    """Pairs of scheme and value that an address holds literally, as written there; arXiv without its version.

    Schemes are those of `medsegbib.model.SCHEMES`. Library proxies in the host ("arxiv-org.proxy.example.edu") are
    seen through. An address without an identifier gives an empty tuple; nothing is looked up.
    """
    if plain := _ARXIV_PLAIN.match(url):
        return (("arxiv", plain["id"]),)
    if url.startswith("https://github.com/"):
        return ()
    if "?" in url:
        url = without_redirect(url)
    if "%" in url:
        url = unquote(url, errors="replace")
    match = _HOST.match(url)
    if match is None:
        return ()
    host, rest = named_host(match["host"].lower()), match["rest"]
    readers = _readers(host)
    if readers is _ANYWHERE and "-" in host:
        # "link-springer-com-443.webvpn.example.edu.cn" is link.springer.com read through a proxy.
        readers = _readers(re.sub(r"-\d+$", "", host.partition(".")[0]).replace("-", "."))
    found: dict[Found, None] = {}
    for read in readers:
        for pair in read(rest):
            found.setdefault(pair)
    if not found and (copy := _ARXIV_COPY.search(rest)):
        return (("arxiv", copy["id"]),)
    if not found and "doi" in rest[:8].lower() and readers and readers[0] is not _doi_in:
        found.update(dict.fromkeys(_doi_in(rest)))
    return tuple(found)


def identifiers_in_text(text: str) -> tuple[Found, ...]:
    """Pairs of scheme and value in running text: "arXiv:2301.00001", "doi: 10.…", "PMID 123", "PMC123", "ISBN …"."""
    return tuple(dict.fromkeys((scheme, value) for scheme, value, _, _ in identifier_spans(text)))


def identifier_spans(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """As `identifiers_in_text`, with the character range of each in ``text``."""
    found: list[tuple[str, str, int, int]] = []
    if "10." in text:
        for match in _DOI_TEXT.finditer(text):
            doi = _clean_doi(match[0])
            if _DOI_PREFIX.sub("", doi, count=1):
                found.append(("doi", doi, match.start(), match.start() + len(doi)))
                number = _ARXIV_DOI.match(doi)
                if number:
                    start = match.start() + number.start("id")
                    found.append(("arxiv", number["id"], start, start + len(number["id"])))
    lowered = text.lower()
    if "arxiv" in lowered or "corr" in lowered:
        found += [("arxiv", m["id"], m.start("id"), m.end("id")) for m in _ARXIV_TEXT.finditer(text)]
    if "pm" in lowered or "pubmed" in lowered:
        found += [("pmid", m["id"], m.start("id"), m.end("id")) for m in _PMID_TEXT.finditer(text)]
        found += [("pmcid", m["id"], m.start("id"), m.end("id")) for m in _PMCID_TEXT.finditer(text)]
    if "isbn" in lowered:
        found += [("isbn", m["id"], m.start("id"), m.end("id")) for m in _ISBN_TEXT.finditer(text)]
    return tuple(found)
