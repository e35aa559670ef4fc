"""What a list does throughout, by which its unclear lines are read."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass

from medsegbib.lists.people import is_people
from medsegbib.lists.shapes import is_dated_venue, is_venue
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

_BOLD_LABEL = latin(
    r"(?m)^[ \t>*+-]*(?:\d+\.[ \t]+)?\*\*[^\w\n]{0,4}(?P<label>[^\W\d_][^\n*:：]{1,38}?)[ \t]*"
    r"(?:[:：]\*\*|\*\*[ \t]?[:：])(?P<what>.{0,24})"
)
_BULLET = r"(?:[-*+]|\d+[.)])[ \t]+"
WHO = r"(?P<who>[A-Z][^\n:*\[\]()]{2,200}):"
_BEFORE_COLON = latin(r"(?m)^[ \t>]*" + _BULLET + WHO + r"[ ]+(?=[A-Z\"“])")
_ITEM_LINE = latin(r"(?m)^(?P<indent>[ \t>]*)" + _BULLET + r"\S")
_SIGNED_LINE = latin(r"(?m)^[ \t>]*" + _BULLET + r"[^\n]{12,300}?\sby\s+[A-Z][^\W\d_]*[ .,\n-]")
_SIGNED_LABEL = latin(r"\[[^\[\]\n]{12,300}?\sby\s+(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.'’-]*){0,3})\s*\]\(")
_SLASHED_LINE = latin(r"(?m)^[ \t>]*" + _BULLET + r"(?P<venue>[A-Z][\w&-]{1,14}) / \S")
_LED_LINE = latin(
    r"(?m)^(?P<indent>[ \t>]*)" + _BULLET + r"(?:\[ \][ ])?[*_`]{0,3}(?P<venue>[A-Z][\w&./ -]{1,40}?)[*_`]{0,3}"
    r"(?:[ ][|·—–-]+[ ]|[:,.][ ])(?!\W{0,3}(?:[A-Z][a-z]+\.?[ ])?\d\d)[\"“*_\[]*\w"
)
_DATED_FIRST = latin(
    r"(?m)^[ \t>]*" + _BULLET + r"(?:\[[ xX]\][ ])?(?P<venue>[A-Z][A-Za-z]{1,11})[ ](?:19|20)\d\d[ ]+(?=[A-Z\"“])"
)
_VENUE_LINK = latin(r"(?m)^[ \t>]*" + _BULLET + r"\[?\[([A-Z][^\[\]\n]{2,30})\]\(http")
_BOLD_FIRST = latin(r"(?m)^[ \t>]*" + _BULLET + r"\*\*([^*\n\[\]]{2,60})\*\*[ ]+(?=[^\s(\[])")
_YEAR_LINE = latin(r"(?m)^[ \t>]*(?:" + _BULLET + r")?(?:19|20)\d\d:? (?P<who>[A-Z][a-z]+(?:/[A-Z][a-z]+){0,3}:)?")
#: So many of a list's lines are looked at for people and a colon in front.
PROBED = 400
#: So many characters of a list are looked at for venues that link papers.
SAMPLED = 100_000
#: So many lines of a list that begin with the same bold words and a colon make these a label.
REPEATED = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """What a list does throughout: the labels that many of its lines begin with, and where people and venues stand."""

    labels: frozenset[str] = frozenset()
    people_first: bool = False  # "* Yoon Kim: Convolutional Neural Networks for Sentence Classification"
    surnames_dated: bool = True  # "1981 Feynman: Simulating Physics with Computers"
    slashed: bool = False  # "SYSTOR / Overcoming Problems with Huge Pages"
    placed: bool = False  # "[[AAAI2022](...)] Second Stage for Object Detection"
    led: bool = False  # "ICLR. Boundary Loss for Unbalanced Segmentation", "Nature Medicine | A Survey of Surveys"
    dated: bool = False  # "CVPR 2017 Learning to Segment Every Thing"
    bold_venues: bool = False  # "**NIPS** Policy Search for Motor Primitives"
    signed: bool = False  # "Deep Content-Based Music Recommendation by Aaron van den Oord."


#: Of a list of which nothing is known.
NO_HABITS = Habits()


def habits_of(text: str) -> Habits:
    """The habits of a list."""
    said = [found["who"] for found in itertools.islice(_BEFORE_COLON.finditer(text), PROBED)]
    named = sum(is_people(who) >= 2 for who in said)
    items = list(itertools.islice(_ITEM_LINE.finditer(text), PROBED))
    lines = [found.start() for found in items]
    dated = [bool(found["who"]) for found in itertools.islice(_YEAR_LINE.finditer(text), PROBED)]
    signed = sum(_SIGNED_LINE.match(text, start) is not None for start in lines)
    slashed = _SLASHED_LINE.findall(text, 0, SAMPLED)
    known = sum(is_venue(venue) >= 2 for venue in slashed)
    led = Counter(
        found["indent"]
        for found in itertools.islice(_LED_LINE.finditer(text, 0, SAMPLED), PROBED)
        if venue_of(found["venue"]) is not None
    )
    dated_first = _DATED_FIRST.findall(text, 0, SAMPLED)
    ending = [is_people(found["who"]) > 0 for found in itertools.islice(_SIGNED_LABEL.finditer(text), PROBED)]
    bold = _BOLD_FIRST.findall(text, 0, SAMPLED) if "**" in text else []
    return Habits(
        bold_venues=3 * sum(venue_of(name.strip(" :")) is not None for name in bold) > 2 * max(len(bold), REPEATED + 2),
        labels=repeated_labels(text),
        signed=(signed >= REPEATED + 2 and 2 * signed > len(lines))
        or (sum(ending) > REPEATED + 2 and 4 * sum(ending) > 3 * len(ending)),
        led=any(  # notes may stand below the papers
            count > REPEATED and 2 * count > sum(found["indent"] == indent for found in items)
            for indent, count in led.items()
        ),
        dated=2 * len(dated_first) > len(lines)
        and sum(venue_of(venue) is not None for venue in dated_first) > max(REPEATED, len(dated_first) / 2),
        slashed=2 * len(slashed) > len(lines) and known > max(REPEATED, len(slashed) / 2),
        placed=sum(map(is_dated_venue, _VENUE_LINK.findall(text, 0, SAMPLED))) >= REPEATED + 2,
        people_first=named >= REPEATED + 2 and 3 * named > 2 * len(said) and 2 * named > len(lines),
        surnames_dated=4 * sum(dated) >= len(dated),
    )


def repeated_labels(text: str) -> frozenset[str]:
    """The bold words before a colon that many lines of a list begin with: "**Tools compared:** GEM, MUSIC"."""
    if "**" not in text:
        return frozenset()
    said = {(found["label"].strip().lower(), found["what"]) for found in _BOLD_LABEL.finditer(text)}
    counts = Counter(label for label, _ in said)  # a paper that is listed thrice by its nickname is none
    return frozenset(label for label, count in counts.items() if count >= REPEATED)
