"""F004: a month that is not BibTeX's macro."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = re.compile(
    r"\s*(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*",
    re.IGNORECASE,
)


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Months such as {June} and {06}, for which BibTeX has jun; numbers are right beside fields of biblatex."""
    for raw in entry.fields:
        if raw.name != "month":
            continue
        value = raw.value.strip()
        if raw.delimiter == "" and (value.lower() in _MONTHS or "#" in value):
            return
        macro = _macro(value)
        if raw.delimiter == "" and not macro:
            return  # an undefined macro, or a number: others' concern
        if macro and any(other.name in {"date", "journaltitle"} for other in entry.fields) and value.isdigit():
            return
        span = raw.span
        if raw.delimiter:
            span = Span(raw.span.start - 1, raw.span.end + 1)
        repair = Repair(Safety.SAFE, f"month = {macro}", edits=(Edit(span, macro),)) if macro else None
        if macro or not re.search(r"[-/–~#\\]|\d", value):
            yield Finding(f"month “{value}” is not the macro {macro or 'of a month'}", "month", raw.span, repair)


def _macro(value: str) -> str:
    if found := _NAMES.fullmatch(value):
        return found["month"][:3].lower()
    return _MONTHS[int(value) - 1] if re.fullmatch(r"0?[1-9]|1[0-2]", value) else ""


RULE = Rule(
    code="F004",
    name="month-form",
    severity=Severity.NOTE,
    summary="A month is written out instead of BibTeX's macro.",
    why="The macros jan … dec follow the language and the habit of the style; “June” and “06” do not.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  month = {June}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021},\n  month = jun\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Names and numbers of months become the macro; ranges stay.",
    formats=frozenset({"bibtex"}),
    repairs=False,
    check_entry=check,
)
