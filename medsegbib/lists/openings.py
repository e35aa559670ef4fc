"""What marks say of the beginning of a line: bold venues, nicknames with their people, linked citations."""

from __future__ import annotations

from medsegbib.lists.marks import OBJECT, Marks, touching, within
from medsegbib.lists.people import is_people
from medsegbib.lists.person import SURNAME, are_surnames, is_people_alone
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue, venue_core, year_in, year_of_date
from medsegbib.text.knownnames import is_family_name
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.particles import PARTICLE
from medsegbib.text.venues import venue_of

#: "[Esteva et al. 2017](...). Title. Journal.": the paper is linked by its citation.
AUTHOR_YEAR = latin(
    r"(?P<who>[A-Z][\w'’-]+(?:(?:,\s*|,?\s+and\s+|\s*&\s*)[A-Z][\w'’-]+){0,3}(?:,?\s+et\s+al\.?)?),?\s+"
    r"\(?(?:19|20)\d\d[a-z]?\)?"
)
_WHO = r"(?P<who>[A-Z][\w'’-]+(?:(?:,\s*|,?\s+and\s+|\s*&\s*)[A-Z][\w'’-]+){0,4}(?P<al>,?\s+et\s+al\.?)?),?\s+"
#: "Pang, Lee 2002: Thumbs up?", "Long et al. 2015 - Fully Convolutional Networks": surnames with the year.
_SURNAMES_HEAD = latin(_WHO + r"\(?(?:19|20)\d\d\)?(?=\s*(?:[:：]|\s[-–—])\s*\S)")
#: "Schufza, Sharma, Aiken: Stochastic program optimization. CACM’16"
_SURNAMES_COLON = latin(r"(?P<who>[A-Z][\w'’-]+(?:, (?:and )?[A-Z][\w'’-]+){1,14}(?: and [A-Z][\w'’-]+)?):\s+(?=\S)")
#: "Bateman (1948) “Intra-sexual selection”"
_DATED_BEFORE_QUOTE = latin(_WHO + r"\((?:19|20)\d\d[a-z]?\)(?=[.,:]?\s*[\"“][^\"“”]{12})")
_FAMILY = rf"(?:{PARTICLE} )*[A-Z][\w'’-]+"
#: "Press and Wolf - 2016 - Using the output embedding": as programs that keep papers name their files
_DATED_BETWEEN_DASHES = latin(
    rf"(?P<who>{_FAMILY}(?P<more>(?:(?:,\s*|,?\s+and\s+|\s*&\s*){_FAMILY}){{0,4}}(?:,?\s+et\s+al)?))\.?"
    r"\s?[-–—]\s?(?:19|20)\d\d[a-z]?\s?[-–—]\s+(?=\S+\s+\S)"
)
_YEAR_WITHIN = latin(r"(?:19|20)\d\d")
#: Within so many characters the year stands behind surnames in front.
_LONGEST_HEAD = 200
_DATED_LINE = latin(r"[A-Z]{3,}\w*\s?(?:['’]\d\d|(?:19|20)\d\d)\W*$")
_VOLUME_BEHIND = latin(r"(?:\s\([A-Z][^()]{2,40}\))?\W*")
_AFTER_CITATION = latin(r"\s*[.:,–-]\s+(?=\S+\s+\S)")


def begins_with_surnames(text: str, at: int, end: int) -> int:
    """Where several surnames with the year end that stand in front of a title: "Pang, Lee 2002: Thumbs up?"; else 0."""
    several = _SURNAMES_COLON.match(text, at, end)
    if several and (
        text[several.end() : several.end() + 2].strip()[:1] in {'"', "“"} or _DATED_LINE.search(text, at, end)
    ):
        return several.end("who") + 1 if are_surnames(several["who"]) else 0
    if _YEAR_WITHIN.search(text, at, min(end, at + _LONGEST_HEAD)) is None:
        return 0
    dated = _DATED_BEFORE_QUOTE.match(text, at, end)
    if dated and are_surnames(dated["who"]) and is_venue(dated[0]) < 2:
        return dated.end()
    dashed = _DATED_BETWEEN_DASHES.match(text, at, end)
    if dashed and is_venue(dashed["who"]) < 2:
        named = map(is_people_alone if dashed["more"] else is_family_name, SURNAME.findall(dashed["who"]))
        return dashed.end() if any(named) else 0
    found = _SURNAMES_HEAD.match(text, at, end)
    if found is None or not (found["al"] or not found["who"].isalnum()) or is_venue(found[0]) >= 2:
        return 0
    return found.end()


def cited_head(marks: Marks, at: int, end: int) -> tuple[tuple[int, int], int] | None:
    """The surnames with the year in a link that stands in front, and where the title begins behind them."""
    for link in marks.links_at(at):
        if link.tag or link.start != at or link.end > end or not AUTHOR_YEAR.fullmatch(marks.text, at, link.end):
            continue
        after = _AFTER_CITATION.match(marks.text, link.end, end)
        if after and is_venue(marks.text[at : link.end]) < 2:
            return (at, link.end), after.end()
    return None


def is_author_year(label: str) -> bool:
    """Whether a label cites by surnames and year, be it with the volume: "Koop et al. 2000 (Nature 406)".

    "MIDL 2019" has the look of it, and is a venue.
    """
    cited = AUTHOR_YEAR.match(label)
    if cited is None or _VOLUME_BEHIND.fullmatch(label, cited.end()) is None:
        return False
    return is_venue(cited[0]) < 2


def first_mark(marks: Marks, start: int, end: int) -> int:
    """Where in a range a link or something bold begins; its end where nothing does."""
    begins = [link.start for link in marks.links_in(start, end)] + [a for a, _ in within(marks.bold, start, end)]
    return min((at for at in begins if start < at), default=end)


def room(text: str, at: int, end: int, least: int = 3) -> bool:
    """Whether enough follows to be a title, so that a short group in front of it is a tag."""
    return count_words(text[at : min(end, at + 200)].replace(OBJECT, " ")) >= least


#: "**ACCV**: "Learning ..."" is a nickname, although a conference is called so.
_NAMED = latin(r"(?:.?\s*[:：]\s*[\"“]|[:：]\s*[\"“])")
_VENUE_IN_NAME = latin(r"(?P<name>[^()（）\[\]\n]{1,60}?)\s?[(（\[](?P<inner>[^()（）\[\]\n]{3,30})[)）\]]\s*")
_VENUE_OF_NAMED = latin(r"\s*[(（\[](?P<inner>[^\[\]()（）]{2,60})[)）\]]\s*[-–—:：]\s*(?=\S)")


def named_head(marks: Marks, at: int, end: int) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """A bold name with its venue in brackets before the title: "**U-Net** (MICCAI 2015) - Convolutional ..."."""
    for a, b in touching(marks.bold, at, at + 1):
        inside = _VENUE_IN_NAME.fullmatch(marks.text, at, b) if a <= at < b <= end and b - at < 80 else None
        if inside and _is_dated_acronym(inside["inner"]) and room(marks.text, b, end):
            return inside.span("name"), inside.span("inner"), b  # "**TinyFace(CVPR2017)** Finding Tiny Faces"
        if a <= at < b <= end and b - at < 30 and marks.text.count(" ", at, b) < 3:
            match = _VENUE_OF_NAMED.match(marks.text, b, end)
            if (
                match
                and is_venue(match["inner"]) >= 1
                and year_in(match["inner"])[0]
                and room(marks.text, match.end(), end)
            ):
                return (at, b), match.span("inner"), match.end()
    return None


def _is_dated_acronym(text: str) -> bool:
    """Whether a text is an acronym with a year: "CVPR2017", not "2022 Edition"."""
    core = venue_core(text)
    return is_dated_venue(text) and sum(char.isupper() for char in core) >= 2


_PEOPLE_OF_NAMED = latin(r"\s*\((?P<who>[^\W\d_][^()\n\v" + OBJECT + r"]{1,60})\)\s*[-–—:]\s*(?=\S)")
_SURNAME = r"(?:" + PARTICLE + r"\s){0,2}[A-Z][\w'’]+(?:-[A-Z]\w+)?"
_SURNAMES = latin(rf"{_SURNAME}(?:(?:,\s|,?\s(?:and|&)\s){_SURNAME}){{0,3}}(?:,?\set\sal\.?)?")
_DASH = latin(r"\s*[-–—:,]\s*(?=\S)")


def told_head(marks: Marks, at: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None, int] | None:
    """A bold name with its people, or people alone, before a marked title: "**PCA** (Hoppe et al.) - *Title*"."""
    for a, b in touching(marks.bold, at, at + 1):
        if not (a <= at < b <= end and b - at < 60):
            continue
        found = _PEOPLE_OF_NAMED.match(marks.text, b, end)
        if found and _SURNAMES.fullmatch(found["who"].strip()) and _is_marked(marks, found.end()):
            return (at, b), found.span("who"), found.end()
        dash = _DASH.match(marks.text, b, end)
        if dash and is_author_year(marks.text[at:b].strip(" .:,[]()")) and _is_marked(marks, dash.end()):
            return None, (at, b), dash.end()  # "**Stairs 2003**, [Testing general relativity](...)"
        who = marks.text[at:b].strip(" .:")
        several = _SURNAMES.fullmatch(who) is not None and (" and " in who or "&" in who or "et al" in who)
        if dash and several and is_people(who) and _is_marked(marks, dash.end()):
            return None, (at, b), dash.end()
        short = dash is not None and count_words(who) <= 2 and not touching(marks.italic, at, b)
        if dash and short and not _is_place_or_date(who.strip("[]() ")) and _is_italic(marks, dash.end()):
            return (at, b), None, dash.end()  # "**USE**, *Universal sentence encoder*, 2018.03"
    return None


def _is_place_or_date(text: str) -> bool:
    """Whether a short text is a known venue, one with a year, or a date: "ECCV", "ACL 2018", "2018"."""
    return is_dated_venue(text) or year_of_date(text) is not None or is_venue(text) >= 3


def _is_italic(marks: Marks, at: int) -> bool:
    """Whether something in italics of three words or more, which are no people, begins at a place."""
    return any(
        abs(a - at) <= 1 and count_words(marks.text[a:b]) >= 3 and not is_people(marks.text[a:b])
        for a, b in touching(marks.italic, at, at + 1)
    )


def _is_marked(marks: Marks, at: int) -> bool:
    """Whether a link, italics or a quotation of three words or more, which are no people, begin at a place."""
    text = marks.text
    linked = [(link.start, link.end) for link in marks.links_at(at) if not link.tag]
    if any(abs(a - at) <= 1 and count_words(text[a:b]) >= 3 for a, b in touching(linked, at, at + 1)):
        return True
    # "**Semi-Amortized Variational Autoencoders** (ICML'18) - *Yoon Kim, Sam Wiseman*"
    return text[at : at + 1] in {'"', "“"} or _is_italic(marks, at)


#: "**[arXiv 2023] Towards Generalist Biomedical AI**" holds a venue and the title behind it.
_TAGGED = latin(r"\W*\[[^\[\]]+\]\s*\w")


#: No venue in a style with volume and pages is longer.
_LONGEST_PIECE = 120


def styled_head(marks: Marks, at: int, end: int, habitual: bool = False) -> tuple[str, int] | None:
    """A bold, italic or code piece in front that is a venue or a date: "**CVPR 2021** [Title](...)".

    ``habitual`` where lines of the list begin with a venue in bold throughout.
    """
    linked = [  # not "[MICRO](https://github.com/a/MICRO) Learning ...", although a conference is called so
        (link.start, link.end)
        for link in marks.links_at(at)
        if not link.tag and (year_in(link.label)[0] or kind_of_link(link.url, "") not in {"code", "project"})
    ]
    for ranges in (marks.bold, marks.code, marks.italic, linked):
        for a, b in touching(ranges, at, at + 1):
            if a <= at < b <= end and b - at < _LONGEST_PIECE:
                inner = marks.text[at:b]
                if OBJECT in inner or _TAGGED.match(inner) or (ranges is marks.code and inner.rstrip()[-1:] == "/"):
                    continue  # "`papers/icra2025/`: notes on papers of ICRA 2025", a folder
                bare = inner.strip(" []()【】:.,")
                if year_of_date(bare) is not None:
                    return "date", b
                known = bool(year_in(bare)[0]) and venue_of(venue_core(bare)) is not None
                if (
                    (count_words(bare) <= 6 or known)  # "**VLDB, vol. 12, no. 3, pp. 45-67, 2017**"
                    and (year_in(bare)[0] or not _NAMED.match(marks.text, b - 1))
                    and is_venue(bare) >= ((1 if ranges is marks.code else 2) if year_in(bare)[0] else 3 - habitual)
                    and room(marks.text, b, end, 2 if year_in(bare)[0] else 3)
                ):
                    return "venue", b
    return None
