"""Whether a text speaks to the reader of a list, as titles seldom do."""

from __future__ import annotations

import re

from medsegbib.lists.shapes import is_in_title_case

_PROSE_BEGINS = frozenset(
    "add added update updated fix fixed corrected remove removed move moved release released reordered"
    " re-ordered changed renamed created merged".split()
)
_PROSE_WORDS = frozenset(
    "we you your our please welcome i my us contact email e-mail thank thanks updating"
    " repository repo feel pull issue issues star this".split()
)
#: What stands in titles as well: "You Only Look One-level Feature"
_PRONOUNS = frozenset("we you your our my".split())
_PROSE = re.compile(
    r"(?i)\b(?:we|you|your|our|please|this\s+(?:repo|repository|list|page|work|survey|section|paper)|feel\s+free"
    r"|pull\s+requests?|welcome|issues?\s+or|(?<!type\s)(?<!class\s)(?<!part\s)(?<!phase\s)(?<!stage\s)(?-i:I)(?=['’]|\s[a-z])|my|us|contact|e-?mail|thanks?|star\s+(?:this|the)|updating|repository)\b"
)
#: What notices of Chinese keepers say: welcome, if, please, password; and one of English ones.
_NOTICES = ("欢迎", "如果", "请", "密码", "提取码", "will be used")
#: How they begin: newly added, updated, this article, reposted from.
_NOTICES_BEGIN = (
    "新增",
    "更新",
    "本文",
    "转载",
    "转自",
    "in conjunction with",
    "check out",
    "click here",
    "papers ",
    "browse the ",
    "posted by ",
)
#: "Models are evaluated on the conversion of the Penn Treebank"
_TELLS = re.compile(
    r"\b(?:is|are|was|were)\s(?:evaluated|reported|measured|listed|shown|sorted|ordered|grouped|organi[sz]ed|provided"
    r"|marked|collected|denoted|indicated|given)\b|\brefers? to\b"
)
#: "Research papers accepted by ICSE since 2020."
PAPERS_OF = re.compile(
    r"(?i)\bpapers (?:in|of|from) (?:19|20)\d\d\b|^an? (?:collection|list) of\b.*\bpapers\b"
    r"|\bpapers\s+(?:accepted|appearing|presented)\s+(?:by|at|in|to)\b"
)
#: "How Far Are We From AGI?"
_ASKS = re.compile(
    r"(?:How|What|Why|When|Where|Do|Does|Did|Can|Could|Should|Are|Is|Have|Will)\s(?:(?!\byou|[.!?]\s).)+\?"
)


_NO_SIGNS = str.maketrans(",.!()", "     ")


def tells_of_results(title: str) -> bool:
    """Whether a sentence tells how something was measured or is listed."""
    return _TELLS.search(title) is not None


def is_prose(title: str) -> bool:
    """Whether a text speaks to its reader or tells what was changed, as titles seldom do."""
    tokens = title.lower().translate(_NO_SIGNS).split()
    if tokens and tokens[0].partition(":")[0].strip("*-") in _PROSE_BEGINS:
        return True
    if title.lower().startswith(_NOTICES_BEGIN):
        return True
    if "papers" in tokens and PAPERS_OF.search(title):
        return True
    if "can be found" in title or "ore information" in title:
        return True
    told = _PROSE_WORDS.intersection(tokens)
    if told and "all you need" not in title.lower() and not _ASKS.fullmatch(title):
        return not (told <= _PRONOUNS and _is_headline(title)) and _PROSE.search(title) is not None
    return any(map(title.__contains__, _NOTICES))


def _is_headline(title: str) -> bool:
    """Whether four words or more begin with capitals, pronouns as well."""
    tokens = title.split()
    said = any(word in _PRONOUNS for word in tokens)
    return len(tokens) >= 4 and not said and is_in_title_case(title)
