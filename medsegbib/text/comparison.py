"""Comparison forms: what is left of a title, a venue or a page range once spelling habits are gone.

Two spellings of one thing should give one form; forms are for comparing only and never shown as the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Letters that Unicode does not decompose, and Greek letters by name ("β-catenin" is also written "beta-catenin").
_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda",
    "μ": "mu", "π": "pi", "σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    "’": "", "‘": "", "ʼ": "", "´": "",
}  # fmt: skip
_UNICODE = {ord(letter): plain for letter, plain in _LETTERS.items()}
#: Apostrophes and braces vanish ("women's", "{DNA}"), all other punctuation parts words.
_ASCII = {code: "" if chr(code) in "'`{}" else " " for code in range(128) if not chr(code).isalnum()}
_NOT_WORD = re.compile(r"[^\w]|_")

_TAG = re.compile(r"</?[a-zA-Z]{1,10}(?:\s[^<>]{0,100})?/?>")
_ENTITY = re.compile(r"&#?\w{2,10};")
_LATEX = re.compile(r"\\(?:text\w{2,4}|emph|math\w{2,4}|[a-zA-Z](?=\{)|[^a-zA-Z\s])|\\|\$")
#: "Title. [Review] [33 refs]", "Title [Erratum appears in Cancer 2006;107:1]", "Title (Provisional abstract)".
_REMARK = re.compile(
    r"[\s.]*(?:\[[^\[\]]{0,300}\]?|\((?:(?:provisional |structured )?abstract|review|brief record)\))[\s.]*$",
    re.IGNORECASE,
)
#: What a citation that was cut in the wrong place leaves: "schapire (1996). experiments with ...", "(1992) toward ...".
_CITATION = re.compile(r"^[^()\[\]]{0,60}[(\[](?:19|20)\d\d[a-z]?[)\]][\s.,:]*(?=\S+\s+\S+)")

#: The same where the record has no year: "leslie 1989. a general lower bound", "1993 inference of finite automata".
_LEADING_YEAR = re.compile(r"^(?:[^\W\d_][\w'’-]*[.,]?\s){0,2}((?:19|20)\d\d)[a-z]?[.,:]?\s+(?=\S+\s+\S+\s+\S)")
_ANY_YEAR = re.compile(r"[(\[]((?:19|20)\d\d)[a-z]?[)\]]")
#: ""Rigorous bounds from statistical mechanics" Proceedings of COLT-94".
_IN_PROCEEDINGS = re.compile(r"[.,'\"”’]+\s*(?:in:?\s+)?proc(?:eedings\s|\.).*$", re.IGNORECASE)
#: A title from which its citation was not cut off: "... learnability. information and computation, to appear.".
_UNCUT = re.compile(
    r"(?<=\w{3})[.?!'\"”’]+,?\s+(?=\S)[^.?!]{3,80},\s*(?:(?:to\s+appear|in\s+press|submitted|forthcoming)[\s.]*)?$",
    re.IGNORECASE,
)
_EXTENDED_ABSTRACT = re.compile(r"[\s.,:;(\[–-]+(?:an\s)?extended\s+abstract[\s.)\]]*$", re.IGNORECASE)


def fold(text: str) -> str:
    """Lower-case words of letters and digits of any script, without accents, parted by single spaces."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_UNICODE))
        if not text.isascii():
            text = _NOT_WORD.sub(" ", "".join(c for c in text if not unicodedata.combining(c)))
    return " ".join(text.translate(_ASCII).split())


def title_form(title: str) -> str:
    """The words of a title: markup, LaTeX and the remarks that databases append are gone, ``++`` is "plus plus"."""
    if "<" in title:
        title = _TAG.sub("", title)
    if "&" in title:
        if _ENTITY.search(title):
            from html import unescape

            title = unescape(title)
        title = title.replace("&", " and ")
    if "\\" in title or "$" in title:
        title = _LATEX.sub("", title)
    if "xtended" in title[-24:]:
        title = _EXTENDED_ABSTRACT.sub("", title)
    if "roc" in title[20:] and (found := _IN_PROCEEDINGS.search(title, 20)):
        title = title[: found.start()]
    if "," in title[-12:] and (found := _UNCUT.search(title, 20)):
        title = title[: found.start()]
    if title.endswith(("]", ")", "].", ").", "] ", ") ")) or "[" in title[8:]:
        title = _strip_remarks(title)
    if ")" in title[:80] or "]" in title[:80]:
        title = _CITATION.sub("", title)
    if "+" in title:
        title = title.replace("+", " plus ")
    return fold(title)


def year_before_title(title: str) -> tuple[str, str]:
    """The year and the title of a text that a citation was cut into: "leslie 1989. a general bound"; '' without one."""
    if found := _LEADING_YEAR.match(title):
        return found[1], title[found.end() :]
    if (cited := _CITATION.match(title)) and (found := _ANY_YEAR.search(cited[0])):
        return found[1], title[cited.end() :]
    return "", title


def _strip_remarks(title: str) -> str:
    """The title without trailing remarks in brackets; a title that is nothing but brackets keeps its words."""
    for _ in range(4):
        shorter = _REMARK.sub("", title)
        if shorter == title or len(shorter) < 8:
            break
        title = shorter
    return title


_PAGE = re.compile(r"([a-z]{0,2}?)(\d+)([a-z]?)(?:\s*(?:-+|–|—|:)\s*([a-z]{0,2}?)(\d+))?")

Pages = tuple[str, int, int]


@lru_cache(maxsize=65536)
def pages_form(text: str) -> Pages | None:
    """Letter, first, last page: "S212-S216" -> ("s", 212, 216), "1244-9" -> ("", 1244, 1249); None without number."""
    found = _PAGE.search(text.lower())
    if not found:
        return None
    first = int(found[2][:9])
    digits = found[5] or found[2]
    last = int(digits[:9])
    if last < first and len(digits) < len(found[2]):
        last = int((found[2][: -len(digits)] + digits)[:9])
    return (found[1] or found[3] or "", first, max(first, last))


_NUMBER = re.compile(r"\d+")
_UNKNOWN = frozenset({"", "unknown", "nan", "none", "na", "n a", "null", "article in press", "in press", "forthcoming"})


@lru_cache(maxsize=65536)
def number_form(text: str) -> str:
    """A volume or issue: its number without decoration ("14.0", "vol. 14", "014" -> "14"), else its folded words."""
    found = _NUMBER.search(text)
    if found:
        return found[0].lstrip("0") or "0"
    folded = fold(text)
    return "" if folded in _UNKNOWN else folded


def is_unknown(text: str) -> bool:
    """Whether a field's words say that nothing is known: "UNKNOWN", "nan", "n/a"."""
    return fold(text) in _UNKNOWN


#: Words that say of what kind a venue is; "proceedings" says little (Mayo Clinic Proceedings is a journal).
_KIND_WORDS = {
    "preprint": "arxiv corr biorxiv medrxiv chemrxiv ssrn preprint preprints eprint researchsquare techrxiv "
    "unpublished manuscript submitted",
    "report": "technical tech techreport memo",
    "thesis": "thesis dissertation phd doctoral",
    "conference": "conference conf symposium symp sympos workshop workshops congress colloquium meeting konferenz",
    "journal": "journal j jnl transactions trans letters lett annals ann review reviews bulletin archives acta "
    "magazine quarterly record zeitschrift revista revue",
}
_KIND_OF_WORD = {word: kind for kind, words in _KIND_WORDS.items() for word in words.split()}
_KIND_ORDER = ("preprint", "thesis", "conference", "journal", "report")
_VENUE_STOPS = frozenset(
    "the of and for in on at de der die das und la le les des et to a an y e & with its "
    "proc proceedings proceeding annual annu conference conf symposium symp international intl int internat journal j "
    "jnl appear press electronic resource online print vol volume no pp pages page editor editors eds ed".split()
)
_SMALL_WORDS = frozenset("the of and for in on at de des et to a an with its proceedings proc annual".split())
_ORDINAL = re.compile(
    r"^(?:\d+(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
    r"|twentieth|thirtieth|twenty|thirty|forty|st|nd|rd|th)$"
)

Venue = tuple[tuple[str, ...], str, str]


@lru_cache(maxsize=65536)
def venue_form(text: str) -> Venue:
    """The telling words of a venue, its kind, its initials: "7th Conf. on Vision" -> ("vision",), "conference", "cv".

    The kind is "preprint", "thesis", "report", "conference", "journal" or "" where the words do not say.
    """
    words = fold(text.replace("&", " and ")).partition(" edited by ")[0].split()
    kinds = {_KIND_OF_WORD[word] for word in words if word in _KIND_OF_WORD}
    if not kinds and words[:1] in (["proceedings"], ["proc"]):
        kinds = {"conference"}
    kind = next((k for k in _KIND_ORDER if k in kinds), "")
    telling = tuple(w for w in words if w not in _VENUE_STOPS and not _ORDINAL.match(w))
    initials = "".join(w[0] for w in words if w not in _SMALL_WORDS and not _ORDINAL.match(w))
    return (telling or tuple(words), kind, initials)


def abbreviates(short: str, full: str) -> bool:
    """Whether a word may be short for another: a prefix, or the same first letter and the rest in order ("intl")."""
    if full.startswith(short):
        return True
    if len(short) < 2 or len(short) >= len(full) or short[0] != full[0]:
        return False
    rest = iter(full)
    return all(letter in rest for letter in short)


def is_acronym(word: str, initials: str) -> bool:
    """Whether a word is made of the first letters of a name: "jmis", "vldb", "icis"."""
    if not 2 < len(word) <= len(initials) + 2:
        return False
    return initials.startswith(word) or (len(initials) > 2 and word.startswith(initials))


@lru_cache(maxsize=65536)
def venue_level(a: str, b: str) -> str:
    """How two venues relate: "same", "similar", "kind" (one is of another kind), "differs", "missing"."""
    (words_a, kind_a, initials_a), (words_b, kind_b, initials_b) = venue_form(a), venue_form(b)
    if not words_a or not words_b or is_unknown(a) or is_unknown(b):
        return "missing"
    short, long = sorted((words_a, words_b), key=lambda w: (len(w), w))
    kinds = {kind_a, kind_b} - {""}
    clash = len(kinds) == 2
    overlap = _overlap(short, long)
    if overlap == 1 and len(short) * 2 >= len(long) and (kind_a == kind_b or "conference" not in kinds):
        return "kind" if clash else "same"
    if (
        overlap >= 0.6
        or any(is_acronym(w, initials_b) for w in words_a)
        or any(is_acronym(w, initials_a) for w in words_b)
    ):
        return "kind" if clash else "similar"
    return "kind" if clash else "differs"


def _overlap(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """The share of the shorter venue's words that the longer one has, abbreviated or whole, each used once."""
    left = list(long)
    hits = 0
    for word in short:
        found = next((w for w in left if w == word or abbreviates(word, w) or abbreviates(w, word)), None)
        if found is not None:
            left.remove(found)
            hits += 1
    return hits / len(short)
