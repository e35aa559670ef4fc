"""What an address of a paper leads to, judged by its target first and by its label where the target does not tell."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from medsegbib.text.identifiers import ADDRESS, named_host
from medsegbib.text.urls import without_redirect

_HOST = re.compile(ADDRESS + r"(?P<path>[^?#\s]*)", re.I)
_DOI_PREFIX = re.compile(r"(?:^|/)(?P<prefix>10\.\d{4,9})/(?P<rest>\w*)")


@cache
def _hosts() -> tuple[dict[str, str], dict[str, str]]:
    """Kinds by host, and kinds by DOI prefix."""
    data = tomllib.loads(files("medsegbib").joinpath("data/hosts.toml").read_text("utf-8"))
    return {host: kind for kind, hosts in data["hosts"].items() for host in hosts}, data["doi_prefixes"]


#: Words of a label, the telling ones first: "project page with code" is a project, "poster pdf" a poster.
_KIND_OF_WORD: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{latin})\b" + (f"|{other}" if other else ""), re.IGNORECASE | re.VERBOSE))
    for kind, latin, other in (
        ("cite", r"bib(?:tex)? | cite | citations?", ""),
        ("supplement", r"supp(?:l(?:ement(?:ary|al)?)?)? | appendix | supmat", "补充材料|附录"),
        ("poster", r"posters?", "海报"),
        ("slides", r"slides? | pptx? | presentations? | keynote", "幻灯片"),
        ("review", r"open\s*-?reviews? | reviews", ""),
        ("demo", r"demos? | colab | notebook | playground | spaces?", "演示|デモ"),
        ("video", r"videos? | youtube | talks? | recording | movie | bilibili | vimeo | spotlight", "视频|動画|영상"),
        ("weights", r"weights? | checkpoints? | ckpts? | pre-?trained | models? | model\s*zoo", "权重|模型"),
        ("data", r"data(?:\s*-?(?:sets?|bases?))? | db | benchmarks? | corpus | corpora | challenge", "数据集?|データ"),
        ("blog", r"blog\s*-?posts?", ""),
        ("code", r"codes? | source | github | gitlab | git | repo(?:sitory)? | implementation | software | (?:py)?torch"
                 r" | tensorflow | tf | keras | caffe\d? | matlab | jax | theano | chainer | mxnet | lua | official",
         "代码|コード|코드|源码|开源"),
        ("project", r"project(?:\s*-?pages?)? | home\s*-?pages? | web\s*-?(?:site|page)s? | page | site | web | www",
         "主页|项目|官网|網站|프로젝트"),
        ("blog", r"blogs? | post | explain(?:ed|er)? | tutorial | summary | notes? | medium | zhihu | news",
         "解读|博客|知乎|解説|笔记"),
        ("preprint", r"arxiv | bio-?arxiv | biorxiv | medrxiv | ssrn | techrxiv | pre-?print", ""),
        ("paper", r"papers? | pdf | doi | journal | proceedings | published | publication | acm | ieee | springer"
                  r" | full\s*text | html | pubmed | ojs | cvf | openaccess | thesis | manuscript | article | chapter"
                  r" | e-?print | abs(?:tract)? | camera-?ready | final", "论文|論文|논문|原文"),
        ("other", r"scholar | tweet | twitter | thread | author | x | reddit | linkedin | wiki(?:pedia)?", ""),
    )
)  # fmt: skip
#: A page beside the code that is not its front page: "blob/master/notes/bert.md".
_NOTES = re.compile(r"/blob/.*/(?!readme|[^/]*paper)[^/]*\.md$", re.IGNORECASE)
_DATA_FILE = re.compile(r"\.(?:csv|tsv|xlsx?|dta|sav|rds|parquet)$", re.IGNORECASE)
#: "/owner/name", the front page of a repository.
_FRONT = re.compile(r"/[^/]+/[^/]+/?")
_PROFILE = re.compile(r"^(?:/[^/]+/?)?$")
_LIST_LABEL = re.compile(
    r"\b(?:paper|reading|awesome)[\s-]*(?:list|collection)|\bsurvey repo|\bawesome\b", re.IGNORECASE
)
_CODE_TOO = re.compile(r"(?<!no )\bcodes?\b|代码", re.IGNORECASE)
_AND = re.compile(r"\s*[/&+,]\s*|\sand\s")
#: What one page offers side by side.
_BESIDE = {"paper", "code", "weights", "data", "video", "demo"}
_OTHER_CONTENT = {"data", "weights", "slides", "poster", "demo", "video", "supplement", "cite", "blog"}
_ARXIV = ("https://arxiv.org/", "http://arxiv.org/", "https://www.arxiv.org/")
#: What finds or lists preprints, or the page of a person: "https://arxiv.org/search/?query=segmentation".
_NO_PREPRINT = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:search|list|find|a)[/?]")
_PDF = re.compile(r"\.(?:pdf|ps|ps\.gz|djvu|docx?)$", re.IGNORECASE)
_DOC_PARTS = {
    ".pptx": "slides", ".ppt": "slides", ".key": "slides", ".mp4": "video", ".avi": "video", ".mov": "video",
    ".webm": "video", ".bib": "cite", ".ipynb": "code", ".pth": "weights", ".ckpt": "weights",
    ".safetensors": "weights",
}  # fmt: skip


@cache
def _divided() -> frozenset[str]:
    """The hosts of which the first directory of a path tells more."""
    return frozenset(host.partition("/")[0] for host in _hosts()[0] if "/" in host)


@lru_cache(maxsize=4096)
def kind_of_label(label: str) -> str:
    """The kind that a label alone tells ("[PDF]", "Project Page", "代码"), or "" where it tells none."""
    if not label or len(label) > 80:
        return ""
    return next((kind for kind, pattern in _KIND_OF_WORD if pattern.search(label)), "")


def _kind_of_host(host: str, path: str) -> str:
    """The kind by host or a domain above it; a host with the first directory of its path goes first."""
    return _kind_of_place(host, "/".join(path.split("/", 2)[:2]) if host in _divided() else "")


@lru_cache(maxsize=4096)
def _kind_of_place(host: str, first: str) -> str:
    kinds = _hosts()[0]
    while "." in host:
        kind = kinds.get(host + first) or kinds.get(host)
        if kind:
            return kind
        host = host.partition(".")[2]
    return ""


def _kind_on_repository(path: str, label: str, told: str) -> str:
    """A repository is code, unless the label says that its content is something else."""
    if _PDF.search(path):
        return told if told in {"slides", "poster", "supplement"} else "paper"
    if _LIST_LABEL.search(label) or (_PROFILE.match(path) and told != "code"):
        return "other"
    if told != "data" and _FRONT.fullmatch(path):
        return "code"
    if not told and _NOTES.search(path):
        return "other"
    if told != "code" and _DATA_FILE.search(path):
        return "data"
    if told in {"data", "weights"} and _CODE_TOO.search(label):
        return "code"
    return told if told in _OTHER_CONTENT else "code"


def _kind_of_hugging_face(path: str, told: str) -> str:
    if path.startswith("/papers/"):
        return "paper"
    if path.startswith("/datasets/"):
        return "data"
    if path.startswith("/spaces/"):
        return "demo"
    if path.startswith("/blog/"):
        return "blog"
    if path.startswith(("/docs/", "/collections/")):
        return told or "other"
    return told if told in {"data", "demo", "code"} else "weights"


def kind_of_link(url: str, label: str) -> str:
    """One of `medsegbib.model.LINK_KINDS` for an address with its label; "other" where neither tells.

    The target is heard before the label: arXiv is a ``preprint`` whatever the label says, a repository is ``code``
    even under "project", a github.io page is a ``project`` even under "code".
    """
    if url.startswith(_ARXIV):
        return "other" if _NO_PREPRINT.match(url) else "preprint"
    if "?" in url:
        url = without_redirect(url)
    match = _HOST.match(url)
    if match is None:
        return kind_of_label(label) or "other"
    host, path = named_host(match["host"].lower()), match["path"]
    told = kind_of_label(label)
    if "." not in host.strip(".") or ("://" not in url and host.endswith((".md", ".pdf", ".html"))):
        return _kind_of_relative(url, told)
    if host.startswith("scholar.google."):
        return "other"
    if host.endswith("openreview.net"):
        return "paper" if path.startswith(("/pdf", "/paper", "/attachment")) else "review"
    if host.endswith("huggingface.co") or host == "hf.co":
        return _kind_of_hugging_face(path, told)
    if host in {"doi.org", "dx.doi.org"} or "/10." in path:
        prefix = _DOI_PREFIX.search(path)
        kind = _kind_of_doi(prefix["prefix"], prefix["rest"]) if prefix else ""
        if kind == "data":
            return told if told in {"code", "weights", "supplement", "video"} else "data"
        if kind:
            return kind
    known = _kind_of_host(host, path)
    if known == "code":
        return _kind_on_repository(path, label, told)
    if known == "paper":
        if _NO_PAPER_PATH.fullmatch(path) and "?" not in url:
            return told if told not in {"", "paper"} else "other"
        return told if told in {"slides", "poster", "supplement", "video"} else "paper"
    if known in {"other", "blog"} and _PDF.search(path):
        return told if told in {"slides", "poster", "supplement"} else "paper"
    if known in {"preprint", "video", "demo", "other"}:
        return known
    if known in {"data", "blog"}:
        return told if told in {"code", "demo", "weights", "slides", "video", "paper"} and len(label) < 30 else known
    if told not in {"", "paper"} and len({kind_of_label(part) for part in _AND.split(label)} & _BESIDE) > 1:
        told = "project"  # "[Paper/Code/Model](https://example.github.io/SMIS/)": a page of all of them
    return _kind_of_unknown(host, path, known, told)


def _kind_of_doi(registrant: str, rest: str) -> str:
    """What a DOI is of where its registrant tells; letters behind bioRxiv's prefix are those of a journal."""
    return "" if registrant == "10.1101" and rest[:1].isalpha() else _hosts()[1].get(registrant, "")


def is_preprint_doi(doi: str) -> bool:
    """Whether a DOI is that of a preprint: "10.48550/arxiv.2301.00001", "10.1101/557660"; not "10.1101/gr.21224"."""
    registrant, _, rest = doi.partition("/")
    return _kind_of_doi(registrant, rest) == "preprint"


#: A publisher's page of a DOI ("https://ebooks.iospress.nl/doi/10.3233/FAIA230492"), or one of Open Journal Systems.
_ARTICLE_PATH = re.compile(
    r"^/(?:articles?/)?(?:doi/(?:abs/|full/|pdf/)?)?10\.\d{4,9}/|/article/(?:view|viewfile|download)/\d"
)


def leads_to_paper(url: str) -> bool:
    """Whether an address alone tells that a paper or a preprint of it is behind it."""
    return kind_of_link(url, "") in {"paper", "preprint"}


#: The front page of a publisher or of a journal, or the contents of an issue.
_NO_PAPER_PATH = re.compile(r"/?|/(?:toc|loi)/.*|/(?:home|journals?)/[\w-]+/?")
#: A page of BibTeX records: "bibtex.html#Lee2021".
_RECORD = re.compile(r"(?:^|/)bib(?:tex)?(?:\.html?)?#\w|\.bib$", re.IGNORECASE)


def _kind_of_relative(url: str, told: str) -> str:
    """A file beside the list: its ending tells; another Markdown page is no paper, whatever its label says."""
    if _PDF.search(url):
        return told if told in {"slides", "poster", "supplement"} else "paper"
    if _RECORD.search(url):
        return "cite"
    if url.lower().endswith((".md", ".rst", ".html", "/")):
        return "other"
    return told or "other"


#: Where a file of any kind may lie, so that its label alone tells what it is.
_FILE_STORES = ("osf.io", "paperswithcode", "drive.", "pan.baidu.", "dropbox.", "1drv.", "mega.nz", "figshare.")
_ARCHIVES = (".zip", ".tar.gz", ".tgz", ".rar", ".7z")


def _kind_of_unknown(host: str, path: str, known: str, told: str) -> str:
    """Hosts of nobody in particular: the ending of the file, then the label; "code" on a plain site is a project."""
    lowered = path.lower()
    ending = _DOC_PARTS.get("." + lowered.rsplit(".", 1)[-1], "")
    if ending:
        return ending
    if _PDF.search(path):
        return told if told in {"slides", "poster", "supplement", "demo", "data"} else "paper"
    if host.startswith(("code.", "git.", "gitlab.")):
        return "code"
    if known == "project":
        return (
            told
            if told in {"data", "demo", "video", "slides", "poster", "supplement", "blog", "weights"}
            else "project"
        )
    if told == "code" and lowered.endswith(_ARCHIVES):
        return "code"
    if told == "code":
        return "code" if any(map(host.__contains__, _FILE_STORES)) else "project"
    if told == "preprint":
        return "paper"
    if told == "project" and "/blog/" in lowered:
        return "blog"
    if told:
        return told
    if _ARTICLE_PATH.search(lowered) or ("paperswithcode" in host and lowered.startswith("/paper/")):
        return "paper"
    return (
        "project"
        if "project" in lowered or "project" in host
        else "blog"
        if "/blog" in lowered or host.startswith("blog.")
        else "other"
    )
