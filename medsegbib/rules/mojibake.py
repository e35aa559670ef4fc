"""T001: text in UTF-8 that was read as Windows-1252 or MacRoman."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Edit, Entry, Safety, Severity, Span
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.rules.wording import rewrite, wordings
from medsegbib.text.mojibake import mend

_SUSPECT = re.compile(r"[^\x00-\x7f]|\\|&[#A-Za-z]")


def check(document: Document) -> Iterator[Finding]:
    """Broken letters in the texts of entries, and in headings (once each) and prose of a list."""
    told: set[str] = set()
    text = document.source.text
    for at, entry in enumerate(document.entries):
        place = entry.spans.get("entry")
        plain = place is not None and not _SUSPECT.search(text, place.start, place.end)
        for wording in () if plain else wordings(entry):
            value = wording.value
            if (value.isascii() and "\\" not in value) or wording.field == "topics":
                continue
            mended = mend(value)
            if mended != value:
                repair = rewrite(wording, mended, Safety.SAFE, f"{_shown(value)} -> {_shown(mended)}", entry, document)
                yield Finding(
                    f"text was read in a wrong encoding: “{_shown(value)}” is “{_shown(mended)}”",
                    wording.field,
                    wording.span,
                    repair,
                    entry=at,
                )
        for topic in entry.topics:
            if topic not in told and not topic.isascii():
                told.add(topic)
                if mend(topic) != topic:
                    yield _heading(topic, entry, at, document)
    if document.format == "markdown":
        yield from _prose(document)


def _heading(topic: str, entry: Entry, at: int, document: Document) -> Finding:
    """A broken heading, mended in the entries that stand under it; in the file it is a line of prose."""
    repair = Repair(Safety.SAFE, f"{topic} -> {mend(topic)}", (Substitution("topics", topic, mend(topic)),))
    place = document.source.text.rfind(topic, 0, entry.spans["entry"].start) if "entry" in entry.spans else -1
    span = Span(place, place + len(topic)) if place != -1 else None
    if span is not None:
        repair = Repair(repair.safety, repair.message, repair.substitutions, (Edit(span, mend(topic)),))
    return Finding(
        f"text was read in a wrong encoding: “{topic}” is “{mend(topic)}”", span=span, repair=repair, entry=at
    )


def _prose(document: Document) -> Iterator[Finding]:
    """Lines outside entries, headings included that no entry stands under."""
    text = document.source.text
    if text.isascii():
        return
    at = 0
    covers = sorted(entry.spans["entry"] for entry in document.entries if "entry" in entry.spans)
    headings = {topic for entry in document.entries for topic in entry.topics}
    next_cover = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        while next_cover < len(covers) and covers[next_cover].end <= start:
            next_cover += 1
        inside = next_cover < len(covers) and covers[next_cover].start < at
        if inside or line.isascii() or any(heading in line for heading in headings if not heading.isascii()):
            continue
        bare = line.rstrip("\r\n")
        mended = mend(bare)
        if mended != bare:
            head = next((i for i, (a, b) in enumerate(zip(bare, mended, strict=False)) if a != b), 0)
            span = Span(start + head, start + len(bare))
            repair = Repair(Safety.SAFE, "undo the wrong encoding", edits=(Edit(span, mended[head:]),))
            yield Finding(
                f"text was read in a wrong encoding: “{_shown(bare[head:])}” is “{_shown(mended[head:])}”",
                span=span,
                repair=repair,
            )


def _shown(text: str) -> str:
    return text if len(text) < 50 else text[:47] + "…"


RULE = Rule(
    code="T001",
    name="mojibake",
    severity=Severity.ERROR,
    summary="Text in UTF-8 was read as Windows-1252, Latin-1 or MacRoman.",
    why="“P√∂lsterl” is Pölsterl: nobody finds him, and the reference list prints the debris.",
    bad="- **‚ÄòSqueeze & Excite‚Äô Guided Few-Shot Segmentation of Volumetric Images**, MIA 2020 "
    "[[Paper](https://www.sciencedirect.com/science/article/abs/pii/S1361841519301276)]\n",
    good="- **‘Squeeze & Excite’ Guided Few-Shot Segmentation of Volumetric Images**, MIA 2020 "
    "[[Paper](https://www.sciencedirect.com/science/article/abs/pii/S1361841519301276)]\n",
    fixable=Safety.SAFE,
    fix_note="Each letter is mended alone, once or twice, also where it was LaTeX-escaped afterwards; text that only "
    "looks odd stays.",
    guard=_SUSPECT,
    check_document=check,
)
