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
from medsegbib.text.particles import PARTICLE
from medsegbib.text.venues import venue_of

_MONTHS = frozenset(
    "January February March June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept"
    " Oct Nov Dec".split()
)
_INITIALS = latin(r"(?:\w\.?[ -]?){1,4}")
_AND_SO_ON_NEXT = latin(r",?\s+etc\b\s?\.?")
_SEPARATOR = latin(  # begins before blanks, and not at each of them
    r"(?<!\s)(?=[\s,.;…，；、])(?:\s*+,?\s*+(?:\.\.\.|…)\s*+,?\s*+(?:(?:&|and)\s+)?(?=[A-Z])|(?:\s*+[,;，；])++\s*+(?:(?:and|&)\s+)?"
    r"|\s++(?:and|&|und|AND)\s++|\s*+、\s*+)"
)
_AFTER_NAME = latin(r"\s*[(（\[【\"“]|\s*[:：]\s*$|(?<=\.)[:：]\s|\.\s+|\.$|\s+[-–—|]\s|\s+(?=(?:19|20)\d\d)")
_ALSO_CALLED = latin(r"\s?\([A-Z][\w.'’-]{0,14}\)\s(?=[A-Z])")
_INITIALS_THEN_WORD = latin(r"(?:[^\W\d_]\.[ -]?){1,4}(?=\s?[A-Z](?:\w+|-[a-z])|(?<=\.\s)[a-z]+[A-Z]|(?<=\s)['‘“\"]\w)")
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
#: A family name among others with initials, be it a word of titles or typed small: "de With", "hasfura"
_ODD_FAMILY = latin(rf"(?:(?i:{PARTICLE}) )*[^\W\d_][\w'’-]+")
_VENUE_TOKEN = latin(r"[A-Z]{3,}\w*")
_DATED_TOKEN = latin(r"[A-Z]{3,}\w*\s(?:19|20)\d\d\b")
_INITIALS_NEXT = latin(r"(?:[A-Z]\.[ -]?){1,3}(?:[,;.]|\s?(?:and|&)\s|\s?\((?:19|20)\d\d|$)")
#: "Biochemistry (2022)", "Nature. 2023"
_DATED_WORD = latin(r"(?P<word>[A-Z][a-z]{4,})[.,]?\s\(?(?:19|20)\d\d\b")
_DATED_SENTENCE = latin(rf"\.(?<=[^\W\d_]{{2}}\.)\s(?={_DATED_WORD.pattern})")
_LONGEST_WORD = 30
#: No list of people is read further.
_LONGEST_LIST = 6000
_YEAR_NEXT = latin(r",?\s*(?:19|20)\d\d\b")
_VENUE_LAST_WORD = latin(r"(?P<name>\S+\s.*\S)\s" + VENUE_ACRONYM)
#: With or without a blank behind it: "Simplified Data Processing on Large Clusters.OSDI 2004".
_SENTENCE_ENDS = latin(r"\. |[\w)]\.(?=[A-Z])")
#: "Kim B H", "Denis de Senneville B", "Peña Queralta J."
_FAMILY_THEN_INITIALS = (
    rf"(?:(?i:{PARTICLE}) )*[A-Z][\w'’-]+(?:(?: (?i:{PARTICLE}))* [A-Z][a-z][\w'’-]*)?(?: [A-Z]{{1,3}}){{1,3}}"
)
_WITH_INITIALS = latin(rf"{_FAMILY_THEN_INITIALS}\.?")
#: "Littman M L. Cognitive Systems Research, 2001"
_INITIALS_THEN_SERIES = latin(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z]){1,3})\. "
    r"[A-Z][\w&-]+(?: (?:of|and|on|in|for|the|&|[A-Z][\w&-]*)){1,7}, (?:19|20)\d\d\b"
)
_WITH_INITIALS_STOP = latin(
    rf"{_FAMILY_THEN_INITIALS}\."
    r"(?=\s+(?:[A-Z][A-Za-z]{3}|[A-Z][A-Za-z]{0,2}[:-]|[A-Z][a-z]{0,2}\s+[a-z]|(?:The|How|Why|Can|Do|On|An?|In)\s"
    r"|[A-Z][A-Z\d]{1,5}\s[A-Za-z]|\d[A-Z]?[\s-][A-Za-z]|[\"'“‘]\w))"
)
_YEAR_LAST = latin(r"\s(?:19|20)\d\d\W*$")
_ABBREVIATED = latin(r"[A-Z][a-z]{2,}\.\s(?:[A-Z][a-z]*\.[\s,]){2}|[A-Z]{3}\w*\s[A-Z][a-z]{2,}\.,\s(?:19|20)\d\d")
_INITIALS_SURNAME = latin(rf"(?:[A-Z]\.[ -]?)+(?:{PARTICLE} )?[A-Z][\w'’-]+")
_SMALL_INITIAL = latin(r"[a-z]\. ?[A-Z][\w'’-]+")
_INITIALS_FIRST = latin(r"[A-Z]\.[ -]?(?:[A-Z]\.[ -]?)*[A-Z]?\w")
_DIGITS = latin(r"\d\d")
#: "Max Welling ICML 2016", "Bo Wu VLDB-2017", "Cy Dee IEEE S&P'19", "Ann Lee FAccT (2021)"
_VENUE_NEXT = latin(
    rf"\s(?P<whole>(?:IEEE\s|ACM\s)?(?:{VENUE_ACRONYM}|S&P)(?:\s(?i:pre-?print))?)"
    r"(?:,?\s?(?:19|20)\d\d\b|-(?:19|20)\d\d\b|['’]\d\d\b|\s\((?:19|20)\d\d\))"
)
#: "Bo Wu Communications of the ACM 2016", "Ann Lee IEEE Transactions on Robotics"
_SERIES_NEXT = latin(
    r"\s(?:(?:IEEE|ACM|International|European)\s)*"
    r"(?:Journal|Communications|Transactions|Proceedings|Annals|Bulletin|Advances|Conference|Workshop|Symposium)"
    r"\s(?:of|on|in)\s"
)
#: What may stand behind a venue: "Carl Dee. ACL. [[pdf](...)]".
_AFTER_VENUE = " .,([|\n\v" + OBJECT
#: A given name in capitals, as the family name behind it may be.
_LOUD = latin(r"[A-Z]{3,}\s")


def people_prefix(text: str, start: int, end: int) -> int:
    """Where a list of people that begins at ``start`` ends; ``start`` where none begins there."""
    end = min(end, start + _LONGEST_LIST)
    plain = _plain_prefix(text, start, end)
    if plain > start:
        return plain
    near = text[start : min(end, start + 1500)].lower()
    et_al = ET_AL.search(text, start, min(end, start + 1500)) if any(map(near.__contains__, OTHERS)) else None
    if et_al and is_people(text[start : et_al.end()]) >= 2:
        return end_of_all(text, et_al.end(), end)
    stop = _Walk(text, start, end).walk()
    more = _AND_SO_ON_NEXT.match(text, stop, end) if stop > start else None
    return more.end() if more and is_people(text[start : more.end()]) else stop


def _plain_prefix(text: str, start: int, end: int) -> int:
    """The short way for the usual list: "Ann Lee, Bo Wu, and Cy Dee. 2022."; ``start`` for any other."""
    plain = PLAIN_NAMES.match(text, start, end)
    if plain is None:
        return start
    stop = plain.end() - (text[plain.end() - 1] == ".")
    ended = text[stop : stop + 2] in {". ", ".\n", ".\v"} and text[stop - 2].isalpha()
    if not ended or holds_venue(plain[0]):
        return start
    dated = _DATED_SENTENCE.search(text, max(start, stop - _LONGEST_WORD), min(end, stop + 7))
    known = dated is None and words("not_people").isdisjoint(plain[0].lower().replace(",", " ").split())
    return stop if known else start


class _Walk:
    """The way through a list of people, from name to name, on which it becomes clear how their names are written."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        #: The name looked at, where it begins and ends, and what parts it from the next.
        self.token, self.at, self.token_end = "", start, start
        self.separator: re.Match[str] | None = None
        #: Whether all names so far are in reading order and of two words or more.
        self.natural = True
        #: Whether initials followed a comma: "Dolhansky, B., & Canton Ferrer, C."
        self.inverted = False
        #: Whether the name before was a family name that initials may follow.
        self.family = False
        #: Whether the names are family names with bare initials: "Kim B H, Yu K".
        self.initialled = False
        #: Whether all names begin with initials: "M. F. Silva, C. D. Garcia".
        self.shortened = True
        #: Whether "and" stands before the name, and stood before the one before it.
        self.joined = self.was_joined = False

    def walk(self) -> int:
        """Where the people end; the start where there are none."""
        stop = self.start
        while self.at < self.end:
            published = _INITIALS_THEN_SERIES.match(self.text, self.at, self.end) if self._may_have_initials() else None
            if published and is_one_name(published["name"]):
                return published.end("name")
            self.separator = _SEPARATOR.search(self.text, self.at, self.end)
            self.token_end = self.separator.start() if self.separator else self.end
            self.token = self.text[self.at : self.token_end].strip()
            last = self._end_of_last()
            if last is not None:
                return last
            if self._is_behind_people():
                return stop
            good = self._end_of_name()
            if good == self.token_end:
                good = self._end_before_venue()
            if good > self.at:
                stop = good
            if good < self.token_end or self.separator is None:
                return stop
            self._learn()
            self.at = self.separator.end()
        return stop

    def _may_have_initials(self) -> bool:
        return self.at == self.start or self.initialled

    def _end_of_last(self) -> int | None:
        """Where the people end if something with a full stop before it follows within the name looked at."""
        text, at = self.text, self.at
        if self.family and not self.joined:
            initials = _INITIALS_THEN_WORD.match(text, at, self.token_end)
            if initials and not self._is_whole_name():
                return initials.end()  # "Bell, G. and Dourish, P. Personal and Ubiquitous Computing"
        if self.natural or self.joined:
            sentence = _DATED_SENTENCE.search(text, at, min(self.end, self.token_end + 8))
            name = text[at : sentence.start()] if sentence else ""
            if sentence and " " in name and is_one_name(name):
                return sentence.start()  # "Ann Lee, and Bo Wu. Biochemistry. 2023"
        return None

    def _end_before_venue(self) -> int:
        """Where the name looked at ends whose last word is a venue, with its year behind: "J. Tang ICLR, 2022"."""
        if not _YEAR_NEXT.match(self.text, self.token_end, self.end):
            return self.token_end
        placed = _VENUE_LAST_WORD.fullmatch(self.token)
        told = placed is not None and is_one_name(placed["name"]) and venue_of(placed["venue"]) is not None
        return self.at + placed.end("name") if placed and told else self.token_end

    def _is_whole_name(self) -> bool:
        """Whether what begins with initials behind a family name is a name of its own, or the given name."""
        text, at, token = self.text, self.at, self.token
        commas = text.count(",", self.start, at)
        if commas == 2 and "." not in text[self.start : at] and is_one_name(token):
            return True  # "Bee, Anna, W. Carl Dee, and Eve Eff": the second person, in reading order
        if commas == 1 and _GIVEN_DATED.match(text, at, self.end):
            return True
        # "Bærentzen, J. Andreas, "Hardware-Accelerated Point Generation""
        return _INITIAL_AND_GIVEN.fullmatch(token) is not None and is_given_name(token.partition(" ")[2])

    def _is_behind_people(self) -> bool:
        """Whether a venue stands where the next name would."""
        text, at, token = self.text, self.at, self.token
        if at == self.start:
            return False
        if tells_venue(token):
            return True  # "O. Bee, P. Dee, In MICCAI, 2015"
        if self.shortened and self.was_joined and _INITIALS_FIRST.match(token) is None:
            return True  # "M. F. Silva, & C. D. Garcia, Analytica Chimica Acta"
        if begins_like_journal(token):
            return True  # "Hohenberg and W. Kohn, Phys. Rev. 136"
        if token[:3].isupper() and (
            _DATED_TOKEN.match(token)
            or (_VENUE_TOKEN.fullmatch(token) and _YEAR_NEXT.match(text, self.token_end, self.end))
        ):
            return True  # "Christi, Groce, Gopinath, SASO, 2017", "Liwen Zhang, MMM 2020"
        if self.inverted and _ABBREVIATED.match(text, at, self.token_end + 6):
            return True  # "Fan, W., SIGMOD Rec., 2015", "Mak, B., Int. J. Intell. Syst., 2003"
        dated = _DATED_WORD.match(text, at, self.end) if self.natural and not self.joined else None
        if dated is None or count_known(dated["word"]):
            return False
        # "Ben E. Clifton, Dan Kozome, and Paola Laurino, Biochemistry (2022)"
        return text.count(",", self.start, at) > 1 or count_known(text[self.start : at].strip(" ,")) > 0

    def _end_of_name(self) -> int:
        """Where the name looked at ends; where it begins if it is none."""
        text, at = self.text, self.at
        follows = at > self.start
        if self.initialled:
            ended = _WITH_INITIALS_STOP.match(text, at, self.token_end)
            if ended:
                return ended.end()  # a full stop and a journal follow: "Lee P C W.  Bioinformatics"
        good = _name_end(text, at, self.token_end, alone=self.natural and follows)
        if good == at and self._is_odd_name():
            return self.token_end
        colon = text.find(":", at, self.token_end) if self.initialled or not follows else -1
        if colon > 0 and IN_VANCOUVER.fullmatch(text, at, colon) and (follows or is_one_name(text[at:colon])):
            return colon  # "Ziegler DM, Wu J: Learning to Review Lists"
        if follows and good < self.token_end and not self.initialled and (self.natural or ";" in text[self.start : at]):
            good = max(good, _colon_after_name(text, at, self.token_end))  # "..., Thomas Brox: U-Net: Convolutional"
        return good

    def _is_odd_name(self) -> bool:
        """Whether what alone is nobody is somebody among these names: it has a word of titles, or small letters."""
        text, token, separator = self.text, self.token, self.separator
        if self.inverted and separator and _ODD_FAMILY.fullmatch(token) and _INITIALS_NEXT.match(text, separator.end()):
            return True  # "Amato, G., Parton, M.", "Han, J., & de With, P."
        if self.at == self.start:
            # "Cain, B. E., & Levin, M. A.", although a conference is called CAIN
            begins = separator is not None and _begins_with_odd(text, self.at, separator, self.end)
            return begins or _INVERTED_FIRST.match(text, self.at, self.end) is not None
        if self.natural and ends_in_surname(token) and (self.joined or _goes_on(text, separator, self.end)):
            return True  # "Ann Lee, David Wise, Bo Wu"
        if self.shortened and _INITIALS_FIRST.match(token) and WITH_ONE_WORD.fullmatch(token):
            return True  # "F. Bee, A. Graph, and C. Dee"
        if self.natural and _SMALL_INITIAL.fullmatch(token):
            return True  # "T. Wang, k. Zhang, X. Chen"
        several = self.natural and separator is not None and text.count(",", self.start, self.at) > 1
        # "Mingyu Jin, Qinkai Yu, Dong shu, Haiyan Zhao"
        return several and SMALL_SURNAME.fullmatch(token) is not None and not has_title_word(token)

    def _learn(self) -> None:
        """Learn from the name looked at, behind which another may follow, how names are written here."""
        token = self.token
        self.natural = self.natural and " " in token and _FAMILY_ALONE.fullmatch(token) is None
        if self._may_have_initials():
            self.initialled = _WITH_INITIALS.fullmatch(token) is not None
        if _INITIALS.fullmatch(token) and (token.isupper() or "." in token):
            self.inverted = True  # not "Williams, Amy, Steve Barrus"
        self.family = (" " not in token or self.inverted) and "." not in token and token[-1:].isalpha()
        self.shortened = self.shortened and _INITIALS_FIRST.match(token) is not None
        self.was_joined = self.joined
        self.joined = self.separator is not None and self.separator[0].rstrip().endswith(("and", "&"))


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
    placed = _VENUE_NEXT.search(token) if _DIGITS.search(token) else None
    placed = (
        placed if placed and venue_of(placed["venue"] or placed["whole"]) is not None else _SERIES_NEXT.search(token)
    )
    named = token[: placed.start()] if placed else ""
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
        if alone and cut[0][0] == "." and not any(sign in head.strip() for sign in " ."):
            return stop  # "J. E. Gubernatis and T. Lookman, Phys. Rev. Materials 2"; not "D. Ramanan, S.Lucey. Need"
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
    if _INITIALS_SURNAME.fullmatch(name):
        return colon  # "J. Wu, D. M. Ziegler: Learning to Summarize with Human Feedback"
    # "Sergey Ioffe, Christian Szegedy, Batch Normalization: Accelerating ..., arXiv" has no sentence behind its title.
    return colon if _SENTENCE_ENDS.search(text, colon, colon + 400) else at
