"""Signs that part fields, set off as most lists do.

"Bo Wu --ICML 2019" and "Bo Wu —ICML" as "Bo Wu - ICML 2019", "Bo Wu.In ICML" as "Bo Wu. In ICML".
"""

from __future__ import annotations

import re

from medsegbib.lists.marks import OBJECT, Edit, Marks, rewrite, touching
from medsegbib.lists.people import is_people
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

_NEXT = rf"(?=[A-Z\d\"“\[(*{OBJECT}]|ar[Xx]iv)"
#: A dash with a blank on one side, and hyphens that stand for one; not "--help", "U -Net", "pre- and post-".
_DASH = latin(
    rf"(?<=\s)(?P<hyphens>-{{2,3}})(?:(?P<apart>[ ])(?=\S)|{_NEXT})|(?<=\s)(?P<dash>[–—]){_NEXT}"
    rf"|(?<=\w)(?P<behind>--|[–—])[ ]{_NEXT}|(?<=\s)-(?=(?P<venue>[A-Z][\w&]*[A-Z]|ar[Xx]iv)\s?['’]?\d\d)"
)
#: No people before a title take more room.
_MOST_PEOPLE = 600
_HYPHEN_GLUED = re.compile(r" -[A-Za-z]")
_DASH_GLUED = re.compile(r"[–—](?=\S)|(?<=\w)[–—] ")
#: A full stop before a venue or before people without a blank: "Bo Wu.In ICML", "Testing of Lists.Ann J. Lee, Bo Wu".
_STOP_GLUED = latin(
    r"\.(?<=[^\W\d_A-Z]{2}\.)(?=In [A-Z][\w&]|[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}(?:,| and |\. ))"
)
#: "-- NeurIPS 2019"
_DATED_LAST = latin(
    r"(?:(?:[A-Z]|ar[Xx]iv)[^\n\v,.:\ufffc]{1,60},?\s?['’(]?(?:(?:19|20)\d\d|(?<=['’])\d\d)\)?"
    r"|(?:19|20)\d\d\s(?:[A-Z]|ar[Xx]iv)[^\n\v,.:\ufffc]{1,40})[\s.]*(?=$|[\n\v\ufffc\[(])"
)


def set_off_separators(marks: Marks) -> None:
    """Put a blank on both sides of the dashes that part fields, one hyphen for several, and a blank behind stops."""
    text = marks.text
    if (
        "--" in text
        or (" -" in text and _HYPHEN_GLUED.search(text))
        or (not text.isascii() and ("–" in text or "—" in text) and _DASH_GLUED.search(text))
    ):  # as hardly ever
        edits = [_edit(found) for found in _DASH.finditer(text) if _parts_fields(found, marks)]
        if edits:
            rewrite(marks, edits)
    stops = [Edit(found.end(), found.end(), " ") for found in _STOP_GLUED.finditer(marks.text)]
    if stops:
        rewrite(marks, stops)


def _parts_fields(found: re.Match[str], marks: Marks) -> bool:
    """Whether a dash parts fields; two hyphens between blanks in a bold or linked title belong to it."""
    at = found.start()
    bold = touching(marks.bold, at - 2, at)
    links = [(link.start, link.end) for link in (*marks.links_at(at - 2), *marks.links_at(at))]
    if found["apart"] and any(start < at < end for start, end in (*bold, *links)):
        return False  # "[Back to the Formula -- LHC Edition](...)"
    if found["venue"]:
        return venue_of(found["venue"]) is not None  # not "Self -SAM 2"
    if not found["apart"]:
        return True
    if any(at - 2 <= end < at for _, end in (*bold, *links)):
        return True
    line = max(marks.text.rfind(sign, max(at - _MOST_PEOPLE, 0), at) for sign in "\n\v") + 1
    if at - line < _MOST_PEOPLE and is_people(marks.text[line:at].strip(" *_.,")) >= 2:
        return True  # "Ann Lee; Bo Wu -- wav2vec 2.0: A Framework -- NeurIPS 2020"
    return _DATED_LAST.match(marks.text, found.end()) is not None


def _edit(found: re.Match[str]) -> Edit:
    """How the dash is set off."""
    if found["behind"]:
        return Edit(found.start(), found.end(), " - " if found["behind"] == "--" else f" {found['behind']} ")
    return Edit(found.start(), found.end(), f"{found['dash'] or '-'} ")
