"""Where a list of people ends that is followed by other things on its line."""

from __future__ import annotations

import re

from medsegbib.lists.marks import OBJECT
from medsegbib.lists.people import ET_AL, OTHERS, PAREN, PLAIN_NAMES, end_of_all, holds_venue, is_people
from medsegbib.lists.person import (
    IN_VANCOUVER,
    MARKS,
    ONE_INITIAL,
    SMALL_NAME,
    SMALL_SURNAME,
    SURNAME,
    WITH_ONE_WORD,
    begins_like_journal,
    ends_in_surname,
    has_title_word,
    is_one_name,
    tells_venue,
)
from medsegbib.lists.shapes import VENUE_ACRONYM, count_words, is_venue
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known, is_given_name
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

_MONTHS = frozenset(
    "January February March June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec".split()
)
_INITIALS = latin(r"(?:\w\.?[ -]?){1,4}")
_AND_SO_ON_NEXT = latin(r",?\s+etc\b\s?\.?")
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
_INITIALS_FIRST = latin(r"[A-Z]\.[ -]?(?:[A-Z]\.[ -]?)*[A-Z]?\w")
_VENUE_NEXT = latin(r"\s" + VENUE_ACRONYM + r"(?:\s(?i:pre-?print))?,?\s(?:19|20)\d\d\b")
#: What may stand behind a venue: "Carl Dee. ACL. [[pdf](...)]".
_AFTER_VENUE = " .,([|\n\v" + OBJECT
#: A given name in capitals, as the family name behind it may be.
_LOUD = latin(r"[A-Z]{3,}\s")


def people_prefix(text: str, start: int, end: int) -> int:
    """Where a list of people that begins at ``start`` ends; ``start`` where none begins there."""
    end = min(end, start + 6000)
    plain = PLAIN_NAMES.match(text, start, end)
    if plain is not None:  # the short way for the usual list: "Ann Lee, Bo Wu, and Cy Dee. 2022."
        stop = plain.end() - (text[plain.end() - 1] == ".")
        ends = text[stop : stop + 2] in {". ", ".\n", ".\v"} and text[stop - 2].isalpha()
        if (
            ends
            and not holds_venue(plain[0])
            and _DATED_SENTENCE.search(text, max(start, stop - _LONGEST_WORD), min(end, stop + 7)) is None
            and words("not_people").isdisjoint(plain[0].lower().replace(",", " ").split())
        ):
            return stop
    near = text[start : min(end, start + 1500)].lower()
    et_al = ET_AL.search(text, start, min(end, start + 1500)) if any(map(near.__contains__, OTHERS)) else None
    if et_al and is_people(text[start : et_al.end()]) >= 2:
        return end_of_all(text, et_al.end(), end)
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
        if good == at > start and natural and ends_in_surname(token) and (joined or _goes_on(text, match, end)):
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
        if good == at > start and shortened and WITH_ONE_WORD.fullmatch(token):
            good = token_end  # "F. Bee, A. Graph, and C. Dee"
        if at > start and begins_like_journal(token):
            break  # "Hohenberg and W. Kohn, Phys. Rev. 136"
        if good == at and natural and match and text.count(",", start, at) > 1 and SMALL_SURNAME.fullmatch(token):
            good = at if has_title_word(token) else token_end  # "Mingyu Jin, Qinkai Yu, Dong shu, Haiyan Zhao"
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
        token if token.rstrip()[-1].isdigit() and _YEAR_LAST.search(token) else token.strip(f" {MARKS}0123456789\v\n")
    )
    if bare.endswith((")", "）")) and "@" in bare:
        bare = PAREN.sub("", bare)
    if "(" in bare:
        bare = _ALSO_CALLED.sub(" ", bare)
    placed = _VENUE_NEXT.search(token)
    named = token[: placed.start()] if placed and venue_of(placed["venue"]) is not None else ""
    if " " in named and is_one_name(named):
        return at + len(named)  # "Max Welling ICML 2016"
    head, dot, rest = token.rstrip(_AFTER_VENUE).rpartition(". ")
    rest = rest.lstrip()
    dot = "" if alone and ONE_INITIAL.fullmatch(head) else dot
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
    if IN_VANCOUVER.fullmatch(name):
        another = IN_VANCOUVER.match(text, separator.end(), end)
        return another is not None and is_one_name(another[0])
    if not ends_in_surname(name) and (not SMALL_NAME.fullmatch(name) or has_title_word(name)):
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
