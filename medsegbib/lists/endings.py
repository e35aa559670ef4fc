"""Where the people of a citation end, and what follows them."""

from __future__ import annotations

import re

from medsegbib.lists.marks import OBJECT, Marks, touching
from medsegbib.lists.people import is_one_name, is_people, people_prefix
from medsegbib.lists.shapes import SIGNS_LAST, count_words, is_venue, venue_core, year_in, year_of_date

YEAR_LEAD = re.compile(r"(?P<year>(?:19|20)\d\d)[\s:,.–-]{1,3}(?=[^\W\d_])")

_FIGURE = re.compile(r"[\d(（\[|]|\.\s+[A-Z]\w{3}")
_BRACKETS = re.compile(r"\s*\([^()\d]*\)")
#: No list of people in brackets and out of them is longer.
_LONGEST = 2000
_AND_NEXT = re.compile(r"\s*,?\s+(?:and|&)\s")
_YEAR_NEXT = re.compile(r"[\s.,]*[(（\[]?(?:19|20)\d\d[a-z]?[)）\].,:]")
_YEAR_LAST = re.compile(r",?\s*(?:[A-Z]{3,}\w*,?\s*)?(?:19|20)\d\d\s*$")
_AFFILIATION_NEXT = re.compile(
    r"[,.]\s+(?:(?:[^\W\d_][\w.&'’-]*\s+){0,5}"
    r"(?:Universit\w+|Institut\w*|College|School|Laborator\w+|Polytechnic\w*|Academy|Hospital)\b"
    r"|(?:[^\W\d_][\w&'’-]*\s+){0,3}(?:Research|Labs?|Inc|MIT|ETH|EPFL|KAIST|KTH|CMU|NTU|NUS|UCLA|Stanford|Berkeley"
    r"|Oxford|Cambridge|Princeton|Caltech|Google|DeepMind|Facebook|Meta|Microsoft|NVIDIA|Nvidia|OpenAI|Amazon|Apple"
    r"|Adobe|Alibaba|Baidu|ByteDance|Huawei|IBM|Intel|Samsung|Tencent)\b(?=[\s.,;)]|$))"
)


def looks_like_series(text: str) -> bool:
    """Whether a text reads "Name of a journal, 39(10), 1123-1134" or "Name 11 (July 1993)"."""
    core = venue_core(text)
    if not core or count_words(core) > 14 or not core[0].isupper():
        return False
    rest = text[text.find(core) + len(core) :] if core in text else ""
    return bool(re.match(r"\s*[,:.]?\s*(?:\(|\d+\s*[(:,.]|vol\b|pp\b|no\b|\d+$|\d+[-–]\d+)", rest, re.IGNORECASE))


def people_end(text: str, at: int, end: int, single: bool = False) -> int:
    """How far a list of people goes that begins here; ``at`` where none does, or where one name could be anything."""
    figure = _FIGURE.search(text, at, end)
    if figure is None and is_people(text[at:end]) >= 2:
        return end
    if (
        figure is not None
        and figure[0] == "("
        and end - at < _LONGEST
        and _FIGURE.search(_BRACKETS.sub("", text[at:end])) is None
        and is_people(text[at:end]) >= 2
    ):
        return end  # "Xiaojin (Jerry) Zhu, Si Si (Utah)"
    stop = people_prefix(text, at, end)
    if stop == at or (text.count(",", at, stop) < 3 and _AND_NEXT.match(text, stop, end)):
        return at  # "Pre-train, Prompt, and Predict: A Systematic Survey ..."
    strength = is_people(text[at:stop])
    if strength >= 2 or (strength == 1 and (single or _YEAR_NEXT.match(text, stop, end))):
        return stop
    if strength == 1 and text.find(",", at, stop) > 0 and _YEAR_LAST.match(text, stop, end):  # "He, Zhang, Ren, 2016"
        return stop
    if strength == 1 and _AFFILIATION_NEXT.match(text, stop, end):  # "Philip Krejov, University of Surrey"
        return stop
    if not (single and text[stop : stop + 1] in {",", "."} and stop - at > 2 and is_one_name(text[at:stop])):
        return at
    return stop


def people_before_venue(marks: Marks, start: int, end: int) -> int:
    """Where people end whom nothing follows but a venue or a date in italics: "Ann Lee, Bo Wu. *ICCV 2019*"; else 0."""
    italic = touching(marks.italic, start, end)
    a, b = italic[-1] if italic else (0, 0)
    if (
        not start < a < b <= end
        or marks.text[b:end].replace(OBJECT, "").strip(" .,[]()|/·\n\v")
        or marks.text[a - 1 : a].isalnum()
    ):
        return 0
    told = marks.text[a:b]
    people = marks.text[start:a].rstrip(" ,.;:-–—")
    if not year_in(told)[0] or is_people(people) < 2:
        return 0
    return start + len(people) if year_of_date(told) is not None or is_venue(told) or count_words(told) <= 3 else 0


def is_people_and_more(text: str, only_affiliated: bool = False) -> bool:
    """Whether a text is people with an affiliation, a venue or a date behind: "K He, J Sun - CVPR, 2016"."""
    lead = YEAR_LEAD.match(text)
    if lead and is_people(text[lead.end() :]) >= 2:
        return True
    stop = people_end(text, 0, len(text))
    if stop == 0 or stop >= len(text):
        return False
    rest = SIGNS_LAST.sub("", text[stop:].strip(" \n\v,.;:|-–—()[]·•"))
    if text[:stop].rstrip(" .").endswith("et al"):  # no title begins so: "V. Piccialli et al. Energies"
        told = ". " not in rest and (is_venue(rest) >= 2 or (rest[:1].isupper() and count_words(rest) <= 4))
        return not rest or told  # not "Kirillov, A., et al. (2023). Segment Anything. ICCV."
    if only_affiliated or _AFFILIATION_NEXT.match(text, stop):
        return _AFFILIATION_NEXT.match(text, stop) is not None
    return year_of_date(rest) is not None or is_venue(rest) >= 2
