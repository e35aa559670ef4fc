"""Citations as GB/T 7714, the Chinese standard, has them: "GUO F,LIU C,et al.Click chain model[C]//WWW'09,2009"."""

from __future__ import annotations

import re

from medsegbib.lists.marks import Edit, Marks, rewrite
from medsegbib.lists.shapes import KIND_OF_DOCUMENT
from medsegbib.text.letters import latin

#: No people and title before the kind of a document, nor venue and year behind it, take more room.
_MOST_BEFORE, _MOST_BEHIND = 600, 200
#: What ends that: a line, a number, an address.
_END = re.compile(r"[\n\v]|(?i:doi)\b|https?:")
#: Signs that part people and title without a blank behind them.
_GLUED = latin(r"(?<=[A-Z]),(?=[A-Z]|(?P<others>et al))|(?<=[A-Z])\.(?=[A-Z][a-z]|A\s|et al)|(?<=et al)\.(?=\w)")
#: Behind the kind: place and publisher, which are no venue (". New York:ACM Press", "//Banff:"), the day when an
#: address was looked up ("2008[2013-03-21]"), a year glued to a venue ("WWW09, 2009"), and signs before a year.
_BEHIND = latin(
    r"(?P<publisher>\.\s?(?:Springer|(?:[A-Z][A-Za-z ]{2,30}|\[S\.\s?l\.\]\s?):)[\s,]{0,2}[A-Z][\w'’ .&-]{1,40}?"
    r"(?=[,.]\s?(?:19|20)\d\d\b)"
    r"|(?<=//)[A-Z][a-z]+:(?=[A-Z]))|(?P<seen>\[(?:19|20)\d\d-\d\d?-\w{1,2}\])"
    r"|(?<=[A-Z]{2})(?P<short>\d\d)(?=,\s?(?:19|20)\d\d)|[,.](?=(?:19|20)\d\d\b)"
)
#: People of Chinese names with blanks between them: "张志强 周永 谢晓芹. 基于特征学习的广告点击率预估技术研究."
_NAMES = re.compile(r"\s*(?P<who>(?:[\u4e00-\u9fff]{1,4} ){1,9}[\u4e00-\u9fff]{2,4})[.．。]\s?[\u4e00-\u9fff]{2}")


def set_off_fields(marks: Marks) -> None:
    """Put a blank behind the signs that part the fields of a citation, and a comma between Chinese names."""
    text, edits = marks.text, list[Edit]()
    names = None if text.isascii() else _NAMES.match(text)
    if names is not None:
        edits += [Edit(at, at + 1, ", ") for at in range(*names.span("who")) if text[at] == " "]
    done = 0
    for kind in KIND_OF_DOCUMENT.finditer(text) if "[" in text else ():
        line = max(text.rfind(sign, done, kind.start()) for sign in "\n\v") + 1
        for sign in _GLUED.finditer(text, max(line, done, kind.start() - _MOST_BEFORE), kind.start()):
            edits.append(Edit(*sign.span(), ", " if sign["others"] else f"{sign[0]} "))
        broken = _END.search(text, kind.end(), kind.end() + _MOST_BEHIND)
        done = broken.start() if broken else min(len(text), kind.end() + _MOST_BEHIND)
        for sign in _BEHIND.finditer(text, kind.end(), done):
            written = "" if sign["publisher"] or sign["seen"] else f"'{sign[0]}" if sign["short"] else f"{sign[0]} "
            edits.append(Edit(*sign.span(), written))
    if edits:
        rewrite(marks, edits)
