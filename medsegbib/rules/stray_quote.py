"""T010: a quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule
from medsegbib.rules.wording import rewrite, wordings

_PAIRS = (("“", "”"), ("«", "»"))


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """A mark at the beginning or end of title, venue or name that nothing answers, and one beside a year."""
    for wording in wordings(entry, people=False, prose=False):
        value = wording.value.strip()
        stray = _stray(value)
        if stray and wording.field not in {"topics", "pages", "note"} and "\\" + stray not in value:
            at = 0 if value.startswith(stray) else len(value) - 1
            new = wording.value.replace(value, value[1:] if at == 0 else value[:-1])
            repair = rewrite(wording, new, Safety.SAFE, f"remove the stray {stray}", entry, document)
            yield Finding(
                f"stray quotation mark in {wording.field.partition('.')[0]}: “{value[-40:]}”",
                wording.field,
                wording.span,
                repair,
            )
    yield from _beside_the_year(entry, document)


def _stray(value: str) -> str:
    """The mark at one end of a text that has no partner; '' where all is well. Inches ("a 12" screen") are well."""
    if value.count('"') == 1 and (value.startswith('"') or (value.endswith('"') and not value[-2:-1].isdigit())):
        return '"'
    for opening, closing in _PAIRS:
        if value.count(opening) + value.count(closing) == 1 and (value.startswith(opening) or value.endswith(closing)):
            return opening if opening in value else closing
    return ""


def _beside_the_year(entry: Entry, document: Document) -> Iterator[Finding]:
    """[MICCAIW, 2023"]: the year of a list with a mark at it."""
    span = entry.spans.get("year")
    if span is None or entry.fields or document.format != "markdown":
        return
    text = document.source.text
    for at in (span.end, span.start - 1):
        if (
            0 <= at < len(text)
            and text[at] in '"”“'
            and text.count('"', text.rfind("\n", 0, at) + 1, _line_end(text, at)) == 1
        ):
            place = Span(at, at + 1)
            repair = Repair(Safety.SAFE, "remove the stray quotation mark", edits=(Edit(place, ""),))
            yield Finding(f"stray quotation mark at the year {entry.year}", span=place, repair=repair)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end != -1 else len(text)


RULE = Rule(
    code="T010",
    name="stray-quote",
    severity=Severity.WARNING,
    summary="A quotation mark has no partner.",
    why='It sticks to the value: the venue is “MICCAIW, 2023"” and unknown.',
    bad='**Input Augmentation with SAM** \\\n*Yizhe Zhang, Tao Zhou, and Danny Z. Chen* <br>\n[MICCAIW, 2023"] [[ArXiv](https://arxiv.org/pdf/2304.11332)]\n',
    good="**Input Augmentation with SAM** \\\n*Yizhe Zhang, Tao Zhou, and Danny Z. Chen* <br>\n"
    "[MICCAIW, 2023] [[ArXiv](https://arxiv.org/pdf/2304.11332)]\n",
    fixable=Safety.SAFE,
    fix_note="The mark goes; marks inside a text stay.",
    check_entry=check,
)
