"""One person: whether a text is the name of somebody."""

from __future__ import annotations

from functools import lru_cache

from medsegbib.lists.institutions import is_east_asian_institution
from medsegbib.lists.shapes import WORD, is_venue, venue_names
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known, is_family_name, is_given_name, names_run_together
from medsegbib.text.letters import latin
from medsegbib.text.mojibake import mend
from medsegbib.text.particles import PARTICLE, PARTICLES
from medsegbib.text.scripts import EAST_ASIAN, count_east_asian

#: "Lee", "J.-P.", "O'Hara", "d'Amato", "al-Hakim"
_NAME_WORD = latin(
    r"(?:(?:[a-z]{1,4}['’‘`´]|(?:al|el|ul|abu)-)(?=[A-Z]))?"
    r"(?:[^\W\d_]\.[‐‑-]?)*(?![a-z])[^\W\d_](?:[^\W\d_]|['’‘`ʼ´‐‑-])*\.?(?:[‐‑-]?[^\W\d_]\.)*"
)
_SECOND_PARTS = frozenset(
    "based driven aware free level wise shot scale term end time specific guided agnostic critic".split()
)
_NO_SURNAMES = frozenset(
    "unpublished submitted draft manuscript forthcoming online accepted revised updated published released unknown"
    " anonymous various editors extended edited in".split()
)
_NO_NAMES = frozenset(
    "is are we how what why does with from your our as not for their its without between beyond towards toward through"
    " against using into".split()
)
#: What stands behind names and is no part of them.
MARKS = "*∗＊†‡§¶⋆★☆✝✉♯♦♡♢♣♠‖∥"
#: How words of titles end and hardly a surname beside another word of titles.
_NO_SURNAME_ENDS = ("ing", "ency", "tion", "sion", "ment", "ness", "ity", "ism", "ics", "ance", "ence")
#: A word that can be a surname where surnames stand alone: "Sohl-Dickstein", "O'Hara".
SURNAME = latin(r"[A-Z][\w'’-]+")
#: A surname with all its words: "Van der Laan", "Tchetgen Tchetgen".
FAMILY = latin(rf"\b(?:(?i:{PARTICLE})\s)*(?P<surname>{SURNAME.pattern})(?:\s(?P=surname)\b)?")
#: "Brown CT"
IN_VANCOUVER = latin(r"[A-Z][\w'’-]+ [A-Z]{1,3}")
_SEVERAL_INITIALS = latin(r"(?:[A-Z]\.[ -]?){2,4}[A-Z][\w'’-]+")
#: "Open Science Collaboration"
COLLABORATION = latin(r"(?:[A-Z][\w-]+ ){1,5}(?:Collaboration|Consortium)")
_HAN = r"\u4e00-\u9fff"
#: "川上 真澄", the family name first
JAPANESE_NAME = rf"[{_HAN}]{{1,4}}[ \u3000][\u3040-\u30ff{_HAN}]{{1,4}}"
CJK_NAME = latin(
    rf"[{EAST_ASIAN}]{{2,5}}|{JAPANESE_NAME}"
    rf"|[\u30a0-\u30ff{_HAN}]{{1,8}}·[\u30a0-\u30ff{_HAN}·]{{1,12}}"
)
_LOOSE_ACCENT = latin("\\s?[\u0300-\u036f¨´ˆ˜]\\s?")
#: "Jakob Uszko- reit", broken between two lines of a PDF
_BROKEN = latin(r"(?<=[a-z])- (?=[a-z])")
_ABBREVIATION_FIRST = latin(r"(?P<j>J\.\s)?(?P<word>[A-Z][a-z]+)\.(?:\s(?P<next>[A-Z][A-Za-z]*)(?P<stop>\.)?)?")
#: How the names of journals begin where they are abbreviated (ISO 4).
_JOURNAL_STEMS = frozenset(
    "Acta Ann Appl Arch Astron Astrophys Biol Brit Bull Can Chem Commun Comp Comput Curr Electron Environ Exp"
    " Geophys Inorg Int Mater Math Med Mod Mol Nat Nucl Opt Org Phil Philos Phys Proc Prog Rep Rev Sci Soc Stat"
    " Trans".split()
)
_NAMED_LIKE_STEMS = frozenset({"Ann", "Nat", "Phil"})
ONE_INITIAL = latin(r"[^\W\d_](?:\.|$|(?=-[A-Z]\.))(?:[ -]?[^\W\d_]\.)*")
#: "Xi-Yuan"
_HYPHENED = latin(r"[A-Z][a-z]{1,6}-[A-Z][a-z]{1,6}")
#: "LeCun", "McAllester": no acronyms
_PREFIXED = latin(r"(?:Mac|Mc|De|Di|La|Le|Van)(?!Net)[A-Z][a-z]{2,}")
#: "Gong, Chen, Meng, Shen and Zhang"
SURNAME_LIST = latin(r"[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+)*(?:,? (?:and|&) [A-Z][\w'’-]+)?")
#: "A. Graph", "Wise KC": hardly initials beside a word of titles, where others are named so; not "Deep RL, Meta RL"
WITH_ONE_WORD = latin(
    r"[A-Z]\.[ -]?[A-Z][\w'’-]+|[A-Z][\w'’-]+ (?!(?:AI|AR|CT|CV|HCI|IR|LLM|ML|MR|MRI|NLP|NN|QA|RL|SR|US|VR)$)[A-Z]{1,3}"
)
SMALL_NAME = latin(r"[a-z]{2,12} [a-z]{2,14}")
SMALL_SURNAME = latin(r"[A-Z][a-z]+ [a-z]{2,8}")


_CALLED_IN = latin(r"In (?:[A-Z][a-z]+ )?(?P<family>[A-Z][a-z]+)(?=$|\.| [-–—|(]|,)")


def tells_venue(text: str) -> bool:
    """Whether "in" announces a venue: "In MICCAI"; "In So Kweon" is somebody."""
    if not text.startswith("In ") or is_venue(text[3:]) < 1:
        return False
    somebody = _CALLED_IN.match(text)  # "In So Kweon - CVPR 2019"
    return somebody is None or not is_family_name(somebody["family"])


@lru_cache(maxsize=16384)
def is_name(name: str) -> bool:
    """Whether a text can be the name of one person, in any order of its parts."""
    if count_east_asian(name):
        return CJK_NAME.fullmatch(name) is not None and not is_east_asian_institution(name)
    if COLLABORATION.fullmatch(name):
        return True
    if tells_venue(name) or begins_like_journal(name) or name == "In":
        return False
    if not name.isascii():
        name = _LOOSE_ACCENT.sub("", name)  # "P ̈a ̈akk ̈onen", as copied from a PDF
    if "- " in name:
        name = _BROKEN.sub("-", name)
    parts = name.replace(",", " ").split()
    if not 1 <= len(parts) <= 6:
        return False
    capitals, after_stop = 0, False
    for part in parts:
        if part != "V." and part.lower().strip("'’") in PARTICLES and (len(parts) > 1 or part[0].islower()):
            continue
        if not _NAME_WORD.fullmatch(part.strip(MARKS + "{}\"'“”")):
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
        if part[1:2] == "-" and len(part) > 4 and part.isupper() and part[2:].isalpha():
            return False  # "Mask R-CNN"
        after_stop = capitals > 1 and len(part) == 3 and part[-1] == "." and part[1].islower()
        odd = part.isalpha() and not part.isupper() and sum(c.isupper() for c in part) > 2
        if odd and len(part) > 3 and (len(parts) == 1 or "," in name):
            return False  # "BraTS"
    return capitals > 0 or (len(parts) == 2 and all(map(str.istitle, parts)))  # "Le Le"


def begins_like_journal(text: str) -> bool:
    """Whether a text begins with abbreviated words of a journal: "Phys. Rev. B", "J. Chem. Phys."; not "Ann. Deep"."""
    stem = _ABBREVIATION_FIRST.match(text)
    if stem is None or stem["word"] not in _JOURNAL_STEMS:
        return False
    several = stem["j"] or stem["stop"] or (stem["next"] and stem["word"] not in _NAMED_LIKE_STEMS)
    return bool(several)


@lru_cache(maxsize=16384)
def is_one_name(token: str) -> bool:
    if ONE_INITIAL.fullmatch(token) or COLLABORATION.fullmatch(token) or names_run_together(token):
        return True
    if not is_name(token) or holds_word_of(token, "venue_words") or (has_title_word(token) and not is_known(token)):
        return False
    return not (len(token) > 3 and token.lower() in venue_names()) or (token.istitle() and is_given_name(token))


def ends_in_surname(name: str) -> bool:
    """Whether a name is a known given name and a word that can be a surname, be it one of titles: "David Wise"."""
    given, _, family = name.strip().partition(" ")
    common = family.endswith("s") or family.lower().endswith(_NO_SURNAME_ENDS)
    named = is_given_name(given) or (
        _HYPHENED.fullmatch(given) is not None and words("title_words").isdisjoint(given.lower().split("-"))
    )
    return family.istitle() and family.isalpha() and named and not common


def is_known(name: str) -> bool:
    """Whether a short name is known in part, so that a word of titles in it is a surname: "Cliff Click"."""
    return name.count(" ") < 3 and count_known(name) > 0


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


def are_known_surnames(text: str) -> bool:
    """Whether a text is several surnames of which most are known as such: "Gong, Chen, Meng, Shen and Zhang"."""
    bare = text.strip(" .,;")
    names = SURNAME.findall(bare) if SURNAME_LIST.fullmatch(bare) else []
    return len(names) > 1 and are_surnames(bare) and 3 * sum(map(is_family_name, names)) >= 2 * len(names)


def has_title_word(name: str) -> bool:
    """Whether a name ends in a word of titles or holds two: "Deep Ganguli" is a person, "Deep Learning" is not."""
    if _SEVERAL_INITIALS.fullmatch(name):
        return False  # "K.C. Wise"
    vocabulary = words("title_words")
    tokens = name.lower().split()
    if not _NO_NAMES.isdisjoint(tokens) and not IN_VANCOUVER.fullmatch(name):  # "Kohane IS"
        return True
    found = [token for token in tokens if token.rstrip(".") in vocabulary or token.rpartition("-")[2] in _SECOND_PARTS]
    if found and (len(tokens) > 3 or tokens[-1].endswith(_NO_SURNAME_ENDS)):
        return True  # "Multivariate Quantile Function Forecaster", "Image Deblurring"
    if len(found) == 1 and len(tokens) == 2 and IN_VANCOUVER.fullmatch(name.strip()):
        return not is_family_name(name.split()[0])  # "Brown CT"
    long = len(tokens) > 4 and not any(token in PARTICLES or len(token) < 3 for token in tokens)
    return long or len(found) > 1 or bool(found and found[-1] == tokens[-1])


def holds_word_of(text: str, table: str) -> bool:
    vocabulary = words(table)
    return any(word.lower().rstrip(".") in vocabulary or word.lower() in vocabulary for word in WORD.findall(text))
