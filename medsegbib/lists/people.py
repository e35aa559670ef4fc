"""People: whether a text is a list of them, and their names."""

from __future__ import annotations

import re
from functools import lru_cache

from medsegbib.lists.institutions import names_institution
from medsegbib.lists.person import (
    CJK_NAME,
    COLLABORATION,
    SMALL_NAME,
    SMALL_SURNAME,
    WITH_ONE_WORD,
    begins_like_journal,
    ends_in_surname,
    has_title_word,
    holds_word_of,
    is_known,
    is_name,
    is_one_name,
)
from medsegbib.lists.shapes import VENUE_ACRONYM, is_venue, venue_names
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known, is_family_name, names_run_together
from medsegbib.text.letters import latin
from medsegbib.text.names import split_authors
from medsegbib.text.particles import PARTICLE
from medsegbib.text.scripts import EAST_ASIAN
from medsegbib.text.venues import venue_of

_STOP = latin(
    r"[?!:=<>@/\\]|\b[Bb]est\s(?:[Ss]tudent\s)?[Pp]aper\b|\be\.g\.|\betc\b|\b(?:of|for|the|in|on|to|with|via|from|using|is|are|by|at|an|as|or|how|what|why|we|this|"
    r"that|which|its|"
    r"into|through|without|towards?|against|between|under|over|beyond|not|does|can|our|your|you)\b"
)
_LOWER_RUN = latin(r"(?:^|\s)(?:(?!(?:" + PARTICLE + r"|et|and|y)\b)[a-z]{2,}[\s-]+){2}[a-z]{2}")
_SURNAMED_SPRINGER = latin(r"(?<=[a-z.] )Springer(?=,|$| and )")
_PARTED = latin(r",| and | & ")
_JOURNAL = latin(r"J\. (?P<word>[A-Z][a-z]+)\.?")
_DATED = latin(r"(?P<people>\S.{2,280}?)[\s,;:.]*[\s,;(](?P<year>(?:19|20)\d\d)[a-z]?\)?")
_ACRONYM = latin(r"[A-Z]{3,8}")
_PLACE = latin(r"[A-Z]{3,6},\s(?:[A-Z][a-z]{3}|[A-Z]{3})")
_ACRONYM_DATED = latin(r",\s[A-Z]{3,}\w*,\s(?:19|20)\d\d\.?$")
_ACRONYM_BEHIND = latin(r"\w*[a-z]\w*, [A-Z]{3,6}")
_SPECIES = latin(r"[A-Z]\. [a-z]{3,}")
_JOURNAL_CUT = latin(r"[A-Z]{3,}\sJ\.?")
_OTHERS_LAST = latin(r"[,;]?\s+et\.?\s?al\b\W*$")
#: "MICCAI — Olaf Bee", "NeurIPS. Bee": no people alone
_DASHED = latin(r"\s[-–—]\s|--|[^\W\d_]{4}\.\s")
_LOWER_PAREN = latin(r"[(（][a-z]{2,}\s")
PAREN = latin(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
ET_AL = latin(
    r"\b(?:et[\s.]*|at |el )al\b\.?|\bat el\b\.?|\bet at\b\.?|&\s?al\b\.?|(?<=\w\s)(?-i:al)\.?(?=,|$)"
    r"|\band (?:\d+ )?(?:others|colleagues|more authors)\b|\band \d+ (?:colleagues|(?:co-?)?authors)\b|等(?:人)?\s*$",
    re.IGNORECASE,
)
#: Without one of these, in small letters, nobody is said to be left out: looked for before `ET_AL`, which is slower.
OTHERS = ("et", " al", "at el", "others", "colleagues", "authors", "等")
#: "Hao Lee, Wilson Bee, et al., Pieter Cee": the last of the people, in reading order, behind the ones left out
_LAST_OF_ALL = latin(
    r",\s(?:and\s|&\s)?(?P<name>[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|[A-Z][\w'’-]+)){1,3})(?=[\s*]*(?:[.,;\n\v]|$))"
)
#: Names in East Asian writing are shorter, and hold no blanks.
_LETTER = rf"[^\W\d_{EAST_ASIAN}]"
_NAME = (
    rf"(?![a-z]){_LETTER}(?:{_LETTER}|['’-])*+\.?(?:[ ](?:(?![a-z]){_LETTER}(?:{_LETTER}|"
    r"['’-])*+\.?|" + PARTICLE + r"))++"
)
#: "Jun Ma, Bo Wang, and Li Li": names in reading order, each of two words or more, divided by commas and a last "and".
PLAIN_NAMES = latin(rf"{_NAME}(?:(?:,[ ](?:and[ ])?+|[ ]and[ ]){_NAME})++")
_VENUE_FIRST = latin(VENUE_ACRONYM + r"\.\s")
#: "Bo Wu, Carl Dee. ACL"
_VENUE_LAST = latin(r"(?:[^\W\d_]{2}|\s[A-Z]{1,3})\.[ ](?P<venue>[^,.]+)\.?$")
#: "Anna Bee, Carl Dee, etc. - "
_AND_SO_ON = latin(r",?\s+etc\b[\s.–-]*$")
_STOP_FOR_COMMA = latin(r"(?<=[^\W\d_]{3})(?<!\bMohd)\. ")
_INITIALS_ALONE = latin(r", (?:[A-Z]\. ?)+(?:,|$)")  # "Delli Carpini, M. X."
_PLAIN_SEPARATOR = latin(r",[ ](?:and[ ])?|[ ]and[ ]")
#: What announces people: "by ", "Authors: ".
WHO_TOLD = r"(?:[Bb]y\s+|[Aa]uthors?\s?:\s+)"
_ACRONYMS = latin(r"[A-Z]{2,5}(?:, [A-Z]{2,5}){2,}")
_WITH_SMALL = latin(rf"{SMALL_SURNAME.pattern}|{SMALL_NAME.pattern}")


_POSSESSIVES = ("'s", "’s")


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
    if names and names[-1].endswith(_POSSESSIVES):
        names[-1] = names[-1][:-2]  # "Robert Sugden's [The Community of Advantage](...)"
    return names, et_al


def _parted_at_stop(name: str) -> list[str]:
    """Whole names with a full stop for the comma between them, or the one that it is: "Luping Liu. Zhijie Lin"."""
    several = _STOP_FOR_COMMA.split(name)
    return several if all(" " in one for one in several) else [name]


def are_plain_names(text: str) -> bool:
    """Whether a text is names of two words or more and nothing else; not "Bo Wu, Carl Dee. ACL"."""
    return PLAIN_NAMES.fullmatch(text) is not None and not holds_venue(text)


def holds_venue(names: str) -> bool:
    """Whether what has the shape of plain names begins or ends in a venue, or holds an abbreviated journal."""
    if _ends_in_venue(names) or begins_with_venue(names):
        return True
    return ". " in names and any(map(begins_like_journal, _PLAIN_SEPARATOR.split(names)))


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


@lru_cache(maxsize=32768)
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


_COMPANIES = (" Inc", " Inc.", " Ltd", " Ltd.", " Corp", " Corp.", " LLC", " GmbH")
#: No name has more blanks.
_MOST_BLANKS = 5
#: The initials of the last of the people, and what follows them.
_TITLE_BEHIND = latin(r"(?:[A-Z]\.[ -]?)+[A-Z][\w-]+\s\w")


@lru_cache(maxsize=32768)
def _is_people(bare: str) -> int:
    if " The " in bare:
        return 0
    if COLLABORATION.fullmatch(bare):
        return 1
    if are_plain_names(bare) and words("not_people").isdisjoint(bare.lower().replace(",", " ").split()):
        return 3 if bare.count(",") > 1 else 2
    if _LOWER_RUN.search(bare):  # "attention for medical image": three small words in a row are no name
        return 0
    lowered = bare.lower()
    et_al = ET_AL.search(bare) if any(map(lowered.__contains__, OTHERS)) else None
    if et_al:
        head = PAREN.sub("", bare[: et_al.start()]).strip(" ,;&(（")
        if _DASHED.search(head) or any(c.isdigit() for c in head):
            return 0
        if not head or not head[0].isalpha() or len(bare) - end_of_all(bare, et_al.end(), len(bare)) > 3:
            return 0
        few = len(head.split()) <= 6 * (head.count(",") + head.count(";") + 1)
        titled = any(has_title_word(name) and not ends_in_surname(name) for name in _PARTED.split(head))
        return 3 if few and not _STOP.search(head) and not titled else 0
    if "(" in bare or "（" in bare:
        if _LOWER_PAREN.search(bare):
            return 0  # "Robustification (going forward)"
        bare = PAREN.sub("", bare).strip()
        if len(bare) < 3:
            return 0
    if " - " in bare[:80] or " – " in bare[:80]:
        return 0  # "Gate Set Tomography - Erik Nielsen, John King Gamble"
    if (
        _STOP.search(bare)
        or holds_word_of(_SURNAMED_SPRINGER.sub("", bare), "venue_words")
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
    good = sum(map(is_name, names))
    small = len(names) > 2 and SMALL_NAME.fullmatch(names[0]) is not None and not has_title_word(names[0])
    if 2 <= good == len(names) - 1:  # "Tao Yang, Peiran Ren, Xuansong xie, Lei Zhang"
        small = small or any(_WITH_SMALL.fullmatch(name) and not has_title_word(name) for name in names)
    if good + small < len(names) * (0.999 if len(names) < 4 else 0.8):
        return 0
    last = names[-1]
    titled = last.count(" ") > _MOST_BLANKS or ("," in names[0] and _TITLE_BEHIND.match(last) is not None)
    if good < len(names) > 1 and titled and not is_name(last):
        return 0  # "Zhou, Y., Wang, Y., Shen, W., and Yuille, A. L. External Attention Assisted Segmentation"
    if len(names) > 1 and names[0].count(" ") > 1 and has_title_word(names[0]) and not is_known(names[0]):
        return 0  # "A Cloud-Scale Acceleration Architecture, Ann Lee, Bo Wu, Cy Dee"
    strange = [name for name in names if has_title_word(name) and (len(names) == 1 or not is_known(name))]
    if len(strange) > len(names) * 0.15 and not (
        (2 * len(strange) <= len(names) and all(map(WITH_ONE_WORD.fullmatch, strange)))
        or (3 * len(strange) <= len(names) and all(map(ends_in_surname, strange)))
    ):
        return 0
    if len(names) == 1:
        first = names[0]
        if _SPECIES.fullmatch(first):
            return 0  # "T. tagusensis"
        if _PLACE.match(first) or _JOURNAL_CUT.fullmatch(first) or _ACRONYM_BEHIND.fullmatch(first):
            return 0  # "NTU, Singapore", "VLDB J.", "OverFeat, NYU"
        if first.endswith(_COMPANIES):
            return 0  # "MS Inc"
        return 2 if "," in first or re.search(r"\b\w\.", first) else 1 if " " in first else 0
    if all(" " not in n and "," not in n and "." not in n[:-1] and not CJK_NAME.fullmatch(n) for n in names):
        return 2 if len(names) > 2 and bare.count(";") == len(names) - 1 else 1 if len(names) > 1 else 0
    if len(names) == 2 and (" " in names[0]) != (" " in names[1]) and not any("." in name[:-1] for name in names):
        return 1  # "Exploring and Distilling Posterior"
    return 3 if len(names) > 2 else 2


def dated_people(text: str) -> tuple[int, int] | None:
    """Where the people end and the year begins in "Ronneberger et al., 2015"; None where a text is nothing like it."""
    match = _DATED.fullmatch(text)
    if match is None or is_people(match["people"]) < 2 or is_venue(text) >= 2:
        return None
    journal = _JOURNAL.fullmatch(match["people"])
    if journal and not is_family_name(journal["word"]):
        return None  # "J. Cheminform. 2018"
    who, _, last = match["people"].rpartition(", ")
    if who and " " not in last and is_people(who) and (venue_of(last) or _ACRONYM.fullmatch(last)):
        return None  # "V. Paxson, IMC 2018"
    return match.end("people"), match.start("year")


def end_of_all(text: str, at: int, end: int) -> int:
    """Where people end whose "et al." ends ``at`` a place: behind the last of them where that one is named."""
    last = _LAST_OF_ALL.match(text, at, end)
    return last.end("name") if last and is_one_name(last["name"]) else at
