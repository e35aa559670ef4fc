"""What a piece of text may be: people, a date, a venue with its year, a title, or nothing of these."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.scripts import count_east_asian
from medsegbib.text.venues import Venue, known_venues, venue_of

#: What a conference, or arXiv, is called for short.
VENUE_ACRONYM = r"(?P<venue>[A-Z]\w*[A-Z]\w*|ar[Xx]iv)"
LETTERS = latin(r"[^\W_]")
#: Emoji and other signs, as the ranges of a class of characters.
SIGNS = r"\ufe0f☀-➿⬀-⯿\U0001F000-\U0001FAFF"
#: They stand at the end of a text, or at its beginning.
SIGNS_LAST = latin(rf"[\s{SIGNS}]+$")
SIGNS_FIRST = latin(rf"^[\s{SIGNS}]+")
#: The names of months and their short forms, those of Dutch and German lists among them, in small letters.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|fed|mar(?:ch)?|maart|apr(?:il)?|ma[iy]|mei|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"
)
YEAR = latin(r"(?<![\w.])(?P<year>[12]\d{3})(?![\d]|\.\d)")
_YEAR_INWORD = latin(r"(?:(?<![\d.])|(?<=[A-Z]{3}\.))(?P<year>19[5-9]\d|20[0-4]\d)(?!\d)")
#: "CVPR'21", "CHI ’92", "NeurIPS-20", "CIDR 07", "ICCV21"; not "COVID-19", "ICD-10", "CIFAR-10", "VGG16"
_SHORT_YEAR = latin(
    r"(?<=[A-Za-z\s])(?:['’‘`´]\s?(?P<a>\d\d)(?:(?=\.(?:0[1-9]|1[0-2])(?!\d))|(?![.:/-]\S))"
    r"|(?<=[A-Z]{3})(?<!OVID)(?<!ICD)(?<!IFAR)(?<!VGG)(?<!GPT)(?<!ISO)[ -]?(?P<b>[0129]\d))"
    r"(?!\w|(?<!['’‘`´]\d\d)[.:/-]\S|\s?(?:st|nd|rd|th)\b)"
)
#: "17'ICCV", "23’TIV": the year stands before the venue.
_SHORT_YEAR_LED = latin(r"(?<![\w'’])(?P<a>[0129]\d)(?P<b>)['’](?=[A-Z][A-Za-z])")
#: "'16-CVPR", "15-CVPR": at the beginning, before a venue that is known.
_SHORT_YEAR_DASH = latin(r"\s*['’]?(?P<a>[0129]\d)(?P<b>)[-–](?=(?P<venue>[A-Za-z][\w-]+)\s*$)")
#: "202005 arXiv", "arXiv,20250313"
_YEAR_MONTH = latin(r"(?<![\d.])(?P<year>20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)")
#: "arXiv 1712": the first half of an arXiv number, a month and no year.
_ARXIV_MONTH = latin(r"(?i).?.?arxiv[\s:]{0,2}(?:0[7-9]|[1-4]\d)(?:0[1-9]|1[0-2])(?!\d)")
#: "IEEE S&P 25", "WiSec 20", "DLG-AAAI, 23", "MilCom17", "Nature15", "Annual Review 00'": at the end of the whole text.
_SHORT_YEAR_ENDS = latin(
    r"\W*(?:(?:IEEE|ACM|USENIX|Usenix)\s[\w&. ]{1,30}?|\w{2,}(?:Sec|Com|Sys|Conf|Symp|Vis|KDD|Sac|Soft|Comp))"
    r"\s?(?P<a>[0-2]\d|9\d)(?P<b>)\W*|\W*(?i:arxiv)\s?(?P<d>[12]\d)\W*|\W*(?P<f>[12]\d)ar[Xx]iv\W*|[^\d]{4,80}\s(?P<c>[0-2]\d|9\d)['’]\W*"
    r"|\W*(?:[A-Za-z]+-)?[A-Z][A-Za-z]*[A-Z],\s?(?P<e>[0-2]\d)\W*"
    r"|\W*(?P<venue>(?:[A-Z]{2,6}\s)?[A-Za-z][a-z]{3,14}(?:\s(?:[A-Z][a-z]{2,14}|on|of|and|in|for)){0,6})(?P<i>[0-2]\d|9\d)\W*"
    r"|\W*[A-Z]{3,}\s(?:Demo|Workshop|Findings|Industrial)s?\s(?P<g>[0-2]\d)\W*"
    r"|\W*ar[Xx]iv[\s,:]*(?P<h>[12]\d)[./](?:0[1-9]|1[0-2])\W*"
)
#: "CORD-19", "VisDrone-20": with a hyphen only the acronym of a venue that is known has a year behind it.
_LAST_WORD = latin(r"\w+$")
_MONTH_BEHIND = latin(r"\.(?:0?[1-9]|1[0-2])(?![\d.])|/(?:0[1-9]|1[0-2])(?![\d./])")
_MONTH_LAST = latin(r"-(?:0[1-9]|1[0-2]|[1-9](?=-))(?:-\d{1,2})?(?![\d-])")
#: "arXiv, 2019 (rejected by ICLR 2020)", "ICCVW, 2019 (& TPAMI 2020)"
_ASIDE = latin(r"(?<=\d\s)\((?i:rejected|withdrawn|&|and\b|also\b|extended\b|journal\b)[^()]*\)")
_DIGITS = latin(r"\d\d")
_DATE = latin(
    rf"""(?ix) ^[\s(\[【]*
    (?: (?:published|submitted|posted|date|year|updated|released)?\s*(?:on|:|,)?\s*
        (?: (?P<y1>(?:19|20)\d\d) \s*[-./年]\s* \d{{1,2}} (?:\s*[-./月]\s*\d{{0,2}}\s*日?)?
            (?:[T\s]+\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?
          | (?P<y2>(?:19|20)\d\d) (?:0[1-9]|1[0-2]) (?:[0-3]\d)?
          | (?P<y3>(?:19|20)\d\d) (?:\s*年)?
          | (?P<y4>(?:19|20)\d\d) [\s,./-]+ {MONTH} \.? (?:[\s,./-]+\d{{1,2}}(?:st|nd|rd|th)?)?
          | (?:\d{{1,2}}\s*(?:st|nd|rd|th)?\.?[\s,/-]+)? {MONTH} \.? (?:[\s,.]*\d{{1,2}}(?:st|nd|rd|th)?)?
            [\s,.'’/-]* (?P<y5>(?:1[0-9]|20)\d\d)?
          | \d{{1,2}} [-./] \d{{1,2}} [-./] (?P<y6>(?:19|20)\d\d)
          | (?:0?[1-9]|1[0-2]) [-./] (?P<y8>(?:19|20)\d\d)
          | (?P<y7>['’]\d\d)
          | \d{{1,2}} (?P<by>[-/.]) {MONTH} (?P=by) (?P<y9>\d\d) ))
    [\s)\]】.,:]*$"""
)
#: What GB/T 7714, the Chinese standard of citations, puts behind a title in brackets: "[J].", "[C]//", "[EB/OL]".
DOCUMENT_KIND = r"(?:[JCMDRPSNAGZ]|DB|CP|EB)(?:/OL|/CD)?"
KIND_OF_DOCUMENT = latin(rf"\[{DOCUMENT_KIND}\]\s*(?:\.|//|,|:)")
#: "SegNet", "U-Net", "DeepLab-V3"; not "Few-Shot", "GANs".
NAME_OF_METHOD = latin(r"[A-Z][a-z]*[A-Z](?!s\b)|[A-Za-z]\d|\b[A-Z]-[A-Z]")
#: A letter of any script.
LETTER = latin(r"[^\W\d_]")
WORD = latin(r"\w[\w'’.+-]*")
_ACRONYM = latin(r"[A-Z][A-Za-z]{0,3}[A-Z][A-Za-z&-]{0,14}[A-Z]?(?:[ -]?W)?|[A-Z]{2,}\S{0,10}")
#: The impact factor of a journal: ", IF: 8.3"
_IMPACT_FACTOR = r"\b(?:[Ii]mpact\s+[Ff]actor|IF)\s*[:=]?\s*\d{1,3}(?:\.\d{1,3})?(?!\d)"
IMPACT = latin(rf"[\s,;(\[]*{_IMPACT_FACTOR}[)\]]?")
_VENUE_NOISE = latin(
    r"""(?ix) [\s(\[]* (?:\band\s+)? \b(?:best\s+(?:student\s+)?(?:paper|demo)
      (?:\s+(?:award|candidate|finalist|nominee|runner[- ]?up|honorable\s+mention))*|oral|spotlight|poster|highlight
      |under\s+review|long\s+paper|short\s+paper|findings\s+paper|extended\s+abstract|to\s+appear|accepted|rejected
      |withdrawn|in\s+press|tutorial|demo\s+track|survey(?=[\s)\]!.]*$)
      |CCF[\s-]?[ABC]|(?:minor|major|under|in)\s+revisions?|in\s+peer\s+review|comm?ing(?:\s+soon)?
      |outstanding\s+paper|notable\s+top.*|top[- ]?\d+\s*%?)
      \b [!\s)\]]* | [\s(\[]*"""
    + _IMPACT_FACTOR
    + r"[!\s)\]]*"
)
#: One of these stands in every match of the pattern above.
_NOISE_WORDS = (
    "oral", "best", "poster", "spotl", "highl", "under", "paper", "abstract", "appear", "ccepted", "reject", "withdr",
    "press", "peer", "revision", "tutorial", "demo", "survey", "outst", "notable", "top", "oming", "ccf", "impact",
    "if ", "if:", "if=",
)  # fmt: skip
_EDITORS = latin(r"(?i)^[\s.,]*in:?\s[^()]{3,150}\(eds?\.?\)[.,:]*\s*")
_VENUE_LEAD = latin(
    r"(?i)^[\s,.;:|@–—，。；：-]*(?:(?:published|appeared|accepted|presented|available|to appear)\s+)?"
    r"(?:(?:in|at|by|to)\b(?!\s+(?:submission|review)))?\s*:?\s*(?:the\s+the\s+)?(?:(?:proc(?:eedings|\.)?\s+of|article\s+in)\s*:\s+)?"
)
#: As Google Scholar glues it: "InInternational Conference on Medical Image Computing".
_GLUED_LEAD = latin(r"In(?=(?:International|Proceedings|European|Asian|Advances|Conference|Workshop|IEEE|ACM)\b)")
_VENUE_CUT = latin(
    r"""(?ix)
      \s*[(（\[] (?! \s*(?:IEEE|ACM|extended)\b | [A-Z]\w+,\ [A-Z]\w+\)\ \d ) .*
    | (?:,|\s)\s*\b(?:vol(?:ume)?|no|nr|issue|pp?|pages|art(?:icle)?|ser|part)\b\.?\s*(?:[\dA-Z]*\d|ID).*
    | \s*[,:;]\s*(?:e?\d[\d\s(:,–-].*|e?\d+.?$)
    | (?<=[a-z.\])])\s+\d{1,4}(?![\d]*[A-Za-z])(?:\s*[.,(:–/-].*|\s*$|\s+\d.*)
    | (?<=[A-Za-z)])\s+\d{1,3}\s*(?:[.(:].*|$)
    | (?<=\w{7})\.\s+(?=(?:ACM|IEEE|Springer|Elsevier|PMLR|DOI|AAAI\s+Press|Association
        |Curran|USENIX|doi|arXiv|Morgan|http|New\ York|Cham|In:?)\b).*
    | (?:[.,;]|\s)\s*\d+\s+(?:pages|pp)\b.*
    | (?<=arxiv)(?!\.org\b)(?!.*(?:\b[^\W\d_]{2,}\s){3}[^\W\d_]{3})\s*(?:preprint\b)?\s*:?.*
    | ,\s*eds?\.\s.*
    | (?<=rxiv)\s+\d.*
    | (?<=CoRR)\b.*
    | (?<=ssrn)\s+\d.*
    | [\s,.]+(?:doi|isbn|arxiv:).*
    """
)
#: One of these stands in every match of the pattern above.
#: "International Conference on Computer Vision, Springer": who printed the proceedings.
_PUBLISHER_LAST = latin(
    r"(?<=\w)(?<!\d),\s(?:Springer|IEEE|ACM|Elsevier|SPIE|Citeseer|Curran Associates|IOS Press|AAAI Press)"
    r"(?:,?\s(?:Inc\.?|Cham|Press|Verlag|Berlin|Heidelberg))*[\s,.]*$"
)
_CONFERENCE_NAMED = latin(r"(?i)\b(?:conference|proceedings|symposium|workshop|congress|advances)\b")
_CUT_HINT = latin(r"[\d(（\[.]|(?i:id|arxiv|corr|doi|isbn)")
_MONTH_ENDS = tuple(
    "jan january feb february fed mar march apr april may jun june jul july aug august sep september sept oct october"
    " nov november dec december".split()
)
_REPORT_END = latin(r",\s+(?:Technical\s+)?(?:Report|Paper)\W*$")  # "Cryptology ePrint Archive, Report 2011/096"
_VOLUME_END = latin(r",\s(?:[Vv]ol|[Nn]o|pp)\.?$")  # "Complexity, vol. 2021"
_SHORT_YEAR_LEFT = latin(r"(?<=[A-Z]{3})\s?['’]\d\d$")
_VOLUME_LEFT = latin(r"[\d)], ")
_SERIAL = latin(r"^\d{1,3}(?:st|nd|rd|th)?\s+(?=[A-Z])")


@lru_cache(maxsize=16384)
def year_of_date(text: str) -> str | None:
    """The year of a text that is a date and nothing else, "" for a date without a year; None where it is no date."""
    match = _DATE.match(text) if len(text) < 50 else None
    if match is None:
        return None
    if short := match["y9"]:  # "26-Jul-21"
        return ("20" if int(short) < 45 else "19") + short
    return next((y for y in match.group("y1", "y2", "y3", "y4", "y5", "y6", "y8") if y), "")


@lru_cache(maxsize=8192)
def year_in(text: str) -> tuple[str, int, int]:
    """The last plausible year in a text about a venue ("arXiv preprint arXiv:1608.05343 (2016)"), and its range."""
    if _DIGITS.search(text) is None:
        return "", 0, 0
    if "(" in text and (aside := _ASIDE.search(text)):
        text = text[: aside.start()] + " " * (aside.end() - aside.start()) + text[aside.end() :]
    found = [m for m in _YEAR_INWORD.finditer(text) if not _is_in_number(text, m)]
    if found:
        bracketed = [m for m in found if text[m.start() - 1 : m.start()] in {"(", "（"}]
        best = (bracketed or found)[-1]
        return best["year"], best.start(), best.end()
    for match in YEAR.finditer(text):  # a wrong year such as 1018 or 2204 is what the list says
        named = text[match.start() - 1 : match.start()] == "-" and match["year"][:2] not in {"19", "20"}  # "DS-1000"
        if not named and not _is_in_number(text, match) and not _ARXIV_MONTH.match(text, max(match.start() - 7, 0)):
            return match["year"], match.start(), match.end()
    month = _YEAR_MONTH.search(text)
    if month:
        return month["year"], month.start("year"), month.end("year")
    short = _SHORT_YEAR.search(text) or _SHORT_YEAR_LED.search(text) or _SHORT_YEAR_ENDS.fullmatch(text)
    short = short or _SHORT_YEAR_DASH.match(text)
    if short and (told := short.groupdict().get("venue")) and venue_of(told) is None:
        return "", 0, 0
    if short and not (short[0][0] == "-" and venue_of(_LAST_WORD.findall(text[: short.start()])[0]) is None):
        which = next(name for name, digits in short.groupdict().items() if digits and name != "venue")
        return ("20" if int(short[which]) < 45 else "19") + short[which], short.start(which), short.end()
    return "", 0, 0


def ends_in_arxiv(text: str, at: int) -> bool:
    """Whether "arXiv" ends at a place of a text."""
    return text[max(at - 5, 0) : at].lower() == "arxiv"


def _is_in_number(text: str, match: re.Match[str]) -> bool:
    """Whether the four digits are part of pages, an identifier or a larger number: "1997-2004", "arXiv:2004.01234"."""
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 2]
    if after[:1] == "-" and _MONTH_LAST.match(text, match.end()) and not before.isdigit() and before != "-":
        return False  # "arXiv'2022-11"
    if before == "e" and after[:1].isupper():
        return True  # "13, e2020MS002442", the number of an article
    if _MONTH_BEHIND.match(text, match.end()) and (
        not before or before in " ([（【" or ends_in_arxiv(text, match.start())
    ):
        return False  # "arXiv, 2023.10", "arXiv2019.8"
    if before in {"-", "–", "/", ".", ":"} and before and text[max(match.start() - 2, 0) : match.start() - 1].isdigit():
        return True
    if before == " " and _NUMBER_SIGN.search(text, max(match.start() - 5, 0), match.start()):
        return True  # "OECD Working Papers, No. 1634"
    if after[:1] == ":" and text[match.end() + 1 : match.end() + 6].isdigit():
        return not text[match.end() + 6 : match.end() + 7].isdigit()  # "arXiv: 2012:02850"; not "2007:082174"
    if before == " " and not match["year"].startswith(("19", "20")) and _VOLUME_LEFT.match(text, match.start() - 3):
        return True  # "MNRAS 480, 2898"
    return bool(after) and after[0] in "-–." and after[1:].isdigit()


_NUMBER_SIGN = latin(r"\b[Nn][or]\.? \Z")


@cache
def venue_names() -> frozenset[str]:
    return frozenset(name.lower() for venue in known_venues() for name in (venue.name, venue.abbreviation))


_AROUND = " ,.;:|*_!'\"“”‘’`()[]【】（）@–—-/·"
_PART_OF_VENUE = latin(r"(?i)\s*(?:workshops?|findings|demos?|industry|tracks?|challenge|tutorials?|w\b)")
_YEAR_GLUED = latin(r"(?:19|20)\d\d[A-Z](?:[A-Z]|-[A-Z]|[a-z]+[A-Z])")
_SHORT_END = latin(r"\b\w?[a-z]{1,6}\.$")
#: "Proceedings of the 2020 5th International Conference"
_YEAR_BEFORE_NUMBER = latin(r"\b(?:19|20)\d\d (?=\d{1,3}(?:st|nd|rd|th)\b)")
_OPEN_YEAR = latin(r"[\s,]*\b(?:19|20)(?:XX|xx|\?\?)(?!\w)")
_SHORT_YEAR_FIRST = latin(r"^\s*(?:\d\d(?:['’](?=[A-Z])|(?=ar[Xx]iv\b))|['’]?\d\d-(?=[A-Za-z][\w-]+\s*$))")
_YEAR_FIRST = latin(
    r"^\s*(?:19|20)\d\d(?:[./-](?:0[1-9]|1[0-2])\s+|(?:0[1-9]|1[0-2])?[\s_/.,:-]+)(?=[A-Za-z]|\d+(?:st|nd|rd|th)\b)"
)
_MONTH_ONLY = latin(rf"(?i)[\s,(\[.'’‘`-]*(?:{MONTH}\.?[\s,.]*\d{{0,2}}[\s,.]*)?")
_BEFORE_YEAR = latin(
    rf"(?i)(?:(?<=[a-z])\s+in(?=\s))?[\s,(\[.'’‘`:-]*(?:(?<![a-z]){MONTH}\.?[\s,.-]*(?:\d{{0,2}}(?:st|nd|rd|th)?)[\s,.'’]*)?$"
)
_LAST_MONTH = latin(rf"(?i)[\s,]*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b(?:{MONTH}\.?\s?/\s?)?{MONTH}\.?$")
_APOSTROPHES = " '’‘`´"
_GOES_ON = latin(r"\s*(?:[A-Za-z]|\d+(?:st|nd|rd|th)\b)")
_OPEN_END = latin(r"[(\[.,]\s*$")
_PLAIN_VENUE = latin(
    r"(?P<venue>[A-Za-z][A-Za-z&/-]*(?: [A-Z][A-Za-z&/-]*){0,3}),?[ ](?:19|20)\d\d\.?|[A-Za-z][A-Za-z/-]*"
)


_HASHTAGS = latin(r"\s#[A-Za-z][\w-]*")
#: A venue in brackets, as cells of tables hold it: "(NIPS 2017)", "[ICML]", "2017 【NIPS】", "(ICLR), 2018".
_IN_BRACKETS = latin(
    r"((?:19|20)\d\d)?[:.]? ?[(\[【（]((?=[^()]*[A-Za-z])(?:[^()\[\]【】（）]|\([^()]*\))+)[)\]】）]"
    r"(,? (?:19|20)\d\d)?[ .]*"
)
#: What stands further behind is no part of a venue.
_MOST_OF_VENUE = 1000


@lru_cache(maxsize=8192)
def venue_core(text: str) -> str:
    """The name of a venue without "In", year, volume, pages, publisher and remarks; "" where nothing is left."""
    core = " ".join(text[:_MOST_OF_VENUE].split())
    if core[:1] in "([【（12" and (bracketed := _IN_BRACKETS.fullmatch(core)):
        core = " ".join(filter(None, bracketed.groups()))
    if "#" in core:
        core = _HASHTAGS.sub("", core)  # "ACL 2013 #vision"
    if core[:1] > "\u2000":
        core = SIGNS_FIRST.sub("", core)  # "⚡MICCAI, 2021"
    if core[:1] in "12" and _YEAR_GLUED.match(core):
        core = f"{core[:4]} {core[4:]}"  # "2020ACL"
    core = _YEAR_BEFORE_NUMBER.sub("", core)
    if "XX" in core or "xx" in core or "??" in core:
        core = _OPEN_YEAR.sub("", core)
    plain = _PLAIN_VENUE.fullmatch(core)
    if plain and not (plain["venue"] or core).lower().startswith(("in ", "best ", "accepted", "oral", "the ")):
        core = (plain["venue"] or core).rstrip("/&-")
        core = _LAST_MONTH.sub("", core)
        return _VENUE_NOISE.sub(" ", core).strip()  # "ICCV Highlight, 2025"
    lowered = core.lower()
    if "(ed" in lowered:
        core = _EDITORS.sub("", core)
    lead = _GLUED_LEAD.match(core) or _VENUE_LEAD.match(core)
    core = core[lead.end() :] if lead else core
    if len(core) > 400:
        core = core[:400]
    elif any(map(lowered.__contains__, _NOISE_WORDS)):
        core = _VENUE_NOISE.sub(" ", core)
        lead = _VENUE_LEAD.match(core)  # "Tutorial at the 6th Asian Conference on ..."
        core = core[lead.end() :] if lead else core
    core = _YEAR_FIRST.sub("", core)
    if core[:1].isdigit() or core[:1] in "'’":
        core = _SHORT_YEAR_FIRST.sub("", core)
    year, start, end = year_in(core)
    if year and start > 0:
        head, tail = core[:start], core[end:]
        if head.endswith("-") and venue_of(head[:-1]) is not None and not _PART_OF_VENUE.match(tail):
            core = head[:-1]  # "ICLR-2018 GAT"
        elif len(head) < 14 and _MONTH_ONLY.fullmatch(head):
            core = tail
        elif _GOES_ON.match(tail) and not _OPEN_END.search(head):
            alone = venue_of(head.strip()) is not None and _ACRONYM.fullmatch(head.strip()) is not None
            other = alone and tail[:2] == "  "  # "AAAI 2018   CSDN Translator"
            core = head if other and not _PART_OF_VENUE.match(tail) else f"{head.rstrip(_APOSTROPHES)} {tail.lstrip()}"
        else:
            core = _BEFORE_YEAR.sub("", head)
    if "," in core and _CONFERENCE_NAMED.search(core):
        core = _PUBLISHER_LAST.sub("", core)
    if _CUT_HINT.search(core):
        core = _VENUE_CUT.sub("", core, count=1)
    if core.lower().rstrip(".").endswith(_MONTH_ENDS):
        core = _LAST_MONTH.sub("", core)
    if core[-1:].isdigit():
        core = _SHORT_YEAR_LEFT.sub("", core)  # "NSDI’12, Apr. 2012"
    core = _VOLUME_END.sub("", core)
    core = _REPORT_END.sub("", " ".join(_SERIAL.sub("", core).split()))
    core = core.strip(_AROUND.replace(".", ""))
    bare = core.strip(_AROUND)
    if not (_SHORT_END.search(core) and " " in bare and bare.lower() not in venue_names()):
        core = bare  # "Neural Netw." keeps its full stop
    if core.count("(") > core.count(")"):
        core += ")"  # "ACM Multimedia (ACM MM)"
    return core if LETTER.search(core) else ""


#: What lists say of a paper beside its title: "oral", "survey", "best paper award".
REMARK = latin(
    r"(?i)^(?:oral|spotlight|poster|highlight|best\s(?!(?:practices?|arms?|subsets?|responses?|approximations?)\b).*|survey|review|new!?|code|demo|arxiv|workshop|pdf|paper|findings|long|short|extended.*|code\s.*|under\s+(?:review|submission).*"
    r"|(?:early\s+)?accept(?:ed)?\b.*|award.*|notes?|(?:un|to[ -])?read|todo|done|in progress|wip)$"
)
#: A word of the names of journals, conferences and series.
NAMES_SERIES = latin(
    r"\b(?:Proc(?:eedings)?\b|Conf(?:erence)?\b|Journal|Trans(?:actions)?\b|Sympos|Workshop|International|Review\b"
    r"|Annual|Lecture|Advances|Letters|Annals|Archives|Frontiers|Trends)",
    re.IGNORECASE,
)
#: What lists write where a paper has no venue yet.
_PREPRINT = latin(r"(?i:pre-?print)")
_PARTS_OF_SERIES = frozenset({"Volume", "Vol", "Issue", "Number", "Pages"})
_SERIES_ENDS = frozenset({"proceedings", "journal", "letters", "magazine", "workshop", "workshops", "symposium"})
_NAMED_SERIES = latin(
    r"\b(?:(?:Journal|Annals|Proceedings|Archives|Reviews?) (?:of|on|in|for)|(?:Transactions|Conference|Symposium) on"
    r"|(?:Advances|Frontiers|Trends) in)\b",
    re.IGNORECASE,
)
#: "European Journal of Neuroscience", not "Fast Transactions on Ledgers"
_NAMED_JOURNAL = latin(
    r"(?:The\s)?(?:(?:European|American|International|British|Canadian|Australian|Asian|Chinese|Indian|Scandinavian)\s)?"
    r"Journal of\s"
)
_SMALL = frozenset("of on in and for the & de la".split())
_FIRST_PART = latin(r"[\s@/]|(?<=\w{3})-(?=[A-Z])")  # "ACL-IJCNLP", not "ER-MLP"
_PROCEEDINGS = latin(r"(?i)(?:in\s+)?(?:the\s+)?proc(?:eedings|\.)\s")
#: Venues of more than a few words hold a year, an acronym or one of these words.
_VENUE_HINT = latin(
    r"\d\d|[A-Z]{2}|[a-z][A-Z]|\b(?:Proc|Conf|Journal|Trans|Lett|Review|Work|Symp|Annals|Nature|Science|"
    r"Advances|Int|Magazine)|arxiv"
)


def _is_mostly(text: str, venue: Venue) -> bool:
    """Whether a text says little more than the name of a venue, its words cut short ("J Chem Inf Model") or not."""
    known = tuple(WORD.findall(f"{venue.name} {venue.abbreviation}".lower()))
    return sum(not any(name.startswith(word) for name in known) for word in WORD.findall(text.lower())) <= 2


def _named_by_acronym(text: str, core: str) -> Venue | None:
    """The venue whose acronym stands in brackets behind what it is called here in full, or nearly."""
    acronym = _ACRONYM_GROUP.search(text) if "(" in text and " " in core else None
    venue = venue_of(acronym["name"]) if acronym else None
    return venue if venue is not None and _is_mostly(core, venue) else None


_ACRONYM_GROUP = latin(r"\((?P<name>[A-Z][\w&-]{2,14})(?:['’ ]\d{2,4})?\)")
_CJK_VENUE = latin(
    r"^[^，。、]{2,20}(?:学报|期刊|杂志|雜誌|会议|大会|通报|学刊|论文集|年会|研讨会|論文誌|学会誌|会誌"
    r"|会議|研究会|講演会|シンポジウム|ワークショップ|학회|논문지)$"
)
_PHRASE_BEHIND = latin(r"\s\d\d\s[–—-]\s\w+\s\w+\s\w+")
_NO_VENUE = latin(r"(?i)(?:ncov|available|see|also|note|check|download|click|(?:last\s)?accessed|retrieved|no)\b")
#: "GPT-4 Technical Report" is a title.
_REPORT = latin(r"(?:[\w.+-]+:\s)?(?=\w*[\d-]|\w*[a-z][A-Z])[A-Z][\w.-]*(?:\s\w+)?\s(?:Technical|Tech)\s[Rr]eport")
#: "NeurIPS Datasets and Benchmarks Track"
_TRACK = latin(
    r"(?i)\s(?:(?:19|20)\d\d\s)?(?:datasets?\s(?:and|&)\sbenchmarks?(?:\stracks?)?|(?:[\w&/-]+\s){1,5}tracks?)"
)
#: "ArXiv Testing of Deep Lists", a title behind the word; not "arXiv Preprint of May 2020", "arXiv Statistics 2019"
_ARXIV_AND_TITLE = latin(
    rf"\W*[Aa]r[Xx]iv\s+(?!(?i:pre-?print|e-?print|electronic|version|submitted|published|{MONTH}))"
    r"[A-Z][a-z]+\s\w+\s\w+(?!.*(?:(?:19|20)\d\d|\b[a-z]{2,4}\.[A-Z]{2})\W*$)"
)
_LONGEST_THESIS = 120
#: A word that tells of a venue stands among so many first characters of its name.
_LONGEST_LEAD = 80
#: "Theoretical and Computational Chemistry on ChemRxiv"
_ON_SERVER = latin(
    r"(?:[A-Z][\w,&-]* (?:(?:and|[A-Z][\w,&-]*) ){0,6})?"
    r"(?:\w*[Cc]hemistry|\w*[Bb]iology|Medicine|\w*[Pp]hysics|Sciences?|Engineering|\w*[Ii]nformatics|Neuroscience"
    r"|Genomics|Genetics|Ecology) on \w+Rxiv"
)
_SOCIETY_AND_ACRONYM = latin(r"(?:IEEE|ACM|USENIX)\s[A-Z]{3,8}")
#: "Ph.D. Dissertation at New York University", "Master's Thesis, Technische Universität Wien"
_THESIS = latin(
    r"(?i)(?:ph\.?\s?d\.?|master(?:['’]?s)?|m\.?\s?sc\.?|doctoral|bachelor(?:['’]?s)?|diploma|habilitation)"
    r"\s(?:thesis|dissertation)(?:,|\s(?:at|of|from|in)\b|\s\(?(?:19|20)\d\d\Z|\Z)"
)
_KIND_OF_ARTICLE = latin(r"(?i)(?:(?:research\s+article|review|perspective|survey|editorial|commentary)\s*/?\s*)+")
#: Where people work, and no venue: "2021, Google Research.", "Oct. 2021. RIKEN AIP."
_EMPLOYER = latin(
    r"(?:Google|Microsoft|Facebook|Meta|Adobe|NVIDIA|Nvidia|Baidu|Alibaba|Tencent|Huawei|Samsung|IBM|Apple|Amazon|Intel)"
    r"(?:\s\w+)?\s(?:Research|AI|Labs?|Brain|Cloud)|RIKEN(?:\sAIP)?|OpenAI|DeepMind|DeepSeek(?:-AI)?|Google"
)


def is_thesis(text: str) -> bool:
    """Whether a text says that something is a thesis, perhaps where: "Ph.D. Dissertation at New York University"."""
    told = "hesis" in text or "issertation" in text
    return told and len(text) < _LONGEST_THESIS and _THESIS.match(text.strip(" .,;:()[]*")) is not None


def _are_capitalized(tokens: list[str]) -> bool:
    """Whether all words but the small ones begin with capitals, as in names of journals."""
    return all(token[:1].isupper() or token in _SMALL for token in tokens)


#: "J. Chem. Inf. Model", "Phys. Rev. Lett"
_ABBREVIATED_SERIES = latin(r"(?:J\. )?[A-Z][a-z]{1,7}\.(?: [A-Z][a-z]{1,8}\.)*(?: [A-Z][a-z]{0,9}\.?)")


@lru_cache(maxsize=8192)
def is_venue(text: str) -> int:
    """How much a text looks like a venue, with or without its year: 0 not at all to 3 surely."""
    spaces = text.count(" ")
    if (len(text) > 60 or spaces > 5) and _VENUE_HINT.search(text) is None:
        return 0
    if is_thesis(text):
        return 2
    if spaces > 2 and _ARXIV_AND_TITLE.match(text):
        return 0
    if spaces > 3 and ", vol" not in text and NAMES_SERIES.search(text) is None and not year_in(text)[0]:
        bare = text.strip(" .,;:()")
        named = bare.lower() in venue_names() or bare[:5].lower() == "arxiv"
        return 3 if named or _ON_SERVER.fullmatch(bare) else 0
    if "et al" in text:
        return 0  # "Dong et al. CVPR19"
    core = venue_core(text)
    if not core or len(core) > 200 or _NO_VENUE.match(core):
        return 0
    if _PREPRINT.fullmatch(core):
        return 3 if core[0].isupper() or year_in(text)[0] else 2
    if "University" in core and "Press" not in core and not core.startswith(("Journal of", "Bulletin of", "Annals of")):
        return 0
    if core.endswith("eport") and _REPORT.fullmatch(core):
        return 0
    if _EMPLOYER.fullmatch(core) or _KIND_OF_ARTICLE.fullmatch(core) or core in _PARTS_OF_SERIES:
        return 0
    if _CJK_VENUE.search(core):
        return 3 if year_in(text)[0] else 2
    if core.lower().endswith(" library"):
        return 0  # "[[SPIE Digital Library]](...)" says where the paper is kept
    year = bool(year_in(text)[0])
    small = year and core.islower() and len(core) < 8  # "acl (2018)"
    found = venue_of(core) or _named_by_acronym(text, core) or (venue_of(core.upper()) if small else None)
    first = _FIRST_PART.split(core, maxsplit=1)[0]
    track = _TRACK.fullmatch(core, len(first)) is not None and _ACRONYM.fullmatch(first) is not None
    if (
        found is not None
        and count_words(core) > 2
        and not (
            track
            or NAMES_SERIES.search(core, 0, _LONGEST_LEAD)
            or _is_mostly(core, found)
            or _ABBREVIATED_SERIES.fullmatch(core)
        )
    ):
        return 0  # a title with "arXiv" behind it
    if found is not None:
        loud = core.isupper() and len(core) > 3  # "NIPS", which is NeurIPS by now
        sure = year or loud or found.abbreviation in core or len(core) > 12 or found.kind == "preprint"
        return 3 if sure else 2
    tokens = core.split()
    if (track or len(tokens) <= 4) and _ACRONYM.fullmatch(first) and venue_of(first) is not None:
        return 3 if year else 2
    if tokens[0] in {"A", "An"} and len(tokens) > 3:
        return 0  # "A Review of Low-Light Image Enhancement Methods"
    if _SOCIETY_AND_ACRONYM.fullmatch(core):
        return 3 if year else 2  # "IEEE TDSC"
    if _PROCEEDINGS.match(core) or core.lower().startswith("arxiv"):
        return 3
    lowered = [t.lower().strip(".,") for t in tokens]
    known = sum(t in words("venue_words") or t + "." in words("venue_words") for t in lowered)
    if known == 1 and len(tokens) > 3 and lowered[-1] not in _SERIES_ENDS and venue_of(tokens[-1]) is not None:
        known = 0  # "Attention Is All You Need NeurIPS"
    if known and (year or known > 1 or len(tokens) <= 5) and len(tokens) < 25 and tokens[0][:1].isupper():
        return 2 if year or known > 1 or (_NAMED_JOURNAL.match(core) and _are_capitalized(tokens)) else 1
    if _NAMED_SERIES.search(core) and len(tokens) < 13 and _are_capitalized(tokens):
        return 2  # "ACS Journal of Chemical Information and Modeling"
    if len(tokens) > 14:
        return 0
    if len(tokens) <= 3 and _ACRONYM.fullmatch(tokens[0]):
        if _PHRASE_BEHIND.search(text) or sum(word[0].islower() for word in WORD.findall(text)) > 2:
            return 0  # "ZINC 15 – Ligand Discovery for Everyone", "DrugBank 5.0: a major update to the database"
        return 2 if year else 1 if len(tokens[0]) > 2 else 0
    if "'s " in core or "’s " in core:
        return 0  # "Jure's group, Oct 2021"
    who, comma, _ = core.partition(", ")
    if comma and " " in who and count_known(who) == 2:
        return 0  # "Zheng Chen, Biochemistry (2023)"
    single = len(tokens) == 1 and tokens[0][1:2].isupper()  # "eNeuro"
    named = tokens[0][:1].isupper() or single or tokens[0] == "npj"
    beside = 60 if ", Volume " in text else 40  # "Clinical Radiology, Volume 75, Issue 5, May 2020, Pages 329-334"
    return 1 if year and len(tokens) <= 6 and named and len(text) < len(core) + beside else 0


def is_dated_venue(text: str) -> bool:
    """Whether a text is a venue with its year: "MICCAI 2015", "Int. J. Intell. Syst., 2003"."""
    return is_venue(text) >= 2 and year_in(text)[0] != ""


@lru_cache(maxsize=4096)
def count_words(text: str) -> int:
    """How many words a text has; each CJK character pair counts as one."""
    found = WORD.findall(text)
    return len(found) if text.isascii() else len(found) + count_east_asian(text) // 2


def is_in_title_case(text: str, least: float = 0.9) -> bool:
    """Whether the long words of a text begin with capitals, ``least`` of them, as those of sentences do not."""
    long = [word for word in text.split() if len(word) > 4]
    return sum(word[0].isupper() for word in long) >= least * len(long)
