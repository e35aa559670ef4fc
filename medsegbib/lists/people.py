"""People: whether a text is a list of them, and where one ends."""

from __future__ import annotations

import re
from functools import lru_cache

from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT
from medsegbib.lists.shapes import WORD, count_words, is_venue, venue_names
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known, is_family_name, is_given_name, names_run_together
from medsegbib.text.letters import latin
from medsegbib.text.mojibake import mend
from medsegbib.text.names import split_authors
from medsegbib.text.scripts import EAST_ASIAN, count_east_asian
from medsegbib.text.venues import venue_of

_STOP = latin(
    r"[?!:=<>@/\\]|\b[Bb]est\s(?:[Ss]tudent\s)?[Pp]aper\b|\be\.g\.|\betc\b|\b(?:of|for|the|in|on|to|with|via|from|using|is|are|by|at|an|as|or|how|what|why|we|this|"
    r"that|which|its|"
    r"into|through|without|towards?|against|between|under|over|beyond|not|does|can|our|your|you)\b"
)
#: "Lee", "J.-P.", "O'Hara", "d'Amato", "al-Hakim"
_NAME_WORD = latin(
    r"(?:(?:[a-z]{1,4}['’‘`´]|(?:al|el|ul|abu)-)(?=[A-Z]))?"
    r"(?:[^\W\d_]\.[‐‑-]?)*(?![a-z])[^\W\d_](?:[^\W\d_]|['’‘`ʼ´‐‑-])*\.?(?:[‐‑-]?[^\W\d_]\.)*"
)
_LOWER_RUN = latin(
    r"(?:^|\s)(?:(?!(?:de|da|do|dos|van|von|der|den|del|la|le|et|and|di|el|bin|y|al)\b)[a-z]{2,}[\s-]+){2}[a-z]{2}"
)
_PARTICLE = frozenset(
    "van von der den de del della di da dos das do du des la le el al bin ibn ben ter ten y e zu zur af san st".split()
)


_MONTHS = frozenset(
    "January February March June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec".split()
)
_SECOND_PARTS = frozenset(
    "based driven aware free level wise shot scale term end time specific guided agnostic critic".split()
)
_NO_SURNAMES = frozenset(
    "unpublished submitted draft manuscript forthcoming online accepted revised updated published released unknown"
    " anonymous various editors extended edited".split()
)
_NO_NAMES = frozenset(
    "is are we how what why does with from your our as not for their its without between beyond towards toward through"
    " against using into".split()
)
#: What stands behind names and is no part of them.
_MARKS = "*∗＊†‡§¶⋆★☆✝✉♯♦♡♢♣♠‖∥"
#: How words of titles end and hardly a surname beside another word of titles.
_NO_SURNAME_ENDS = ("ing", "ency", "tion", "sion", "ment", "ness", "ity", "ism", "ics", "ance", "ence")
_SURNAMED_SPRINGER = latin(r"(?<=[a-z.] )Springer(?=,|$| and )")
_PARTED = latin(r",| and | & ")
#: A word that can be a surname where surnames stand alone: "Sohl-Dickstein", "O'Hara".
SURNAME = latin(r"[A-Z][\w'’-]+")
_DATED = latin(r"(?P<people>\S.{2,280}?)[\s,;:.]*[\s,;(](?P<year>(?:19|20)\d\d)[a-z]?\)?")
_PLACE = latin(r"[A-Z]{3,6},\s(?:[A-Z][a-z]{3}|[A-Z]{3})")
_ACRONYM_DATED = latin(r",\s[A-Z]{3,}\w*,\s(?:19|20)\d\d\.?$")
_ACRONYM_BEHIND = latin(r"\w*[a-z]\w*, [A-Z]{3,6}")
_SPECIES = latin(r"[A-Z]\. [a-z]{3,}")
_JOURNAL_CUT = latin(r"[A-Z]{3,}\sJ\.?")
_INITIALS = latin(r"(?:\w\.?[ -]?){1,4}")
_OTHERS_LAST = latin(r"[,;]?\s+et\.?\s?al\b\W*$")
#: "Brown CT"
_IN_VANCOUVER = latin(r"[A-Z][\w'’-]+ [A-Z]{1,3}")
#: "A. Graph", "Wise KC": hardly initials beside a word of titles, where others are named so; not "Deep RL, Meta RL"
_WITH_ONE_WORD = latin(
    r"[A-Z]\.[ -]?[A-Z][\w'’-]+|[A-Z][\w'’-]+ (?!(?:AI|AR|CT|CV|HCI|IR|LLM|ML|MR|MRI|NLP|NN|QA|RL|SR|US|VR)$)[A-Z]{1,3}"
)
_SEVERAL_INITIALS = latin(r"(?:[A-Z]\.[ -]?){2,4}[A-Z][\w'’-]+")
#: "Open Science Collaboration"
_COLLABORATION = latin(r"(?:[A-Z][\w-]+ ){1,5}(?:Collaboration|Consortium)")
#: "MICCAI — Olaf Bee", "NeurIPS. Bee": no people alone
_DASHED = latin(r"\s[-–—]\s|--|[^\W\d_]{4}\.\s")
_HAN = r"\u4e00-\u9fff"
#: "川上 真澄", the family name first
JAPANESE_NAME = rf"[{_HAN}]{{1,4}}[ \u3000][\u3040-\u30ff{_HAN}]{{1,4}}"
_CJK_NAME = latin(
    rf"[{EAST_ASIAN}]{{2,5}}|{JAPANESE_NAME}"
    rf"|[\u30a0-\u30ff{_HAN}]{{1,8}}·[\u30a0-\u30ff{_HAN}·]{{1,12}}"
)
_LOWER_PAREN = latin(r"[(（][a-z]{2,}\s")
_PAREN = latin(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_ET_AL = latin(
    r"\b(?:et[\s.]*|at |el )al\b\.?|\bat el\b\.?|\bet at\b\.?|&\s?al\b\.?|(?<=\w\s)(?-i:al)\.?(?=,|$)"
    r"|\band (?:\d+ )?(?:others|more authors)\b|\band \d+ (?:colleagues|(?:co-?)?authors)\b|等(?:人)?\s*$",
    re.IGNORECASE,
)
#: Without one of these, in small letters, nobody is said to be left out: looked for before `_ET_AL`, which is slower.
_OTHERS = ("et", " al", "at el", "others", "colleagues", "authors", "等")
#: "Hao Lee, Wilson Bee, et al., Pieter Cee": the last of the people, in reading order, behind the ones left out
_LAST_OF_ALL = latin(
    r",\s(?:and\s|&\s)?(?P<name>[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[A-Z][\w'’-]+)){1,3})(?=[\s*]*(?:[.,;\n\v]|$))"
)
#: Names in East Asian writing are shorter, and hold no blanks.
_LETTER = rf"[^\W\d_{EAST_ASIAN}]"
_NAME = (
    rf"(?![a-z]){_LETTER}(?:{_LETTER}|['’-])*+\.?(?:[ ](?:(?![a-z]){_LETTER}(?:{_LETTER}|"
    r"['’-])*+\.?|van|von|de|der|den|del|la|di|da|dos|el|al|bin|le))++"
)
#: "Jun Ma, Bo Wang, and Li Li": names in reading order, each of two words or more, divided by commas and a last "and".
_PLAIN_NAMES = latin(rf"{_NAME}(?:(?:,[ ](?:and[ ])?+|[ ]and[ ]){_NAME})++")
#: What a conference, or arXiv, is called for short.
VENUE_ACRONYM = r"(?P<venue>[A-Z]\w*[A-Z]\w*|ar[Xx]iv)"
_VENUE_FIRST = latin(VENUE_ACRONYM + r"\.\s")
#: "Bo Wu, Carl Dee. ACL"
_VENUE_LAST = latin(r"(?:[^\W\d_]{2}|\s[A-Z]{1,3})\.[ ](?P<venue>[^,.]+)\.?$")
#: "Anna Bee, Carl Dee, etc. - "
_AND_SO_ON = latin(r",?\s+etc\b[\s.–-]*$")
_AND_SO_ON_NEXT = latin(r",?\s+etc\b\s?\.?")
_STOP_FOR_COMMA = latin(r"(?<=[^\W\d_]{3})(?<!\bMohd)\. ")
_INITIALS_ALONE = latin(r", (?:[A-Z]\. ?)+(?:,|$)")  # "Delli Carpini, M. X."
_PLAIN_SEPARATOR = latin(r",[ ](?:and[ ])?|[ ]and[ ]")


@lru_cache(maxsize=16384)
def names_of(text: str) -> tuple[list[str], bool]:
    """The names of a list of authors as written, and whether it says that there are more."""
    text = cut_institutions(text)
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]  # "Bee, A., and Dee, C.."
    if " etc" in text and (several := _AND_SO_ON.sub("", text)) != text:
        return names_of(several)[0], True
    if "等" not in text and are_plain_names(text) and _INITIALS_ALONE.search(text) is None:
        names, et_al = _PLAIN_SEPARATOR.split(text.rstrip(".") if text[-3:-2].isalpha() else text), False
    else:
        names, et_al = split_authors(text)
    if any(". " in name for name in names):
        names = names[:1] + [one for name in names[1:] for one in _parted_at_stop(name)]
    if any(name.count(" ") > 2 for name in names):
        names = [one for name in names for one in names_run_together(name, len(names) > 1) or [name]]
    return names, et_al


def _parted_at_stop(name: str) -> list[str]:
    """Whole names with a full stop for the comma between them, or the one that it is: "Luping Liu. Zhijie Lin"."""
    several = _STOP_FOR_COMMA.split(name)
    return several if all(" " in one for one in several) else [name]


def are_plain_names(text: str) -> bool:
    """Whether a text is names of two words or more and nothing else; not "Bo Wu, Carl Dee. ACL"."""
    return _PLAIN_NAMES.fullmatch(text) is not None and not _holds_venue(text)


def _holds_venue(names: str) -> bool:
    """Whether what has the shape of plain names begins or ends in a venue, or holds an abbreviated journal."""
    if _ends_in_venue(names) or begins_with_venue(names):
        return True
    return ". " in names and any(map(_begins_like_journal, _PLAIN_SEPARATOR.split(names)))


def are_surely_people(text: str) -> bool:
    """Whether a text is several whole names and nothing else, none of which holds a word of titles or venues."""
    return are_plain_names(text) and is_people(text) >= 2


def begins_with_venue(text: str) -> bool:
    """Whether a known venue and a full stop stand in front: "ArXiv. X. Yao and A. Gangopadhyay"."""
    first = _VENUE_FIRST.match(text)
    return first is not None and venue_of(first["venue"]) is not None


def _ends_in_venue(names: str) -> bool:
    last = _VENUE_LAST.search(names) if ". " in names else None
    return last is not None and is_venue(last["venue"]) >= 2


#: What announces people: "by ", "Authors: ".
WHO_TOLD = r"(?:[Bb]y\s+|[Aa]uthors?\s?:\s+)"


def tells_venue(text: str) -> bool:
    """Whether "in" announces a venue: "In MICCAI"; "In So Kweon" is somebody."""
    return text.startswith("In ") and is_venue(text[3:]) >= 1


def with_commas(text: str, sign: str) -> str:
    """A list of whole names with commas for a sign between them: "Ann Lee / Bo Wu"; not "COCO / ImageNet"."""
    if sign not in text or "," in text:
        return text
    parts = text.split(sign)
    named = all(" " in part.strip() for part in parts)
    return ", ".join(parts) if named else text


def cut_institutions(text: str) -> str:
    """A list of people without the institution behind each: "Ann Lee, MIT; Bo Wu, University of Oslo; Cy Dee"."""
    if "; " not in text or ", " not in text:
        return text
    more = _OTHERS_LAST.search(text)
    parts = [part.partition(", ") for part in text[: more.start() if more else len(text)].split("; ")]
    told = sum(" " in name.strip() and names_institution(behind) for name, _, behind in parts)
    alone = sum(not behind for _, _, behind in parts)
    if 2 * told < len(parts) or told + alone < len(parts):
        return text
    return "; ".join(name for name, _, _ in parts) + (more[0] if more else "")


def is_people(text: str) -> int:
    """How much a text looks like a list of people: 0 not at all, 1 perhaps, 2 rather, 3 surely."""
    text = cut_institutions(text)
    bare = text.strip(' \t\n\v,;:*&()（）[]-–—"“”').lstrip(".")
    bare = with_commas(bare, " / ")
    if " etc" in bare and (several := _AND_SO_ON.sub("", bare)) != bare:
        whole = all(" " in name and "," not in name for name in names_of(several)[0])  # not "ResNet, Xception, etc."
        return 3 if whole and (is_people(several) >= 2 or count_known(several) == 2) else 0
    if "(" in bare and bare.count("(") > bare.count(")"):
        bare += ")"  # "Mirco Musolesi (UCL)"
    return _is_people(bare) if 2 < len(bare) < 6000 else 0


@lru_cache(maxsize=32768)
def _is_people(bare: str) -> int:
    if " The " in bare:
        return 0
    if _COLLABORATION.fullmatch(bare):
        return 1
    if are_plain_names(bare) and words("not_people").isdisjoint(bare.lower().replace(",", " ").split()):
        return 3 if bare.count(",") > 1 else 2
    if _LOWER_RUN.search(bare):  # "attention for medical image": three small words in a row are no name
        return 0
    lowered = bare.lower()
    et_al = _ET_AL.search(bare) if any(map(lowered.__contains__, _OTHERS)) else None
    if et_al:
        head = _PAREN.sub("", bare[: et_al.start()]).strip(" ,;&(（")
        if _DASHED.search(head) or any(c.isdigit() for c in head):
            return 0
        if not head or not head[0].isalpha() or len(bare) - _end_of_all(bare, et_al.end(), len(bare)) > 3:
            return 0
        few = len(head.split()) <= 6 * (head.count(",") + head.count(";") + 1)
        titled = any(_has_title_word(name) and not _ends_in_surname(name) for name in _PARTED.split(head))
        return 3 if few and not _STOP.search(head) and not titled else 0
    if "(" in bare or "（" in bare:
        if _LOWER_PAREN.search(bare):
            return 0  # "Robustification (going forward)"
        bare = _PAREN.sub("", bare).strip()
        if len(bare) < 3:
            return 0
    if " - " in bare[:80] or " – " in bare[:80]:
        return 0  # "Gate Set Tomography - Erik Nielsen, John King Gamble"
    if (
        _STOP.search(bare)
        or _has(_SURNAMED_SPRINGER.sub("", bare), "venue_words")
        or (not bare[0].isalpha() and bare[0] not in "'’{")
    ):
        return 0
    if sum(c.isdigit() for c in bare) > 2 + bare.count(","):
        return 0
    if _ACRONYMS.fullmatch(bare) and bare.isupper():
        return 0  # "OLR, RR, BRR, KRR"
    names, _ = names_of(bare)
    if not names or len(names) > 400:
        return 0
    if len(names) > 2 and 2 * sum(name.isupper() and len(name) < 6 for name in names) > len(names):
        return 0  # "OLR, RR, BRR, SVR, ADA, kNN"
    if _ACRONYM_DATED.search(bare):
        return 0  # "Ann Lee, Bo Wu, Natural Actor-Critic, ECML, 2005"
    if any(len(name) > 3 and name.isupper() and name.lower() in venue_names() for name in names[1:]):
        return 0  # "Li Xu, Jiaya Jia, Deep Edge-Aware Filters, ICML, 2015"
    good = sum(map(_is_name, names))
    small = len(names) > 2 and _SMALL_NAME.fullmatch(names[0]) is not None and not _has_title_word(names[0])
    if 2 <= good == len(names) - 1:  # "Tao Yang, Peiran Ren, Xuansong xie, Lei Zhang"
        small = small or any(_WITH_SMALL.fullmatch(name) and not _has_title_word(name) for name in names)
    if good + small < len(names) * (0.999 if len(names) < 4 else 0.8):
        return 0
    if len(names) > 1 and names[0].count(" ") > 1 and _has_title_word(names[0]) and not _is_known(names[0]):
        return 0  # "A Cloud-Scale Acceleration Architecture, Ann Lee, Bo Wu, Cy Dee"
    strange = [name for name in names if _has_title_word(name) and (len(names) == 1 or not _is_known(name))]
    if len(strange) > len(names) * 0.15 and not (
        (2 * len(strange) <= len(names) and all(map(_WITH_ONE_WORD.fullmatch, strange)))
        or (3 * len(strange) <= len(names) and all(map(_ends_in_surname, strange)))
    ):
        return 0
    if len(names) == 1:
        first = names[0]
        if _SPECIES.fullmatch(first):
            return 0  # "T. tagusensis"
        if _PLACE.match(first) or _JOURNAL_CUT.fullmatch(first) or _ACRONYM_BEHIND.fullmatch(first):
            return 0  # "NTU, Singapore", "VLDB J.", "OverFeat, NYU"
        return 2 if "," in first or re.search(r"\b\w\.", first) else 1 if " " in first else 0
    if all(" " not in n and "," not in n and "." not in n[:-1] and not _CJK_NAME.fullmatch(n) for n in names):
        return 2 if len(names) > 2 and bare.count(";") == len(names) - 1 else 1 if len(names) > 1 else 0
    if len(names) == 2 and (" " in names[0]) != (" " in names[1]) and not any("." in name[:-1] for name in names):
        return 1  # "Exploring and Distilling Posterior"
    return 3 if len(names) > 2 else 2


def dated_people(text: str) -> tuple[int, int] | None:
    """Where the people end and the year begins in "Ronneberger et al., 2015"; None where a text is nothing like it."""
    match = _DATED.fullmatch(text)
    if match is None or is_people(match["people"]) < 2 or is_venue(text) >= 2:
        return None
    return match.end("people"), match.start("year")


@lru_cache(maxsize=16384)
def _is_name(name: str) -> bool:
    """Whether a text can be the name of one person, in any order of its parts."""
    if count_east_asian(name):
        return _CJK_NAME.fullmatch(name) is not None
    if _COLLABORATION.fullmatch(name):
        return True
    if tells_venue(name) or _begins_like_journal(name):
        return False
    if not name.isascii():
        name = _LOOSE_ACCENT.sub("", name)  # "P ̈a ̈akk ̈onen", as copied from a PDF
    parts = name.replace(",", " ").split()
    if not 1 <= len(parts) <= 6:
        return False
    capitals, after_stop = 0, False
    for part in parts:
        if part.lower().strip("'’") in _PARTICLE and (len(parts) > 1 or part[0].islower()):
            continue
        if not _NAME_WORD.fullmatch(part.strip(_MARKS + "{}\"'“”")):
            lower = part[0].islower() and len(parts) > 1 and part.isalpha()
            if lower and (capitals == 0 or (part is parts[-1] and any(len(p) == 2 and p[1] == "." for p in parts))):
                capitals += 1  # "perry J. pickhardt"
                continue
            if part.isascii() or not _NAME_WORD.fullmatch(mend(part)):
                return False  # "P√∂lsterl" is Pölsterl
        capitals += 1
        if len(part) > 3 and part[-1] == "." and part.count(".") == 1 and part[-3] not in "-‐‑":
            return False  # "Expert Syst. Appl."
        if after_stop or (len(part) > 3 and part.isupper() and len(parts) == 1):
            return False  # "Bo Li. ACL"
        after_stop = capitals > 1 and len(part) == 3 and part[-1] == "." and part[1].islower()
        odd = part.isalpha() and not part.isupper() and sum(c.isupper() for c in part) > 2
        if odd and len(part) > 3 and (len(parts) == 1 or "," in name):
            return False  # "BraTS"
    return capitals > 0 or (len(parts) == 2 and all(map(str.istitle, parts)))  # "Le Le"


_LOOSE_ACCENT = latin("\\s?[\u0300-\u036f¨´ˆ˜]\\s?")
_ACRONYMS = latin(r"[A-Z]{2,5}(?:, [A-Z]{2,5}){2,}")
_SMALL_NAME = latin(r"[a-z]{2,12} [a-z]{2,14}")
_SEPARATOR = latin(  # begins before blanks, and not at each of them
    r"(?<!\s)(?:\s*+,?\s*+(?:\.\.\.|…)\s*+,?\s*+(?:(?:&|and)\s+)?(?=[A-Z])|(?:\s*+[,;，；])++\s*+(?:(?:and|&)\s+)?"
    r"|\s++(?:and|&|und|AND)\s++|\s*+、\s*+)"
)
_AFTER_NAME = latin(r"\s*[(（\[\"“]|\s*[:：]\s*$|(?<=\.)[:：]\s|\.\s+|\.$|\s+[-–—|]\s|\s+(?=(?:19|20)\d\d)")
_ALSO_CALLED = latin(r"\s?\([A-Z][\w.'’-]{0,14}\)\s(?=[A-Z])")
_INITIALS_THEN_WORD = latin(r"(?:[^\W\d_]\.[ -]?){1,4}(?=\s?[A-Z]\w+|(?<=\.\s)[a-z]+[A-Z])")
_INVERTED_FIRST = latin(
    r"[A-Z][a-z'’-]+, (?:[A-Z]\.[ -]?){1,3}(?:,? & |, and |, (?=[A-Z][a-z'’-]+, [A-Z]\.)|\((?:19|20))"
)
#: "MacKenzie, I. Scott. 2002.", "MacKenzie, I. Scott & Kumiko Tanaka-Ishii. 2007."
_GIVEN_DATED = latin(
    r"[A-Z]\. [A-Z][a-z'’-]+(?:,?\s(?:&|and)\s[A-Z][\w'’-]*(?:\s[A-Z][\w.'’-]*){1,3})?\.\s\(?(?:19|20)\d\d"
)
_WITH_SURNAME = latin(r"(?:[A-Z]\.[ -]?)+ [A-Z][\w'’-]+(?=\s[A-Z])")
_VENUE_STOPS = latin(rf"[\n\v{OBJECT}\[(]")
_INITIAL_AND_GIVEN = latin(r"[A-Z]\. [A-Z][a-z]+")
_INITIAL_CUT = latin(r"(?:[^\W\d_][.-]{1,2})*[^\W\d_]\.?")  # "K.H", without the full stop at which it was cut
_SMALL_SURNAME = latin(r"[A-Z][a-z]+ [a-z]{2,8}")
_WITH_SMALL = latin(rf"{_SMALL_SURNAME.pattern}|{_SMALL_NAME.pattern}")
#: A family name of two words, with the given name behind a comma: "De Biasi, Pierre-Marc."
_FAMILY_ALONE = latin(r"(?:De|Van|Von|Di|Del|Della|Des|Du|La|Le)(?: (?:de|der|den|la))? [A-Z][\w'’-]+")
_VENUE_TOKEN = latin(r"[A-Z]{3,}\w*")
_DATED_TOKEN = latin(r"[A-Z]{3,}\w*\s(?:19|20)\d\d\b")
_INITIALS_NEXT = latin(r"(?:[A-Z]\.[ -]?){1,3}(?:[,;.]|\s?(?:and|&)\s|$)")
#: "Biochemistry (2022)", "Nature. 2023"
_DATED_WORD = latin(r"(?P<word>[A-Z][a-z]{4,})[.,]?\s\(?(?:19|20)\d\d\b")
_DATED_SENTENCE = latin(rf"(?<=[^\W\d_]{{2}})\.\s(?={_DATED_WORD.pattern})")
_LONGEST_WORD = 30
_YEAR_NEXT = latin(r",?\s*(?:19|20)\d\d\b")
_VENUE_LAST_WORD = latin(r"(?P<name>\S+\s.*\S)\s" + VENUE_ACRONYM)
#: With or without a blank behind it: "Simplified Data Processing on Large Clusters.OSDI 2004".
_SENTENCE_ENDS = latin(r"\. |[\w)]\.(?=[A-Z])")
_WITH_INITIALS = latin(r"[A-Z][\w'’-]+(?: [A-Z]{1,3}){1,3}\.?")
#: "Littman M L. Cognitive Systems Research, 2001"
_INITIALS_THEN_SERIES = latin(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]){1,3})\. "
    r"[A-Z][\w&-]+(?: (?:of|and|on|in|for|the|&|[A-Z][\w&-]*)){1,7}, (?:19|20)\d\d\b"
)
_WITH_INITIALS_STOP = latin(
    r"(?:(?:van|von|de|der|den|di|da|la|le) )*[A-Z][\w'’-]+(?: [A-Z]{1,3}){1,3}\."
    r"(?=\s+(?:[A-Z][A-Za-z]{3}|[A-Z][A-Za-z]{1,2}:|(?:The|How|Why|Can|Do|On|An?|In)\s))"
)
_YEAR_LAST = latin(r"\s(?:19|20)\d\d\W*$")
_ABBREVIATED = latin(r"[A-Z][a-z]{2,}\.\s(?:[A-Z][a-z]*\.[\s,]){2}|[A-Z]{3}\w*\s[A-Z][a-z]{2,}\.,\s(?:19|20)\d\d")
_ABBREVIATION_FIRST = latin(r"(?P<j>J\.\s)?(?P<word>[A-Z][a-z]+)\.(?:\s(?P<next>[A-Z][A-Za-z]*)(?P<stop>\.)?)?")
#: How the names of journals begin where they are abbreviated (ISO 4).
_JOURNAL_STEMS = frozenset(
    "Acta Ann Appl Arch Astron Astrophys Biol Brit Bull Can Chem Commun Comp Comput Curr Electron Environ Exp"
    " Geophys Inorg Int Mater Math Med Mod Mol Nat Nucl Opt Org Phil Philos Phys Proc Prog Rep Rev Sci Soc Stat"
    " Trans".split()
)
_NAMED_LIKE_STEMS = frozenset({"Ann", "Nat", "Phil"})
_INITIALS_FIRST = latin(r"[A-Z]\.[ -]?(?:[A-Z]\.[ -]?)*[A-Z]?\w")
_VENUE_NEXT = latin(r"\s" + VENUE_ACRONYM + r"(?:\s(?i:pre-?print))?,?\s(?:19|20)\d\d\b")
#: What may stand behind a venue: "Carl Dee. ACL. [[pdf](...)]".
_AFTER_VENUE = " .,([|\n\v" + OBJECT
#: A given name in capitals, as the family name behind it may be.
_LOUD = latin(r"[A-Z]{3,}\s")
_ONE_INITIAL = latin(r"[^\W\d_](?:\.|$|(?=-[A-Z]\.))(?:[ -]?[^\W\d_]\.)*")


def _end_of_all(text: str, at: int, end: int) -> int:
    """Where people end whose "et al." ends ``at`` a place: behind the last of them where that one is named."""
    last = _LAST_OF_ALL.match(text, at, end)
    return last.end("name") if last and is_one_name(last["name"]) else at


def people_prefix(text: str, start: int, end: int) -> int:
    """Where a list of people that begins at ``start`` ends; ``start`` where none begins there."""
    end = min(end, start + 6000)
    plain = _PLAIN_NAMES.match(text, start, end)
    if plain is not None:  # the short way for the usual list: "Ann Lee, Bo Wu, and Cy Dee. 2022."
        stop = plain.end() - (text[plain.end() - 1] == ".")
        ends = text[stop : stop + 2] in {". ", ".\n", ".\v"} and text[stop - 2].isalpha()
        if (
            ends
            and not _holds_venue(plain[0])
            and _DATED_SENTENCE.search(text, max(start, stop - _LONGEST_WORD), min(end, stop + 7)) is None
            and words("not_people").isdisjoint(plain[0].lower().replace(",", " ").split())
        ):
            return stop
    near = text[start : min(end, start + 1500)].lower()
    et_al = _ET_AL.search(text, start, min(end, start + 1500)) if any(map(near.__contains__, _OTHERS)) else None
    if et_al and is_people(text[start : et_al.end()]) >= 2:
        return _end_of_all(text, et_al.end(), end)
    at, stop, family, natural, inverted = start, start, False, True, False
    initialled = False  # "Kim B H, Yu K": family names with bare initials
    joined = False  # behind "and" a whole name may follow: "Haber, Stuart, and W. Scott Stornetta"
    shortened, last = True, False  # whether all names begin with initials, and "and" stood before the one just read
    while at < end:
        published = _INITIALS_THEN_SERIES.match(text, at, end) if at == start or initialled else None
        if published and is_one_name(published["name"]):
            return published.end("name")
        match = _SEPARATOR.search(text, at, end)
        token_end = match.start() if match else end
        initials = _INITIALS_THEN_WORD.match(text, at, token_end) if family and not joined else None
        mla = text.count(",", start, at) == 2 and "." not in text[start:at]
        if initials and mla and is_one_name(text[at:token_end].strip()):
            initials = None  # "Bee, Anna, W. Carl Dee, and Eve Eff": the second person, in reading order
        if initials and text.count(",", start, at) == 1 and _GIVEN_DATED.match(text, at, end):
            initials = None
        whole = text[at:token_end].strip() if initials else ""
        if _INITIAL_AND_GIVEN.fullmatch(whole) and is_given_name(whole.partition(" ")[2]):
            initials = None  # "Bærentzen, J. Andreas, "Hardware-Accelerated Point Generation""
        if initials:  # "Bell, G. and Dourish, P. Personal and Ubiquitous Computing"
            stop = initials.end()
            break
        token = text[at:token_end].strip()
        sentence = _DATED_SENTENCE.search(text, at, min(end, token_end + 8)) if natural or joined else None
        if sentence and " " in text[at : sentence.start()] and is_one_name(text[at : sentence.start()]):
            stop = sentence.start()
            break  # "Ann Lee, and Bo Wu. Biochemistry. 2023"
        good = _end_of_initials(text, at, token_end) if initialled else at
        good = good if good > at else _name_end(text, at, token_end, natural and at > start)
        placed = (
            _VENUE_LAST_WORD.fullmatch(token) if good == token_end and _YEAR_NEXT.match(text, token_end, end) else None
        )
        if placed and is_one_name(placed["name"]) and venue_of(placed["venue"]) is not None:
            stop = at + placed.end("name")  # "..., and J. Tang ICLR, 2022"
            break
        if good == at and inverted and match and SURNAME.fullmatch(token) and _INITIALS_NEXT.match(text, match.end()):
            good = token_end  # "Amato, G., Parton, M.", although "parton" is a word of titles
        if good == at == start and match and _begins_with_odd(text, at, match, end):
            good = token_end
        if good == at > start and natural and _ends_in_surname(token) and (joined or _goes_on(text, match, end)):
            good = token_end  # "Ann Lee, David Wise, Bo Wu", although "wise" is a word of titles
        if good == at == start and _INVERTED_FIRST.match(text, at, end):
            good = token_end  # "Cain, B. E., & Levin, M. A.", although a conference is called CAIN
        if at > start and good < token_end and not initialled and (natural or ";" in text[start:at]):
            good = max(good, _colon_after_name(text, at, token_end))  # "..., Thomas Brox: U-Net: Convolutional ..."
        if at > start and tells_venue(token):
            break  # "O. Bee, P. Dee, In MICCAI, 2015"
        if shortened and last and _INITIALS_FIRST.match(token) is None:
            break  # "M. F. Silva, & C. D. Garcia, Analytica Chimica Acta"
        shortened, last = shortened and _INITIALS_FIRST.match(token) is not None, joined
        if good == at > start and shortened and _WITH_ONE_WORD.fullmatch(token):
            good = token_end  # "F. Bee, A. Graph, and C. Dee"
        if at > start and _begins_like_journal(token):
            break  # "Hohenberg and W. Kohn, Phys. Rev. 136"
        if good == at and natural and match and text.count(",", start, at) > 1 and _SMALL_SURNAME.fullmatch(token):
            good = at if _has_title_word(token) else token_end  # "Mingyu Jin, Qinkai Yu, Dong shu, Haiyan Zhao"
        if (
            at > start
            and token[:3].isupper()
            and (
                _DATED_TOKEN.match(token) or (_VENUE_TOKEN.fullmatch(token) and _YEAR_NEXT.match(text, token_end, end))
            )
        ):
            break  # "Christi, Groce, Gopinath, SASO, 2017", "Liwen Zhang, MMM 2020"
        dated = _DATED_WORD.match(text, at, end) if natural and at > start and not joined else None
        if (
            dated
            and not count_known(dated["word"])
            and (text.count(",", start, at) > 1 or count_known(text[start:at].strip(" ,")))
        ):
            break  # "Ben E. Clifton, Dan Kozome, and Paola Laurino, Biochemistry (2022)"
        natural = natural and " " in token and _FAMILY_ALONE.fullmatch(token) is None
        if at == start or initialled:
            initialled = _WITH_INITIALS.fullmatch(token) is not None
        if inverted and _ABBREVIATED.match(text, at, token_end + 6):
            break  # "Fan, W., SIGMOD Rec., 2015", "Mak, B., Int. J. Intell. Syst., 2003"
        if _INITIALS.fullmatch(token) and (token.isupper() or "." in token):
            inverted = True  # "Dolhansky, B., & Canton Ferrer, C."; not "Williams, Amy, Steve Barrus"
        family = (" " not in token or inverted) and "." not in token and token[-1:].isalpha()
        if good > at:
            stop = good
        if good < token_end or match is None:
            break
        joined = match[0].rstrip().endswith(("and", "&"))
        at = match.end()
    more = _AND_SO_ON_NEXT.match(text, stop, end) if stop > start else None
    return more.end() if more and is_people(text[start : more.end()]) else stop


def _begins_like_journal(text: str) -> bool:
    """Whether a text begins with abbreviated words of a journal: "Phys. Rev. B", "J. Chem. Phys."; not "Ann. Deep"."""
    stem = _ABBREVIATION_FIRST.match(text)
    if stem is None or stem["word"] not in _JOURNAL_STEMS:
        return False
    several = stem["j"] or stem["stop"] or (stem["next"] and stem["word"] not in _NAMED_LIKE_STEMS)
    return bool(several)


def _end_of_initials(text: str, at: int, end: int) -> int:
    """Where bare initials end that a full stop and a journal follow: "Lee P C W.  Bioinformatics"; else ``at``."""
    found = _WITH_INITIALS_STOP.match(text, at, end)
    return found.end() if found else at


def _name_end(text: str, at: int, end: int, alone: bool = False) -> int:
    """Where the name at the beginning of a range ends; ``at`` where there is none.

    With ``alone`` a single word before a full stop is none: the names before it have two words or more.
    """
    token = text[at : min(end, at + 90)]
    if not token[:1].isalpha():
        return at
    bare = (
        token if token.rstrip()[-1].isdigit() and _YEAR_LAST.search(token) else token.strip(f" {_MARKS}0123456789\v\n")
    )
    if bare.endswith((")", "）")) and "@" in bare:
        bare = _PAREN.sub("", bare)
    if "(" in bare:
        bare = _ALSO_CALLED.sub(" ", bare)
    placed = _VENUE_NEXT.search(token)
    named = token[: placed.start()] if placed and venue_of(placed["venue"]) is not None else ""
    if " " in named and is_one_name(named):
        return at + len(named)  # "Max Welling ICML 2016"
    head, dot, rest = token.rstrip(_AFTER_VENUE).rpartition(". ")
    rest = rest.lstrip()
    dot = "" if alone and _ONE_INITIAL.fullmatch(head) else dot
    ended = dot and (rest[:1].isupper() or rest[:3] == "arX") and " - " not in rest  # "T. Brox - MICCAI"
    loud = _LOUD.match(head) is not None  # "VICTOR B. F. GOMES (2017)"
    if ended and not loud and is_one_name(head.rstrip()) and is_venue(rest) >= 2:
        return at + len(head) + 1  # "Babes M. ICML"
    line, broken, rest = token.partition("\v")
    if broken and " " in line.strip() and is_one_name(line.strip()) and not is_one_name(rest.strip(" .")[:30]):
        return at + len(line)  # the journal stands on the next line
    if at + len(token) == end and is_one_name(bare):
        return end
    stop = at
    for cut in _AFTER_NAME.finditer(token):
        if _ALSO_CALLED.match(token, cut.start()):
            continue  # "Xiaojin (Jerry) Zhu"
        head = _ALSO_CALLED.sub(" ", token[: cut.start()])
        if cut[0].isspace() and head.rpartition(" ")[2] in _MONTHS:
            return stop  # "Robert Monarch, June 2021"
        if cut[0][0] == "." and _INITIAL_CUT.fullmatch(head.rsplit(" ", 1)[-1]):
            whole = _WITH_SURNAME.match(token) if alone else None
            if whole and is_venue(_VENUE_STOPS.split(token[whole.end() :], maxsplit=1)[0]) >= 2:
                return at + whole.end()  # "..., and Y. Zhuang Journal of Graphics 2018"
            if is_one_name(head + ".") and not token[cut.end() : cut.end() + 1].isalpha():
                return at + cut.start() + 1
            if is_one_name(head) and count_words(token[cut.end() :]) > 3:
                stop = at + cut.start() + 1
            continue
        if alone and cut[0][0] == "." and " " not in head.strip():
            return stop  # "J. E. Gubernatis and T. Lookman, Phys. Rev. Materials 2"
        if cut[0][-1] == "[" and head[-1:] == "." and head[-3:-1].isalpha():
            head = head[:-1]  # "Furu Wei.[[paper](...)]"
        return at + cut.start() if is_one_name(head) else stop
    return stop


def _begins_with_odd(text: str, at: int, separator: re.Match[str], end: int) -> bool:
    """Whether a list of people begins with a name that alone is none.

    It is in small letters ("ann lee, Bo Wu, Cy Dee"), or has a word of titles ("David Wise, Bo Wu, Cy Dee", "Wise RG").
    """
    name = text[at : separator.start()]
    if _IN_VANCOUVER.fullmatch(name):
        another = _IN_VANCOUVER.match(text, separator.end(), end)
        return another is not None and is_one_name(another[0])
    if not _ends_in_surname(name) and (not _SMALL_NAME.fullmatch(name) or _has_title_word(name)):
        return False
    return _goes_on(text, separator, end, 2)


def _goes_on(text: str, separator: re.Match[str] | None, end: int, count: int = 1) -> bool:
    """Whether so many whole names follow behind a comma."""
    if separator is None:
        return False
    following = _SEPARATOR.split(text[separator.end() : min(end, separator.end() + 120)], maxsplit=count)[:count]
    return len(following) == count and all(is_one_name(name.strip()) and " " in name.strip() for name in following)


def _colon_after_name(text: str, at: int, end: int) -> int:
    """Where the last name of a list in reading order ends that a colon sets apart from the title; ``at`` for none."""
    colon = text.find(":", at, min(end, at + 60))
    name = text[at:colon] if colon > 0 else ""
    follow = text[colon + 1 : colon + 2]
    if follow not in {" ", "\v"} and not (follow.isalnum() and " " in name):  # "Walid G. Aref:bdbms - A Database"
        return at
    if (" " not in name and ";" not in text[max(at - 60, 0) : at]) or not is_one_name(name):
        return at
    # "Sergey Ioffe, Christian Szegedy, Batch Normalization: Accelerating ..., arXiv" has no sentence behind its title.
    return colon if _SENTENCE_ENDS.search(text, colon, colon + 400) else at


@lru_cache(maxsize=16384)
def is_one_name(token: str) -> bool:
    if _ONE_INITIAL.fullmatch(token) or _COLLABORATION.fullmatch(token) or names_run_together(token):
        return True
    if not _is_name(token) or _has(token, "venue_words") or (_has_title_word(token) and not _is_known(token)):
        return False
    return not (len(token) > 3 and token.lower() in venue_names()) or (token.istitle() and is_given_name(token))


#: "Xi-Yuan"
_HYPHENED = latin(r"[A-Z][a-z]{1,6}-[A-Z][a-z]{1,6}")


def _ends_in_surname(name: str) -> bool:
    """Whether a name is a known given name and a word that can be a surname, be it one of titles: "David Wise"."""
    given, _, family = name.strip().partition(" ")
    common = family.endswith("s") or family.lower().endswith(_NO_SURNAME_ENDS)
    named = is_given_name(given) or (
        _HYPHENED.fullmatch(given) is not None and words("title_words").isdisjoint(given.lower().split("-"))
    )
    return family.istitle() and family.isalpha() and named and not common


def _is_known(name: str) -> bool:
    """Whether a short name is known in part, so that a word of titles in it is a surname: "Cliff Click"."""
    return name.count(" ") < 3 and count_known(name) > 0


#: "LeCun", "McAllester": no acronyms
_PREFIXED = latin(r"(?:Mac|Mc|De|Di|La|Le|Van)(?!Net)[A-Z][a-z]{2,}")


def is_people_alone(word: str) -> bool:
    """Whether a single word with a capital can be a surname: no venue, and no word of titles."""
    lowered = word.lower()
    known = (
        lowered in _NO_SURNAMES
        or lowered in words("title_words")
        or lowered in words("venue_words")
        or lowered in words("not_people")
    )
    formed = is_venue(word) == 0 or _PREFIXED.fullmatch(word) is not None
    return not known and formed and lowered not in venue_names()


def are_surnames(text: str) -> bool:
    """Whether every word with a capital can be a surname: "Barth-Maron, Hu and Xu"."""
    return all(map(is_people_alone, SURNAME.findall(text)))


#: "Gong, Chen, Meng, Shen and Zhang"
SURNAME_LIST = latin(r"[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+)*(?:,? (?:and|&) [A-Z][\w'’-]+)?")


def are_known_surnames(text: str) -> bool:
    """Whether a text is several surnames of which most are known as such: "Gong, Chen, Meng, Shen and Zhang"."""
    bare = text.strip(" .,;")
    names = SURNAME.findall(bare) if SURNAME_LIST.fullmatch(bare) else []
    return len(names) > 1 and are_surnames(bare) and 3 * sum(map(is_family_name, names)) >= 2 * len(names)


def _has_title_word(name: str) -> bool:
    """Whether a name ends in a word of titles or holds two: "Deep Ganguli" is a person, "Deep Learning" is not."""
    if _SEVERAL_INITIALS.fullmatch(name):
        return False  # "K.C. Wise"
    vocabulary = words("title_words")
    tokens = name.lower().split()
    if not _NO_NAMES.isdisjoint(tokens) and not _IN_VANCOUVER.fullmatch(name):  # "Kohane IS"
        return True
    found = [token for token in tokens if token.rstrip(".") in vocabulary or token.rpartition("-")[2] in _SECOND_PARTS]
    if found and (len(tokens) > 3 or tokens[-1].endswith(_NO_SURNAME_ENDS)):
        return True  # "Multivariate Quantile Function Forecaster", "Image Deblurring"
    if len(found) == 1 and len(tokens) == 2 and _IN_VANCOUVER.fullmatch(name.strip()):
        return not is_family_name(name.split()[0])  # "Brown CT"
    long = len(tokens) > 4 and not any(token in _PARTICLE or len(token) < 3 for token in tokens)
    return long or len(found) > 1 or bool(found and found[-1] == tokens[-1])


def _has(text: str, table: str) -> bool:
    vocabulary = words(table)
    return any(word.lower().rstrip(".") in vocabulary or word.lower() in vocabulary for word in WORD.findall(text))
