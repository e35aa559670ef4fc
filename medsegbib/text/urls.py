"""Addresses of papers: when a signed one expires, what stays, and how a damaged one was meant. Nothing is fetched."""

from __future__ import annotations

import base64
import binascii
import re
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, unquote, urlsplit

#: Parameters that say who sent the reader, and nothing about what is read. Sources: the manuals of Google Analytics,
#: HubSpot, Mailchimp, Meta and Microsoft, and the share links of publishers.
_TRACKING = re.compile(
    r"""utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|__hs\w+|hsctatracking
        |mkt_tok|trk(?:campaign|info)?|vero_id|oly_(?:anon|enc)_id|_ga|_gl|ref_src|ref_url|casa_token|dgcid|__cf_chl\w+|_bhlid
        |featureshare|hss_channel|srsltid|share_source|share_medium|share_from|spm_id_from|vd_source|rss_id""",
    re.IGNORECASE | re.VERBOSE,
)
#: Parameters that are trackers on some hosts only.
_TRACKING_ON = {
    "youtube.com": ("si", "feature", "pp", "ab_channel"), "youtu.be": ("si", "feature"), "twitter.com": ("s", "t"),
    "x.com": ("s", "t"), "google.com": ("ved", "usg", "sa", "ei", "sourceid"), "sciencedirect.com": ("via", "rss"),
    "openreview.net": ("referrer",), "medium.com": ("source", "sk"), "linkedin.com": ("trk", "lipi"),
    "bilibili.com": ("spm_id_from", "vd_source", "share_source"), "zhihu.com": ("utm_id", "utm_psn"),
}  # fmt: skip
#: "?ref=jina-ai-gmbh.ghost.io" says who linked, "?ref=main" picks a branch.
_REFERRER = re.compile(
    r"(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|net|ai|dev|cn|de|co)\b|producthunt|twitter|hackernews)", re.I
)
_QUERY_SEPARATOR = re.compile(r"&amp;|&")

_SIGNED_BY = frozenset(
    {"x-amz-signature", "x-amz-security-token", "x-amz-credential", "awsaccesskeyid", "x-goog-signature",
     "x-goog-credential", "googleaccessid", "key-pair-id", "_tksl"}
)  # fmt: skip
_PII = re.compile(
    r"(?<![0-9A-Za-z])(?P<pii>S?\d{15}[\dX]|S?\d{4}-?\d{3}[\dX]\(\d{2}\)\d{5}-?[\dX])(?![0-9A-Za-z])", re.I
)
_DOUBLED_SCHEME = re.compile(r"^h*t*ps?\s*[:;]?\s*/{0,3}:?/?(?=h*t+ps?[:;]?/{1,3})", re.IGNORECASE)
#: Any of "htps://", "ttps://", "hhttps://", "http//", "https:/", "https;//", "https: //", "https:///", "http:a.b".
_BROKEN_SCHEME = re.compile(
    r"^(?!https?://[^/])(?:h*t+p(?P<tls>s?))\s*(?:[:;]\s*[/\\]{0,4}|[/\\]{2})\s*(?=[\w-]+(?:\.|\s))", re.IGNORECASE
)
_ARXIV = re.compile(r"(?<![\d.])(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?(?!\d)")
_DOI = re.compile(r"10\.\d{4,9}/[^\s?#&\"<>]+")
_RESEARCHGATE = re.compile(
    r"https?://(?:www\.)?researchgate\.net/(?:profile/[^/?#]+/)?publication/(?P<number>\d+)_(?P<title>[\w-]+)(?:[/?#]|$)",
    re.I,
)

_REDIRECT = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url|scholar\.google\.[a-z.]+/scholar_url|lm?\.facebook\.com/l\.php"
    r"|[\w.]+\.safelinks\.protection\.outlook\.com/|link\.zhihu\.com/|link\.csdn\.net/|links\.jianshu\.com/go)\?",
    re.IGNORECASE,
)
#: The parameters in which redirecting addresses hold the one that they lead to.
_TARGETS = frozenset({"q", "url", "u", "target", "to"})
_PROXY_SUFFIX = re.compile(
    r"^(?P<host>[\w.-]+?)\.(?:[\w-]*(?:ezproxy|libproxy|proxy|webvpn|idm\.oclc|remotexs|remotlog|eproxy|vpn)[\w.-]*|[\w-]+\.idm\.oclc\.org)$",
    re.IGNORECASE,
)
_PROXY_LOGIN = re.compile(
    r"^https?://(?:login\.|www\.)?[\w.-]*(?:proxy|vpn|idm\.oclc)[\w.-]*/(?:login)?\?(?:q?url)=(?P<url>.+)$", re.I
)
_SHADOW = re.compile(
    r"^https?://(?:[\w-]+\.)?(?:sci-hub|libgen|z-lib(?:rary)?|annas-archive)\.[\w.]+(?::\d+)?/(?P<rest>.*)$", re.I
)
_SCHOLARLY = re.compile(
    r"(?:ieeexplore[.-]ieee|sciencedirect|springer|wiley|nature|acm|arxiv|tandfonline|sagepub|jstor|oup|science|cambridge|mdpi|aip|iop|aps|pubmed|ncbi|oxford)",
    re.IGNORECASE,
)


def expiry(url: str) -> datetime | None:
    """The instant (UTC) at which a signed address stops to work; None where it is not signed or does not say.

    Reads AWS signature versions 2 and 4, Google Cloud Storage (V2 and V4), Azure shared access signatures, CloudFront
    (``Expires`` or the policy), and Silverchair. Sources: the manuals of these services.
    """
    query = _query(url)
    for prefix in ("x-amz", "x-goog"):
        if f"{prefix}-date" in query and f"{prefix}-expires" in query:
            return _begin_and_seconds(query[f"{prefix}-date"], query[f"{prefix}-expires"])
    if "sig" in query and "se" in query:
        return _iso(query["se"])
    if "policy" in query and "key-pair-id" in query:
        return _policy(query["policy"])
    if "oe" in query and "oh" in query and "fbcdn" in url:
        return _epoch(query["oe"], 16)
    return _epoch(query["expires"]) if "expires" in query and is_signed(url) else None


def is_signed(url: str) -> bool:
    """Whether an address holds a signature or the token of one reader, so that it is dead or soon will be."""
    if "sciencedirectassets.com" in url or "silverchair-cdn.com" in url:
        return True
    if "?" not in url:
        return False
    query, host = _query(url), urlsplit_safely(url)[0]
    if query.keys() & _SIGNED_BY:
        return True
    if "expires" in query and query.keys() & {"signature", "token", "policy", "sig", "hash"}:
        return True
    if "sig" in query and query.keys() & {"se", "sv", "st"}:
        return True
    if host.endswith("fbcdn.net") and {"oh", "oe"} <= query.keys():
        return True
    if host.endswith(("elsevier.com", "sciencedirect.com")):
        return bool(query.keys() & {"token", "md5", "acdnat", "_tid", "acct"})
    return host.endswith("researchgate.net") and bool(query.keys() & {"_tp", "_sg", "origin", "__cf_chl_tk", "ev"})


def permanent(url: str) -> str | None:
    """The lasting address that an address names inside it (by PII, DOI, arXiv number or publication), or None."""
    plain = unquote(url)
    if "elsevier" in url or "sciencedirect" in url:
        for found in _PII.finditer(plain):
            # "1-s2.0-S1361841522X00091/1-s2.0-S1361841523000233/am.pdf": the first is the issue, and an X says so
            pii = re.sub(r"[()\-]", "", found["pii"]).upper()
            if re.fullmatch(r"S?\d{15}[\dX]", pii):
                return "https://www.sciencedirect.com/science/article/pii/S" + pii.removeprefix("S")
    if on_site := _RESEARCHGATE.match(url):
        return f"https://www.researchgate.net/publication/{on_site['number']}_{on_site['title']}"
    return _by_identifier(plain.partition("&Policy=")[0])


def _by_identifier(plain: str) -> str | None:
    if "arxiv" in plain.lower() and (found := _ARXIV.search(plain)):
        return f"https://arxiv.org/abs/{found[1]}"
    if found := _DOI.search(plain):
        doi = re.sub(r"(?:\.pdf|/pdf|/full|/abstract|/epdf)$", "", found[0].rstrip("/.,;"))
        return f"https://doi.org/{doi}"
    return None


def without_tracking(url: str) -> str:
    """The address without the parameters that only say where the reader came from; others stay in their order."""
    base, mark, rest = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = rest.partition("#")
    host = urlsplit_safely(base)[0]
    parts = _QUERY_SEPARATOR.split(query)
    kept = [part for part in parts if not _is_tracking(part, host)]
    if len(kept) == len(parts):
        return url
    separator = "&amp;" if "&amp;" in query else "&"
    return base + ("?" + separator.join(kept) if kept else "") + (hash_mark + fragment if hash_mark else "")


def _is_tracking(part: str, host: str) -> bool:
    name, _, value = unquote(part).partition("=")
    name = name.lower()
    if name in {"ref", "source", "referrer"}:
        return host != "github.com" and bool(_REFERRER.match(value)) and "openreview" not in host
    if name == "via" and value == "ihub":
        return True
    for site, names in _TRACKING_ON.items():
        if name in names and (host == site or host.endswith("." + site)):
            return name != "feature" or value in {"share", "shared", "youtu.be", "related", "emb_logo"}
    return bool(_TRACKING.fullmatch(name))


def without_redirect(url: str) -> str:
    """The address that a redirecting one (of Google, Scholar, Outlook) leads to; others come back unchanged."""
    found = _REDIRECT.match(url)
    if found is None:
        return url
    targets = (unquote(value) for name, value in _query(url).items() if name in _TARGETS and value.startswith("http"))
    return next(targets, url)


def without_proxy(url: str) -> str:
    """The address as it is outside a library's proxy: "link-springer-com.ezproxy.example.edu" is link.springer.com."""
    if login := _PROXY_LOGIN.match(url):
        target = unquote(login["url"])
        return target if re.match(r"https?://", target) else url
    if shadow := _SHADOW.match(url):
        rest = unquote(shadow["rest"])
        if found := _DOI.search(rest):
            return f"https://doi.org/{found[0].rstrip('/')}"
        inner = re.search(r"https?://\S+", rest)
        return inner[0] if inner else url
    found = re.match(r"^(https?://)([^/?#]+)(.*)$", url, re.I | re.S)
    if found is None:
        return url
    proxied = _PROXY_SUFFIX.match(found[2])
    if proxied is None or not _SCHOLARLY.search(proxied["host"]):
        return url
    host = re.sub(r"-(?:443|80|s)$", "", proxied["host"])
    if "." not in host or re.search(r"-(?:com|org|net|edu|gov|io)$", host):
        # "--" stands for a dash, "-" for a full stop in names that proxies rewrite
        host = host.replace("--", "\0").replace("-", ".").replace("\0", "-")
    return f"https://{host}{found[3]}"


def mended_address(url: str) -> str:
    """The address with its scheme, spaces, brackets and stray marks as they must have been meant."""
    mended = url.strip().strip("\u200b\ufeff\u00a0")
    mended = _DOUBLED_SCHEME.sub("", mended)
    mended = _BROKEN_SCHEME.sub(_scheme, mended)
    for opening, closing in (("（", "）"), ("【", "】"), ("「", "」"), ("《", "》")):
        if closing in mended and opening not in mended:
            mended = mended[: mended.index(closing)]
    mended = mended.rstrip("，。；、：！")
    if " " in mended:
        # "github.com/ owner/name", "improving_segmentation_ with_depth": broken lines; "my paper.pdf" is a name
        mended = re.sub(r"\s+(?=[/?#&=._-])|(?<=[/?#&=._-])\s+", "", mended).replace(" ", "%20")
    return mended


def _scheme(found: re.Match[str]) -> str:
    return "https://" if found["tls"].lower() == "s" else "http://"


def dx_doi(url: str) -> str:
    """The address at doi.org for one at dx.doi.org or doi.acm.org, the resolvers of old."""
    return re.sub(
        r"^(?:https?://)?(?:dx\.doi\.org|www\.doi\.org|doi\.acm\.org)/(?=10\.)", "https://doi.org/", url, flags=re.I
    )


def urlsplit_safely(url: str) -> tuple[str, str, str]:
    """Host (lower case, without "www."), path and query; empty where the address cannot be parsed."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", "", ""
    return parts.netloc.lower().removeprefix("www."), parts.path, parts.query


def _query(url: str) -> dict[str, str]:
    _, _, query = url.partition("?")
    try:
        return {
            name.lower().partition("[")[0]: value
            for name, value in parse_qsl(query.replace("&amp;", "&"), keep_blank_values=True)
        }
    except ValueError:
        return {}


def _begin_and_seconds(begin: str, seconds: str) -> datetime | None:
    try:
        return datetime.strptime(begin, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) + timedelta(seconds=int(seconds))
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _epoch(text: str, radix: int = 10) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(text, radix), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _policy(text: str) -> datetime | None:
    """The expiry in a CloudFront policy: JSON in base64 with ``-_~`` for ``+=/``."""
    try:
        data = base64.b64decode(text.translate(str.maketrans("-_~", "+=/")) + "==").decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return None
    found = re.search(r'"AWS:EpochTime"\s*:\s*(\d+)', data)
    return _epoch(found[1]) if found else None
