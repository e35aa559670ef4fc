"""P003: a placeholder where a value should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from medsegbib.model import Document, Entry, Severity, Span
from medsegbib.rules.rule import Finding, Rule

_PLACEHOLDER = re.compile(
    r"""\W*(?:tbd|tba|t\.b\.[da]\.?|todo|fixme|unknown(?:\s+(?:author|year|venue|journal|title)s?)?|n/?a|none|null|nan|undefined|xxx+|\?{2,}
        |(?:19|20)(?:xx|\?\?|--|__)|(?:author|first|last|family|given|journal|venue|conference)[\s_]?names?(?:\s+here)?|author\s?\d|year
        |(?:insert|add|your|the)\s+(?:year|venue|journal|author|authors|title|url|link|doi)(?:\s+here)?|yyyy|anonymous\s+authors?\s+here|lorem\s+ipsum.*)\W*""",
    re.IGNORECASE | re.VERBOSE,
)
#: In a line of a list, years and addresses that were left open. Not "[TBD](https://…)", which has an address.
_IN_TEXT = re.compile(
    r"(?<!\w)(?:19|20)(?:XX|xx|\?\?)(?!\w)|(?<![\w\[(\"“/.-])(?:TBD|TBA|TODO)(?![\w\]:./-])|\[\s*(?:TBD|TBA|TODO)\s*\](?!\()|\]\(\s*(?:TBD|TBA|TODO|url|link|URL|LINK|xxx+)\s*\)"
)
#: One of these, or something that is no capitalised word, ends every placeholder that a name can be.
_LAST_WORDS = frozenset(
    "tbd tba todo fixme unknown author authors year years venue venues journal journals title titles na none null nan"
    " undefined name names here url link doi yyyy ipsum".split()
)
_FIELDS = frozenset(
    """title author editor year journal booktitle volume pages doi url publisher school institution date journaltitle
    number eprint month""".split()
)


@lru_cache(maxsize=2)
def _is_left_open(text: str) -> bool:
    """Whether a list leaves anything open, looked up once a text and not once an entry."""
    return _IN_TEXT.search(text) is not None


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Values such as TBD, Unknown, 20XX and Author Name."""
    if entry.fields:
        for raw in entry.fields:
            if raw.name in _FIELDS and len(raw.value) < 40 and _PLACEHOLDER.fullmatch(raw.value):
                yield Finding(f"{raw.name} is a placeholder: “{raw.value.strip()}”", raw.name, raw.span)
        return
    values = [("venue", entry.venue), ("year", entry.year)]
    values += [
        (f"author.{at}", name.natural())
        for at, name in enumerate(entry.authors)
        if not (name.family.isalpha() and name.family.istitle() and name.family.lower() not in _LAST_WORDS)
    ]
    said: set[str] = set()
    title = entry.spans.get("title")
    for field, value in values:
        if value and len(value) < 40 and _PLACEHOLDER.fullmatch(value):
            said.add(value.strip())
            yield Finding(f"{field.partition('.')[0]} is a placeholder: “{value.strip()}”", field)
    span = entry.spans.get("entry")
    if span is not None and document.format == "markdown" and _is_left_open(document.source.text):
        for found in _IN_TEXT.finditer(document.source.text, span.start, span.end):
            inside = title is not None and title.start <= found.start() < title.end
            if found[0].strip("[]() ") not in said and not inside:
                yield Finding(f"placeholder: “{found[0]}”", span=Span(found.start(), found.end()))


RULE = Rule(
    code="P003",
    name="placeholder-value",
    severity=Severity.ERROR,
    summary="A placeholder stands where a value should be.",
    why="TBD, Unknown or 20XX is printed by every style as if it were the author, the venue or the year.",
    bad="@article{lee2021,\n  author = {Unknown},\n  title = {Liver Lesions in Contrast-Enhanced {CT}},\n"
    "  journal = {TBD},\n  year = {20XX}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions in Contrast-Enhanced {CT}},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    check_entry=check,
)
